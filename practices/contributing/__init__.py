"""What people who contribute see and do."""

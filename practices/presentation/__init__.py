"""What a reader sees of a practice, of a theme and of a library, ready for the templates."""

"""What outsiders tell: forms, return codes, what identifies somebody, and the way into the knowledge base."""

"""One command a module: arguments and output only."""

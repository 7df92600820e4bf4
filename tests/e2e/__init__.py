"""The site in a browser: what a reader and an editor see and do."""

"""The embedded engine: an index in a folder, or in memory, and no server."""

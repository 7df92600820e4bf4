"""How the search does with many practices: ``python -m bench.scale`` makes them up from a seed and measures."""

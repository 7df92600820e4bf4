"""How fast Passerelle is on this machine: ``python -m bench`` prints the figures of docs/figures.md."""

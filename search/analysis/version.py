"""Which analysis an index was made with: another one means other terms, and the index must be rebuilt."""

from importlib.metadata import version

_RULES = "1"
"""To be raised with every change of rules or word lists that changes terms."""

ANALYSIS_VERSION = f"{_RULES}+simplemma{version('simplemma')}+snowball{version('PyStemmer')}"

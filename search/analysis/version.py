"""Which analysis an index was made with: another one means other terms, and the index must be rebuilt."""

from importlib.metadata import version

from search.analysis.operators.current import dictionary_fingerprint
from search.analysis.vocabulary.glossary import glossary_fingerprint

_RULES = "5"
"""To be raised with every change of rules or word lists that changes terms, or of what is kept beside them."""

STEMS_VERSION = f"{_RULES}+simplemma{version('simplemma')}+snowball{version('PyStemmer')}"
"""What the stems of words depend on."""


def analysis_version() -> str:
    """Return the version of rules, glossary and, where one is used, the operator's dictionary."""
    dictionary = dictionary_fingerprint()
    return f"{STEMS_VERSION}+glossary{glossary_fingerprint()}" + (f"+dictionary{dictionary}" if dictionary else "")

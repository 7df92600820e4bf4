"""Which analysis an index was made with: another one means other terms, and the index must be rebuilt."""

from importlib.metadata import version

from search.analysis.vocabulary.glossary import glossary_fingerprint

_RULES = "2"
"""To be raised with every change of rules or word lists that changes terms."""

ANALYSIS_VERSION = (
    f"{_RULES}+simplemma{version('simplemma')}+snowball{version('PyStemmer')}+glossary{glossary_fingerprint()}"
)

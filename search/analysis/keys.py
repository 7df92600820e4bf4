"""How a term is written in an index: what it is and in which language, in one word without spaces.

"fr:emploi" is a word, "~de:arbeit" a part of a compound, "=g12" a meaning, "^c:work" a concept or one narrower
than it, "~=g12" the meaning of a part.
"""

from zlib import crc32

from search.analysis.vocabulary.entries import CONCEPT_PREFIX, Sense

PART = "~"
GAP = "_"
"""Stands in a sequence of words for one that carries no subject."""


def checksum_of(key: str) -> int:
    """Return the 32-bit number that stands for a key where many are kept."""
    return crc32(key.encode())


def word_key(text: str, language: str) -> str:
    """Return the key of a word's stem in one language."""
    return f"{language}:{text}"


def sense_key(sense: Sense) -> str:
    """Return the key of a meaning, which is the same in every language."""
    return f"={sense.key}"


def tree_key(sense: Sense) -> str:
    """Return the key of a concept together with all narrower ones."""
    return f"^{sense.key}"


def asked_key(sense: Sense) -> str:
    """Return the key that a question for a meaning looks for."""
    return tree_key(sense) if sense.key.startswith(CONCEPT_PREFIX) else sense_key(sense)


def intent_sense_key(code: str) -> str:
    """Return the key that documents which tell of ``code`` (success, difficulty, failure) have."""
    return f"=i:{code}"


def name_key(field: str, key: str) -> str:
    """Return the key of a word, or a meaning, in the name of a practice's library or place."""
    return f"@{field}:{key}"

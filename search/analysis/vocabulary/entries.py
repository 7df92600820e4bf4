"""One meaning and the words for it, from whichever source."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

CONCEPT_PREFIX = "c:"
"""What the key of a concept's meaning begins with; its code follows."""


class Trust(StrEnum):
    """Where a meaning comes from, which tells how far its words can be relied on to mean the same.

    BROADER is only asked for: the concept above the one that a question names.
    """

    CONCEPT = "concept"
    BROADER = "broader"
    GLOSSARY = "glossary"
    DICTIONARY = "dictionary"
    INTENT = "intent"


class Sense(NamedTuple):
    """A meaning as texts and questions share it. ``key`` is unique over all sources and has no spaces."""

    key: str
    trust: Trust


def concept_sense(code: str) -> Sense:
    """Return the meaning that a concept of the thesaurus is."""
    return Sense(f"{CONCEPT_PREFIX}{code}", Trust.CONCEPT)


@dataclass(frozen=True, slots=True)
class Entry:
    """A meaning with its words by language; a word may be an expression of several.

    ``is_name``: a proper name, which is looked for among names, too. ``is_in_texts``: texts that use a word have
    the meaning; otherwise only questions read it, and documents have it by other means. ``wider``: the meanings
    that this one is a kind of, whoever asks for them gets it, too; ``asks_wider``: who asks for this one is also
    served, if less, by the one above.
    """

    sense: Sense
    words: Mapping[str, tuple[str, ...]]
    is_name: bool = False
    is_in_texts: bool = True
    wider: tuple[Sense, ...] = ()
    asks_wider: bool = False

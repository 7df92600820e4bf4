"""The one table of weights: what a match is worth, by field and by kind of match.

Both engines score a term by BM25 and multiply by these. Only their proportions matter.
"""

from collections.abc import Mapping
from enum import StrEnum

from search.analysis.words import TermKind


class Field(StrEnum):
    """The parts of a practice that words are looked for in."""

    TITLE = "title"
    TEASER = "teaser"
    LABELS = "labels"
    LESSONS = "lessons"
    NAMES = "names"
    BODY = "body"


FIELD_WEIGHTS: Mapping[Field, float] = {
    Field.TITLE: 3.0,
    Field.TEASER: 2.0,
    Field.LABELS: 2.0,
    Field.LESSONS: 1.2,
    Field.NAMES: 2.0,
    Field.BODY: 1.0,
}

KIND_WEIGHTS: Mapping[TermKind, float] = {TermKind.WORD: 1.0, TermKind.PART: 0.5}

QUESTION_PART_WEIGHT = 0.8
"""A compound of the question found by all its parts together, compared with the whole word."""

OTHER_LANGUAGES_WEIGHT = 0.1
"""A word that means something in several languages counts once; each further language adds this share."""

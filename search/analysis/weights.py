"""The one table of weights: what a match is worth, by field and by kind of match.

A field's weight is how often each of its terms is counted, so that BM25 sees one text with one frequency
for each term (as in BM25F). The weights of the kinds multiply the score. Only their proportions matter; they were
chosen by a grid of runs (docs/figures.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from search.analysis.vocabulary.entries import Trust


class Field(StrEnum):
    """The parts of a practice that words are looked for in."""

    TITLE = "title"
    TEASER = "teaser"
    CONCEPTS = "concepts"
    LABELS = "labels"
    LESSONS = "lessons"
    NAMES = "names"
    BODY = "body"


FIELD_WEIGHTS: Mapping[Field, int] = {
    Field.TITLE: 4,
    Field.TEASER: 3,
    Field.CONCEPTS: 6,
    Field.LABELS: 1,
    Field.LESSONS: 1,
    Field.NAMES: 3,
    Field.BODY: 1,
}

TOGETHER_WEIGHT = 1.0
"""What it adds to a score, as a share of it, when all words of a question stand in one passage."""

RERANKED = 40
"""So many of the first hits are put in order anew by how many words stand together; the others follow as they are."""

FIRST_HITS = 10
"""Among so many of the first hits, one is told in another language than the reader's, where one of the next answers."""

INTENT_COUNT = 4
"""How often a practice that tells a failure is counted as if it used a word for failure."""


@dataclass(frozen=True, kw_only=True)
class KindWeights:
    """What a match is worth by its kind, a word found as it was asked being 1."""

    own: float = 0.6
    trust: Mapping[Trust, float]
    part: float = 0.5
    question_part: float = 0.8
    known_question_part: float = 0.4
    """A part of a compound that the vocabulary knows as a whole."""
    expression: float = 1.6
    in_expression: float = 0.6
    """A word alone that is part of an expression."""
    others: float = 0.1
    """What each further way to have matched the same word adds."""
    welcome: float = 0.2
    """A word that carries no subject in some language."""


KIND_WEIGHTS = KindWeights(
    trust={Trust.CONCEPT: 1.6, Trust.BROADER: 0.2, Trust.GLOSSARY: 0.9, Trust.DICTIONARY: 0.5, Trust.INTENT: 1.0},
)

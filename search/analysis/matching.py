"""A question as a tree of terms. An engine only translates these five nodes into its own query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from search.analysis.documents import TEXT_FIELDS, field_name
from search.analysis.questions import Question, QuestionWord, Reading
from search.analysis.weights import (
    FIELD_WEIGHTS,
    KIND_WEIGHTS,
    OTHER_LANGUAGES_WEIGHT,
    QUESTION_PART_WEIGHT,
    Field,
)
from search.analysis.words import NAMES, TermKind


@dataclass(frozen=True, slots=True)
class Term:
    """A practice that has the term `key` in `field`, scored by BM25 times `weight`."""

    field: str
    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class Sum:
    """Any of the nodes; their scores add up."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Best:
    """Any of the nodes; the best score counts, the others add the share `others` of theirs."""

    nodes: tuple["Node", ...]
    others: float = 0.0


@dataclass(frozen=True, slots=True)
class All:
    """Every node; their scores add up."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `minimum` of `required`, and whatever of `welcome`; all scores add up."""

    minimum: int
    required: tuple["Node", ...]
    welcome: tuple["Node", ...] = ()


Node: TypeAlias = Term | Sum | Best | All | AtLeast


def match_enough(question: Question) -> Node:
    """Return what a practice must have to answer: a sensible share of the words, compounds entirely."""
    required = tuple(_match_word(word) for word in question.words if word.is_required)
    welcome = tuple(_match_word(word) for word in question.words if not word.is_required)
    return AtLeast(question.wanted, required, welcome) if required else Sum(welcome)


def match_any(question: Question) -> Node:
    """Return what is left to try when nothing has enough: any word, or any part of a compound."""
    return Sum(tuple(_match_word(word, is_relaxed=True) for word in question.words))


def _match_word(word: QuestionWord, *, is_relaxed: bool = False) -> Node:
    readings = tuple(_match_reading(reading, is_relaxed=is_relaxed) for reading in word.readings)
    return Best(readings, OTHER_LANGUAGES_WEIGHT)


def _match_reading(reading: Reading, *, is_relaxed: bool) -> Node:
    wholes = [_match_term(text, reading.language, 1.0) for text in reading.wholes]
    parts = [_match_compound(compound, reading.language, is_relaxed=is_relaxed) for compound in reading.compounds]
    return _best((*wholes, *parts))


def _match_compound(parts: tuple[str, ...], language: str, *, is_relaxed: bool) -> Node:
    share = QUESTION_PART_WEIGHT / len(parts)
    nodes = tuple(_match_term(text, language, share) for text in parts)
    return Sum(nodes) if is_relaxed else All(nodes)


def _match_term(text: str, language: str, weight: float) -> Node:
    fields = (Field.NAMES,) if language == NAMES else TEXT_FIELDS
    return Sum(tuple(_match_field(field, text, language, weight) for field in fields))


def _match_field(field: Field, text: str, language: str, weight: float) -> Node:
    kinds = tuple(TermKind) if language == "de" else (TermKind.WORD,)
    name = field_name(field, language)
    return _best(Term(name, kind + text, weight * FIELD_WEIGHTS[field] * KIND_WEIGHTS[kind]) for kind in kinds)


def _best(nodes: Iterable[Node]) -> Node:
    alternatives = tuple(nodes)
    return alternatives[0] if len(alternatives) == 1 else Best(alternatives)

"""The words of a text that carry a subject, in order: what expressions and labels are made of."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from search.analysis.texts import analyse_chunk, iter_chunks
from search.analysis.tokens import tokenize
from search.analysis.words import TermKind, WordTerm, whole_terms


class SubjectWord(NamedTuple):
    """A word with its place in the text and its terms, the whole word first."""

    start: int
    end: int
    terms: tuple[WordTerm, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """The terms that the whole word may be."""
        return tuple(term.text for term in self.terms if term.kind is TermKind.WORD)


def subject_words(text: str, language: str, start: int = 0) -> Iterator[SubjectWord]:
    """Yield the words of a text from ``start`` on, without those that carry no subject."""
    return (
        SubjectWord(place + first, place + end, terms)
        for place, chunk in iter_chunks(text, start)
        for first, end, terms in analyse_chunk(chunk, language)
        if terms
    )


@lru_cache(maxsize=20_000)
def stems_of_labels(labels: tuple[str, ...], language: str) -> frozenset[str]:
    """Return what any word of some labels may be."""
    return frozenset(stem for label in labels for stems in subject_stems(label, language) for stem in stems)


@lru_cache(maxsize=20_000)
def subject_stems(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Return what each word of a short text may be, in order."""
    words = (whole_terms(token.text, language) for _place, chunk in iter_chunks(text) for token in tokenize(chunk))
    return tuple(tuple(term.text for term in terms) for terms in words if terms)

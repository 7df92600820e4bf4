"""Which letters of a text answer a question: whole words, or only the part of a compound that matched."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from search.analysis.lexicon import lexicon
from search.analysis.questions import Question
from search.analysis.texts import analyse_chunk, iter_chunks
from search.values import Fragment


class Mark(NamedTuple):
    """Letters of a text that answer; `word` is the place of the question's word they answer."""

    start: int
    end: int
    word: int


class Phrase(NamedTuple):
    """Terms that mean a word of the question when they follow each other, as a concept's label does."""

    terms: tuple[str, ...]
    word: int


class Highlighter:
    """Finds what answers one question in texts of one language.

    `terms` are the question's, each with the place of its word (see `question_terms`).
    """

    def __init__(self, terms: Mapping[str, int], language: str, phrases: Sequence[Phrase] = ()) -> None:
        self._language = language
        self._words = {phrase.terms[0]: phrase.word for phrase in phrases if len(phrase.terms) == 1} | dict(terms)
        self._sequences = tuple(phrase for phrase in phrases if len(phrase.terms) > 1)

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Return what answers in a text, in order, without overlaps."""
        found = self._mark_words(text) + self._mark_sequences(text)
        return _without_overlaps(found)

    def _mark_words(self, text: str) -> list[Mark]:
        answering = lexicon(self._language).chunks_with(self._words, text)
        if not answering:
            return []
        return [
            Mark(place + mark.start, place + mark.end, mark.word)
            for place, chunk in iter_chunks(text)
            if chunk in answering
            for mark in self._mark_chunk(chunk)
        ]

    def _mark_chunk(self, chunk: str) -> Iterator[Mark]:
        for start, end, terms in analyse_chunk(chunk, self._language):
            if not terms:
                continue
            whole, *parts = terms
            if whole.text in self._words:
                yield Mark(start, end, self._words[whole.text])
                continue
            for part in parts:
                if part.text in self._words:
                    yield Mark(start + part.start, start + part.end, self._words[part.text])

    def _mark_sequences(self, text: str) -> list[Mark]:
        first_terms = [phrase.terms[0] for phrase in self._sequences]
        if not first_terms or not lexicon(self._language).chunks_with(first_terms, text):
            return []
        words = _subject_words(text, self._language)
        terms = [word.term for word in words]
        return [
            Mark(words[first].start, words[first + len(phrase.terms) - 1].end, phrase.word)
            for phrase in self._sequences
            for first, term in enumerate(terms)
            if term == phrase.terms[0] and terms[first : first + len(phrase.terms)] == list(phrase.terms)
        ]


def question_terms(question: Question, language: str, *, with_parts: bool) -> Mapping[str, int]:
    """Return the terms of a question in one language, each with the place of its word."""
    terms: dict[str, int] = {}
    for place, word in enumerate(question.words):
        for reading in word.readings:
            if reading.language != language:
                continue
            parts = [part for compound in reading.compounds for part in compound] if with_parts else []
            for term in (*reading.wholes, *parts):
                terms.setdefault(term, place)
    return terms


def split_fragments(text: str, marks: Sequence[Mark]) -> tuple[Fragment, ...]:
    """Return the text cut into marked and unmarked pieces; together they are the text."""
    fragments: list[Fragment] = []
    place = 0
    for mark in marks:
        fragments += [Fragment(text[place : mark.start]), Fragment(text[mark.start : mark.end], is_match=True)]
        place = mark.end
    fragments.append(Fragment(text[place:]))
    return tuple(fragment for fragment in fragments if fragment.text)


class _SubjectWord(NamedTuple):
    start: int
    end: int
    term: str


@lru_cache(maxsize=2_000)
def label_terms(label: str, language: str) -> tuple[str, ...]:
    """Return the terms of a short text's words in order, leaving out those that carry no subject."""
    return tuple(word.term for word in _subject_words(label, language))


def _subject_words(text: str, language: str) -> list[_SubjectWord]:
    return [
        _SubjectWord(place + start, place + end, terms[0].text)
        for place, chunk in iter_chunks(text)
        for start, end, terms in analyse_chunk(chunk, language)
        if terms
    ]


def _without_overlaps(marks: list[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start > kept[-1].end or (mark.start == kept[-1].end and mark.word != kept[-1].word):
            kept.append(mark)
        elif mark.start == kept[-1].end:
            kept[-1] = kept[-1]._replace(end=mark.end)
    return tuple(kept)

"""Which letters of a text answer a question: whole words, or only the part of a compound that matched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from search.analysis.keys import PART, checksum_of, word_key
from search.analysis.questions import Question
from search.analysis.subjects import subject_words
from search.analysis.texts import analyse_chunk, chunk_at, iter_chunks
from search.analysis.vocabulary.entries import Trust
from search.analysis.vocabulary.vocabulary import Vocabulary, follows
from search.analysis.words import TermKind
from search.values import Fragment


class Mark(NamedTuple):
    """Letters of a text that answer; `words` are the places of the question's words that they answer together."""

    start: int
    end: int
    words: tuple[int, ...]


class Phrase(NamedTuple):
    """Terms that mean words of the question when they follow each other, as a concept's label does."""

    terms: tuple[str, ...]
    words: tuple[int, ...]


class Highlighter:
    """Finds what answers one question in texts of one language.

    `terms` are the question's, each with the place of its word (see `question_terms`).
    """

    def __init__(self, terms: Mapping[str, int], language: str, phrases: Sequence[Phrase] = ()) -> None:
        self._language = language
        self._words = {phrase.terms[0]: phrase.words for phrase in phrases if len(phrase.terms) == 1}
        self._words |= {term: (place,) for term, place in terms.items()}
        self._sequences: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            if len(phrase.terms) > 1:
                self._sequences[phrase.terms[0]].append(phrase)
        self._begins = frozenset(self._sequences)
        self._asked = frozenset(self._words) | self._begins

    @cached_property
    def keys(self) -> frozenset[int]:
        """The checksums of the keys by which an index knows what this looks for (see ``search.analysis.passages``)."""
        words = [word_key(term, self._language) for term in self._asked]
        return frozenset(checksum_of(mark + word) for word in words for mark in ("", PART))

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Return what answers in a text, in order, without overlaps."""
        return self.marks_at(text, [place for place, chunk in iter_chunks(text) if self._holds(chunk, self._asked)])

    def marks_at(self, text: str, places: Iterable[int]) -> tuple[Mark, ...]:
        """Return the same, where the caller knows at which places there are chunks that answer."""
        return _without_overlaps([mark for place in places for mark in self._marks_at(text, place)])

    def _marks_at(self, text: str, place: int) -> Iterator[Mark]:
        chunk = chunk_at(place, text)
        for mark in self._mark_chunk(chunk):
            yield Mark(place + mark.start, place + mark.end, mark.words)
        if self._holds(chunk, self._begins):
            yield from self._mark_sequences(text, place, chunk)

    def _holds(self, chunk: str, asked: Set[str]) -> bool:
        return any(term.text in asked for word in analyse_chunk(chunk, self._language) for term in word.terms)

    def _mark_chunk(self, chunk: str) -> Iterator[Mark]:
        for start, end, terms in analyse_chunk(chunk, self._language):
            if not terms:
                continue
            found = [term for term in terms if term.text in self._words]
            wholes = [term for term in found if term.kind is TermKind.WORD]
            if wholes:
                yield Mark(start, end, self._words[wholes[0].text])
                continue
            for part in found:
                yield Mark(start + part.start, start + part.end, self._words[part.text])

    def _mark_sequences(self, text: str, place: int, chunk: str) -> Iterator[Mark]:
        """Yield the sequences that begin in the chunk at ``place``."""
        begun = [terms for _start, _end, terms in analyse_chunk(chunk, self._language) if terms]
        lengths = (
            len(phrase.terms) for terms in begun for term in terms for phrase in self._sequences.get(term.text, ())
        )
        words = list(islice(subject_words(text, self._language, place), len(begun) + max(lengths) - 1))
        stems = [word.stems for word in words]
        for first, word in enumerate(words[: len(begun)]):
            for stem in word.stems:
                for phrase in self._sequences.get(stem, ()):
                    if follows(stems, first, phrase.terms):
                        yield Mark(word.start, words[first + len(phrase.terms) - 1].end, phrase.words)


def question_terms(question: Question, language: str, *, with_parts: bool) -> Mapping[str, int]:
    """Return the terms of a question as it was typed, in one language, each with the place of its word."""
    terms: dict[str, int] = {}
    for place, word in enumerate(question.words):
        for reading in word.readings if question.is_shown(word) else ():
            if reading.language != language:
                continue
            parts = [part.text for compound in reading.compounds for part in compound] if with_parts else []
            for term in (*reading.wholes, *parts):
                terms.setdefault(term, place)
    return terms


def question_meanings(question: Question, language: str, vocabulary: Vocabulary) -> Iterator[Phrase]:
    """Yield the words of one language, or sequences of words, that mean what words of the question mean."""
    for place, word in enumerate(question.words):
        if not question.is_shown(word):
            continue
        parts = (part for reading in word.readings for compound in reading.compounds for part in compound)
        senses = (*word.own_senses, *(sense for part in parts for sense in part.senses))
        for sense in dict.fromkeys(sense for sense in senses if sense.trust is not Trust.BROADER):
            for stems in vocabulary.stems_of(sense, language):
                yield Phrase(stems, (place,))
    # Last, for of equal terms the last counts: what answers several words tells more than what answers one.
    for together in reversed(question.expressions):
        for sense in together.senses:
            for stems in vocabulary.stems_of(sense, language):
                yield Phrase(stems, together.places)


def split_fragments(text: str, marks: Sequence[Mark]) -> tuple[Fragment, ...]:
    """Return the text cut into marked and unmarked pieces; together they are the text."""
    fragments: list[Fragment] = []
    place = 0
    for mark in marks:
        fragments += [Fragment(text[place : mark.start]), Fragment(text[mark.start : mark.end], is_match=True)]
        place = mark.end
    fragments.append(Fragment(text[place:]))
    return tuple(fragment for fragment in fragments if fragment.text)


def _without_overlaps(marks: list[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start > kept[-1].end or (mark.start == kept[-1].end and mark.words != kept[-1].words):
            kept.append(mark)
        elif mark.start == kept[-1].end:
            kept[-1] = kept[-1]._replace(end=mark.end)
    return tuple(kept)

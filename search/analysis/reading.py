"""Texts as an index wants them: terms without their places, each piece of text analysed once in the life of a process.

Texts repeat their words: after a few thousand practices nearly every chunk of text is known, and reading one is a look
into a table. Marking found words needs places, too, and goes another way (search.analysis.highlighting).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple

from search.analysis.folding import fold
from search.analysis.keys import GAP, PART, checksum_of, sense_key, tree_key, word_key
from search.analysis.texts import analyse_chunk
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import CONCEPT_PREFIX, Sense, Trust
from search.analysis.vocabulary.vocabulary import Stems, Vocabulary
from search.analysis.words import TermKind, WordTerm

_MOST_CHUNKS = 200_000
# Signs around a word that say nothing of where it ends; brackets may belong to it, as in "usager(e)".
_OUTER_SIGNS = '.,;:!?…«»„“”"'
_MOST_LABELS = 20_000
_SHORTEST_SPELLING = 4


class TextReading(NamedTuple):
    """A text: ``keys`` of its words, their parts, their meanings and of expressions; ``row`` of its words in order.

    ``checksums`` are those of the keys, each once. ``chunks`` are its pieces without spaces, each once, with the
    checksums of their words and parts alone.
    """

    keys: tuple[str, ...]
    checksums: Set[int]
    chunks: Mapping[str, Set[int]]
    row: tuple[str, ...]
    spellings: frozenset[str]


class ChunkReading(NamedTuple):
    """What stands between two spaces.

    ``keys`` are those of all its terms, ``row`` those of its words in order; ``subjects`` are what its words may be,
    ``begins`` tells of each whether an expression may begin with it. ``terms`` are checksums of its words and parts.
    """

    keys: tuple[str, ...]
    checksums: frozenset[int]
    row: tuple[str, ...]
    subjects: tuple[Stems, ...]
    begins: tuple[bool, ...]
    terms: frozenset[int]
    spellings: tuple[str, ...]


class Reader:
    """Reads texts of one language with one vocabulary. Safe for threads: at worst a chunk is read twice."""

    def __init__(self, language: str, vocabulary: Vocabulary) -> None:
        self._language = language
        self._vocabulary = vocabulary
        self._known: dict[str, ChunkReading] = {}
        self._known_before: dict[str, ChunkReading] = {}
        self._labels: dict[str, tuple[str, ...]] = {}

    def read(self, text: str) -> TextReading:
        """Return what a text says."""
        known = self._known
        pieces = text.split()
        chunks = [known.get(piece) or self._learn(piece) for piece in pieces]
        together = tuple(self._expression_keys(chunks))
        return TextReading(
            keys=(*chain.from_iterable([chunk.keys for chunk in chunks]), *together),
            checksums={checksum_of(key) for key in together}.union(*[chunk.checksums for chunk in chunks]),
            chunks={piece: chunk.terms for piece, chunk in zip(pieces, chunks, strict=True)},
            row=tuple(chain.from_iterable([chunk.row for chunk in chunks])),
            spellings=frozenset(chain.from_iterable([chunk.spellings for chunk in chunks])),
        )

    def label_keys(self, label: str) -> tuple[str, ...]:
        """Return the keys of a label; remembered, for many practices have the same ones."""
        if label not in self._labels:
            if len(self._labels) >= _MOST_LABELS:
                self._labels = {}
            self._labels[label] = tuple(dict.fromkeys(self.read(label).keys))
        return self._labels[label]

    def _expression_keys(self, chunks: Sequence[ChunkReading]) -> Iterator[str]:
        begins = chain.from_iterable([chunk.begins for chunk in chunks])
        places = [place for place, may_begin in enumerate(begins) if may_begin]
        subjects = list(chain.from_iterable([chunk.subjects for chunk in chunks])) if places else []
        for place in places:
            for expression in self._vocabulary.expressions(self._language, subjects, place, is_asked=False):
                yield from sense_keys(expression.sense, self._vocabulary)

    def _learn(self, chunk: str) -> ChunkReading:
        if len(self._known) >= _MOST_CHUNKS:
            # Half is forgotten, and of that what is met again is kept.
            self._known, self._known_before = {}, self._known
        word = chunk.strip(_OUTER_SIGNS)
        found = self._known_before.get(chunk) or self._known.get(word) or self._known_before.get(word)
        reading = found or self._analyse(word)
        self._known[word] = self._known[chunk] = reading
        return reading

    def _analyse(self, chunk: str) -> ChunkReading:
        words = [terms for _start, _end, terms in analyse_chunk(chunk, self._language)]
        folded = (fold(token.text) for token in tokenize(chunk))
        keys = tuple(key for terms in words for term in terms for key in self._term_keys(term))
        subjects = tuple(_stems(terms) for terms in words if terms)
        return ChunkReading(
            keys=keys,
            checksums=frozenset(map(checksum_of, keys)),
            row=tuple(word_key(terms[0].text, self._language) if terms else GAP for terms in words),
            subjects=subjects,
            terms=frozenset(checksum_of(_term_key(term, self._language)) for terms in words for term in terms),
            begins=tuple(self._vocabulary.may_begin(self._language, stems) for stems in subjects),
            spellings=tuple(word for word in folded if len(word) >= _SHORTEST_SPELLING),
        )

    def _term_keys(self, term: WordTerm) -> Iterator[str]:
        mark = _mark(term)
        yield _term_key(term, self._language)
        for sense in self._vocabulary.senses(self._language, term.text):
            yield from (mark + key for key in sense_keys(sense, self._vocabulary))


def reader(language: str, vocabulary: Vocabulary) -> Reader:
    """Return the one reader of a language and a vocabulary."""
    return vocabulary.remembered("reader", language, lambda: Reader(language, vocabulary))


def sense_keys(sense: Sense, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the keys that a text with a meaning has: the meaning and, of a concept, the trees it stands in.

    A word that is a concept's by an operator's dictionary alone does not name the concept itself.
    """
    is_concept = sense.key.startswith(CONCEPT_PREFIX)
    if not (is_concept and sense.trust is Trust.DICTIONARY):
        yield sense_key(sense)
    if is_concept:
        yield from (tree_key(each) for each in (sense, *vocabulary.wider(sense)))


def _mark(term: WordTerm) -> str:
    return PART if term.kind is TermKind.PART else ""


def _term_key(term: WordTerm, language: str) -> str:
    return _mark(term) + word_key(term.text, language)


def _stems(terms: Iterable[WordTerm]) -> Stems:
    return tuple(term.text for term in terms if term.kind is TermKind.WORD)

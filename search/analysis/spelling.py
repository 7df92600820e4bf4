"""Repair of mistyped words: against the vocabulary and the words of the index, never where a word exists.

Two spellings are near when their letter trigrams overlap enough (Dice's coefficient), or when only two neighbouring
letters changed places, which costs four trigrams. Two words typed as one are parted where both exist, and one typed as
two is joined where the whole exists and a piece does not.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from search.analysis.compounds import split_compound
from search.analysis.dictionary import is_known
from search.analysis.folding import fold, restore_umlauts
from search.analysis.stopwords import is_stopword
from search.analysis.tokens import Token, tokenize
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.words import stem
from search.values import LANGUAGES

_NEAR = 0.7
_NEAR_WHEN_SWAPPED = 0.4
_SHORTEST = 5
_LONGEST = 40
_SHORTEST_PIECE = 4
_PREFIX = 2
_MOST_WORDS = 32


class IndexWords(Protocol):
    """The folded words of all texts, as an engine knows them."""

    def has_word(self, word: str) -> bool:
        """Tell whether a text has the word."""
        ...

    def which(self, words: Collection[str]) -> Collection[str]:
        """Return those of the words that a text has."""
        ...

    def words_with_prefix(self, prefix: str) -> Iterable[tuple[str, int]]:
        """Yield the words that begin so, with the number of practices that have them."""
        ...


class Repair(NamedTuple):
    """A word as it was typed and as it was looked for."""

    typed: str
    repaired: str


class RepairedText(NamedTuple):
    """A question with its repairs; without any, the text is as typed."""

    text: str
    repairs: tuple[Repair, ...] = ()


def repair(text: str, vocabulary: Vocabulary, index: IndexWords) -> RepairedText:
    """Return the question with every word that does not exist as it was probably meant, if that is clear."""
    repairs: list[tuple[Token, str]] = []
    for token in _joined(list(tokenize(text))[:_MOST_WORDS], text, vocabulary, index):
        if " " in token.text:
            repairs.append((token, _spellings(vocabulary).written(fold(token.text.replace(" ", "")))))
        elif _can_be_mistyped(token.text) and not _exists(token.text, vocabulary, index):
            meant = _parted(fold(token.text), vocabulary, index) or _nearest(fold(token.text), vocabulary, index)
            if meant is not None:
                repairs.append((token, meant))
    return RepairedText(_replaced(text, repairs), tuple(Repair(token.text, word) for token, word in repairs))


def trigrams(word: str) -> frozenset[str]:
    """Return the runs of three letters of a word, its two ends marked."""
    padded = f"  {word} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how far two sets overlap: 0 without a shared element, 1 where they are equal."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _can_be_mistyped(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha()


def _joined(tokens: Sequence[Token], text: str, vocabulary: Vocabulary, index: IndexWords) -> Iterator[Token]:
    """Yield the words of a question; two of them that are one as a single word with a blank in it."""
    place = 0
    while place < len(tokens):
        first = tokens[place]
        place += 1
        if place < len(tokens) and _are_one(first, tokens[place], text, vocabulary, index):
            yield Token(f"{first.text} {tokens[place].text}", first.start, tokens[place].end)
            place += 1
        else:
            yield first


def _are_one(first: Token, second: Token, text: str, vocabulary: Vocabulary, index: IndexWords) -> bool:
    whole = first.text + second.text
    if not _can_be_mistyped(whole) or text[first.end : second.start].strip():
        return False
    has_strange_piece = not all(_exists(piece.text, vocabulary, index) for piece in (first, second))
    return has_strange_piece and _is_written(fold(whole), vocabulary, index)


def _parted(word: str, vocabulary: Vocabulary, index: IndexWords) -> str | None:
    """Return two words that were typed as one, the most even ones first."""
    places = sorted(
        range(_SHORTEST_PIECE, len(word) - _SHORTEST_PIECE + 1), key=lambda place: abs(len(word) - 2 * place)
    )
    pairs = [(word[:place], word[place:]) for place in places]
    known = _spellings(vocabulary).words
    # The vocabulary first: an engine may have to be asked over a network.
    for written in (known.keys(), index.which({piece for pair in pairs for piece in pair if piece not in known})):
        for pair in pairs:
            if all(piece in written or piece in known for piece in pair):
                return " ".join(map(_spellings(vocabulary).written, pair))
    return None


def _exists(word: str, vocabulary: Vocabulary, index: IndexWords) -> bool:
    variants = (word, *restore_umlauts(word))
    return (
        fold(word) in _spellings(vocabulary).words
        or any(_is_in_a_dictionary(variant) or _is_compound(variant, vocabulary) for variant in variants)
        # What an engine has to be asked for comes last.
        or any(index.has_word(fold(variant)) for variant in variants)
    )


def _is_in_a_dictionary(word: str) -> bool:
    return any(
        is_known(spelling, language) or is_stopword(spelling, language)
        for spelling in (word, word.lower(), word.capitalize())
        for language in LANGUAGES
    )


def _is_compound(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is made of German words that mean something: it is found by them, whoever wrote it first."""
    parts = split_compound(word)
    return bool(parts) and all(vocabulary.senses("de", stem(part.text, "de")) for part in parts)


def _is_written(word: str, vocabulary: Vocabulary, index: IndexWords) -> bool:
    """Tell whether the vocabulary or a text has a folded word: what is suggested must be there to be found."""
    return word in _spellings(vocabulary).words or index.has_word(word)


def _nearest(word: str, vocabulary: Vocabulary, index: IndexWords) -> str | None:
    asked = trigrams(word)
    near = {found: (score, 1) for found, score in _spellings(vocabulary).near(word, asked)}
    for found, count in index.words_with_prefix(word[:_PREFIX]):
        # It has at most as many trigrams as letters and one: too few to be near are not worth parting it into them.
        if len(found) + 1 < len(asked) * _NEAR / (2 - _NEAR):
            continue
        score = dice(asked, trigrams(found))
        if _is_near(word, found, score):
            near[found] = (score, count + 1)
    return max(near, key=lambda found: (*near[found], found), default=None)


def _is_near(typed: str, word: str, score: float) -> bool:
    return score >= _NEAR or (score >= _NEAR_WHEN_SWAPPED and is_swapped(typed, word))


def is_swapped(typed: str, word: str) -> bool:
    """Tell whether two words differ only in two neighbouring letters that changed places."""
    places = [place for place, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other]
    if len(typed) != len(word) or len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return typed[first] == word[second] and typed[second] == word[first]


def _replaced(text: str, repairs: Sequence[tuple[Token, str]]) -> str:
    pieces: list[str] = []
    place = 0
    for token, word in repairs:
        pieces += [text[place : token.start], word]
        place = token.end
    return "".join((*pieces, text[place:]))


class _Spellings:
    """The folded words of a vocabulary, found by their trigrams."""

    def __init__(self, words: Iterable[str]) -> None:
        # Of two ways to write a word the one without a capital comes last, and stays.
        self._written = {fold(word): word for word in sorted(words)}
        self.words: Mapping[str, frozenset[str]] = {word: trigrams(word) for word in sorted(self._written)}
        self._by_trigram: dict[str, list[str]] = defaultdict(list)
        for word, found in self.words.items():
            for trigram in found:
                self._by_trigram[trigram].append(word)

    def written(self, word: str) -> str:
        """Return a folded word with its accents and its capital, where the vocabulary has it."""
        return self._written.get(word, word)

    def near(self, typed: str, asked: frozenset[str]) -> Iterator[tuple[str, float]]:
        shared: dict[str, int] = defaultdict(int)
        for trigram in asked:
            for word in self._by_trigram.get(trigram, ()):
                shared[word] += 1
        for word, count in shared.items():
            score = 2 * count / (len(asked) + len(self.words[word]))
            if _is_near(typed, word, score):
                yield word, score


def _spellings(vocabulary: Vocabulary) -> _Spellings:
    return vocabulary.remembered("spellings", "", lambda: _Spellings(vocabulary.words()))

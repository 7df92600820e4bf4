"""Libraries that a proper name or a town makes known; a plain "la médiathèque", "die Stadtbibliothek" is none."""

from collections.abc import Collection, Iterator, Sequence

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.known_names import NameTable
from practices.contributing.anonymity.place_names import place_at
from practices.contributing.anonymity.proper_names import french_name_after, german_name_after, has_proper_part
from practices.contributing.anonymity.rules import LANGUAGES, phrases, words
from practices.contributing.anonymity.tokens import Token

_ACRONYMS = frozenset(acronym for language in LANGUAGES for acronym in phrases(language, "library_acronyms"))


def find_libraries(
    tokens: Sequence[Token], language: str, known: NameTable, towns: Collection[str]
) -> Iterator[IdentifyingMark]:
    """Yield the marks of libraries; the ways in which each language names one count in every text."""
    for index, token in enumerate(tokens):
        if token.text in _ACRONYMS:
            yield IdentifyingMark(token.start, token.end, MarkKind.LIBRARY)
        for first, after in _spans_at(tokens, index, language, known, towns):
            yield IdentifyingMark(tokens[first].start, tokens[after - 1].end, MarkKind.LIBRARY)


def _spans_at(
    tokens: Sequence[Token], index: int, language: str, known: NameTable, towns: Collection[str]
) -> Iterator[tuple[int, int]]:
    end = known.end_at(tokens, index)
    if end is not None:
        yield index, end
    token = tokens[index]
    if token.low in words("fr", "library_heads"):
        end = french_name_after(tokens, index, "library_modifiers")
        if end is not None:
            yield index, end
    if is_german_library(token):
        yield from _german(tokens, index, towns)
    if token.low in words("en", "library_heads"):
        yield from _english(tokens, index, language)


def is_german_library(token: Token) -> bool:
    """Whether a German word means a house with books: "Stadtteilbibliothek", "Gemeindebücherei"."""
    is_house = token.is_capital and token.low.endswith(tuple(words("de", "library_heads")))
    return is_house and token.low not in words("de", "not_libraries")


def _german(tokens: Sequence[Token], index: int, towns: Collection[str]) -> Iterator[tuple[int, int]]:
    first = index
    before = place_at(tokens, index - 1, "de", towns) if index and tokens[index].follows else None
    if before and before.is_sure and before.after == index and tokens[index - 1].low.endswith(("er", "e", "en")):
        first = index - 1
    end = german_name_after(tokens, index, towns)
    if end is not None or first < index or has_proper_part(tokens[index]):
        yield first, end or index + 1


def _english(tokens: Sequence[Token], index: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield "Leeds Central Library" and "Library of Birmingham"; "the Central Library" names none."""
    generic = words("en", "library_modifiers") | words("en", "generic_before_tail")
    first = index
    while (
        first
        and tokens[first].follows
        and (tokens[first - 1].is_capital or tokens[first - 1].low in generic or tokens[first - 1].low == "'s")
    ):
        if tokens[first - 1].low in ("the", "a", "our", "this", "their", "every", "each", "no"):
            break
        first -= 1
    while first < index and not tokens[first].is_capital:
        first += 1
    named = [token for token in tokens[first:index] if token.low not in generic and token.is_capital]
    is_place = first < index and not tokens[index].is_capital and place_at(tokens, first, "en") is not None
    if language == "en" and named and (tokens[index].is_capital or is_place):
        yield first, index + 1
    elif tokens[index].is_capital and index + 2 < len(tokens) and tokens[index + 1].low == "of":
        following = tokens[index + 2]
        if following.is_capital and following.follows:
            place = place_at(tokens, index + 2, "en")
            yield index, place.after if place else index + 3

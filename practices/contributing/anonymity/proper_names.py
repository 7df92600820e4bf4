"""The proper name that stands beside a word like "library" or "school": where it ends, and whether there is one."""

from collections.abc import Collection, Sequence
from functools import cache

from babel import Locale

from practices.contributing.anonymity.dictionary import is_everyday, is_listed
from practices.contributing.anonymity.gazetteer import gazetteer
from practices.contributing.anonymity.names import first_names, last_names
from practices.contributing.anonymity.place_names import place_at
from practices.contributing.anonymity.rules import phrases, words, words_of_all
from practices.contributing.anonymity.tokens import Token

_CONNECTORS = frozenset({"de", "du", "des", "d'", "la", "le", "les", "l'", "et", "en", "sur"})
_QUOTES = frozenset({" « ", " «\u00a0", " «\u202f", ' "', " “", " „", " ‚", " '"})
_GERMAN_SMALL = frozenset({"am", "im", "an", "der", "st"})


def french_name_after(tokens: Sequence[Token], index: int, modifiers: str) -> int | None:
    """Return the index after the proper name that follows a French head at ``index``, or None where it has none."""
    after = skip_modifiers(tokens, index + 1, modifiers)
    start = after
    while start < len(tokens) and tokens[start].low in _CONNECTORS and tokens[start].follows and start - after < 3:
        if tokens[start].is_capital and start > after:
            break
        start += 1
    if start >= len(tokens) or not _may_begin(tokens, start):
        return None
    is_town = (
        tokens[start].low in ("ville", "commune")
        and tokens[start + 1 : start + 2]
        and (tokens[start + 1].low in ("de", "d'", "du"))
    )
    if is_town:
        return _end_of_french(tokens, start)
    if tokens[start].low in words("fr", "not_names") or tokens[start].low in country_names():
        return None
    return _end_of_french(tokens, start)


def _may_begin(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return token.is_capital and (token.follows or token.gap in _QUOTES)


def _end_of_french(tokens: Sequence[Token], start: int) -> int:
    """Return the index after a name of capitals, with small words between them."""
    end = start + 1
    after = end
    while after < len(tokens) and tokens[after].follows and after - start < 9:
        if tokens[after].is_capital:
            end = after + 1
        elif tokens[after].low not in _CONNECTORS or after - end >= 2 or tokens[after].low in ("et", "en"):
            break
        after += 1
    return end


def german_name_after(tokens: Sequence[Token], index: int, towns: Collection[str]) -> int | None:
    """Return the index after the proper name that follows a German head at ``index``, or None where it has none.

    Nouns have capitals, too: a name is a place, or a word that the dictionary does not know.
    """
    start = index + 1
    if start >= len(tokens):
        return None
    if tokens[start].gap in _QUOTES and tokens[start].is_capital:
        return _end_of_quotation(tokens, start)
    if not tokens[start].follows:
        return None
    town = _after_town_words(tokens, start)
    if town is not None:
        place = place_at(tokens, town, "de", towns)
        return place.after if place else None
    small = start
    while small < len(tokens) and tokens[small].low in _GERMAN_SMALL and small - start < 2:
        small += 1
    if small >= len(tokens) or tokens[small].gap not in (" ", "\u00a0", ". ", "-"):
        return None
    return _german_name(tokens, small, towns, is_after_small_word=small > start)


def _after_town_words(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after "der Stadt", "des Landkreises"."""
    pair = tuple(token.low for token in tokens[index : index + 2])
    is_town = pair in _TOWN_WORDS and index + 2 < len(tokens)
    return index + 2 if is_town else None


_TOWN_WORDS = frozenset(
    {
        ("der", "stadt"),
        ("der", "gemeinde"),
        ("des", "kreises"),
        ("des", "landkreises"),
        ("des", "bezirks"),
        ("des", "kantons"),
    }
)


def _german_name(
    tokens: Sequence[Token], index: int, towns: Collection[str], *, is_after_small_word: bool
) -> int | None:
    token = tokens[index]
    if not token.is_capital or token.low in words("de", "months_and_days"):
        return None
    place = place_at(tokens, index, "de", towns)
    if place and gazetteer().find(token.text) is None and token.text.endswith("s"):
        return None  # "die größte Bibliothek Berlins"
    if place and (place.is_sure or place.place.is_well_known) and not is_after_small_word:
        return place.after
    if token.low in words("de", "not_names") and not (is_after_small_word and tokens[index - 1].is_capital):
        return None
    is_by_a_place = is_after_small_word and tokens[index - 1].low in ("am", "der") and not is_listed(token.text)
    if not is_everyday(token.text, "de") or is_by_a_place or (is_after_small_word and tokens[index - 1].is_capital):
        return _end_of_unknown(tokens, index)
    is_person = token.low in first_names() and index + 1 < len(tokens) and tokens[index + 1].low in last_names()
    return index + 2 if is_person else None


def _end_of_unknown(tokens: Sequence[Token], index: int) -> int:
    after = index + 1
    while after < len(tokens) and tokens[after].follows and tokens[after].is_capital:
        if is_everyday(tokens[after].text, "de"):
            break
        after += 1
    return after


def _end_of_quotation(tokens: Sequence[Token], start: int) -> int:
    after = start + 1
    while after < len(tokens) and tokens[after].gap in (" ", "\u00a0", "-") and after - start < 7:
        after += 1
    return after


def has_proper_part(token: Token) -> bool:
    """Whether a compound with hyphens has a name before its last part: "Anna-Seghers-Bibliothek"."""
    pieces = token.text.replace("‑", "-").split("-")[:-1]
    return any(_is_proper(piece) for piece in pieces if len(piece) > 2 and piece[0].isupper())


def _is_proper(piece: str) -> bool:
    low = piece.casefold()
    if low in words_of_all("not_names") or piece.isupper():
        return False
    place = gazetteer().find(piece)
    is_place = place is not None and place.is_well_known and low not in words("de", "not_places")
    is_name = low in first_names() or low in last_names() or low in words("de", "proper_parts")
    is_plain = is_everyday(piece, "de") or is_everyday(piece.removesuffix("s"), "de")
    return is_place or is_name or not is_plain


def skip_modifiers(tokens: Sequence[Token], index: int, key: str) -> int:
    """Return the index after the adjectives that may follow a French head: "municipale", "de prêt"."""
    going = True
    while going:
        going = False
        for modifier in _modifiers(key):
            end = index + len(modifier)
            if tuple(token.low for token in tokens[index:end]) == modifier and all(
                token.follows for token in tokens[index:end]
            ):
                index, going = end, True
                break
    return index


@cache
def _modifiers(key: str) -> tuple[tuple[str, ...], ...]:
    rows = (entry.casefold().replace("d’", "d' ").replace("d'", "d' ").split() for entry in phrases("fr", key))
    return tuple(sorted({tuple(row) for row in rows}, key=len, reverse=True))


@cache
def country_names() -> frozenset[str]:
    """Return the names of countries and continents in the three languages."""
    return frozenset(
        name.casefold() for language in ("fr", "de", "en") for name in Locale(language).territories.values()
    )

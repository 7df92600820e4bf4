"""Places by the name: towns, districts, regions, what is said to come from there, and what a cue word introduces."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from practices.contributing.anonymity.dictionary import is_everyday, is_listed, is_small_word
from practices.contributing.anonymity.gazetteer import Gazetteer, Place, gazetteer
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.names import first_names, last_names
from practices.contributing.anonymity.rules import phrases, words
from practices.contributing.anonymity.tokens import Token

_GERMAN_SPEAKING = frozenset({"DE", "AT", "CH", "LI", "LU", ""})
_ARTICLES = frozenset({"la", "le", "les", "l'"})
_JOINS = frozenset({"", " ", "\u00a0", "\u202f", "-", "/", ". "})


@dataclass(frozen=True)
class FoundPlace:
    """The tokens ``first`` to ``after`` (exclusive) name ``place``; ``is_sure``: they can hardly mean anything else."""

    first: int
    after: int
    place: Place
    is_sure: bool


def find_places(tokens: Sequence[Token], language: str, towns: Collection[str] = ()) -> Iterator[IdentifyingMark]:
    """Yield the marks of places. ``towns`` are keys of names that the system knows to be towns."""
    index = 0
    while index < len(tokens):
        found = place_at(tokens, index, language, towns)
        if found and found.is_sure:
            end = tokens[found.after - 1].end
            yield IdentifyingMark(tokens[index].start, end, MarkKind.PLACE)
            index = found.after
        else:
            index += 1


def place_at(tokens: Sequence[Token], index: int, language: str, towns: Collection[str] = ()) -> FoundPlace | None:
    """Return the place whose name begins at a token; the longest name counts."""
    token = tokens[index]
    if not token.is_capital and not _is_adjective(token, language):
        return None
    found = _longest(tokens, index, gazetteer()) or _known_town(tokens, index, towns)
    if found:
        after, place = found
        return FoundPlace(index, after, place, _is_sure(tokens, index, after, place, language, towns))
    if _is_adjective(token, language) or _is_compound(token):
        return FoundPlace(index, index + 1, Place(token.text), is_sure=True)
    if _follows_area_word(tokens, index, language):
        return FoundPlace(index, _end_of_area(tokens, index), Place(token.text, is_district=True), is_sure=True)
    return None


def _known_town(tokens: Sequence[Token], index: int, towns: Collection[str]) -> tuple[int, Place] | None:
    """Return a town that the gazetteer lacks but the system knows: one word, hyphens included."""
    token = tokens[index]
    return (index + 1, Place(token.text)) if towns and " ".join(token.parts) in towns else None


def is_place(token: Token, language: str) -> bool:
    """Whether a single word is a place that many know, or an adjective made from one."""
    place = gazetteer().find(token.text)
    return bool(place and place.is_well_known) or _is_adjective(token, language)


def _longest(tokens: Sequence[Token], index: int, known: Gazetteer) -> tuple[int, Place] | None:
    article = _CONTRACTED.get(tokens[index - 1].low, "") if index else ""
    contracted = _longest_after((article,), tokens, index, known) if article else None
    return contracted or _longest_after((), tokens, index, known) or _genitive(tokens[index], index, known)


# "du Havre", "aux Lilas": the article of a town's name merges with the word before.
_CONTRACTED = {"du": "le", "au": "le", "des": "les", "aux": "les"}


def _longest_after(
    parts: tuple[str, ...], tokens: Sequence[Token], index: int, known: Gazetteer
) -> tuple[int, Place] | None:
    first = (*parts, *tokens[index].parts)
    if not first or first[0] not in known.longest:
        return None
    best: tuple[int, Place] | None = None
    for after in range(index, min(index + 7, len(tokens))):
        if after > index and tokens[after].gap not in _JOINS:
            break
        parts += tokens[after].parts
        if len(parts) > known.longest[first[0]]:
            break
        place = known.places.get(" ".join(parts))
        if place and (tokens[after].is_capital or after == index):
            best = (after + 1, place)
    return best


def _genitive(token: Token, index: int, known: Gazetteer) -> tuple[int, Place] | None:
    """Return the place of a German genitive: "Kölns"."""
    place = known.find(token.text[:-1]) if token.text.endswith("s") and len(token.text) > 5 else None
    return (index + 1, place) if place and place.is_well_known and place.country in _GERMAN_SPEAKING else None


def _is_sure(
    tokens: Sequence[Token], index: int, after: int, place: Place, language: str, towns: Collection[str]
) -> bool:
    key = " ".join(part for token in tokens[index:after] for part in token.parts)
    if key in words(language, "not_places"):
        return _has_cue(tokens, index, language) and (place.is_well_known or key in towns)
    if key in towns:
        return True
    if place.country in ("GB", "CA") and language == "de" and not place.is_region and place.population < 100_000:
        return False
    if " " in key:
        return _is_sure_of_several(tokens, index, after, place, language)
    return _is_sure_of_one(tokens[index], place, language) or (
        _has_cue(tokens, index, language) and _may_be_small_town(tokens[index], language)
    )


def _is_sure_of_several(tokens: Sequence[Token], index: int, after: int, place: Place, language: str) -> bool:
    """Whether a name of several words is a place's; "Le Port" at the head of a sentence need not be."""
    if tokens[index].low not in _ARTICLES:
        return True
    rest = tokens[index + 1 : after]
    is_plain = all(is_everyday(part, language) for token in rest for part in token.parts)
    return place.is_well_known or not (tokens[index].is_first or is_plain)


def _is_sure_of_one(token: Token, place: Place, language: str) -> bool:
    is_plain = is_everyday(token.text, language)
    is_name = token.low in first_names() or token.low in last_names()
    if language == "de":
        is_sentence_word = token.is_first and is_small_word(token.text)
        is_near = place.country in _GERMAN_SPEAKING or place.is_region
        if place.is_well_known and not is_sentence_word and (is_near or not is_plain or place.population >= 100_000):
            return True
        # A village may be called like a compound ("Finkenwerder"), but hardly like any that is in use.
        return not (is_listed(token.text) or is_name)
    if place.is_well_known:
        return not (token.is_first and is_plain)
    is_near = language == "fr" or place.population >= 5_000
    return is_near and not (is_plain or is_name or token.text.isupper()) and place.population >= 400


def _may_be_small_town(token: Token, language: str) -> bool:
    """Whether, after a cue, an everyday word or a name may still be a town."""
    return not token.text.isupper() and not (language != "fr" and is_everyday(token.text, language))


def _has_cue(tokens: Sequence[Token], index: int, language: str) -> bool:
    before = tokens[index - 1] if index and tokens[index].follows else None
    return before is not None and before.low in words(language, "place_cues")


def _is_compound(token: Token) -> bool:
    """Whether two places are joined by a hyphen: "Köln-Mülheim", "Marzahn-Hellersdorf"."""
    pieces = token.text.replace("‑", "-").split("-")
    places = [gazetteer().find(piece) for piece in pieces]
    return len(pieces) > 1 and all(place is not None for place in places) and any(p and p.is_well_known for p in places)


def _follows_area_word(tokens: Sequence[Token], index: int, language: str) -> bool:
    """Whether the word before says that a place's name comes: "quartier des Minguettes", "Stadtteil Grünau"."""
    token = tokens[index]
    if language == "en":
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        is_named = following is not None and following.follows and following.low in words(language, "area_words")
        return is_named and not token.is_first and not is_everyday(token.text, "en") and token.text[1:].islower()
    back = index - 1
    while back >= 0 and tokens[back].low in _CONNECTORS and tokens[back + 1].follows:
        back -= 1
    is_introduced = back >= 0 and tokens[back + 1].follows and tokens[back].low in words(language, "area_words")
    if not is_introduced or token.low in words(language, "not_names"):
        return False
    return language == "fr" or (back == index - 1 and not is_everyday(token.text, "de"))


_CONNECTORS = frozenset({"de", "du", "des", "d'", "la", "le", "les", "l'"})


def _end_of_area(tokens: Sequence[Token], index: int) -> int:
    after = index + 1
    while after < len(tokens) and tokens[after].follows and tokens[after].is_capital:
        after += 1
    return after


def _is_adjective(token: Token, language: str) -> bool:
    """Whether it says where somebody or something comes from: "lyonnaise", "Kölner", "Parisian"."""
    if language == "de":
        return token.is_capital and token.text in _german_adjectives()
    return token.low in _adjectives(language)


@cache
def _adjectives(language: str) -> frozenset[str]:
    endings = ("", "e", "s", "es", "ne", "nes") if language == "fr" else ("", "s")
    return frozenset(entry.casefold() + ending for entry in phrases(language, "adjectives") for ending in endings)


@cache
def _german_adjectives() -> frozenset[str]:
    """Return "Kölner", "Bremer", "Aachener", by their usual forms, for towns that many know."""
    irregular = set(phrases("de", "adjectives_irregular"))
    towns = {
        key.capitalize()
        for key, place in gazetteer().places.items()
        if " " not in key and place.country in ("DE", "AT", "CH", "LI", "LU", "") and place.is_well_known
        if not place.is_region
    }
    regular = {form for town in towns for form in (_adjective(town), _adjective(town) + "s")}
    return frozenset(irregular | {form for form in regular if form.casefold() not in words("de", "not_adjectives")})


def _adjective(town: str) -> str:
    if town.endswith("ingen"):
        return town[:-2] + "er"
    return town + ("r" if town.endswith("e") else "er")

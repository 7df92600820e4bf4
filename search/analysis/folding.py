"""Spelling made even: case, accents, ligatures and the ways to type an umlaut."""

import re
import unicodedata
from functools import lru_cache
from itertools import product

_LIGATURES = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i"})
_TYPED_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
_TYPED_UMLAUT = re.compile("ae|oe|(?<![aeqAEQ])ue", re.IGNORECASE)
_MOST_UMLAUTS = 3


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the text in lower case without accents: "Größe" and "GROESSE" differ, "Größe" and "grosse" do not."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def restore_umlauts(word: str) -> tuple[str, ...]:
    """Return the spellings with umlauts that a word typed with ae, oe, ue or ss may stand for.

    The word itself is not among them. Longer words than anybody types give none.
    """
    places = [match.start() for match in _TYPED_UMLAUT.finditer(word)]
    if not places or len(places) > _MOST_UMLAUTS:
        return ()
    choices = product((True, False), repeat=len(places))
    spelled = (
        _with_umlauts(word, [p for p, is_taken in zip(places, taken, strict=True) if is_taken]) for taken in choices
    )
    return tuple(dict.fromkeys(other for other in spelled if other != word))


def _with_umlauts(word: str, places: list[int]) -> str:
    for place in reversed(places):
        pair = word[place : place + 2]
        umlaut = _TYPED_UMLAUTS[pair.lower()]
        word = word[:place] + (umlaut.upper() if pair[0].isupper() else umlaut) + word[place + 2 :]
    return word

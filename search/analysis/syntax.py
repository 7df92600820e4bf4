"""The few signs that a question may hold: quotation marks, a minus before what is not wanted, two field words.

Everything else is plain words; nothing that is typed is an error.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from search.analysis.folding import fold

_OPENING = '"“„«‟'
_CLOSING = '"”“»‟'
_PHRASE = rf"[{_OPENING}]\s*(?P<{{name}}>[^{_OPENING}{_CLOSING}]*?)\s*[{_CLOSING}]"
_PIECE = re.compile(
    rf"(?<![^\s{_OPENING}{_CLOSING}])(?P<minus>[-−–](?=[\w{_OPENING}]))?"
    rf"(?:(?P<field>[^\W\d_]+)\s?:\s?(?=\S))?"
    rf"(?:{_PHRASE.format(name='phrase')}|(?P<word>[^\s{_OPENING}{_CLOSING}]+))"
    rf"|{_PHRASE.format(name='inner')}"
)


class NameField(StrEnum):
    """What a field word restricts a question to."""

    LIBRARY = "library"
    PLACE = "place"


FIELD_WORDS: Mapping[str, NameField] = {
    "bibliotheque": NameField.LIBRARY,
    "bibliothek": NameField.LIBRARY,
    "library": NameField.LIBRARY,
    "lieu": NameField.PLACE,
    "ort": NameField.PLACE,
    "place": NameField.PLACE,
}
"""The field words, folded: case and accents make no difference."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A question taken apart. ``plain`` are its words, those of phrases included: they count as words, too.

    A practice must have every phrase of ``phrases`` and every name of ``names``, and none of ``excluded``.
    """

    plain: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    names: tuple[tuple[NameField, str], ...] = field(default=())


def read_syntax(text: str) -> Typed:
    """Take a typed question apart. A sign without its partner separates words, as any other sign does."""
    plain: list[str] = []
    phrases: list[str] = []
    excluded: list[str] = []
    names: list[tuple[NameField, str]] = []
    for match in _PIECE.finditer(text):
        quoted = match["phrase"] if match["phrase"] is not None else match["inner"]
        words = (quoted if quoted is not None else match["word"]) or ""
        name_field = FIELD_WORDS.get(fold(match["field"])) if match["field"] else None
        if not words.strip():
            # Empty quotation marks: what stands before them is a word like any other.
            plain += [match["field"]] if match["field"] else []
            continue
        whole = f"{match['field']} {words}" if match["field"] and name_field is None else words
        if match["minus"]:
            excluded.append(whole)
        elif name_field is not None:
            names.append((name_field, words))
        else:
            plain.append(whole)
            if quoted is not None and " " in quoted.strip():
                phrases.append(quoted)
    return Typed(" ".join(plain), tuple(phrases), tuple(excluded), tuple(names))

"""Where words begin and end: French elision, inclusive writing of both languages, hidden characters.

Offsets always point into the text as given, so that marks fall on what the reader sees.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """One word of a text: as it is looked up, and where it stands."""

    text: str
    start: int
    end: int


# Soft hyphens and joiners belong to the word that they stand in but not to its spelling.
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"(?:[^\W_]|[\u0300-\u036f{_HIDDEN}])"
_WORD = rf"[^\W_]{_LETTER}*"
_APOSTROPHE = "['\u2019\u02bc]"
_ELIDED = r"(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)"

_FRENCH_ENDING = "(?:e|es|ne|le|lle|te|fe|ve|se|sse|esse|ère|ere|ière|rice|trice|euse|ive|x|s)"
_INCLUSIVE_FRENCH = (
    rf"(?:[·•‧∙⋅]{_FRENCH_ENDING}(?:[·•‧∙⋅]?s)?"
    rf"|\.{_FRENCH_ENDING}(?:\.s)"
    rf"|\({_FRENCH_ENDING}\)s?"
    rf"|-{_FRENCH_ENDING}-s)(?!{_LETTER})"
)
_INCLUSIVE_GERMAN = r"(?:[*:_·](?:innen|in|r|n|e)|/-?(?:innen|in)|\((?:innen|in)\))(?![^\W_])"
# "NutzerInnen": a capital inside the word, so this one alone must see the case.
_INNER_CAPITAL = r"(?P<generic>[^\W\d_]{2,}?[a-zäöüß])(?:Innen|In)(?![^\W_])"
_UNDIVIDED = rf"aujourd{_APOSTROPHE}hui|prud{_APOSTROPHE}hommes?"

_TOKEN = re.compile(
    rf"(?<!{_LETTER})(?:{_INNER_CAPITAL}|(?P<whole>(?i:{_UNDIVIDED})(?!{_LETTER}))"
    rf"|(?:(?i:{_ELIDED}){_APOSTROPHE})(?P<elided>{_WORD})(?i:{_INCLUSIVE_FRENCH}|{_INCLUSIVE_GERMAN})?"
    rf"|(?P<word>{_WORD})(?i:{_INCLUSIVE_FRENCH}|{_INCLUSIVE_GERMAN}|{_APOSTROPHE}s(?![^\W_]))?)"
)
_HIDDEN_LETTERS = re.compile(f"[{_HIDDEN}]")


def tokenize(text: str) -> Iterator[Token]:
    """Yield the words of a text in order, signs left out.

    "l'emploi" gives "emploi"; "usager·ère·s", "Nutzer*innen" and "NutzerInnen" give the
    generic word and span the whole.
    """
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or "word"
        yield Token(_spelling(match.group(group)), match.start(group), match.end())


def _spelling(written: str) -> str:
    return unicodedata.normalize("NFC", _HIDDEN_LETTERS.sub("", written))

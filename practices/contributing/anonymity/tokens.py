"""The words of a text, with where they stand and what stands before them."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from practices.contributing.anonymity.rules import read_data

# French small words before an apostrophe are words of their own, so is the English "'s"; a hyphen joins.
_ELIDED = r"(?:[dlnsjmctDLNSJMCT]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)"
_WORD = re.compile(rf"{_ELIDED}|['’]s\b|[^\W_]+(?:(?:[-‐‑]|['’](?!s\b))[^\W_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…:\n•]|^\s*[-–—*]\s")
_PART = re.compile(r"[^\W_]+")
# What may stand between two words of one name.
_JOINS = frozenset({"", " ", "\u00a0", "\u202f", "-", "/", "  "})


@dataclass(frozen=True)
class Token:
    """One word; ``gap`` is what stands between it and the word before."""

    text: str
    start: int
    end: int
    gap: str
    is_first: bool
    """Whether a sentence, a line or a quotation begins here, so that a capital letter says little."""

    @cached_property
    def low(self) -> str:
        """The word without regard to case."""
        return self.text.casefold().replace("’", "'")

    @cached_property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The pieces between hyphens and apostrophes, without regard to case."""
        return name_parts(self.text)

    @property
    def follows(self) -> bool:
        """Whether nothing but a space stands between the word before and this one."""
        return self.gap in _JOINS


def name_parts(name: str) -> tuple[str, ...]:
    """Return the pieces of a name, without regard to case, hyphens, apostrophes and signs."""
    return tuple(part.casefold() for part in _PART.findall(name))


def tokenize(text: str) -> list[Token]:
    """Return the words of a text in order."""
    tokens: list[Token] = []
    last = 0
    for found in _WORD.finditer(text):
        gap = text[last : found.start()]
        is_first = not tokens or (bool(_ENDS_SENTENCE.search(gap)) and not _is_abbreviation(tokens[-1], gap))
        tokens.append(Token(found.group(), found.start(), found.end(), gap, is_first or _opens_quotation(gap)))
        last = found.end()
    return tokens


def _is_abbreviation(before: Token, gap: str) -> bool:
    """Whether the full stop belongs to the word before, as in "M. Durand", "Dr. Weber", "St. Pauli"."""
    return gap.strip() == "." and (before.text in _abbreviated() or (len(before.text) == 1 and before.is_capital))


def _opens_quotation(gap: str) -> bool:
    return gap[-1:] in '«„“‚"(' if gap.strip() else False


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(read_data("abbreviations")["abbreviations"])

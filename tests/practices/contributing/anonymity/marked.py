"""Texts with what should be marked in them, and what is."""

from collections.abc import Sequence

from practices.contributing.anonymity.annotated import read_annotated
from practices.contributing.anonymity.kinds import KnownLibrary
from practices.contributing.anonymity.marking import mark


def marked(text: str, language: str, libraries: Sequence[KnownLibrary] = ()) -> str:
    """Return the text with its marks written into it: ``[person:Mme Diallo]``."""
    written, last = "", 0
    for each in mark(text, language, libraries):
        written += f"{text[last : each.start]}[{each.kind}:{text[each.start : each.end]}]"
        last = each.end
    return written + text[last:]


def plain(annotated: str) -> str:
    """Return a text without the marks that are written into it."""
    return read_annotated(annotated).text

"""The glossary: groups of words that mean the same in French and German, and mostly in English.

One group a line, four columns between tabs: part of speech, French, German, English. Words of a cell stand between
semicolons, the commonest first. A line that begins with # is a heading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from search.analysis.vocabulary.entries import Entry, Sense, Trust

GLOSSARY_FILE = Path(__file__).parent.parent / "data" / "glossary.tsv"
PARTS_OF_SPEECH = frozenset({"n", "v", "adj", "adv", "name", "phrase"})
_COLUMNS = ("fr", "de", "en")


class GlossaryError(ValueError):
    """A line is no group; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Group:
    """A line of the glossary; ``words`` by language, English perhaps without any."""

    number: int
    part_of_speech: str
    words: dict[str, tuple[str, ...]]


def read_groups(path: Path) -> Iterator[Group]:
    """Yield the groups of a glossary file; raise GlossaryError at a line that is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line and not line.startswith("#"):
            yield _group(line, number, path)


def glossary_entries(path: Path = GLOSSARY_FILE) -> Iterator[Entry]:
    """Yield the groups as meanings. Their keys change with the file, as its fingerprint does."""
    for group in read_groups(path):
        sense = Sense(f"g{group.number}", Trust.GLOSSARY)
        yield Entry(sense, group.words, is_name=group.part_of_speech == "name")


@cache
def glossary_fingerprint(path: Path = GLOSSARY_FILE) -> str:
    """Return what changes whenever the file does: an index made with another glossary is outdated."""
    return sha256(path.read_bytes()).hexdigest()[:12]


def _group(line: str, number: int, path: Path) -> Group:
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS) + 1:
        raise GlossaryError(f"{path.name}, line {number}: {len(cells)} columns instead of {len(_COLUMNS) + 1}.")
    part_of_speech, *cells = cells
    if part_of_speech not in PARTS_OF_SPEECH:
        raise GlossaryError(f"{path.name}, line {number}: “{part_of_speech}” is no part of speech.")
    words = {language: _words(cell) for language, cell in zip(_COLUMNS, cells, strict=True)}
    if not (words["fr"] and words["de"]):
        raise GlossaryError(f"{path.name}, line {number}: no word in French or in German.")
    return Group(number, part_of_speech, words)


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in (part.strip() for part in cell.split(";")) if word)

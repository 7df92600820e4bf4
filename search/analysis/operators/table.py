"""Pairs of French and German words by their stems, in one small file: looked up word by word, never loaded whole.

Making it takes half a minute, for every word has to be analysed; it is made once for each version of dictionary and
rules.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from search.analysis.operators.agreement import LabelPair
from search.analysis.operators.dictd import Pair
from search.analysis.subjects import subject_stems
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.second_hand import Label

_OTHER = {"fr": "de", "de": "fr"}
# What one word may be left of an expression without: "se laver" is "laver", "pas franc" is not "franc".
_EMPTY = {
    "fr": frozenset({"le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "se", "s"}),
    "de": frozenset({"der", "die", "das", "ein", "eine", "sich"}),
}
_LAYOUT = """
    CREATE TABLE pairs (fr TEXT NOT NULL, de TEXT NOT NULL, PRIMARY KEY (fr, de)) WITHOUT ROWID;
    CREATE INDEX pairs_de ON pairs (de, fr);
    CREATE TABLE begins (language TEXT NOT NULL, begin TEXT NOT NULL, label TEXT NOT NULL,
        PRIMARY KEY (language, begin, label)) WITHOUT ROWID;
"""


class PairTable:
    """Looks up stems in a file made by ``make_table``. Safe for threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._begins = {(language, begin) for language, begin in self._rows("SELECT language, begin FROM begins")}

    def partners(self, language: str, label: Label) -> tuple[Label, ...]:
        """Return what translates a label of one language into the other."""
        if language not in _OTHER:
            return ()
        query = f"SELECT {_OTHER[language]} FROM pairs WHERE {language} = ?"  # noqa: S608 - of two known names
        return tuple(tuple(found.split()) for (found,) in self._rows(query, " ".join(label)))

    def beginning(self, language: str, first: str, second: str) -> tuple[Label, ...]:
        """Return the expressions that begin with two words."""
        begin = f"{first} {second}"
        if (language, begin) not in self._begins:
            return ()
        query = "SELECT label FROM begins WHERE language = ? AND begin = ?"
        return tuple(tuple(label.split()) for (label,) in self._rows(query, language, begin))

    def _rows(self, query: str, *values: str) -> list[tuple[str, ...]]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()


def open_table(path: Path) -> PairTable:
    """Open a table that ``make_table`` made; raise sqlite3.Error where there is none."""
    # It never changes once it has its name, so no lock on the file is needed.
    return PairTable(sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, check_same_thread=False))


def table_in_memory(pairs: Iterable[LabelPair]) -> PairTable:
    """Make a table for this process alone."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(connection, pairs)
    return PairTable(connection)


def make_table(path: Path, pairs: Iterable[LabelPair]) -> None:
    """Write pairs to a file; it gets its name when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(beside)) as connection:
            _fill(connection, pairs)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def stemmed(pairs: Iterable[Pair], language: str) -> Iterator[LabelPair]:
    """Yield the pairs of a dictionary whose words are of ``language`` as stems, those without stems left out."""
    for pair in pairs:
        own, other = label_of(pair.word, language), label_of(pair.translation, _OTHER[language])
        if own and other:
            yield (own, other) if language == "fr" else (other, own)


def label_of(word: str, language: str) -> Label:
    """Return the stems of a word or expression; none where too little of it would be left."""
    stems = tuple(readings[0] for readings in subject_stems(word, language))
    meant = [token.text for token in tokenize(word) if token.text.lower() not in _EMPTY[language]]
    return stems if len(stems) > 1 or len(meant) == 1 else ()


def _fill(connection: sqlite3.Connection, pairs: Iterable[LabelPair]) -> None:
    rows = sorted({(" ".join(french), " ".join(german)) for french, german in pairs})
    begins = {
        (language, " ".join(words[:2]), label)
        for row in rows
        for language, label in zip(("fr", "de"), row, strict=True)
        if len(words := label.split()) > 1
    }
    connection.executescript(_LAYOUT)
    with connection:
        connection.executemany("INSERT INTO pairs VALUES (?, ?)", rows)
        connection.executemany("INSERT INTO begins VALUES (?, ?, ?)", sorted(begins))

"""The dictionary that the operator of this site named, if any; without one, and with a damaged one, all else works."""

import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import RLock

from search.analysis.operators.agreement import LabelPair, agreed
from search.analysis.operators.dictd import DICTIONARIES, DictdFile, DictionaryError, read_dictd
from search.analysis.operators.table import PairTable, make_table, open_table, stemmed, table_in_memory

logger = logging.getLogger(__name__)

_TABLE = "dictionary-{}.sqlite3"


@dataclass
class OperatorsDictionary:
    """A folder with both dictionaries, and where the table made of them is kept. ``rules`` are those of analysis."""

    folder: Path
    tables: Path
    rules: str
    _lock: RLock = field(default_factory=RLock)

    @cached_property
    def fingerprint(self) -> str:
        """What changes with the files; nothing, and a line in the log, where they cannot be used."""
        try:
            digests = [dictionary.digest for dictionary in read_dictionaries(self.folder).values()]
        except DictionaryError as error:
            logger.error("The dictionary of DICTIONARY_DIR is not used. %s", error)
            return ""
        return sha256("".join(digests).encode()).hexdigest()[:12]

    def pairs(self) -> PairTable | None:
        """Return the table, made at the first time."""
        with self._lock:
            return self._table if self.fingerprint else None

    @cached_property
    def _table(self) -> PairTable:
        code = sha256(f"{self.rules} {self.fingerprint}".encode()).hexdigest()[:12]
        path = self.tables / _TABLE.format(code)
        if path.exists():
            try:
                return open_table(path)
            except sqlite3.Error as error:
                logger.warning("The table of the dictionary is damaged and is made anew. %s", error)
        return self._make(path)

    def _make(self, path: Path) -> PairTable:
        logger.warning("The dictionary in %s is being prepared for the search: half a minute, once.", self.folder)
        pairs = list(self._pairs())
        try:
            make_table(path, pairs)
            for older in set(path.parent.glob(_TABLE.format("*"))) - {path}:
                older.unlink(missing_ok=True)
            return open_table(path)
        except (OSError, sqlite3.Error) as error:
            logger.error("The table of the dictionary cannot be kept in %s. %s", path.parent, error)
            return table_in_memory(pairs)

    def _pairs(self) -> Iterator[LabelPair]:
        dictionaries = read_dictionaries(self.folder)
        return agreed(*(stemmed(dictionary.pairs(), language) for language, dictionary in dictionaries.items()))


_named: list[OperatorsDictionary] = []


def use_dictionary(dictionary: OperatorsDictionary | None) -> None:
    """Name the operator's dictionary, or none; a later call replaces the earlier."""
    _named[:] = [dictionary] if dictionary else []


def dictionary_fingerprint() -> str:
    """Return what changes with the dictionary, empty without one. Cheap: makes no table."""
    return _named[0].fingerprint if _named else ""


def dictionary_pairs() -> PairTable | None:
    """Return the pairs of the dictionary, if there is one; at the first time it may take half a minute."""
    return _named[0].pairs() if _named else None


def read_dictionaries(folder: Path) -> dict[str, DictdFile]:
    """Read both dictionaries, by the language of their words; raise DictionaryError where one is missing or damaged."""
    if not folder.is_dir():
        raise DictionaryError(f"There is no folder {folder}.")
    return {language: read_dictd(folder, name) for language, name in DICTIONARIES.items()}

"""Files in the format of dictd, as FreeDict's Debian packages bring them: an index of headwords, and the entries.

An entry is "word /pronunciation/ <part of speech>", then a line of translations between commas and, mostly, a line
that explains; several meanings are numbered. Only words are taken: explanations, proverbs, idioms and parts of words
are left out.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import BadGzipFile
from gzip import decompress as unzip
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

DICTIONARIES = {"fr": "freedict-fra-deu", "de": "freedict-deu-fra"}
"""The dictionary that translates from each language into the other."""

_DIGITS = {
    letter: value for value, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_ABOUT_THE_FILE = "00database"
_PARTS_OF_SPEECH = frozenset({"n", "v", "adj", "adv", "Adverb", "pn", "abbreviation"})
_MOST_WORDS = 3

_HEADER = re.compile(r"(?P<word>[^/<]+?) (?:/.*/ )?<(?P<part>\w+)(?:, \w+)*>")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\. (?P<words>\S.*)")
_NUMBER_BEHIND = re.compile(r"\s+\d{1,2}\.$")
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]|\{[^}]*\}|<[^>]*>|#.*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_NO_WORD = re.compile(r"[…+*=:;@?!()\[\]{}<>]|\.\.\.")
_LETTER = re.compile(r"[^\W\d_]")


class DictionaryError(ValueError):
    """A folder is no dictionary; the message says so in a sentence."""


class Pair(NamedTuple):
    """A word of one language and one that may translate it."""

    word: str
    translation: str


@dataclass(frozen=True)
class DictdFile:
    """One dictionary as read from disk, known to be whole. ``places`` are (offset, length) of its entries."""

    places: tuple[tuple[int, int], ...]
    entries: bytes
    digest: str

    def pairs(self) -> Iterator[Pair]:
        """Yield every word with every translation."""
        for offset, length in self.places:
            yield from read_entry(self.entries[offset : offset + length].decode(errors="replace"))


def read_dictd(folder: Path, name: str) -> DictdFile:
    """Read a dictionary and make sure that it is whole; raise DictionaryError otherwise."""
    index = _read(folder / f"{name}.index")
    packed = _read(folder / f"{name}.dict.dz")
    try:
        entries = unzip(packed)
    except (BadGzipFile, EOFError, zlib.error) as error:
        raise DictionaryError(f"{folder / f'{name}.dict.dz'} is damaged: {error}.") from error
    places = tuple(_places(index, folder / f"{name}.index", len(entries)))
    return DictdFile(places, entries, sha256(index + packed).hexdigest())


def read_entry(entry: str) -> Iterator[Pair]:
    """Yield the translations of one entry."""
    header, *lines = entry.strip("\n").split("\n")
    found = _HEADER.fullmatch(header.strip())
    if found is None or found["part"] not in _PARTS_OF_SPEECH:
        return
    word = _cleaned(found["word"])
    if word:
        for line in _lines_of_translations(lines):
            for part in _IN_BRACKETS.sub(" ", line).split(","):
                translation = _cleaned(part)
                if translation:
                    yield Pair(word, translation)


def _lines_of_translations(lines: list[str]) -> Iterator[str]:
    """Yield the first line or, where meanings are numbered, each that bears the next number."""
    wanted = 1
    for place, line in enumerate(lines):
        numbered = _NUMBERED.fullmatch(line)
        if numbered and int(numbered["number"]) == wanted:
            wanted += 1
            yield _NUMBER_BEHIND.sub("", numbered["words"])
        elif place == 0:
            yield _NUMBER_BEHIND.sub("", line)
            return


def _cleaned(text: str) -> str:
    """Return a word, or an expression of up to three, without signs; nothing where it is something else."""
    words = _UNSEEN.sub("", text).strip(" .").split()
    is_word = 0 < len(words) <= _MOST_WORDS and not _NO_WORD.search(text) and _LETTER.search(text)
    return " ".join(words) if is_word else ""


def _places(index: bytes, path: Path, size: int) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(index.decode(errors="replace").splitlines(), start=1):
        try:
            word, *place = line.split("\t")
            offset, length = map(_number, place)
        except (ValueError, KeyError) as error:
            raise DictionaryError(f"{path} is damaged: line {number} is no entry of an index.") from error
        if offset + length > size:
            raise DictionaryError(f"{path} is damaged: line {number} leads behind the end of the dictionary.")
        if not word.startswith(_ABOUT_THE_FILE):
            yield offset, length


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * len(_DIGITS) + _DIGITS[digit]
    return value


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DictionaryError(f"{path} cannot be read: {error.strerror or error}.") from error

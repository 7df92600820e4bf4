"""Dictionaries in the format of dictd, written by the tests with words of their own."""

import gzip
from collections.abc import Iterable
from pathlib import Path

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

FRENCH = (
    "goéland /ɡɔ.e.lɑ̃/ <n, masc>\nSilbermöwe, Möwe\nOiseau de mer, assez grand\n",
    "luge /lyʒ/ <n, fem>\nSchlitten, Rodel\n",
    "prison /pʁi.zɔ̃/ <n, fem>\nKnast, Loch\n",
    "chariot à bagages /ʃa.ʁjo/ <n, masc>\nKofferkuli\n",
)
GERMAN = (
    "Möwe /ˈmøːvə/ <n, fem>\ngoéland, mouette\nVogel\n",
    "Schlitten /ˈʃlɪtn̩/ <n, masc>\n"
    "1. luge, traîneau 2.\nein Fahrzeug, auf Kufen\n2. chariot (Technik)\nTeil, einer Maschine\n",
    "Kofferkuli /ˈkɔfɐˌkuːli/ <n, masc>\nchariot à bagages\n",
    "Knast /knast/ <n, masc>\nprison, taule\n",
)


def write_dictionaries(folder: Path, french: Iterable[str] = FRENCH, german: Iterable[str] = GERMAN) -> Path:
    """Write both dictionaries into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, entries in (("freedict-fra-deu", french), ("freedict-deu-fra", german)):
        _write(folder, name, ["00-database-short\n     A dictionary, for tests\n", *entries])
    return folder


def _write(folder: Path, name: str, entries: Iterable[str]) -> None:
    text = b""
    lines = []
    for entry in entries:
        packed = entry.encode()
        word = "00databaseshort" if entry.startswith("00") else entry.partition(" /")[0].lower()
        lines.append(f"{word}\t{_number(len(text))}\t{_number(len(packed))}\n")
        text += packed
    (folder / f"{name}.index").write_text("".join(lines), encoding="utf-8")
    (folder / f"{name}.dict.dz").write_bytes(gzip.compress(text))


def _number(value: int) -> str:
    digits = ""
    while value or not digits:
        value, digit = divmod(value, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits

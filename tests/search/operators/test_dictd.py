"""Entries of dictd files: words are taken, what explains them is not; damaged files are told in a sentence."""

from pathlib import Path

import pytest

from search.analysis.operators.current import read_dictionaries
from search.analysis.operators.dictd import DictionaryError, read_entry
from tests.search.operators.dictd_files import write_dictionaries


@pytest.mark.parametrize(
    ("entry", "translations"),
    [
        ("sanglot /sɑ̃.ɡlo/ <n, masc>\nSchluchzer, Schluchzen\n", ["Schluchzer", "Schluchzen"]),
        ("Leser /ˈleːzɐ/ <n, masc>\nlecteur\njemand, der liest\n", ["lecteur"]),
        ("gut /ɡuːt/ <adj>\n1. bon, bonne\nprädikativ, attributiv\n2. bien\nadverbiell\n", ["bon", "bonne", "bien"]),
        ("aktiv /akˈtiːf/ <adj>\nactif 2.\ntätig, engagiert\n 3.\nPhysik: aktives Material\n", ["actif"]),
        ("Akkusativ /ˈaku/ <n, masc>\naccusatif\n4. Fall der Deklination\n", ["accusatif"]),
        ("Hadès <n>\nhadès (dieu), Hugo#Vorname\n", ["hadès", "Hugo"]),
        ("befestigen <v>\nbe\u00adfes\u00adti\u00adgen\n", ["befestigen"]),
        ("Teilnehmer /ˈtaɪ̯l/ /ˈtaɪ̯l/ <n, masc>\npersonne qui prend part, participant\n", ["participant"]),
        ("Geld stinkt nicht /ɡɛlt/\nl’argent n’a pas d’odeur\n", []),
        ("ei /aɪ̯/ <suffix>\nie\nWortbildungselement\n", []),
        ("parler comme une vache <v>\nradebrechen\n", []),
        ("10e /di.zjɛm/ <adj>\n10.\n", []),
        ("leer <adj>\n", []),
        ("", []),
    ],
)
def test_translations_are_taken_and_explanations_are_not(entry: str, translations: list[str]) -> None:
    assert [pair.translation for pair in read_entry(entry)] == translations


def test_both_dictionaries_are_read(tmp_path: Path) -> None:
    found = read_dictionaries(write_dictionaries(tmp_path))
    assert ("goéland", "Silbermöwe") in list(found["fr"].pairs())
    assert [pair.translation for pair in found["de"].pairs() if pair.word == "Schlitten"] == [
        "luge",
        "traîneau",
        "chariot",
    ]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match=r"There is no folder .*nowhere"):
        read_dictionaries(tmp_path / "nowhere")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (write_dictionaries(tmp_path) / "freedict-deu-fra.index").unlink()
    with pytest.raises(DictionaryError, match=r"freedict-deu-fra\.index cannot be read: No such file"):
        read_dictionaries(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("freedict-fra-deu.dict.dz", b"no gzip", r"dict\.dz is damaged"),
        ("freedict-fra-deu.dict.dz", b"", "leads behind the end"),
        ("freedict-fra-deu.index", b"mot\tA\n", "line 1 is no entry"),
        ("freedict-fra-deu.index", b"mot\tA\tA\nmot\t?\tA\n", "line 2 is no entry"),
        ("freedict-deu-fra.index", b"mot\tA\t////\n", "line 1 leads behind the end"),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (write_dictionaries(tmp_path) / name).write_bytes(content)
    with pytest.raises(DictionaryError, match=message):
        read_dictionaries(tmp_path)


def test_a_file_cut_short_is_damaged(tmp_path: Path) -> None:
    path = write_dictionaries(tmp_path) / "freedict-fra-deu.dict.dz"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(DictionaryError, match="is damaged"):
        read_dictionaries(tmp_path)

"""SKOS in Turtle: what goes out comes in again."""

from pathlib import Path

import pytest

from practices.thesaurus.loading import THESAURUS_FILE
from practices.thesaurus.turtle import TurtleError, read_turtle, write_turtle
from tests.practices.thesaurus.records import SOUND


def _file(folder: Path, text: str) -> Path:
    path = folder / "thesaurus.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    found = read_turtle(_file(tmp_path, write_turtle(SOUND)))
    assert sorted(found, key=lambda concept: concept.code) == sorted(SOUND, key=lambda concept: concept.code)


def test_the_projects_file_is_as_the_program_writes_it() -> None:
    assert write_turtle(read_turtle(THESAURUS_FILE)) == THESAURUS_FILE.read_text(encoding="utf-8")


def test_it_is_skos_that_others_can_read() -> None:
    text = write_turtle(SOUND)
    assert "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>" in text
    assert "concept:job-centre" in text
    assert "skos:broader concept:work" in text
    assert '"Pôle emploi"@fr' in text


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("skos:prefLabel", "skos:altLabel"), "0 preferred labels in “fr” instead of one"),
        (('"Arbeit"@de', '"Arbeit"@nl'), "is in none of fr, de, en"),
        (("a skos:Concept", "a skos:Collection"), "holds no skos:Concept"),
        (("skos:inScheme", "skos:exactMatch"), "is in 0 lists instead of one"),
        (("PREFIX skos", "PREFIKS skos"), "is not Turtle"),
    ],
)
def test_what_is_no_thesaurus_is_refused_with_the_reason(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    with pytest.raises(TurtleError, match=message):
        read_turtle(_file(tmp_path, write_turtle(SOUND).replace(*change)))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TurtleError, match=r"nowhere\.ttl"):
        read_turtle(tmp_path / "nowhere.ttl")

"""Themes and audiences from a file."""

from pathlib import Path

import pytest

from practices.exchange.concepts import load_concepts
from practices.exchange.report import ExchangeError
from practices.models import Concept

pytestmark = pytest.mark.django_db

_THEMES = """
themes:
  - id: work
    pref: {fr: Emploi, de: Arbeit, en: Work}
    children:
      - id: job-seekers
        pref: {fr: Soutien aux demandeurs d'emploi, de: Unterstützung, en: Support}
        alt: {fr: [chômage, recherche d'emploi], de: [Bewerbung]}
audiences:
  - id: everyone
    pref: {fr: Tous, de: Alle, en: Everyone}
"""
_NOTES = "job-seekers: {fr: Chercher, de: Suchen, en: Seeking}\n"


def _load(folder: Path, text: str = _THEMES) -> int:
    (folder / "themes.yaml").write_text(text, encoding="utf-8")
    (folder / "notes.yaml").write_text(_NOTES, encoding="utf-8")
    return load_concepts(folder / "themes.yaml", notes_path=folder / "notes.yaml")


def test_themes_come_in_their_tree_and_order_with_labels_and_notes(tmp_path: Path) -> None:
    assert _load(tmp_path) == 3
    work, seekers = Concept.objects.themes()
    assert (work.code, seekers.broader) == ("work", work)
    assert seekers.preferred_de == "Unterstützung"
    assert seekers.note_fr == "Chercher"
    assert {row.label for row in seekers.other_labels.all()} == {"chômage", "recherche d’emploi", "Bewerbung"}
    assert [concept.code for concept in Concept.objects.audiences()] == ["everyone"]


def test_straight_apostrophes_become_typographic_ones(tmp_path: Path) -> None:
    _load(tmp_path)
    assert Concept.objects.get(code="job-seekers").preferred_fr == "Soutien aux demandeurs d’emploi"


def test_loading_again_changes_nothing(tmp_path: Path) -> None:
    _load(tmp_path)
    before = list(Concept.objects.values())
    _load(tmp_path)
    assert list(Concept.objects.values()) == before
    assert Concept.objects.get(code="job-seekers").other_labels.count() == 3


def test_a_changed_label_is_taken_over_and_an_editors_label_stays(tmp_path: Path) -> None:
    _load(tmp_path)
    concept = Concept.objects.get(code="job-seekers")
    concept.other_labels.create(language="fr", label="boulot")
    concept.save()
    _load(tmp_path, _THEMES.replace("Unterstützung", "Hilfe"))
    concept = Concept.objects.get(code="job-seekers")
    assert concept.preferred_de == "Hilfe"
    assert concept.other_labels.filter(label="boulot").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_THEMES.replace("de: Alle, ", ""), "audiences.0.pref.de: Field required"),
        ("themes: [", "cannot be read"),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong_and_nothing_is_written(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ExchangeError, match=r"themes\.yaml") as caught:
        _load(tmp_path, text)
    assert message in str(caught.value)
    assert not Concept.objects.exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"nowhere\.yaml cannot be read"):
        load_concepts(tmp_path / "nowhere.yaml")

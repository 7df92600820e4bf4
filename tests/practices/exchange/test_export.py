"""``manage.py export_practices``: what practices become as files."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from practices.exchange.reading import read_practice
from practices.models import Adaptation, Material, PracticePage, ReviewMark
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
    set_rows,
)
from tests.practices.exchange.commands import run, the_practice
from tests.practices.exchange.files import a_file, a_record
from tests.practices.steps import commits

pytestmark = [pytest.mark.usefixtures("site", "concepts"), pytest.mark.django_db]


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _exported(folder: Path) -> dict[str, Any]:
    run("export_practices", folder)
    (name,) = (name for name in _files(folder) if name.endswith(".yaml"))
    data: dict[str, Any] = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
    return data


def _with_a_material(page: PracticePage) -> PracticePage:
    document = get_document_model().objects.create(
        title="Affiche", file=ContentFile(b"%PDF affiche", name="affiche.pdf")
    )
    row = Material(document=document, description="L’affiche", language="fr", locale=page.locale)
    set_rows(page, materials=[row])
    page.save_revision().publish()
    return page


def test_originals_that_readers_may_see_are_written_by_language_and_reference(tmp_path: Path) -> None:
    a_translation_of(a_named_practice(reference="fr-901", slug="le-cercle"))
    a_german_practice(reference="de-901", slug="der-kreis")
    a_draft(reference="fr-902")
    printed = run("export_practices", tmp_path / "out")
    assert (printed.status, printed.out) == (0, f"2 practices written to {tmp_path / 'out'}.\n")
    assert _files(tmp_path / "out") == ["de/de-901-der-kreis.yaml", "fr/fr-901-le-cercle.yaml"]


def test_the_file_holds_what_was_imported(tmp_path: Path) -> None:
    source = a_file(tmp_path)
    run("import_practices", source)
    run("export_practices", tmp_path / "out")
    (name,) = _files(tmp_path / "out")
    original, exported = read_practice(source).record, read_practice(tmp_path / "out" / name).record
    assert original is not None
    assert exported is not None
    assert exported.flat() == original.flat()


def test_the_text_is_readable(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path, need="Un long besoin. " * 20))
    run("export_practices", tmp_path / "out")
    text = (tmp_path / "out" / _files(tmp_path / "out")[0]).read_text(encoding="utf-8")
    assert text.startswith("id: fr-901\nlanguage: fr\ntitle: Un cercle de lecture\n")
    assert "need: >-\n  Un long besoin. Un long" in text
    assert "description: |-\n  Le cercle se réunit.\n\n  Il lit _beaucoup_.\n" in text
    assert "themes:\n  - literacy\n" in text
    assert "outcome" not in text
    assert max(map(len, text.splitlines())) <= 120


def test_every_row_and_field_comes_back(tmp_path: Path) -> None:
    origin = a_german_practice(reference="de-901")
    page = a_full_practice(
        reference="fr-901",
        evidence="E0",
        life="became-permanent",
        start_up_cost=500,
        yearly_cost=1200,
        currency="CHF",
        reviewed_on="2026-01-02",
        staff_fte="2.50",
        author="Anne",
    )
    set_rows(page, adapted_from=[Adaptation(origin=origin, relation="adapted")])
    set_rows(page, review_marks=[ReviewMark(criterion=1, answer="yes", comment="Oui", is_exemplary=True)])
    _with_a_material(page)
    run("export_practices", tmp_path, reference=["fr-901"])
    (material, name) = _files(tmp_path)
    assert (tmp_path / material).read_bytes() == b"%PDF affiche"
    assert run("import_practices", "--check", tmp_path).out.endswith("0 created, 0 updated, 1 unchanged, 0 refused.\n")
    page.delete()
    with commits():
        printed = run("import_practices", tmp_path)
    assert (printed.status, printed.errors) == (0, "")
    again = the_practice()
    with again.materials.get().document.open_file() as file:
        assert file.read() == b"%PDF affiche"
    before = (tmp_path / name).read_text(encoding="utf-8")
    run("export_practices", tmp_path, reference=["fr-901"])
    assert (tmp_path / name).read_text(encoding="utf-8") == before


def test_a_trial_stores_no_file(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF plan")
    row = {"file": "plan.pdf", "title": "Plan", "description": "Le plan", "language": "fr"}
    a_file(tmp_path, materials=[row])
    with commits():
        assert run("import_practices", "--check", tmp_path).status == 0
    assert not get_document_model().objects.exists()
    with commits():
        run("import_practices", tmp_path)
    document = get_document_model().objects.get()
    assert document.file.storage.exists(document.file.name)
    assert "1 unchanged" in run("import_practices", tmp_path).out


@pytest.mark.parametrize("make", [a_confidential_practice, an_anonymous_practice])
def test_a_withheld_name_is_in_no_file(tmp_path: Path, make: Any) -> None:
    make(reference="fr-901", author="Anne Secret", organisation="Ville Secrète")
    data = _exported(tmp_path)
    assert set(data["library"].values()) == {None}
    assert "author" not in data
    assert "organisation" not in data
    assert "Secr" not in (tmp_path / "fr" / next((tmp_path / "fr").iterdir()).name).read_text(encoding="utf-8")
    assert "1 unchanged" in run("import_practices", tmp_path).out


def test_a_name_withdrawn_later_takes_its_files_from_the_folder(tmp_path: Path) -> None:
    page = _with_a_material(a_named_practice(reference="fr-901"))
    run("export_practices", tmp_path)
    page.disclosure, page.library = "anonymous", None
    page.save_revision().publish()
    run("export_practices", tmp_path)
    assert [name.rpartition(".")[2] for name in _files(tmp_path)] == ["yaml"]


def test_a_new_title_keeps_the_file(tmp_path: Path) -> None:
    page = a_named_practice(reference="fr-901", slug="le-cercle")
    run("export_practices", tmp_path)
    page.slug = "autre"
    page.save_revision().publish()
    run("export_practices", tmp_path)
    assert _files(tmp_path) == ["fr/fr-901-le-cercle.yaml"]
    assert yaml.safe_load((tmp_path / "fr/fr-901-le-cercle.yaml").read_text(encoding="utf-8"))["slug"] == "autre"


def test_a_link_to_a_practice_is_written_by_its_reference(tmp_path: Path) -> None:
    origin = a_named_practice(reference="fr-901")
    link = f'<p>Voir <a linktype="page" id="{origin.pk}">l’autre</a>.</p>'
    a_named_practice(reference="fr-902", description=link)
    run("export_practices", tmp_path, reference=["fr-902"])
    assert _exported_description(tmp_path) == "Voir [l’autre](/p/fr-901/)."
    run("import_practices", tmp_path)
    assert the_practice("fr-902").description == f'<p>Voir <a id="{origin.pk}" linktype="page">l’autre</a>.</p>'


def _exported_description(folder: Path) -> str:
    return str(yaml.safe_load((folder / _files(folder)[0]).read_text(encoding="utf-8"))["description"])


def test_an_outcome_that_an_editor_confirmed_is_written(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    page = the_practice()
    page.is_outcome_checked = True
    page.save_revision().publish()
    assert _exported(tmp_path / "out")["outcome"] == a_record(outcome="worked-with-difficulties")["outcome"]


def test_an_unknown_reference_and_a_folder_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    a_named_practice(reference="fr-901")
    printed = run("export_practices", tmp_path, reference=["fr-999"])
    assert (printed.status, printed.errors) == (2, "No published practice has the reference fr-999.")
    (tmp_path / "file").write_text("–")
    printed = run("export_practices", tmp_path / "file")
    assert printed.status == 2
    assert "cannot be written: Not a directory." in printed.errors


def test_a_practice_that_does_not_fit_the_format_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    page = a_named_practice(reference="fr-901")
    a_named_practice(reference="fr-902")
    PracticePage.objects.filter(pk=page.pk).update(title="x" * 121)
    printed = run("export_practices", tmp_path)
    assert printed.status == 1
    assert printed.errors == "fr-901: title: has more than 120 characters\n1 of 2 practices refused."
    assert [name[:9] for name in _files(tmp_path)] == ["fr/fr-902"]

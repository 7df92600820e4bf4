"""``manage.py import_practices``: bad files, trials and exit statuses."""

from pathlib import Path
from typing import Any

import pytest

from practices.models import Library, PracticePage
from tests.factories import a_german_practice, a_named_practice
from tests.practices.exchange.commands import run, the_practice
from tests.practices.exchange.files import a_file, a_record

pytestmark = [pytest.mark.usefixtures("site", "concepts"), pytest.mark.django_db]


def test_a_bad_file_is_named_and_never_stops_the_others(tmp_path: Path) -> None:
    a_file(tmp_path, id="fr-900", title=None)
    (tmp_path / "fr-902.yaml").write_text("title: [")
    a_file(tmp_path)
    printed = run("import_practices", tmp_path)
    assert printed.status == 1
    assert printed.errors_without(tmp_path) == [
        "fr-900-practice.yaml: title: is missing",
        "fr-902.yaml: is not YAML: did not find expected node content (line 2)",
        "2 of 3 files refused.",
    ]
    assert [page.reference for page in PracticePage.objects.all()] == ["fr-901"]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"themes": ["litteracy"]}, "themes[1]: unknown theme “litteracy”; nearest known code: “literacy”"),
        ({"themes": ["everyone"]}, "themes[1]: unknown theme “everyone”"),
        ({"audiences": ["child"]}, "audiences[1]: unknown audience “child”; nearest known code: “children”"),
        ({"themes": None}, "themes: Choose one to five themes."),
        ({"audiences": None}, "audiences: Choose at least one audience."),
        ({"lessons": [{"kind": "success", "text": "x"}]}, "why_no_difficulty: "),
        ({"period": {"start": 2016, "end": 2015}}, "period.end: The end lies before the start."),
        ({"library": {**a_record()["library"], "isil": "nonsense"}}, "library.isil: An ISIL looks like"),
        ({"review": {"expert_opinion": "mot " * 101}}, "review.expert_opinion: An expert opinion has at most 100"),
        ({"adapted_from": [{"origin": "fr-1", "relation": "adapted"}]}, "adapted_from[1].origin: no practice has"),
        (
            {"materials": [{"file": "../a.pdf", "title": "a", "description": "b", "language": "fr"}]},
            "materials[1].file",
        ),
        ({"resources": {"total_cost": 10**12}}, "resources.total_cost: "),
    ],
)
def test_what_the_site_refuses_is_told_by_key_and_nothing_of_the_record_is_written(
    tmp_path: Path, changes: dict[str, Any], refusal: str
) -> None:
    path = a_file(tmp_path, **changes)
    printed = run("import_practices", path)
    assert printed.status == 1
    assert printed.errors_without(tmp_path)[0].startswith(f"{path.name}: {refusal}")
    assert not PracticePage.objects.exists()
    assert not Library.objects.exists()


def test_a_refused_change_leaves_the_practice_as_it_was(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    printed = run("import_practices", a_file(tmp_path, title="Un autre titre", themes=["nothing"]))
    assert printed.status == 1
    page = the_practice()
    assert (page.title, page.revisions.count()) == ("Un cercle de lecture", 1)


def test_an_address_that_another_practice_has_is_refused(tmp_path: Path) -> None:
    a_german_practice(slug="le-cercle")
    printed = run("import_practices", a_file(tmp_path, slug="le-cercle"))
    assert "slug: Another practice already has this address." in printed.errors


def test_the_second_of_two_files_with_one_id_is_refused(tmp_path: Path) -> None:
    first = a_file(tmp_path, name="fr-901-a.yaml")
    a_file(tmp_path, name="fr-901-b.yaml", title="Autre")
    printed = run("import_practices", tmp_path)
    assert printed.status == 1
    assert f"fr-901-b.yaml: id: “fr-901” stands in {first}, too" in printed.errors
    assert the_practice().title == "Un cercle de lecture"


def test_a_practice_does_not_change_its_language(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    printed = run("import_practices", a_file(tmp_path, language="de"))
    assert "language: the practice fr-901 was written in “fr”" in printed.errors


def test_translations_alone_are_no_practice_to_write_to(tmp_path: Path) -> None:
    a_named_practice(reference="fr-901", original_language="de")
    printed = run("import_practices", a_file(tmp_path))
    assert "id: the original of fr-901 was deleted, only translations are left" in printed.errors


def test_a_check_reports_the_same_and_writes_nothing(tmp_path: Path) -> None:
    a_file(tmp_path, id="fr-900", themes=["nothing"])
    a_file(tmp_path)
    printed = run("import_practices", "--check", tmp_path)
    assert printed.status == 1
    assert "Nothing written. It would be: 1 created, 0 updated, 0 unchanged, 1 refused." in printed.out
    assert not PracticePage.objects.exists()
    assert not Library.objects.exists()


def test_where_there_is_nothing_to_read_the_command_says_so(tmp_path: Path) -> None:
    assert run("import_practices", tmp_path / "nowhere").status == 2
    printed = run("import_practices", tmp_path)
    assert printed.status == 2
    assert printed.errors == "No practice files there: their names begin with a reference, as fr-001-….yaml."


def test_files_that_are_no_practices_are_named(tmp_path: Path) -> None:
    a_file(tmp_path)
    (tmp_path / "themes.yaml").write_text("themes: []")
    out = run("import_practices", tmp_path).out
    assert "Passed over, for their names are not those of practices: themes.yaml." in out


def test_a_quiet_run_prints_refusals_only(tmp_path: Path) -> None:
    a_file(tmp_path)
    assert run("import_practices", tmp_path, verbosity=0).out == ""
    printed = run("import_practices", a_file(tmp_path, title=None), verbosity=0)
    assert (printed.out, printed.status) == ("", 1)
    assert "title: is missing" in printed.errors

"""``manage.py import_practices``: what files become, and what is told of them."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from practices.models import Library, PracticeIndexPage, PracticePage, ReferenceNumber
from practices.models.references import next_reference
from tests.factories import a_named_practice, a_translation_of
from tests.practices.exchange.commands import run, the_practice
from tests.practices.exchange.files import a_file, a_record
from tests.practices.steps import commits

pytestmark = [pytest.mark.usefixtures("site", "concepts"), pytest.mark.django_db]


def test_a_file_becomes_a_published_practice_below_the_list_of_its_language(tmp_path: Path) -> None:
    printed = run("import_practices", a_file(tmp_path))
    assert printed.status == 0
    assert printed.out.splitlines() == ["Practices: 1 created, 0 updated, 0 unchanged, 0 refused."]
    page = the_practice()
    assert page.live
    assert page.url == "/fr/pratiques/un-cercle-de-lecture/"
    assert page.revisions.count() == 1
    assert page.description == "<p>Le cercle se réunit.</p><p>Il lit <i>beaucoup</i>.</p>"
    assert [theme.code for theme in page.themes.all()] == ["literacy"]
    assert [(row.kind, row.response) for row in page.lessons.all()] == [
        ("success", ""),
        ("difficulty", "Une école en prête une."),
    ]


def test_what_the_file_only_implies_is_set_by_rule(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    page = the_practice()
    assert (page.outcome, page.is_outcome_checked) == ("worked-with-difficulties", False)
    assert (page.life, page.evidence, page.original_language) == ("running", "E1", "fr")
    assert (page.yearly_cost, page.total_cost, page.cost_band) == (Decimal(4000), None, "C2")
    assert page.library is not None
    assert page.library.kind == "municipal"


def test_what_the_file_says_goes_before_the_rules(tmp_path: Path) -> None:
    said = {"outcome": "mixed", "evidence_level": "E4", "life": "became-permanent", "slug": "le-cercle"}
    run("import_practices", a_file(tmp_path, **said, record_kind="adaptation"))
    page = the_practice()
    assert (page.outcome, page.is_outcome_checked) == ("mixed", True)
    assert (page.evidence, page.life, page.slug, page.record_kind) == (
        "E4",
        "became-permanent",
        "le-cercle",
        "adaptation",
    )


def test_running_again_changes_nothing(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    before = the_practice()
    printed = run("import_practices", tmp_path)
    assert printed.out.splitlines() == ["Practices: 0 created, 0 updated, 1 unchanged, 0 refused."]
    after = the_practice()
    assert after.revisions.count() == 1
    assert after.last_published_at == before.last_published_at


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Un autre titre"},
        {"description": "Autrement."},
        {"audiences": ["everyone", "children"]},
        {"period": {"start": 2016, "status": "discontinued"}},
        {"lessons": [{"kind": "failure", "text": "Personne n’est venu."}]},
        {"library": {**a_record()["library"], "type": "associative"}},
        {"library": {**a_record()["library"], "name": "Une autre"}},
        {"adapted_from": [{"origin": "fr-900", "relation": "adapted"}]},
        {"conditions": [{"kind": "needed", "text": "Une salle"}]},
    ],
)
def test_a_changed_file_updates_its_practice_and_makes_a_revision(tmp_path: Path, changes: dict[str, Any]) -> None:
    a_named_practice(reference="fr-900")
    run("import_practices", a_file(tmp_path))
    printed = run("import_practices", a_file(tmp_path, **changes))
    assert "1 updated" in printed.out
    assert the_practice().revisions.count() == 2
    assert "1 unchanged" in run("import_practices", tmp_path).out


def test_what_an_editor_added_and_the_file_does_not_speak_of_stays(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    page = the_practice()
    page.do_differently, page.outcome, page.is_outcome_checked = "Moins de chaises.", "worked", True
    page.save_revision().publish()
    run("import_practices", a_file(tmp_path, title="Un autre titre"))
    page = the_practice()
    assert page.do_differently == "Moins de chaises."
    assert (page.outcome, page.is_outcome_checked) == ("worked", True)


def test_rows_that_move_keep_their_translations(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    before = {row.text: row.translation_key for row in the_practice().lessons.all()}
    lessons = a_record()["lessons"]
    run("import_practices", a_file(tmp_path, lessons=[{"kind": "failure", "text": "Nouveau."}, *lessons]))
    after = {row.text: row.translation_key for row in the_practice().lessons.all()}
    assert list(after) == ["Nouveau.", *before]
    assert before.items() <= after.items()


def test_translations_stay_and_follow_the_new_address(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    translation = a_translation_of(the_practice(), title="Ein Lesekreis")
    with commits():
        run("import_practices", a_file(tmp_path, title="Un autre titre", slug="autre"))
    translation.refresh_from_db()
    assert (translation.live, translation.title, translation.slug) == (True, "Ein Lesekreis", "autre")


def test_a_withdrawn_practice_is_not_published_again(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    the_practice().unpublish()
    assert "1 unchanged" in run("import_practices", tmp_path).out
    printed = run("import_practices", a_file(tmp_path, title="Un autre titre"))
    assert "note: the practice is not published: the changes wait as a draft" in printed.out
    page = the_practice()
    assert (page.live, page.title) == (False, "Un autre titre")
    assert "1 unchanged" in run("import_practices", tmp_path).out


def test_an_editors_draft_is_told_of_before_it_is_passed_by(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path))
    page = the_practice()
    page.title = "Brouillon"
    page.save_revision()
    printed = run("import_practices", a_file(tmp_path, title="Un autre titre"))
    assert "note: an editor’s unpublished changes" in printed.out
    assert [revision.as_object().title for revision in page.revisions.order_by("id")][1] == "Brouillon"


def test_two_practices_of_one_library_share_its_row_and_keep_their_own_words(tmp_path: Path) -> None:
    a_file(tmp_path)
    own_words = {**a_record()["library"], "type": "municipale de quartier", "website": "https://example.org"}
    a_file(tmp_path, id="fr-902", title="Autre chose", library=own_words)
    run("import_practices", tmp_path)
    library = Library.objects.get()
    assert (library.kind_in_words, library.website) == ("municipale", "https://example.org")
    assert the_practice("fr-901").library_in_words == ""
    assert the_practice("fr-902").library_in_words == "municipale de quartier"


def test_an_unknown_kind_of_library_and_facts_that_differ_are_noted(tmp_path: Path) -> None:
    a_file(tmp_path, library={**a_record()["library"], "type": "belle maison"})
    a_file(tmp_path, id="fr-902", title="Autre", library={**a_record()["library"], "type": None, "region": "Normandie"})
    out = run("import_practices", tmp_path).out
    assert "fr-901-practice.yaml: note: library.type: “belle maison” is none of the known kinds of library" in out
    assert "fr-902-practice.yaml: note: library.region: “Normandie” is not “Bretagne”" in out


def test_two_titles_that_give_one_address_get_two(tmp_path: Path) -> None:
    a_file(tmp_path)
    a_file(tmp_path, id="fr-902", library={**a_record()["library"], "name": "Une autre"})
    run("import_practices", tmp_path)
    assert [the_practice(f"fr-90{number}").slug for number in (1, 2)] == [
        "un-cercle-de-lecture",
        "un-cercle-de-lecture-fr-902",
    ]


def test_a_record_that_looks_like_another_is_reported(tmp_path: Path) -> None:
    a_file(tmp_path)
    a_file(tmp_path, id="fr-902", title="Un cercle de lectures")
    printed = run("import_practices", tmp_path)
    assert printed.status == 0
    assert "fr-902-practice.yaml: note: looks like fr-901: same library, near-same title" in printed.out


def test_a_confidential_record_comes_without_its_library(tmp_path: Path) -> None:
    printed = run("import_practices", a_file(tmp_path, disclosure="confidential", library={"region": "Bretagne"}))
    assert printed.status == 0
    assert the_practice().library is None


def test_a_number_that_came_with_a_file_is_never_given_again(tmp_path: Path) -> None:
    run("import_practices", a_file(tmp_path, id="p-41"))
    assert ReferenceNumber.objects.filter(pk=41).exists()
    assert next_reference() == "p-42"


def test_a_link_may_point_to_a_practice_of_a_later_file(tmp_path: Path) -> None:
    a_file(tmp_path, adapted_from=[{"origin": "fr-902", "relation": "scaled"}])
    a_file(tmp_path, id="fr-902", title="L’origine", description="Voir [l’autre](/p/fr-999/).")
    assert run("import_practices", tmp_path).status == 0
    assert [row.origin.reference for row in the_practice().adapted_from.all()] == ["fr-902"]


def test_the_list_of_a_language_must_be_there_first(tmp_path: Path) -> None:
    PracticeIndexPage.objects.all().delete()
    printed = run("import_practices", a_file(tmp_path))
    assert printed.status == 2
    assert "The site has no list of practices in “fr” yet" in printed.errors
    assert not PracticePage.objects.exists()

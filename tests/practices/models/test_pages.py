"""What a record must hold before readers may see it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.models import Locale

from practices.models import (
    Adaptation,
    EffectClaim,
    Indicator,
    Lesson,
    Partner,
    PracticeIndexPage,
    PracticePage,
    Source,
)
from tests.factories import (
    a_draft,
    a_full_practice,
    a_german_library,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
    an_unsaved_practice,
    set_rows,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _refused(page: PracticePage) -> dict[str, list[str]]:
    """Return, by field, what stands against publishing the page, in English."""
    with translation.override("en"):
        with pytest.raises(ValidationError) as refusal:
            page.full_clean()
        return refusal.value.message_dict


def _ready(**values: Any) -> PracticePage:
    page = an_unsaved_practice(**values)
    # Wagtail gives a new page its place in the tree only when it is added.
    page.path, page.depth = "0001000100019999", 4
    return page


def test_a_complete_practice_may_be_published() -> None:
    _ready().full_clean()


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"title": "T" * 121}, "title", "A title has at most 120 characters."),
        ({"teaser": ""}, "teaser", "This field cannot be blank."),
        ({"outcome": ""}, "outcome", "This field cannot be blank."),
        ({"outcome": "splendid"}, "outcome", "Value 'splendid' is not a valid choice."),
        ({"need": ""}, "need", "This field cannot be blank."),
        ({"description": ""}, "description", "This field cannot be blank."),
        ({"library": None}, "library", "Name the library, or choose a confidential or anonymous disclosure."),
        ({"started": "2019", "ended": "2018"}, "ended", "The end lies before the start."),
        ({"started": "2019-05", "ended": "2019-04"}, "ended", "The end lies before the start."),
        ({"themes": []}, "themes", "Choose one to five themes."),
        ({"audiences": []}, "audiences", "Choose at least one audience."),
        ({"yearly_cost": -1}, "yearly_cost", "Ensure this value is greater than or equal to 0."),
        ({"currency": "Euro"}, "currency", "Three capital letters (ISO 4217), for instance EUR or CHF."),
        ({"reference": "12"}, "reference", "A reference looks like fr-012 or p-345."),
        ({"expert_opinion": "word " * 101}, "expert_opinion", "An expert opinion has at most 100 words."),
        (
            {"lessons": (("success", "Beaucoup sont venus."),)},
            "why_no_difficulty",
            "Tell at least one difficulty or failure, or say here why there was none.",
        ),
    ],
)
def test_a_practice_that_breaks_a_rule_is_refused_with_the_reason(
    values: dict[str, Any], field: str, message: str
) -> None:
    assert message in _refused(_ready(**values))[field]


@pytest.mark.parametrize(
    ("name", "limit"), [("teaser", 300), ("easy_summary", 1500), ("need", 3000), ("transfer", 2000), ("staff", 600)]
)
def test_long_texts_are_refused_without_a_form_too(name: str, limit: int) -> None:
    _ready(**{name: "x" * limit}).full_clean()
    assert f"at most {limit} characters" in _refused(_ready(**{name: "x" * (limit + 1)}))[name][0]


@pytest.mark.parametrize("ended", ["", "2019", "2019-06", "2020"])
def test_an_end_in_the_year_of_the_start_or_later_is_allowed(ended: str) -> None:
    _ready(started="2019-05", ended=ended).full_clean()


def test_six_themes_are_one_too_many(concepts: dict[str, Any]) -> None:
    model = type(concepts["literacy"])
    codes = [f"theme-{number}" for number in range(6)]
    for code in codes:
        model.objects.create(code=code, scheme="theme", preferred_fr=code, preferred_de=code, preferred_en=code)
    _ready(themes=codes[:5]).full_clean()
    assert "themes" in _refused(_ready(themes=codes))


def test_a_practice_without_a_difficulty_says_why_there_was_none() -> None:
    _ready(lessons=(("success", "Tout allait."),), why_no_difficulty="Le projet était petit.").full_clean()


@pytest.mark.parametrize("disclosure", ["confidential", "anonymous"])
def test_a_withheld_practice_needs_no_library(disclosure: str) -> None:
    _ready(library=None, disclosure=disclosure).full_clean()


def test_an_address_serves_one_practice_in_all_languages() -> None:
    a_german_practice(slug="lesekreis")
    assert "Another practice already has this address." in _refused(_ready(slug="lesekreis"))["slug"]


def test_a_reference_names_one_practice() -> None:
    taken = a_named_practice().reference
    assert "Another practice already has this reference." in _refused(_ready(reference=taken))["reference"]


@pytest.mark.parametrize(
    ("name", "row", "expected"),
    [
        ("lessons", lambda: Lesson(kind="success", text="x" * 1201), "text: "),
        ("lessons", lambda: Lesson(kind="splendid", text="x"), "kind: "),
        ("partners", lambda: Partner(name="", kind="association"), "name: "),
        ("sources", lambda: Source(title="Bericht", published="May 2019"), "published: "),
        ("sources", lambda: Source(title="Bericht", url="no address"), "url: "),
        ("indicators", lambda: Indicator(label="Séances", value=None), "value: "),
        ("effect_claims", lambda: EffectClaim(statement="x" * 601), "statement: "),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_and_named(name: str, row: Callable[[], Any], expected: str) -> None:
    page = _ready()
    given = row()
    if hasattr(given, "locale_id"):
        given.locale = page.locale
    difficulty = [Lesson(kind="difficulty", text="Peu.", locale=page.locale)] if name == "lessons" else []
    set_rows(page, **{name: [*difficulty, given]})
    assert any(message.startswith(expected) for message in _refused(page)["__all__"])


def test_several_reasons_are_told_at_once() -> None:
    assert set(_refused(_ready(audiences=[], themes=[], library=None))) == {"audiences", "themes", "library"}


def test_a_new_practice_gets_a_reference_and_its_language() -> None:
    first, second = a_named_practice(), a_german_practice()
    assert first.reference.startswith("p-")
    assert first.reference != second.reference
    assert (first.original_language, second.original_language) == ("fr", "de")
    assert first.is_original


def test_a_translation_shares_reference_and_original_language_with_its_family() -> None:
    original = a_german_practice()
    version = a_translation_of(original, "fr")
    assert (version.reference, version.original_language) == (original.reference, "de")
    assert (version.is_original, version.original, version.facts) == (False, original, original)
    assert {page.pk for page in original.family()} == {original.pk, version.pk}


def test_a_translation_that_lost_its_original_stands_for_itself() -> None:
    original = a_german_practice()
    version = a_translation_of(original, "fr")
    PracticePage.objects.filter(pk=original.pk).update(locale=Locale.objects.get(language_code="en"))
    version = PracticePage.objects.get(pk=version.pk)
    assert (version.original, version.facts) == (None, version)


def test_only_one_list_of_practices_stands_below_a_home_page() -> None:
    home = PracticeIndexPage.objects.get(locale__language_code="fr").get_parent()
    assert not PracticeIndexPage.can_create_at(home)


def test_completeness_grows_with_the_record() -> None:
    quick = a_named_practice(do_differently="")
    assert quick.completeness.level == "quick"
    assert "do_differently" in quick.completeness.missing
    solid = a_full_practice(do_differently="Commencer plus petit.", staff="Deux personnes", yearly_cost=0)
    assert solid.completeness.level == "solid"
    assert "materials" in solid.completeness.missing


def test_a_withheld_library_does_not_make_a_record_incomplete() -> None:
    page = a_draft(disclosure="anonymous", library=None)
    assert "library" not in page.completeness.missing
    page.disclosure = "named"
    assert "library" in page.completeness.missing


def test_transfer_level_follows_who_took_it_over() -> None:
    origin = a_named_practice(transfer="")
    assert origin.transfer_level == "T0"
    own = a_named_practice()
    Adaptation.objects.create(page=own, origin=origin, relation="repeated")
    draft = a_draft(library=a_library("Médiathèque du Port"))
    Adaptation.objects.create(page=draft, origin=origin, relation="repeated")
    assert PracticePage.objects.get(pk=origin.pk).transfer_level == "T0"

    for number, library in enumerate((a_library("Médiathèque du Pont"), a_german_library())):
        Adaptation.objects.create(page=a_named_practice(library=library), origin=origin, relation="adapted")
        assert PracticePage.objects.get(pk=origin.pk).transfer_level == ("T3", "T4")[number]


def test_an_unsaved_practice_has_a_transfer_level_for_its_preview() -> None:
    assert an_unsaved_practice(transfer="Deux heures.").transfer_level == "T1"

"""Writing a practice in the admin: a draft may be anything, what goes live keeps the record's rules."""

from decimal import Decimal
from typing import Any, cast

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from practices.admin.page_form import PlainNumberInput
from practices.models import Concept, PracticeIndexPage, PracticePage
from search.engine import SearchEngine
from search.values import SearchQuery
from tests.factories import a_full_practice, a_german_practice, a_named_practice
from tests.practices.admin.forms import a_written_practice, add_address, edit_address, read_form, with_lessons
from tests.practices.steps import commits

pytestmark = pytest.mark.usefixtures("site", "concepts")

_DIFFICULTY = ("difficulty", "Peu de salles.")


@pytest.fixture
def writer(admin_client: Client, admin_user: Any) -> Client:
    """Give a superuser's browser with the admin in English."""
    from wagtail.users.models import UserProfile

    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


def _address() -> str:
    return add_address(PracticeIndexPage.objects.get(locale__language_code="fr").pk)


def _send(client: Client, address: str, fields: dict[str, Any], action: str = "") -> HttpResponse:
    with commits():
        return client.post(address, {**fields, **({action: "1"} if action else {})})  # type: ignore[return-value]  # of the test client


def test_the_form_follows_the_record_from_identity_to_address(writer: Client) -> None:
    soup = BeautifulSoup(writer.get(_address()).content, "html.parser")
    tabs = [tab.get_text(strip=True).removesuffix("()") for tab in soup.select("[role=tab]")]
    assert tabs[:6] == [
        "Identity",
        "Story",
        "Means",
        "Proof and transfer",
        "Publication and review",
        "Address and dates",
    ]


def test_themes_are_chosen_by_label_below_their_group_in_the_editors_language(editor: Client) -> None:
    soup = BeautifulSoup(editor.get(_address()).content, "html.parser")
    group = soup.select_one(".concept-choices fieldset")
    assert group is not None
    assert group.select_one("legend").get_text(strip=True) == "Apprendre"  # type: ignore[union-attr]  # a group has one
    labels = [label.get_text(strip=True) for label in group.select("label")]
    assert labels == ["Lutte contre l’illettrisme", "Aide aux devoirs"]
    audiences = soup.select("input[name=audiences]")
    assert len(audiences) == 2
    # A group itself is no theme.
    assert str(Concept.objects.get(code="learning").pk) not in [box["value"] for box in soup.select("[name=themes]")]


def test_a_written_practice_is_published_and_found(writer: Client, engine: SearchEngine) -> None:
    fields = with_lessons({**read_form(writer, _address()), **a_written_practice()}, _DIFFICULTY)
    response = _send(writer, _address(), fields, "action-publish")
    assert response.status_code == 302
    page = PracticePage.objects.get(slug="un-cercle-de-lecture")
    assert page.live
    assert page.reference.startswith("p-")
    assert [theme.code for theme in page.themes.all()] == ["literacy"]
    assert [lesson.text for lesson in page.lessons.all()] == ["Peu de salles."]
    assert page.description == '<p data-block-key="a">Le cercle se réunit.</p>'
    assert [hit.id for hit in engine.search(SearchQuery(text="cercle de lecture")).hits] == [page.reference]


def test_an_unfinished_practice_is_saved_as_a_draft(writer: Client) -> None:
    fields = {**read_form(writer, _address()), "title": "Une idée", "slug": "une-idee"}
    assert _send(writer, _address(), fields).status_code == 302
    page = PracticePage.objects.get(slug="une-idee")
    assert (page.live, page.title) == (False, "Une idée")


def test_publishing_an_unfinished_practice_is_refused_with_reasons_and_nothing_is_lost(writer: Client) -> None:
    written = {**a_written_practice(), "library": "", "started": "2019", "ended": "2018"}
    fields = with_lessons({**read_form(writer, _address()), **written}, ("success", "Beaucoup sont venus."))
    response = _send(writer, _address(), fields, "action-publish")
    html = response.content.decode()
    assert response.status_code == 200
    for reason in (
        "The end lies before the start.",
        "Name the library, or choose a confidential or anonymous disclosure.",
        "Tell at least one difficulty or failure, or say here why there was none.",
    ):
        assert reason in html
    for kept in ("Un cercle ouvert lit à voix haute.", "Le cercle se r", "Beaucoup sont venus."):
        assert kept in html
    assert not PracticePage.objects.exists()


def test_publishing_without_tags_or_a_teaser_is_refused_at_their_fields(writer: Client) -> None:
    written = {**a_written_practice(), "themes": [], "audiences": [], "teaser": ""}
    fields = with_lessons({**read_form(writer, _address()), **written}, _DIFFICULTY)
    response = _send(writer, _address(), fields, "action-publish")
    assert {"themes", "audiences", "teaser"} <= set(cast(Any, response).context["form"].errors)
    assert "Le cercle se r" in response.content.decode()
    assert not PracticePage.objects.exists()


def test_a_text_that_is_too_long_is_kept_and_refused_when_it_is_published(writer: Client) -> None:
    long = "x" * 301
    fields = with_lessons({**read_form(writer, _address()), **a_written_practice(), "teaser": long}, _DIFFICULTY)
    html = _send(writer, _address(), fields, "action-publish").content.decode()
    assert "at most 300 characters" in html
    assert long in html
    assert _send(writer, _address(), fields).status_code == 302
    assert PracticePage.objects.get().get_latest_revision_as_object().teaser == long


def test_a_browser_cuts_no_pasted_text(writer: Client) -> None:
    soup = BeautifulSoup(writer.get(_address()).content, "html.parser")
    teaser = soup.find(id="id_teaser")
    assert teaser is not None
    assert not teaser.has_attr("maxlength")
    assert "At most 300 characters." in soup.get_text()


def test_an_address_of_another_language_is_refused(writer: Client) -> None:
    a_german_practice(slug="un-cercle-de-lecture")
    fields = with_lessons({**read_form(writer, _address()), **a_written_practice()}, _DIFFICULTY)
    html = _send(writer, _address(), fields, "action-publish").content.decode()
    assert "Another practice already has this address." in html


def test_a_row_that_breaks_a_rule_is_named(writer: Client) -> None:
    fields = with_lessons({**read_form(writer, _address()), **a_written_practice()}, ("difficulty", "x" * 1201))
    html = _send(writer, _address(), fields, "action-publish").content.decode()
    assert "at most 1200 characters" in html
    assert not PracticePage.objects.exists()


def test_an_edited_practice_keeps_what_was_not_touched(writer: Client) -> None:
    page = a_full_practice(yearly_cost=Decimal(700))
    before = {name: list(getattr(page, name).values_list("pk", flat=True)) for name in ("lessons", "indicators")}
    fields = read_form(writer, edit_address(page))
    assert fields["yearly_cost"] == "700"
    assert _send(writer, edit_address(page), {**fields, "title": "Un autre titre"}, "action-publish").status_code == 302
    page = PracticePage.objects.get(pk=page.pk)
    assert (page.title, int(page.yearly_cost or 0)) == ("Un autre titre", 700)
    assert [theme.code for theme in page.themes.all()] == ["literacy"]
    assert {name: list(getattr(page, name).values_list("pk", flat=True)) for name in before} == before
    assert [int(row.value) for row in page.indicators.all()] == [40, 12]


def test_a_reference_stays_as_it_was_given(writer: Client) -> None:
    page = a_named_practice()
    fields = {**read_form(writer, edit_address(page)), "reference": "p-99999"}
    _send(writer, edit_address(page), fields, "action-publish")
    assert PracticePage.objects.get(pk=page.pk).reference == page.reference


def test_a_preview_shows_what_is_not_saved(writer: Client) -> None:
    page = a_named_practice()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    fields = with_lessons(read_form(writer, edit_address(page)), ("failure", "Personne n’est venu."))
    answer = writer.post(address, {**fields, "title": "Avant la sauvegarde"})
    assert answer.json()["is_valid"]
    html = writer.get(address).content.decode()
    assert "Avant la sauvegarde" in html
    assert "Personne n’est venu." in html
    assert PracticePage.objects.get(pk=page.pk).title == page.title


def test_a_new_practice_can_be_previewed_before_it_is_saved(writer: Client) -> None:
    parent = PracticeIndexPage.objects.get(locale__language_code="fr")
    address = reverse("wagtailadmin_pages:preview_on_add", args=["practices", "practicepage", parent.pk])
    fields = with_lessons({**read_form(writer, _address()), **a_written_practice()}, _DIFFICULTY)
    assert writer.post(address, fields).json()["is_valid"]
    html = writer.get(address).content.decode()
    for text in ("Un cercle de lecture", "Peu de salles.", "Le cercle se réunit."):
        assert text in html


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("700.000"), "700"),
        (Decimal("12.50"), "12.5"),
        (Decimal("100"), "100"),
        (None, None),
        (Decimal("0.00"), "0"),
    ],
)
def test_a_number_is_shown_without_the_zeros_of_its_column(value: Decimal | None, shown: str | None) -> None:
    assert PlainNumberInput().format_value(value) == shown

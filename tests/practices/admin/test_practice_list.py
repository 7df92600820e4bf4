"""The editors' lists of practices: columns, filters, search."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from practices.admin.practice_columns import COLUMNS
from practices.admin.practice_facts import fetch_facts
from practices.admin.roles import EDITORS
from practices.models import PracticeIndexPage, PracticePage
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_failed_practice,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
)
from tests.practices.conftest import ClientOf

pytestmark = pytest.mark.usefixtures("site", "concepts")

_OWN_COLUMNS = ("reference", "language", "outcome", "evidence", "completeness", "versions")


@pytest.fixture
def writer(client_of: ClientOf) -> Client:
    """Give an editor's browser, in English."""
    return client_of(EDITORS, "en")


def _rows(client: Client, **asked: Any) -> list[PracticePage]:
    response = client.get(reverse("practice_list:index"), asked)
    assert response.status_code == 200
    return list(response.context["object_list"])


def _references(client: Client, **asked: Any) -> set[str]:
    return {page.reference for page in _rows(client, **asked)}


def _html(client: Client, address: str = "") -> str:
    response = client.get(address or reverse("practice_list:index"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_list_shows_language_outcome_evidence_completeness_and_translations(writer: Client) -> None:
    original = a_german_practice(title="Ein Lesekreis", is_outcome_checked=False, evidence="E2")
    a_translation_of(original, "fr")
    html = _html(writer)
    for text in (
        "Ein Lesekreis",
        original.reference,
        "Deutsch",
        "Worked, with difficulties (not yet checked)",
        "E2 reported",
        "fields empty",
        "Translated from Deutsch, up to date",
    ):
        assert text in html


def test_a_full_record_is_called_full(writer: Client) -> None:
    a_full_practice(
        do_differently="–", staff="–", money_note="–", easy_summary="–", reached_how="–", why_it_should_work="–"
    )
    assert "Solid, 2 fields empty" in _html(writer)


def test_a_record_without_an_empty_field_has_nothing_to_count(writer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from practices.models.derived import CompletenessReport
    from practices.models.scales import Completeness

    monkeypatch.setattr(PracticePage, "completeness_with", lambda *_: CompletenessReport(Completeness.FULL, ()))
    a_named_practice()
    html = _html(writer)
    assert "Full" in html
    assert "field" not in html.split("<tbody>")[1].split("</tbody>")[0]


def test_the_state_of_each_translation_is_told(writer: Client) -> None:
    original = a_named_practice()
    a_translation_of(original, "de")
    a_translation_of(original, "en").unpublish()
    assert "Deutsch, English (draft)" in _html(writer)
    original.title = "Un autre titre"
    original.save_revision().publish()
    html = _html(writer)
    assert "Deutsch (out of date), English (draft)" in html
    assert "Translated from Français, out of date" in html


def test_the_page_tree_shows_the_same_columns_for_one_language(writer: Client) -> None:
    french, german = a_named_practice(title="Un cercle"), a_german_practice(title="Ein Lesekreis")
    parent = PracticeIndexPage.objects.get(locale__language_code="fr")
    html = _html(writer, reverse("wagtailadmin_explore", args=[parent.pk]))
    assert french.title in html
    assert "E1 counted" in html
    assert german.title not in html


def test_filters_by_code_hold_for_the_whole_family(writer: Client) -> None:
    worked = a_named_practice()
    failed = a_failed_practice(evidence="E3", record_kind="failure-report")
    a_translation_of(failed)
    withheld = a_confidential_practice(themes=["homework-help"])
    assert [page.reference for page in _rows(writer, outcome="did-not-work")] == [failed.reference] * 2
    assert _references(writer, evidence=["E1", "E3"]) == {worked.reference, failed.reference, withheld.reference}
    assert _references(writer, record_kind="failure-report") == {failed.reference}
    assert _references(writer, disclosure="confidential") == {withheld.reference}
    theme = withheld.themes.get()
    assert _references(writer, themes=theme.pk) == {withheld.reference}


def test_filters_by_language_and_status(writer: Client) -> None:
    live, german, draft = a_named_practice(), a_german_practice(), a_draft()
    changed = a_named_practice()
    changed.title = "Un autre titre"
    changed.save_revision()
    assert _references(writer, locale="de") == {german.reference}
    assert _references(writer, status="draft") == {draft.reference}
    assert _references(writer, status="changed") == {changed.reference}
    assert _references(writer, status="live") == {live.reference, german.reference, changed.reference}


def test_filters_for_translators(writer: Client) -> None:
    alone, translated = a_named_practice(), a_named_practice()
    version = a_translation_of(translated)
    assert {page.pk for page in _rows(writer, translation="original")} == {alone.pk, translated.pk}
    assert {page.pk for page in _rows(writer, translation="translation")} == {version.pk}
    assert {page.pk for page in _rows(writer, translation="untranslated")} == {alone.pk}
    assert _rows(writer, translation="outdated") == []
    translated.title = "Un autre titre"
    translated.save_revision().publish()
    assert {page.pk for page in _rows(writer, translation="outdated")} == {version.pk}


def test_an_unknown_filter_does_not_break_the_list(writer: Client) -> None:
    a_named_practice()
    for asked in ({"status": "x"}, {"outcome": "x"}, {"themes": "x"}):
        assert writer.get(reverse("practice_list:index"), asked).status_code == 200


def test_every_word_of_a_search_is_in_title_reference_or_library(writer: Client) -> None:
    french, german = a_named_practice(title="Un cercle de lecture"), a_german_practice(title="Ein Lesekreis")
    assert _references(writer, q="cercle lecture") == {french.reference}
    assert _references(writer, q="cercle rivière") == {french.reference}
    assert _references(writer, q="neustadt") == {german.reference}
    assert _references(writer, q=german.reference) == {german.reference}
    assert _references(writer, q="cercle neustadt") == set()


def test_a_search_within_one_language(writer: Client) -> None:
    french = a_named_practice(title="Un cercle")
    a_named_practice(title="Une fête")
    parent = PracticeIndexPage.objects.get(locale__language_code="fr")
    response = writer.get(reverse("wagtailadmin_explore", args=[parent.pk]), {"q": "cercle"})
    assert [page.pk for page in response.context["object_list"]] == [french.pk]


def test_the_columns_need_two_queries_however_long_the_list(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _number in range(3):
        a_full_practice()
        a_translation_of(a_german_practice(), "fr")
    pages = list(PracticePage.objects.select_related("locale"))
    with django_assert_num_queries(2):
        fetch_facts(pages)
        assert all(column.get_value(page) for page in pages for column in COLUMNS if column.name in _OWN_COLUMNS)

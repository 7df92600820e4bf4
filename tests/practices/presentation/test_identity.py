"""The identity card: what is unknown and what was removed for anonymity are told apart."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from practices.models import PracticePage
from practices.presentation.record import PracticeRecord, record_of
from tests.factories import (
    a_confidential_practice,
    a_full_practice,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _record(page: PracticePage, language: str = "en") -> PracticeRecord:
    with translation.override(language):
        return record_of(page)


def _card(page: PracticePage, language: str = "en") -> dict[str, list[str]]:
    return {term: [text for text, _url, _language in values] for term, values in _record(page, language).identity}


def test_the_card_names_library_place_themes_audiences_partners_and_funders() -> None:
    card = _card(a_full_practice())
    assert card["Library"] == ["Médiathèque de Rivière"]
    assert card["Place"] == ["Rivière, Bretagne, France"]
    assert card["Themes"] == ["Adult literacy"]
    assert card["Audiences"] == ["Everyone"]
    assert card["Partners"] == ["Centre social (Social service): Oriente les gens"]
    assert card["Funders"] == ["Ville de Rivière"]


def test_library_themes_and_audiences_lead_to_their_pages() -> None:
    addresses = {url for _term, values in _record(a_named_practice()).identity for _text, url, _language in values}
    assert {
        "/en/libraries/mediatheque-de-riviere/",
        "/en/themes/literacy/",
        "/en/audiences/everyone/",
    } <= addresses


def test_a_town_that_is_a_country_of_its_own_is_named_once() -> None:
    page = a_named_practice(library=a_library("Bibliothèque nationale", city="Luxemburg", region="", country="LU"))
    assert _card(page, "de")[_german("Place")] == ["Luxemburg"]


def _german(message: str) -> str:
    with translation.override("de"):
        return translation.gettext(message)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"started": "2016-10", "life": "running"}, "since 2016, running"),
        ({"started": "2012-03", "ended": "2013", "life": "ended-early"}, "March 2012 – 2013, ended early"),
        ({"started": "", "ended": "2019", "life": "unknown"}, "2019"),
        ({"started": "2016", "life": "unknown"}, "from 2016"),
        ({"started": "", "life": "planned"}, "planned"),
    ],
)
def test_the_period_in_words(values: dict[str, Any], words: str) -> None:
    assert _card(a_named_practice(**values))["Period"] == [words]


def test_a_period_that_nobody_knows_is_empty() -> None:
    assert _card(a_named_practice(started="", life="unknown"))["Period"] == []


def test_staff_in_words_hours_and_volunteers() -> None:
    page = a_named_practice(staff="Une bibliothécaire", hours_per_month=Decimal("12.5"), volunteers=0)
    assert _card(page)["Staff"] == ["Une bibliothécaire", "12.5 hours a month", "0 volunteers"]
    assert _card(a_named_practice())["Staff"] == []


def test_money_keeps_its_currency_and_zero_is_an_amount() -> None:
    page = a_named_practice(
        start_up_cost=Decimal(1500), yearly_cost=Decimal(0), total_cost=Decimal("99.50"), money_note="Dons"
    )
    assert _card(page)["Money"] == ["€1,500 to start", "€0 a year", "€99.50 in all", "Dons"]
    swiss = a_named_practice(yearly_cost=Decimal(2000), currency="CHF")
    assert _card(swiss)["Money"] == ["CHF2,000 a year"]
    assert _card(a_named_practice())["Money"] == []


def test_participation_and_how() -> None:
    page = a_named_practice(participation="co-decided", participation_note="Deux habitants au comité")
    assert _card(page)["Participation of the people concerned"] == ["Co-decided", "Deux habitants au comité"]
    assert _card(a_named_practice())["Participation of the people concerned"] == []


def test_the_profile_of_the_library_is_shown_where_something_is_known() -> None:
    page = a_named_practice(
        population_served=25000, staff_fte=Decimal("12.50"), opening_hours=Decimal(30), floor_area=800, setting="rural"
    )
    assert _card(page)["Library at the time"] == [
        "25,000 inhabitants served",
        "12.5 full-time posts",
        "open 30 hours a week",
        "800 m²",
        "Rural",
    ]
    assert "Library at the time" not in _card(a_named_practice())


def test_the_text_of_a_version_is_marked_with_its_language() -> None:
    original = a_german_practice(staff="Zwei Personen", volunteers=3)
    version = a_translation_of(original, "fr", staff="Deux personnes")
    staff = dict(_record(version).identity)["Staff"]
    assert staff == [("Deux personnes", "", "fr"), ("3 volunteers", "", "")]


def test_what_was_removed_for_anonymity_is_not_called_unknown(client: Client) -> None:
    page = a_confidential_practice()
    card = _card(page)
    assert card["Library"] == card["Place"] == card["Partners"] == []
    assert _record(page).removed == ["Library", "Place", "Partners"]
    html = client.get(f"/en/practices/{page.slug}/").content.decode()
    assert html.count("<dd>Removed for anonymity</dd>") == 3
    assert "<dd>Unknown</dd>" in html
    assert _record(a_named_practice()).removed == []

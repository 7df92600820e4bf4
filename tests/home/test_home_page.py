"""What a reader finds on the home page."""

import re

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext

from home.front.banks import ruled_banks
from home.front.figures import Counts, count_all
from home.models import HomePage, WordPair
from practices.concept_counts import theme_groups
from practices.models import Adaptation, Concept, Indicator, PracticePage
from tests.factories import (
    a_draft,
    a_failed_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_unsaved_practice,
    publish,
    set_rows,
)
from tests.queries import count_queries

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _home(language: str = "fr") -> HomePage:
    home: HomePage = HomePage.objects.get(locale__language_code=language)
    return home


def _read(client: Client, language: str = "fr") -> str:
    response = client.get(f"/{language}/")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def _choose(worked: PracticePage, failed: PracticePage, **values: object) -> None:
    home = _home()
    home.banks_worked, home.banks_failed = worked, failed
    for name, value in values.items():
        setattr(home, name, value)
    home.save_revision().publish()


def test_an_empty_site_has_a_home_page(client: Client) -> None:
    for language in ("fr", "de", "en"):
        assert _read(client, language).count("<h1") == 1


def test_the_window_has_the_heading_without_its_full_stop(client: Client) -> None:
    HomePage.objects.filter(locale__language_code="fr").update(heading="Ce qui a marché.")
    assert "<title>Ce qui a marché · Passerelle</title>" in _read(client)


def test_practices_are_counted_by_the_language_they_were_written_in_and_translations_never_twice() -> None:
    german = a_german_practice()
    a_translation_of(german, "fr")
    a_named_practice()
    a_failed_practice()
    a_draft()
    assert count_all() == Counts(french=2, german=1, total=3, countries=2, lessons=5, failures=1)


def test_the_editors_choice_stands_on_the_two_banks(client: Client) -> None:
    worked, failed = a_german_practice(), a_failed_practice()
    a_named_practice()
    _choose(worked, failed, banks_intro="Un même thème.", banks_theme=Concept.objects.get(code="literacy"))
    html = _read(client)
    left, right = html.split('class="water"')
    assert worked.title in left
    assert failed.title in right.split("</article>")[0]
    assert "Un même thème." in html
    assert 'href="/fr/themes/literacy/"' in html


def test_without_a_choice_a_rule_lets_two_languages_meet() -> None:
    german, failed = a_german_practice(), a_failed_practice()
    a_named_practice(lessons=(("difficulty", "Peu de salles."),))
    with translation.override("fr"):
        banks = ruled_banks(theme_groups())
    assert banks
    assert (banks.left.practice.reference, banks.left.kind) == (german.reference, "success")
    assert (banks.right.practice.reference, banks.right.kind) == (failed.reference, "failure")
    assert banks.intro == ""


def test_one_language_alone_makes_no_two_banks() -> None:
    a_named_practice()
    a_failed_practice()
    assert ruled_banks(theme_groups()) is None


def test_an_unpublished_choice_is_not_shown(client: Client) -> None:
    worked, failed = a_german_practice(), a_failed_practice()
    _choose(worked, failed, banks_intro="Un même thème.")
    failed.unpublish()
    html = _read(client)
    assert failed.title not in html
    assert "Un même thème." not in html


def test_the_themes_stand_with_their_numbers(client: Client) -> None:
    a_named_practice()
    html = _read(client)
    assert "Lutte contre l’illettrisme" in html
    assert re.search(r'href="/fr/themes/literacy/">.*?<span class="count">1</span>', html)


def _journey() -> tuple[PracticePage, PracticePage]:
    origin = a_german_practice()
    taker = an_unsaved_practice()
    set_rows(taker, adapted_from=[Adaptation(origin=origin, relation="repeated")])
    set_rows(
        taker,
        indicators=[
            Indicator(label="Séances", value=40, unit="séances", year=2017, locale=taker.locale),
            Indicator(label="Visites", value=10000, unit="visites", year=2023, locale=taker.locale),
            Indicator(label="Sans année", value=7, unit="livres", locale=taker.locale),
        ],
    )
    return origin, publish(taker)


def test_a_practice_that_travelled_stands_with_its_newest_figure(client: Client) -> None:
    origin, taker = _journey()
    html = _read(client)
    band = html.split('class="travelled"')[1].split("</section>")[0]
    assert origin.title in band
    assert taker.title in band
    assert "visites</span>, 2023" in band
    assert "livres" not in band


def test_a_journey_without_its_origin_is_not_told(client: Client) -> None:
    origin, _taker = _journey()
    origin.unpublish()
    assert 'class="travelled"' not in _read(client)


def test_the_latest_six_stand_newest_first(client: Client) -> None:
    titles = [a_named_practice().title for _number in range(7)]
    latest = _read(client).split('id="latest"')[1]
    shown = [title for title in titles if title in latest]
    assert shown == titles[1:]
    assert latest.index(titles[6]) < latest.index(titles[1])


def test_a_word_of_the_reader_leads_to_a_foreign_one(client: Client) -> None:
    home = _home()
    home.word_pairs = [WordPair(word="tiers-lieu", found="Dritter Ort", found_language="de", locale=home.locale)]
    home.save_revision().publish()
    html = _read(client)
    assert 'href="/fr/search/?q=tiers-lieu"' in html
    assert '<i lang="de">Dritter Ort</i>' in html


def test_the_home_page_costs_no_more_queries_with_more_practices(client: Client) -> None:
    _journey()
    worked, failed = a_german_practice(), a_failed_practice()
    _choose(worked, failed)
    for _number in range(6):
        a_named_practice()
    assert count_queries(client, "/fr/") <= 22


def test_the_bridge_names_both_banks(client: Client) -> None:
    a_german_practice()
    html = _read(client, "de")
    with translation.override("de"):
        assert escape(gettext("Latest practices published")) in html

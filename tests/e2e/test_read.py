"""A reader reads a practice: in the interface of one language, in the language it was written in."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import FOREIGN_PRACTICE, PRACTICE, THEME

pytestmark = pytest.mark.e2e

_TITLE = "Gefangenenbücherei Münster"


def test_german_practice_is_read_inside_the_french_interface(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(_TITLE)
    expect(heading).to_have_attribute("lang", "de")
    expect(page.locator(".lead")).to_have_attribute("lang", "de")
    expect(page.locator(".prose").filter(has_text="Haftalltag")).to_have_attribute("lang", "de")
    expect(page.get_by_role("heading", name="Ce que la bibliothèque a appris")).to_be_visible()


def test_notice_says_in_which_language_the_practice_is_written(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    notice = page.locator(".notice")
    expect(notice).to_contain_text("Cette pratique est écrite en allemand.")
    notice.get_by_role("link", name="Auf Deutsch lesen").click()
    expect(page).to_have_url(PRACTICE.path_in("de"))
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_role("heading", level=1)).to_contain_text(_TITLE)
    expect(page.locator(".notice")).to_have_count(0)


def test_foreign_address_names_the_original_to_search_engines(page: Page, base_url: str) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    original = base_url + PRACTICE.path_in("de")
    expect(page.locator("link[rel=canonical]")).to_have_attribute("href", original)
    expect(page.locator("link[rel=alternate][hreflang=de]")).to_have_attribute("href", original)
    expect(page.locator("link[rel=alternate][hreflang=fr]")).to_have_count(0)


def test_permanent_address_leads_to_the_reader_s_interface(page: Page) -> None:
    page.goto("/p/de-025/")
    expect(page).to_have_url(re.compile("/fr/pratiques/gefangenenbuecherei"))


def test_badge_opens_its_definition(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    badge = page.locator("details.scale").filter(has_text="Que veut dire E2").first
    expect(badge.locator(".scale-meaning")).to_be_hidden()
    badge.locator("summary").click()
    expect(badge.locator(".scale-meaning")).to_contain_text("à quel point on est sûr")


def test_lessons_come_as_three_kinds_with_what_the_library_did(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    lessons = page.locator(".lesson")
    kinds = lessons.get_by_role("heading").all_inner_texts()
    assert set(kinds) == {"Réussite", "Difficulté", "Échec"}
    failure = lessons.filter(has=page.get_by_role("heading", name="Échec"))
    expect(failure).to_contain_text("Medien wurden ausgelagert")
    expect(lessons.first).to_contain_text("Pas de réponse rapportée")


def test_figure_without_a_source_says_so(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    expect(page.get_by_role("row").filter(has_text="8 610").first).to_contain_text("source non indiquée")


def test_practice_leads_to_practices_like_it_in_both_languages(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    links = page.locator("#tried .hit-title a")
    assert {link.get_attribute("lang") for link in links.all()} == {"de", "fr"}
    links.first.click()
    expect(page).to_have_url(re.compile("/fr/pratiques/"))


def test_theme_page_tells_failure_beside_success(page: Page) -> None:
    page.goto("/de/")
    page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Themen").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("Alphabetisierung")).first.click()
    expect(page).to_have_url(re.compile(THEME.path_in("de")))
    banks = page.locator(".banks").first
    expect(banks).to_contain_text("Erfolg")
    expect(banks).to_contain_text(re.compile("Scheitern|Schwierigkeit"))


def test_library_page_lists_its_practices(page: Page) -> None:
    page.goto("/fr/libraries/")
    page.get_by_role("main").get_by_role("link", name=re.compile("Gefangenenbücherei")).click()
    page.get_by_role("main").get_by_role("link", name=re.compile(_TITLE)).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(_TITLE)


def test_seminar_of_2009_is_told(page: Page) -> None:
    page.goto("/fr/seminaires/")
    page.get_by_role("main").get_by_role("link", name=re.compile("cohésion sociale")).click()
    expect(page.get_by_role("main")).to_contain_text("Goethe-Institut")
    expect(page.get_by_role("main")).to_contain_text("2009")


@pytest.mark.parametrize(
    ("medium", "width"), [("screen", 1280), ("screen", 1024), ("screen", 768), ("screen", 360), ("print", 1280)]
)
def test_the_kind_of_a_lesson_stands_in_one_line(page: Page, medium: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print" if medium == "print" else "screen")
    page.goto(PRACTICE.path_in("de"))
    words = page.locator(".lesson-kind .kind > span")
    expect(words.filter(has_text="Schwierigkeit")).not_to_have_count(0)
    lines = words.evaluate_all("spans => spans.map(span => [span.textContent, span.getClientRects()[0].height])")
    heights = [height for _word, height in lines]
    assert max(heights) < 1.5 * min(heights), lines

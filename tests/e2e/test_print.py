"""A printed page is for paper: no navigation, the addresses of links, A4."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import FOREIGN_PRACTICE, HOME, PRACTICE, RESULTS, THEME, PageKind

pytestmark = pytest.mark.e2e

_A4_IN_POINTS = (595, 842)
_MOST_PAGES_OF_A_PRACTICE = 8


@pytest.mark.parametrize("kind", [HOME, RESULTS, PRACTICE, THEME], ids=lambda kind: kind.name)
def test_paper_has_no_navigation(page: Page, kind: PageKind) -> None:
    page.goto(kind.path_in("fr"))
    page.emulate_media(media="print")
    for part in (".site-nav", ".language-switch", ".breadcrumb", ".search-form", ".filters", ".page-actions", "button"):
        for element in page.locator(part).all():
            expect(element).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".site-header .wordmark")).to_be_visible()


def test_paper_shows_the_addresses_of_links(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    source = page.locator("#sources a[href^=http]").first
    address = source.get_attribute("href")
    assert _words_after(page, "#sources a[href^=http]") == "none"
    page.emulate_media(media="print")
    assert str(address) in _words_after(page, "#sources a[href^=http]")


def test_paper_keeps_permanent_address_and_date(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    page.emulate_media(media="print")
    expect(page.locator(".page-address")).to_contain_text("/p/de-025/")
    expect(page.locator(".page-updated")).to_contain_text("Dernière mise à jour")


def test_dark_screen_prints_dark_words_on_white(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(PRACTICE.path_in("de"))
    style = page.evaluate("(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))")
    assert style == ["rgb(255, 255, 255)", "rgb(21, 33, 31)"]


@pytest.mark.parametrize("kind", [PRACTICE, RESULTS, THEME], ids=lambda kind: kind.name)
def test_page_becomes_sheets_of_a4(page: Page, kind: PageKind) -> None:
    page.goto(kind.path_in("de"))
    document = page.pdf(prefer_css_page_size=True)
    assert document.startswith(b"%PDF")
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", document)
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {_A4_IN_POINTS}


def test_practice_fits_on_few_sheets(page: Page) -> None:
    page.goto(PRACTICE.path_in("fr"))
    sheets = len(re.findall(rb"/MediaBox", page.pdf(prefer_css_page_size=True)))
    assert 1 < sheets <= _MOST_PAGES_OF_A_PRACTICE


def test_lessons_follow_the_story_on_its_sheet(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("en"))
    page.emulate_media(media="print")
    # A heading in a row of a grid that must not end a sheet makes Chromium begin the whole list on a new one.
    after = page.locator(".lesson h3").first.evaluate("heading => getComputedStyle(heading).breakAfter")
    assert after == "auto"


def test_print_button_opens_the_print_dialogue(page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(PRACTICE.path_in("fr"))
    page.get_by_role("button", name="Imprimer").click()
    assert page.evaluate("window.printed") is True


def _words_after(page: Page, selector: str) -> str:
    """Return what the style sheet writes behind the first of the elements."""
    words: str = page.locator(selector).first.evaluate("link => getComputedStyle(link, '::after').content")
    return words

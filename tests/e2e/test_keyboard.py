"""Everything can be done with the keyboard, and one always sees where one is."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.page_kinds import CONTACT, FOREIGN_PRACTICE, HOME, RESULTS, THEME_LIST, PageKind

pytestmark = pytest.mark.e2e

_STEPS = 40
_FOCUSED = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 160),
    isPage: element === document.body,
    isOutlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isInSight: box.width > 0 && box.height > 0
      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


def test_skip_links_come_first_and_lead_where_they_say(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    for presses, (words, target) in enumerate((("contenu", "content"), ("menu", "menu")), start=1):
        page.goto(FOREIGN_PRACTICE.path_in("fr"))
        for _press in range(presses):
            page.keyboard.press("Tab")
        link = page.get_by_role("link", name=f"Aller au {words}")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator(f"#{target}")).to_be_focused()


def test_skip_link_leads_to_the_search_field(page: Page) -> None:
    page.goto(FOREIGN_PRACTICE.path_in("fr"))
    for _press in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller à la recherche")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/fr/search/#search-field"))
    page.keyboard.type("lecture")
    expect(page.get_by_role("combobox")).to_have_value("lecture")


def test_skip_link_leads_to_the_accessibility_page(page: Page) -> None:
    page.goto("/de/")
    for _press in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/de/barrierefreiheit/")


def test_suggestion_is_chosen_with_arrows_and_enter(page: Page) -> None:
    page.goto("/fr/")
    field = page.get_by_role("combobox")
    field.focus()
    page.keyboard.type("illett")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Lutte contre l’illettrisme")
    expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("theme=literacy"))


def test_escape_closes_the_suggestions_and_keeps_the_word(page: Page) -> None:
    page.goto("/fr/")
    field = page.get_by_role("combobox")
    field.focus()
    page.keyboard.type("illett")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("illett")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=illett"))


def test_reader_searches_filters_and_reads_without_a_mouse(page: Page) -> None:
    page.goto("/de/search/")
    page.get_by_role("combobox").focus()
    page.keyboard.type("Bewerbung")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=Bewerbung"))
    box = page.get_by_role("checkbox", name="Scheitern")
    _tab_to(page, "input[name=tells][value=failure]")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("tells=failure"))
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    _tab_to(page, ".hit-title a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/de/praxisbeispiele/.+"))
    _tab_to(page, "details.scale summary")
    page.keyboard.press("Enter")
    expect(page.locator("details.scale .scale-meaning").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("kind", [HOME, RESULTS, FOREIGN_PRACTICE, THEME_LIST, CONTACT], ids=lambda kind: kind.name)
def test_focus_is_always_seen(page: Page, kind: PageKind, width: int) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(kind.path_in("fr"))
    for _step in range(_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if focused["isPage"]:
            break
        assert focused["isOutlined"], focused["name"]
        assert focused["isInSight"], focused["name"]


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element of that sort has the focus."""
    for _press in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"The keyboard does not reach {selector}.")

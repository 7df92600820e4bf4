"""Nobody scrolls sideways: not on the smallest telephone, not with letters of double size. Nothing moves unasked."""

import pytest
from playwright.sync_api import Page

from tests.e2e.page_kinds import HOME, KINDS, PRACTICE, RESULTS, PageKind

pytestmark = pytest.mark.e2e

# The width beside what is wider; the elements help to find the culprit.
_SIDEWAYS = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const isWide = element => element.getBoundingClientRect().right > root.clientWidth + 1;
  const wide = [...document.querySelectorAll('body *')].filter(isWide);
  return [root.scrollWidth, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
}"""
_OPEN_ALL = "() => { for (const panel of document.querySelectorAll('details')) panel.open = true; }"
# A rule would be refused by the Content Security Policy.
_DOUBLE_LETTERS = "() => { document.documentElement.style.fontSize = '200%'; }"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_page_fits_320_pixels(page: Page, kind: PageKind) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for language in ("fr", "de"):
        page.goto(kind.path_in(language))
        assert page.evaluate(_SIDEWAYS) == []
        page.evaluate(_OPEN_ALL)
        assert page.evaluate(_SIDEWAYS) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_page_fits_with_letters_of_double_size(page: Page, kind: PageKind) -> None:
    for language in ("fr", "de"):
        page.goto(kind.path_in(language))
        page.evaluate(_DOUBLE_LETTERS)
        page.evaluate(_OPEN_ALL)
        for width in (1280, 640, 360):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(_SIDEWAYS) == [], f"{language}, {width} px"


@pytest.mark.parametrize("kind", [HOME, RESULTS, PRACTICE], ids=lambda kind: kind.name)
def test_nothing_moves_for_readers_who_ask_for_rest(page: Page, kind: PageKind) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(kind.path_in("fr"))
    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    )
    assert moving == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"

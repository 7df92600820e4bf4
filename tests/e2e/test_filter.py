"""A reader narrows the results: in place, with counts that keep their word, and back again."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def option(page: Page, label: str) -> str:
    """Return the count beside a value of a facet."""
    return page.locator(".facet-option").filter(has_text=label).first.locator(".count").inner_text()


def shown(page: Page) -> int:
    """Return how many practices the heading of the results counts."""
    count = re.search(r"\d+", page.locator("#results-title").inner_text())
    return int(count[0]) if count else 0


def test_failure_facet_shows_only_practices_that_tell_a_failure(page: Page) -> None:
    page.goto("/fr/search/")
    promised = int(option(page, "Échec"))
    page.get_by_role("checkbox", name="Échec").check()
    expect(page.locator("#results-title")).to_have_text(f"{promised} pratiques")
    told = page.locator(".hit .tells").all_inner_texts()
    assert len(told) == min(promised, 20)
    assert all("échec" in words for words in told)


def test_german_failure_facet_shows_only_practices_that_tell_a_failure(page: Page) -> None:
    page.goto("/de/search/")
    page.get_by_role("checkbox", name="Scheitern").check()
    expect(page.get_by_role("link", name="Filter entfernen")).to_be_visible()
    told = page.locator(".hit .tells").all_inner_texts()
    assert told
    assert all("Scheitern" in words for words in told)


def test_results_change_in_place_and_back_undoes_it(page: Page) -> None:
    page.goto("/fr/search/?q=illettrisme")
    before = shown(page)
    page.evaluate("window.samePage = true")
    page.get_by_role("checkbox", name="Échec").check()
    expect(page).to_have_url(re.compile(r"q=illettrisme.*tells=failure|tells=failure.*q=illettrisme"))
    expect(page.locator("#results-title")).not_to_have_text(f"{before} pratiques")
    assert page.evaluate("window.samePage") is True
    page.go_back()
    expect(page.locator("#results-title")).to_have_text(f"{before} pratiques")
    expect(page.get_by_role("checkbox", name="Échec")).not_to_be_checked()
    expect(page.get_by_role("combobox")).to_have_value("illettrisme")
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()


def test_changed_results_are_told_to_screen_readers_and_keep_the_focus(page: Page) -> None:
    page.goto("/fr/search/")
    page.get_by_role("checkbox", name="Échec").check()
    expect(page.locator("#results-status")).to_have_text(re.compile(r"^\d+ pratiques$"))
    expect(page.get_by_role("checkbox", name="Échec")).to_be_focused()
    expect(page).to_have_title(re.compile(r"^\d+ pratiques"))


def test_changed_results_are_sent_by_their_own_address(page: Page) -> None:
    page.goto("/fr/search/")
    page.get_by_role("checkbox", name="Échec").check()
    expect(page.locator(".page-address")).to_contain_text("tells=failure")
    expect(page.get_by_role("link", name="Envoyer par courriel")).to_have_attribute(
        "href", re.compile("tells%3Dfailure")
    )
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()


def test_one_filter_after_the_other_changes_the_results(page: Page) -> None:
    page.goto("/fr/search/")
    page.evaluate("window.samePage = true")
    page.get_by_role("checkbox", name="Échec").check()
    expect(page.locator(".chip")).to_have_count(1)
    page.get_by_role("checkbox", name="Difficulté").check()
    expect(page.locator(".chip")).to_have_count(2)
    page.get_by_role("checkbox", name="Échec").uncheck()
    expect(page.locator(".chip")).to_have_count(1)
    expect(page.locator(".chip")).to_contain_text("Difficulté")
    assert page.evaluate("window.samePage") is True


def test_chip_removes_its_filter(page: Page) -> None:
    page.goto("/fr/search/?tells=failure&language=de")
    narrow = shown(page)
    page.get_by_role("link", name=re.compile("Retirer le filtre.*Échec")).click()
    expect(page).not_to_have_url(re.compile("tells="))
    expect(page).to_have_url(re.compile("language=de"))
    assert shown(page) > narrow
    page.get_by_role("link", name="Tout effacer").click()
    expect(page.locator("#results-title")).to_have_text("64 pratiques")
    expect(page.locator(".chip")).to_have_count(0)


def test_two_values_of_one_facet_widen_and_two_facets_narrow(page: Page) -> None:
    page.goto("/fr/search/?country=DE")
    germany = shown(page)
    austria = int(option(page, "Autriche"))
    page.goto("/fr/search/?country=DE&country=AT")
    assert shown(page) == germany + austria
    page.goto("/fr/search/?country=DE&country=AT&tells=failure")
    assert 0 < shown(page) < germany + austria


def test_every_count_of_a_facet_is_what_choosing_it_finds(page: Page) -> None:
    page.goto("/de/search/?q=Bibliothek")
    for name in ("language", "outcome", "evidence"):
        boxes = page.locator(f"input[name={name}]")
        promised = {
            str(box.get_attribute("value")): box.locator("xpath=..").locator(".count").inner_text()
            for box in boxes.all()
        }
        for value, count in promised.items():
            page.goto(f"/de/search/?q=Bibliothek&{name}={value}")
            assert shown(page) == int(count), f"{name}={value}"
        page.goto("/de/search/?q=Bibliothek")


def test_address_restores_everything(page: Page) -> None:
    page.goto("/fr/search/?q=lecture&tells=failure&language=de&language=fr&sort=title")
    expect(page.get_by_role("combobox")).to_have_value("lecture")
    expect(page.get_by_role("checkbox", name="Échec")).to_be_checked()
    expect(page.locator("input[name=language]:checked")).to_have_count(2)
    expect(page.locator(".chip")).to_have_count(3)
    expect(page.locator(".sort-line [aria-current]")).to_have_text("titre")


def test_selected_value_stays_shown_even_where_nothing_is_found(page: Page) -> None:
    page.goto("/fr/search/?q=illettrisme&cost=C5")
    box = page.locator("input[name=cost][value=C5]")
    expect(box).to_be_checked()
    expect(page.get_by_role("link", name=re.compile("Retirer le filtre"))).to_be_visible()


def test_filters_open_and_work_on_a_telephone(narrow_page: Page) -> None:
    narrow_page.goto("/de/search/")
    expect(narrow_page.get_by_role("checkbox", name="Scheitern")).to_be_hidden()
    narrow_page.locator(".filters > summary").click()
    narrow_page.get_by_role("checkbox", name="Scheitern").check()
    expect(narrow_page).to_have_url(re.compile("tells=failure"))
    expect(narrow_page.get_by_role("checkbox", name="Scheitern")).to_be_visible()
    expect(narrow_page.locator(".filters > summary")).to_contain_text("1")

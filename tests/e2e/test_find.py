"""A reader finds practices, whichever language they were written in."""

import re

import pytest
from playwright.sync_api import Page, expect

from search.analysis.collation import sort_key

pytestmark = pytest.mark.e2e


def search(page: Page, words: str) -> None:
    """Type words into the search field and send them."""
    page.get_by_role("combobox").fill(words)
    page.get_by_role("main").get_by_role("button", name=re.compile("^(Chercher|Suchen)$")).click()
    page.wait_for_url(re.compile(r"/search/\?"))


def hits(page: Page, language: str) -> list[str]:
    """Return the titles of the hits that are written in a language."""
    return page.locator(f".hit-title a[lang={language}]").all_inner_texts()


def test_french_word_for_illiteracy_finds_german_practices_of_literacy(page: Page) -> None:
    page.goto("/fr/")
    search(page, "illettrisme")
    assert any("Alpha-Siegel" in title for title in hits(page, "de"))
    assert any("illettrisme" in title for title in hits(page, "fr"))
    german = page.locator(".hit").filter(has_text="Alpha-Siegel")
    expect(german).to_contain_text("en allemand")
    expect(german).to_contain_text("Lutte contre l’illettrisme")


def test_german_word_for_application_finds_french_practices_of_job_search(page: Page) -> None:
    page.goto("/de/")
    search(page, "Bewerbung")
    assert any("demandeurs d’emploi" in title for title in hits(page, "fr"))
    assert any("Bewerbungsberatung" in title for title in hits(page, "de"))
    french = page.locator(".hit").filter(has_text="demandeurs d’emploi").first
    expect(french).to_contain_text("auf Französisch")
    expect(french).to_contain_text("Unterstützung für Arbeitsuchende")


def test_what_was_found_is_marked_in_its_own_language(page: Page) -> None:
    page.goto("/de/search/?q=Bewerbung")
    marked = page.locator(".hit-snippet[lang=de] mark, .hit-title [lang=de] mark, .hit-title a[lang=de] mark")
    assert any(word.startswith("Bewerbung") for word in marked.all_inner_texts())


def test_foreign_hit_opens_inside_the_reader_s_interface(page: Page) -> None:
    page.goto("/fr/search/?q=illettrisme")
    page.get_by_role("link", name="Alpha-Siegel").click()
    expect(page).to_have_url(re.compile("/fr/pratiques/alpha-siegel"))
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_typing_offers_the_theme_in_the_reader_s_language_first(page: Page) -> None:
    page.goto("/fr/")
    page.get_by_role("combobox").press_sequentially("Alphabetisier")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Lutte contre l’illettrisme")
    first.click()
    expect(page).to_have_url(re.compile("theme=literacy"))
    expect(page.get_by_role("link", name="Retirer le filtre Thème")).to_be_visible()


def test_empty_result_says_why_and_leads_on(page: Page) -> None:
    page.goto("/fr/search/?q=illettrisme&country=CA&cost=C5")
    expect(page.get_by_role("heading", name="Aucun résultat")).to_be_visible()
    step = page.get_by_role("listitem").filter(has_text="sans aucun filtre")
    count = re.search(r"\d+", step.inner_text())
    assert count is not None
    step.get_by_role("link").click()
    expect(page.locator("#results-title")).to_have_text(f"{count[0]} pratiques")


def test_many_practices_come_in_pages_of_twenty(page: Page) -> None:
    page.goto("/de/search/")
    expect(page.locator(".hit")).to_have_count(20)
    first = page.locator(".hit-title").first.inner_text()
    page.get_by_role("link", name="Nächste Seite").click()
    expect(page).to_have_url(re.compile("page=2"))
    expect(page.locator(".hit-title").first).not_to_have_text(first)
    expect(page.get_by_role("navigation", name="Seiten der Liste").locator("[aria-current=page]")).to_contain_text("2")


def test_results_are_sorted_by_title_when_asked(page: Page) -> None:
    page.goto("/fr/search/?q=lecture")
    page.get_by_role("link", name="titre", exact=True).click()
    expect(page).to_have_url(re.compile("sort=title"))
    keys = [sort_key(title) for title in page.locator(".hit-title").all_inner_texts()]
    assert len(keys) > 5
    assert keys == sorted(keys)


def test_whatever_is_typed_gets_an_answer(page: Page) -> None:
    page.goto("/fr/")
    for words in ("école:", "((", '"', "🙂", "a" * 600, "<script>alert(1)</script>"):
        answer = page.goto(f"/fr/search/?q={words}")
        assert answer is not None
        assert answer.status == 200
        expect(page.get_by_role("heading", level=1)).to_have_text("Trouver une pratique")

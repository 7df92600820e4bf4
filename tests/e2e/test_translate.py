"""An editor's side of the footbridge: a German practice gets its French version in the admin and is found in both."""

import re
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.admin import log_in, open_practice

pytestmark = pytest.mark.e2e

_GERMAN_TITLE = "Ein Demenzkoffer geht auf Bibliotheksreise durch das Land Salzburg"
_FRENCH_TITLE = "Une valise de livres sur la démence voyage à travers le pays de Salzbourg"
_FRENCH_TEASER = "Cinq valises de plus de soixante documents ont circulé dans les bibliothèques."
_ENOUGH = 60


def test_translated_practice_is_found_in_both_languages_as_one_hit(page: Page, tmp_path: Path) -> None:
    log_in(page, "translator")
    ask_for_french_version(page)
    expect_reader_still_gets_german(page)

    page.go_back()
    translate_title(page)
    translate_the_rest(page, tmp_path)
    page.get_by_role("button", name=re.compile("Publier dans")).click()
    expect(page.locator(".messages")).to_contain_text(re.compile("publié", re.IGNORECASE))

    expect_one_hit(page, "/fr/search/?q=Demenzkoffer", _FRENCH_TITLE, "fr")
    expect_one_hit(page, "/fr/search/?q=valise+démence", _FRENCH_TITLE, "fr")
    expect_one_hit(page, "/de/search/?q=Demenzkoffer", _GERMAN_TITLE, "de")
    for path in ("/fr/search/", "/de/search/"):
        page.goto(path)
        expect(page.locator("#results-title")).to_contain_text("64")
    expect_original_one_click_away(page)


def ask_for_french_version(page: Page) -> None:
    """Find the practice in the editors' list and send it to be translated."""
    open_practice(page, _GERMAN_TITLE)
    page.goto(page.url.replace("/edit/", "/").replace("/admin/pages/", "/admin/localize/submit/page/"))
    page.get_by_label("Français").check()
    page.get_by_role("main").locator("form [type=submit]").last.click()
    expect(page.locator(".messages")).to_contain_text("soumise avec succès pour traduction en Français")


def expect_reader_still_gets_german(page: Page) -> None:
    """See that the version is a draft: French readers still find and read the German text."""
    expect_one_hit(page, "/fr/search/?q=Demenzkoffer", _GERMAN_TITLE, "de")


def translate_title(page: Page) -> None:
    """Translate the first field in the editor itself."""
    page.get_by_role("button", name="Traduire", exact=True).first.click()
    page.locator("main textarea:visible").first.fill(_FRENCH_TITLE)
    page.get_by_role("button", name="Enregistrer", exact=True).first.click()
    expect(page.get_by_role("main")).to_contain_text(_FRENCH_TITLE)
    expect(page.locator("main textarea:visible")).to_have_count(0)


def translate_the_rest(page: Page, folder: Path) -> None:
    """Translate all other fields in a PO file, as translators with their own tools do."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger un fichier PO").first.click()
    path = folder / "french.po"
    download.value.save_as(path)
    catalogue = polib.pofile(str(path))
    for entry in catalogue:
        if entry.msgctxt == "teaser":
            entry.msgstr = _FRENCH_TEASER
        elif not entry.msgstr:
            entry.msgstr = entry.msgid if "<" in entry.msgid else f"En français : {entry.msgid[:_ENOUGH]}"
    catalogue.save()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Transférer un fichier PO").first.click()
    with page.expect_navigation():
        chooser.value.set_files(path)
    expect(page.get_by_role("main")).to_contain_text(_FRENCH_TEASER)


def expect_one_hit(page: Page, path: str, title: str, language: str) -> None:
    """See that a search shows the practice once, with the title of its version in that language."""
    page.goto(path)
    titles = page.locator(".hit-title", has_text=re.compile("Demenzkoffer|valise de livres sur la démence"))
    practice = page.locator(".hit").filter(has=titles)
    expect(practice).to_have_count(1)
    expect(practice.locator(f".hit-title a[lang={language}]")).to_have_text(title)


def expect_original_one_click_away(page: Page) -> None:
    """Read the French version and go to the German one."""
    page.goto("/fr/search/?q=Demenzkoffer")
    page.get_by_role("link", name=_FRENCH_TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(_FRENCH_TITLE)
    expect(page.locator(".notice")).to_contain_text("original en allemand")
    expect(page.locator("link[rel=alternate][hreflang=fr]")).to_have_count(1)
    expect(page.locator("link[rel=alternate][hreflang=de]")).to_have_count(1)
    page.get_by_role("link", name="Lire l’original").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(_GERMAN_TITLE)
    page.locator(".language-switch").get_by_role("link", name="Français").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(_FRENCH_TITLE)

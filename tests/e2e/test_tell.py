"""Telling something without an account, in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import watch
from tests.e2e.test_access import _violations

pytestmark = pytest.mark.e2e

_GERMAN = {
    "id_wanted": "Eltern, die neu im Stadtteil sind, sollten Deutsch sprechen können.",
    "id_done": "Von Oktober bis März, jeden Dienstag von 9 bis 10.30 Uhr.",
    "id_happened": "Es kamen drei Personen. Im Dezember sagte eine Mutter, dass sie um 9 Uhr arbeitet.",
    "id_differently": "Zuerst zehn Eltern fragen, wann sie Zeit haben.",
    "id_check": "Wann haben diese Menschen Zeit?",
    "id_title": "Ein Sprachcafé am Vormittag, zu dem kaum jemand kam",
}
_FRENCH = {
    "id_title": "Un écrivain public à la médiathèque",
    "id_teaser": "Chaque jeudi, un écrivain public aide à remplir des formulaires.",
    "id_need": "On nous demandait de l’aide chaque jour.",
    "id_description": "Il vient le jeudi, sans rendez-vous.",
    "id_difficulty": "La file durait deux heures.",
    "id_differently": "Donner des numéros dès le début.",
    "id_library": "Médiathèque de Rivière",
    "id_city": "Rivière",
}


def _fill(page: Page, answers: dict[str, str]) -> None:
    for name, text in answers.items():
        page.locator(f"#{name}").fill(text)


def test_a_failure_is_begun_left_resumed_by_code_and_sent_without_a_name(browser: Browser, base_url: str) -> None:
    complaints: list[str] = []
    options = {"base_url": base_url, "locale": "de-DE"}
    first = browser.new_context(**options)  # type: ignore[arg-type]  # both are options of a context
    watch(first, complaints)
    page = first.new_page()
    page.goto("/de/tell/")
    page.get_by_role("link", name="Ein Scheitern erzählen").click()
    page.locator("#id_wanted").fill(_GERMAN["id_wanted"])
    page.locator("#id_done").focus()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"Gespeichert um \d\d:\d\d Uhr"))
    code = page.locator("[data-code]").inner_text()
    page.reload()
    expect(page.locator("#id_wanted")).to_have_value(_GERMAN["id_wanted"])
    first.close()

    second = browser.new_context(**options)  # type: ignore[arg-type]  # as above
    watch(second, complaints)
    page = second.new_page()
    page.goto("/de/tell/return/")
    page.get_by_label("Ihr Code").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Meinen Text öffnen").click()
    page.get_by_role("link", name="Weiterschreiben").click()
    expect(page.locator("#id_wanted")).to_have_value(_GERMAN["id_wanted"])
    _fill(page, _GERMAN)
    page.get_by_label("Menschen nicht erreicht").check()
    page.get_by_role("radio", name="Anonym").check()
    page.get_by_role("button", name="An die Redaktion senden").click()
    expect(page.get_by_text("Danke: Ihr Text ist angekommen.")).to_be_visible()
    expect(page.get_by_text("Eingegangen, wartet auf die Redaktion")).to_be_visible()
    assert not [cookie for cookie in second.cookies() if cookie["name"] == "sessionid"]
    second.close()
    assert complaints == []


def test_two_windows_are_told_of_each_other(page: Page) -> None:
    page.goto("/de/tell/failure-report/")
    page.locator("#id_wanted").fill("Der erste Text")
    page.get_by_role("button", name="Speichern und später weitermachen").click()
    page.goto("/de/tell/mine/form/")
    other = page.context.new_page()
    other.goto("/de/tell/mine/form/")
    other.locator("#id_wanted").fill("Aus dem zweiten Fenster")
    other.get_by_role("button", name="Speichern und später weitermachen").click()
    expect(other.get_by_text("Ihr Text ist gespeichert.")).to_be_visible()
    page.locator("#id_wanted").fill("Aus dem ersten Fenster")
    page.locator("#id_done").focus()
    expect(page.get_by_role("status")).to_contain_text("Ein anderes Fenster")
    page.get_by_role("button", name="Speichern und später weitermachen").click()
    expect(page.get_by_role("heading", name="Zwei Fenster, zwei Texte")).to_be_visible()
    page.get_by_role("button", name="Den anderen Text übernehmen").click()
    expect(page.locator("#id_wanted")).to_have_value("Aus dem ersten Fenster")


def test_a_quick_record_is_told_without_scripts(browser: Browser, base_url: str) -> None:
    context = browser.new_context(base_url=base_url, locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    page.goto("/fr/tell/practice/")
    page.locator("#id_title").fill(_FRENCH["id_title"])
    page.get_by_role("button", name="Enregistrer et continuer plus tard").click()
    expect(page.locator("[data-code]")).to_have_text(re.compile(r"^(\w{4}-){4}\w{4}$"))
    page.get_by_role("link", name="Continuer à écrire").click()
    _fill(page, _FRENCH)
    page.get_by_label("A réussi, avec des difficultés").or_(page.locator("[name=outcome]").nth(1)).first.check()
    page.locator("[name=disclosure][value=named]").check()
    page.get_by_label("Pays").select_option("FR")
    page.get_by_role("button", name="Envoyer à la rédaction").click()
    expect(page.get_by_text("votre texte est arrivé.")).to_be_visible()
    context.close()


def test_the_error_summary_takes_the_focus_and_leads_to_the_fields(page: Page) -> None:
    page.goto("/de/tell/failure-report/")
    page.locator("#id_wanted").fill("Ein Satz, der bleibt.")
    page.wait_for_timeout(3200)
    page.get_by_role("button", name="An die Redaktion senden").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(page).to_have_title(re.compile("^Fehler:"))
    expect(page.locator("#id_wanted")).to_have_value("Ein Satz, der bleibt.")
    for field in ("id_title", "id_failure_kinds"):
        summary.locator(f'a[href="#{field}"]').click()
        expect(page.locator(f"#{field}")).to_be_focused()
    assert _violations(page) == []


def test_start_form_and_code_have_no_violation_on_a_telephone(narrow_page: Page) -> None:
    page = narrow_page
    for path in ("/de/tell/", "/de/tell/return/", "/de/tell/practice/"):
        page.goto(path)
        page.evaluate("for (const panel of document.querySelectorAll('details')) panel.open = true")
        assert _violations(page) == []
    page.locator("#id_title").fill("Ein Titel")
    page.get_by_role("button", name="Speichern und später weitermachen").click()
    for path in ("/de/tell/mine/", "/de/tell/mine/read/", "/de/tell/mine/withdraw/"):
        page.goto(path)
        assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

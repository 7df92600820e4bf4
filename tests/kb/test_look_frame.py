"""The frame around every page: menu, footer, language switch, skip links."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from home.models import ContentPage
from home.models.content import ContentRole

pytestmark = pytest.mark.django_db


def _content_page(site: Site, role: ContentRole, title: str) -> Page:
    return site.root_page.add_child(
        instance=ContentPage(title=title, role=role, body="<p>–</p>", locale_id=site.root_page.locale_id)
    )


def test_menu_leaves_out_what_does_not_exist(client: Client, site: Site) -> None:
    menu = client.get("/fr/themes/").content.decode().split('id="menu"')[1].split("</nav>")[0]
    assert "/fr/themes/" in menu
    assert menu.count("<li>") == 3


def test_menu_leads_to_the_forms_that_tell_and_the_page_that_justifies(client: Client, site: Site) -> None:
    reasons = _content_page(site, ContentRole.JUSTIFY, "Motifs")
    menu = client.get("/fr/themes/").content.decode().split('id="menu"')[1].split("</nav>")[0]
    assert "/fr/tell/" in menu
    assert str(reasons.url) in menu
    assert menu.count("<li>") == 4


def test_the_page_on_how_to_tell_is_linked_from_the_start_of_telling(client: Client, site: Site) -> None:
    advice = _content_page(site, ContentRole.TELL, "Dire")
    assert f'href="{advice.url}"' in client.get("/fr/tell/").content.decode()


def test_current_part_of_the_site_is_marked_in_the_menu(client: Client, site: Site) -> None:
    menu = client.get("/de/themes/").content.decode().split('id="menu"')[1].split("</nav>")[0]
    assert menu.count("aria-current") == 1
    assert menu.index("/de/themes/") < menu.index("aria-current")


def test_language_switch_leads_to_the_same_page_and_names_languages_by_themselves(client: Client, site: Site) -> None:
    page = client.get("/fr/themes/").content.decode()
    switch = page.split('class="language-switch"')[1].split("</nav>")[0]
    for address, name in (("/fr/themes/", "Français"), ("/de/themes/", "Deutsch"), ("/en/themes/", "English")):
        assert f'href="{address}"' in switch
        assert name in switch
    assert switch.count("aria-current") == 1


def test_skip_links_come_first_and_lead_to_content_menu_search_and_accessibility(client: Client, site: Site) -> None:
    statement = _content_page(site, ContentRole.ACCESSIBILITY, "Accessibilité")
    body = client.get("/fr/themes/").content.decode().split("<body>")[1]
    skip = body.split("</nav>")[0]
    assert body.lstrip().startswith('<nav class="skip-links"')
    for target in ('href="#content"', 'href="#menu"', "#search-field", str(statement.url)):
        assert target in skip


def test_every_page_has_one_heading_of_the_first_level(client: Client, site: Site) -> None:
    for address in ("/fr/", "/fr/themes/", "/fr/audiences/", "/fr/libraries/", "/fr/search/", "/fr/nowhere/"):
        assert client.get(address).content.decode().count("<h1") == 1

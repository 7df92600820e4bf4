"""The frame follows the pages that it links to, though their addresses are remembered between requests."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from home.models import ContentPage
from home.models.content import ContentRole

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(site: Site) -> ContentPage:
    page: ContentPage = site.root_page.add_child(
        instance=ContentPage(
            title="À propos",
            slug="a-propos",
            role=ContentRole.ABOUT,
            body="<p>–</p>",
            locale_id=site.root_page.locale_id,
        )
    )
    return page


def _footer(client: Client) -> str:
    return client.get("/fr/themes/").content.decode().split("<footer")[1]


def test_withdrawn_page_leaves_the_footer_at_once(client: Client, about: ContentPage) -> None:
    assert 'href="/fr/a-propos/"' in _footer(client)
    Page.objects.get(pk=about.pk).unpublish()
    assert "/fr/a-propos/" not in _footer(client)


def test_deleted_page_leaves_the_footer_at_once(client: Client, about: ContentPage) -> None:
    assert 'href="/fr/a-propos/"' in _footer(client)
    Page.objects.get(pk=about.pk).delete()
    assert "/fr/a-propos/" not in _footer(client)


def test_footer_follows_a_new_address(client: Client, about: ContentPage) -> None:
    assert 'href="/fr/a-propos/"' in _footer(client)
    about.slug = "qui-sommes-nous"
    about.save_revision().publish()
    assert 'href="/fr/qui-sommes-nous/"' in _footer(client)


def test_new_page_joins_the_footer_at_once(client: Client, site: Site) -> None:
    assert "/fr/a-propos/" not in _footer(client)
    page = ContentPage(title="À propos", slug="a-propos", role=ContentRole.ABOUT, body="<p>–</p>")
    page.locale_id = site.root_page.locale_id
    site.root_page.add_child(instance=page)
    assert 'href="/fr/a-propos/"' in _footer(client)


def test_footer_is_read_once_for_many_pages(client: Client, about: ContentPage) -> None:
    first = client.get("/fr/themes/")
    assert first.status_code == 200
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kb.content_addresses._read", lambda _language: pytest.fail("The addresses were read again."))
        assert 'href="/fr/a-propos/"' in _footer(client)

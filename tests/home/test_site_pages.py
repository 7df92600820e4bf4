"""Seminars, pages of text and the readers' site map."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils.html import escape
from wagtail.documents.models import Document

from home.models import ContentPage, HomePage, SeminarDocument, SeminarIndexPage, SeminarPage, SeminarPractice
from tests.factories import a_draft, a_german_practice, an_anonymous_practice

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture
def seminars() -> SeminarIndexPage:
    index = SeminarIndexPage(title="Séminaires", slug="seminaires", lead="Qui s’est réuni.")
    HomePage.objects.get(locale__language_code="fr").add_child(instance=index)
    return index


def _seminar(index: SeminarIndexPage, **values: Any) -> SeminarPage:
    defaults = {
        "title": "La bibliothèque comme lieu de cohésion sociale",
        "slug": "seminaire-2009",
        "lead": "Deux jours à Paris.",
        "starts_on": date(2009, 10, 8),
        "ends_on": date(2009, 10, 9),
        "place": "Paris",
        "organisers": "Bpi",
        "partners": "Goethe-Institut",
        "summary": "Ce que la bibliothèque apporte.",
        "aims": "<p>Échanger des savoirs.</p>",
        "programme": "<p>Des exposés.</p>",
    }
    page = SeminarPage(**{**defaults, **values})
    index.add_child(instance=page)
    return page


def _read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_seminar_tells_when_where_who_and_what_it_wanted(client: Client, seminars: SeminarIndexPage) -> None:
    html = _read(client, _seminar(seminars).url)
    for text in (
        "2009-10-08",
        "2009-10-09",
        "Paris",
        "Bpi",
        "Goethe-Institut",
        "Échanger des savoirs.",
        "Des exposés.",
    ):
        assert text in html
    assert html.count("<h1") == 1


def test_a_seminar_lists_the_practices_told_there_and_no_draft(client: Client, seminars: SeminarIndexPage) -> None:
    told, hidden = a_german_practice(), a_draft()
    seminar = _seminar(seminars)
    seminar.practice_links = [SeminarPractice(practice=practice) for practice in (told, hidden)]
    seminar.save_revision().publish()
    html = _read(client, seminar.url)
    assert f'href="/fr/pratiques/{told.slug}/" lang="de"' in html
    assert hidden.title not in html


def test_a_document_says_its_type_and_size(client: Client, seminars: SeminarIndexPage) -> None:
    document = Document.objects.create(title="Actes", file=ContentFile(b"x" * 2048, name="actes.pdf"))
    seminar = _seminar(seminars)
    seminar.document_links = [SeminarDocument(document=document, title="Les actes", locale=seminar.locale)]
    seminar.save_revision().publish()
    html = _read(client, seminar.url)
    assert "Les actes (PDF, 2,0" in html
    assert document.url in html


def test_the_latest_seminar_comes_first_and_drafts_do_not_come(client: Client, seminars: SeminarIndexPage) -> None:
    old = _seminar(seminars)
    new = _seminar(seminars, title="Dix ans après", slug="2019", starts_on=date(2019, 5, 6), ends_on=date(2019, 5, 6))
    _seminar(seminars, title="Un brouillon", slug="2029", live=False)
    html = _read(client, seminars.url)
    assert html.index(new.title) < html.index(old.title)
    assert "Un brouillon" not in html


def test_every_page_tells_the_way_back(client: Client, seminars: SeminarIndexPage) -> None:
    html = _read(client, _seminar(seminars).url)
    crumbs = html.split('class="breadcrumb')[1].split("</nav>")[0]
    assert 'href="/fr/"' in crumbs
    assert 'href="/fr/seminaires/"' in crumbs
    assert '<span aria-current="page">La bibliothèque' in crumbs


def test_the_mail_that_sends_a_page_holds_title_lead_and_address(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="fr")
    page = ContentPage(title="Preuves & limites", slug="preuves", lead="100 % honnête ?", body="<p>…</p>")
    home.add_child(instance=page)
    html = _read(client, "/fr/preuves/")
    link = html.split('href="mailto:')[1].split('"')[0].replace("&amp;", "&")
    written = parse_qs(urlsplit(f"mailto:{link}").query)
    assert written["subject"] == ["Preuves & limites"]
    assert written["body"] == ["Preuves & limites\r\n\r\n100 % honnête ?\r\n\r\nhttp://testserver/fr/preuves/"]
    assert "+" not in link


def test_the_site_map_holds_every_part_of_the_site(client: Client, seminars: SeminarIndexPage) -> None:
    a_german_practice()
    seminar = _seminar(seminars)
    html = _read(client, "/fr/sitemap/")
    for address in (
        "/fr/themes/learning/",
        "/fr/themes/literacy/",
        "/fr/audiences/children/",
        "/fr/libraries/stadtbibliothek-neustadt/",
        "/fr/contact/",
        "/fr/search/",
        seminar.url,
    ):
        assert f'href="{address}"' in html
    assert html.count("<h1") == 1


def test_the_site_map_names_no_library_that_is_withheld(client: Client) -> None:
    an_anonymous_practice()
    assert escape("Médiathèque de Rivière") not in _read(client, "/fr/sitemap/")

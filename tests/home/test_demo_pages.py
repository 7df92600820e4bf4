"""The public texts become pages, in three languages, and stay what editors make of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.models import Page, Site

from home.demo_pages import TextError, load_pages
from home.demo_pages.rich_text import rich_text
from home.demo_pages.texts import read_texts
from home.models import ContentPage, HomePage, SeminarPage
from practices.models import PracticeIndexPage
from search.engine import SearchEngine
from tests.factories import a_german_practice, a_named_practice
from tests.site_tree import clear_site

_PAGES = settings.BASE_DIR / "demo" / "pages"


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """The pages, made once for all tests of this file; return how many. The database forgets them afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        clear_site()
        yield load_pages(_PAGES)
        transaction.set_rollback(True)


@pytest.fixture
def pages_made(filled: int, db: None, engine: SearchEngine) -> int:
    """The pages of the demo and nothing else; return how many were made."""
    return filled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the demo's texts that a test may change."""
    (tmp_path / "operator_settings.yaml").write_bytes((_PAGES.parent / "operator_settings.yaml").read_bytes())
    pages = tmp_path / "pages"
    pages.mkdir()
    for path in _PAGES.glob("*.yaml"):
        (pages / path.name).write_bytes(path.read_bytes())
    return pages


def _change(folder: Path, name: str, language: str, **texts: str) -> None:
    path = folder / f"{name}.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content[language] |= texts
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


@pytest.mark.usefixtures("pages_made")
def test_every_page_is_live_in_three_languages_and_answers(client: Client) -> None:
    pages = Page.objects.filter(depth__gt=1).not_type(PracticeIndexPage)
    assert pages.filter(live=True).count() == pages.count()
    for page in pages:
        assert page.get_translations().count() == 2, page.title
        assert client.get(page.url).status_code == 200, page.title


def test_loading_twice_changes_nothing(pages_made: int) -> None:
    assert pages_made > 0
    count = Page.objects.count()
    assert load_pages(_PAGES) == 0
    assert Page.objects.count() == count


@pytest.mark.usefixtures("pages_made")
def test_a_changed_text_makes_a_revision_of_its_page_alone(folder: Path) -> None:
    _change(folder, "about", "de", title="Was ist Passerelle?")
    assert load_pages(folder) == 1
    page = ContentPage.objects.get(role="about", locale__language_code="de")
    assert page.title == "Was ist Passerelle?"
    assert page.revisions.count() == 2


@pytest.mark.usefixtures("pages_made")
def test_an_editors_change_stays_while_the_file_is_the_same(folder: Path) -> None:
    page = ContentPage.objects.get(role="about", locale__language_code="fr")
    page.title = "Notre base"
    page.save_revision().publish()
    load_pages(folder)
    page.refresh_from_db()
    assert page.title == "Notre base"


@pytest.mark.usefixtures("pages_made")
def test_links_between_pages_stay_in_their_language(client: Client) -> None:
    about = ContentPage.objects.get(role="about", locale__language_code="de")
    html = client.get(about.url).content.decode()
    assert 'href="/de/seminare/seminar-2009/"' in html
    assert "page:" not in html


@pytest.mark.usefixtures("pages_made")
def test_the_site_stands_alone_and_leads_to_french_first() -> None:
    assert Site.objects.get().root_page.specific == HomePage.objects.get(locale__language_code="fr")
    assert not Page.objects.exact_type(Page).filter(depth=2).exists()


@pytest.mark.usefixtures("pages_made")
def test_the_contact_form_stands_where_the_text_asks_for_it() -> None:
    asked = ContentPage.objects.filter(has_contact_form=True)
    assert {page.role for page in asked} == {"cooperation"}
    assert asked.count() == 3


@pytest.mark.usefixtures("pages_made")
def test_the_seminar_has_its_days() -> None:
    seminar = SeminarPage.objects.get(locale__language_code="fr")
    assert (seminar.starts_on.isoformat(), seminar.ends_on.isoformat()) == ("2009-10-08", "2009-10-09")


@pytest.mark.usefixtures("pages_made", "concepts")
def test_the_home_page_takes_up_its_practices_once_they_are_there() -> None:
    worked = a_german_practice(reference="de-006")
    failed = a_named_practice(reference="fr-017", lessons=(("failure", "Personne n’est venu."),))
    load_pages(_PAGES)
    for home in HomePage.objects.all():
        assert (home.banks_worked_id, home.banks_failed_id) == (worked.pk, failed.pk)


def test_a_fact_of_the_operator_is_filled_in_or_shown_as_missing() -> None:
    given = {text.code: text for text in read_texts(_PAGES, {"OPERATOR_NAME": "Bibliothèque de Rivière"})}
    assert "Bibliothèque de Rivière" in given["legal"].words["fr"]["body"]
    absent = {text.code: text for text in read_texts(_PAGES, {})}
    assert "[à compléter par l’exploitant" in absent["legal"].words["fr"]["body"]


def test_a_file_that_lacks_a_language_is_named(folder: Path) -> None:
    (folder / "about.yaml").write_text("kind: content\ncode: about\nfr: {title: x}\n", encoding="utf-8")
    with pytest.raises(TextError, match=r"about\.yaml.*'de'"):
        read_texts(folder, {})


def test_a_file_that_is_no_yaml_is_named(folder: Path) -> None:
    (folder / "about.yaml").write_text("kind: [", encoding="utf-8")
    with pytest.raises(TextError, match=r"about\.yaml"):
        read_texts(folder, {})


@pytest.mark.usefixtures("no_pages")
def test_a_text_without_its_body_changes_nothing(folder: Path) -> None:
    path = folder / "about.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    del content["en"]["body"]
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    with pytest.raises(TextError, match=r"about\.yaml"):
        load_pages(folder)
    assert not HomePage.objects.exists()


def test_markdown_becomes_what_the_editor_stores() -> None:
    html = rich_text("## Titre\n\n- **gras**\n- [page](page:about)\n- [liste](/fr/themes/)", {"about": 7})
    assert "<h2>Titre</h2>" in html
    assert "<b>gras</b>" in html
    assert '<a linktype="page" id="7">page</a>' in html
    assert '<a href="/fr/themes/">liste</a>' in html

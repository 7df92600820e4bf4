"""Which practices readers may see, and which version they get."""

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from practices.models import PracticePage
from practices.selection import live_practices, original_of, readable, version_for, with_rows
from tests.factories import a_draft, a_full_practice, a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")


def test_drafts_are_not_shown() -> None:
    a_draft()
    live = a_named_practice()
    assert list(live_practices()) == [live]


def test_a_restricted_page_hides_itself_and_all_below_it(site: Site) -> None:
    french, other, german = a_named_practice(), a_named_practice(), a_german_practice()
    _restrict(french)
    assert set(live_practices()) == {other, german}
    _restrict(site.root_page)
    assert set(live_practices()) == {german}
    _restrict(Page.get_first_root_node())
    assert not live_practices().exists()


def test_other_pages_are_read_by_the_same_rule(site: Site) -> None:
    homes = Page.objects.filter(depth=2)
    assert readable(homes).count() == 3
    _restrict(site.root_page)
    assert site.root_page not in list(readable(homes))


def test_a_reader_gets_their_language_else_the_original_else_any_version() -> None:
    original = a_german_practice()
    french = a_translation_of(original, "fr")
    versions = [french, original]
    assert version_for(versions, "fr") == french
    assert version_for(versions, "de") == original
    assert version_for(versions, "en") == original
    assert version_for([french], "en") == french
    assert original_of(versions) == original
    assert original_of([french]) == french


def test_rows_come_with_the_pages() -> None:
    page = a_full_practice()
    (fetched,) = with_rows(PracticePage.objects.filter(pk=page.pk))
    assert [lesson.kind for lesson in fetched.lessons.all()] == ["success", "difficulty"]

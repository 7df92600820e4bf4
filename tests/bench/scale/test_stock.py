"""Made-up practices as pages that stock Wagtail search can find."""

import pytest

from bench.scale.practices import PracticeMaker
from bench.scale.stock import FACETS, searchable, with_facets
from bench.scale.stock_pages import PageWriter
from practices.documents import PracticeSource
from practices.models import PracticePage
from practices.thesaurus.loading import load_thesaurus
from search.engine import SearchEngine

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(site: object, engine: SearchEngine, maker: PracticeMaker) -> int:
    """Forty practices as pages."""
    load_thesaurus()
    return PageWriter().write(maker.generate(40))


def test_every_version_is_a_live_page_in_a_sound_tree(pages: int, maker: PracticeMaker) -> None:
    versions = [version for document in maker.generate(40) for version in document.versions]
    written = PracticePage.objects.live()

    assert pages == written.count() == len(versions)
    assert {page.title for page in written} == {version.title for version in versions}
    assert [page.get_parent().depth for page in written[:3]] == [1, 1, 1]
    assert not any(PracticePage.find_problems())


def test_pages_hold_what_the_documents_hold(pages: int, maker: PracticeMaker) -> None:
    made = {document.id: document for document in maker.generate(40)}
    for read in PracticeSource().load_documents(made):
        document = made[read.id]
        for name in ("theme", "audience", "outcome", "evidence", "language"):
            assert set(read.facets[name]) == set(document.facets[name]), name
        assert read.published == document.published
        assert {version.lessons for version in read.versions} == {version.lessons for version in document.versions}


def test_stock_search_finds_texts_and_counts_its_four_facets(pages: int) -> None:
    with searchable():
        results = PracticePage.objects.live().search("de", operator="or")
        with_facets(lambda _text: results, "de")

    assert len(FACETS) == 4

"""Rules that values keep by themselves."""

import pytest

from search.engine import IndexUnavailable
from search.values import DocumentVersion, IndexState, SearchDocument, SearchQuery, SearchResults
from tests.search.documents import document, version


def test_text_in_a_language_without_analysis_is_refused() -> None:
    with pytest.raises(ValueError, match="'nl'"):
        DocumentVersion(language="nl", title="Titel")


def test_document_needs_versions_and_one_per_language() -> None:
    with pytest.raises(ValueError, match="at least one version"):
        SearchDocument(id="a", versions=(), original_language="fr")
    with pytest.raises(ValueError, match="two versions"):
        document("a", version("fr", "Un"), version("fr", "Deux"))


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
def test_number_of_pages(total: int, pages: int) -> None:
    assert SearchResults(query=SearchQuery(), total=total, hits=()).page_count == pages


def test_unavailable_index_says_why() -> None:
    assert str(IndexUnavailable(IndexState.MISSING)) == "missing"
    assert str(IndexUnavailable(IndexState.DAMAGED, "no meta.json")) == "damaged: no meta.json"

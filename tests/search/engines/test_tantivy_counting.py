"""Counting facets code by code where they have too many combinations to be counted as such."""

from dataclasses import replace

import pytest

from search.engines.tantivy import counting
from search.engines.tantivy.engine import TantivyEngine
from search.values import SearchQuery
from tests.search.documents import document, version

THEMES = (("health",), ("health", "reading"), ("reading", "work"), ("work", "health"), ("health", "work"), ())
COUNTED = {"health": 4, "reading": 2, "work": 3}
QUERY = SearchQuery(facets=("theme", "country"))


@pytest.fixture
def engine() -> TantivyEngine:
    """Return an engine with six practices that have five combinations of themes."""
    engine = TantivyEngine(None)
    engine.rebuild(
        replace(document(f"p-{place}", version("fr", "Jardin")), facets={"theme": themes, "country": ("FR",)})
        for place, themes in enumerate(THEMES)
    )
    return engine


def test_codes_are_counted_from_their_combinations(engine: TantivyEngine) -> None:
    assert engine.search(QUERY).facet_counts == {"theme": COUNTED, "country": {"FR": 6}}


@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_too_many_combinations_are_counted_code_by_code_at_once_and_ever_after(
    engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(counting, "_MOST_COMBINATIONS", most)
    for _time in range(2):
        assert engine.search(QUERY).facet_counts == {"theme": COUNTED, "country": {"FR": 6}}


def test_a_filtered_facet_with_many_combinations_leaves_out_its_own_filter(
    engine: TantivyEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_MOST_COMBINATIONS", 2)
    results = engine.search(replace(QUERY, filters={"theme": ("work",)}))
    assert results.total == 3
    assert results.facet_counts == {"theme": COUNTED, "country": {"FR": 3}}

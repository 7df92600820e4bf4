"""Both engines answer alike: the 64 practices of the demo and the questions of the evaluation, asked of both."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import yaml

from search.analysis.vocabulary.current import override_vocabulary
from search.engine import SearchEngine
from search.engines import make_engine
from search.values import LANGUAGES, SearchQuery, Sort
from tests.demo import Demo
from tests.search.engines.conftest import private_prefix

# Without `db`, the sample's vocabulary would be in use.
pytestmark = pytest.mark.usefixtures("db")

_QUERIES = Path(__file__).resolve().parents[2] / "data" / "queries-dev.yaml"
_FACETS = ("theme", "audience", "country", "tells", "language", "evidence", "cost")
_SIGNS = (
    '"leichte Sprache"',
    "bibliothèque -prison",
    '-"aide aux devoirs"',
    "Ort:München",
    "lieu:Lyon",
    "Hausaufgbaen",
    "benevolles",
    "zzzzz yyyyy",
    "",
)
_PREFIXES = ("bi", "le", "ill", "aide aux", "Muench", "chôm", "école", "a", "")

Pair = tuple[SearchEngine, SearchEngine]


def _texts() -> list[str]:
    return [query["text"] for query in yaml.safe_load(_QUERIES.read_text(encoding="utf-8"))["queries"]]


@pytest.fixture(scope="module")
def engines(demo: Demo, elasticsearch_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """The embedded engine and the one on a cluster, both full."""
    folder = tmp_path_factory.mktemp("index")
    with override_vocabulary(demo.vocabulary), private_prefix(elasticsearch_url) as prefix:
        addresses = ("tantivy-memory://", f"{elasticsearch_url.rstrip('/')}/{prefix}")
        embedded, on_cluster = (make_engine(address, default_folder=folder) for address in addresses)
        for engine in (embedded, on_cluster):
            engine.rebuild(demo.documents)
        yield embedded, on_cluster


def _assert_alike(pair: Pair, query: SearchQuery) -> None:
    embedded, on_cluster = pair
    one, other = embedded.search(query), on_cluster.search(query)
    assert [hit.id for hit in other.hits] == [hit.id for hit in one.hits], query
    assert [(hit.title, hit.snippet, hit.matched) for hit in other.hits] == [
        (hit.title, hit.snippet, hit.matched) for hit in one.hits
    ], query
    assert (other.total, other.is_relaxed, other.repairs) == (one.total, one.is_relaxed, one.repairs), query
    assert other.facet_counts == one.facet_counts, query
    if one.words:
        scores = [hit.score for hit in one.hits]
        assert [hit.score for hit in other.hits] == pytest.approx(scores, rel=1e-4), query


def test_both_engines_give_the_same_hits_in_the_same_order_with_the_same_counts(engines: Pair) -> None:
    for text in (*_texts(), *_SIGNS):
        _assert_alike(engines, SearchQuery(text=text, language="de", facets=_FACETS, page_size=50))


def test_both_engines_give_the_same_pages_of_what_is_filtered(engines: Pair) -> None:
    filters = {"country": ("FR",), "tells": ("failure", "difficulty")}
    for sort, page in product(Sort, (1, 2, 3)):
        query = SearchQuery(text="bibliothèque jeunes", filters=filters, facets=_FACETS, sort=sort)
        _assert_alike(engines, replace(query, page=page, page_size=5))


def test_both_engines_suggest_the_same(engines: Pair) -> None:
    embedded, on_cluster = engines
    for typed, language in product(_PREFIXES, LANGUAGES):
        assert on_cluster.suggest(typed, language) == embedded.suggest(typed, language), (typed, language)

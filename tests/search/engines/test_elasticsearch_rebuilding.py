"""Rebuilding on a cluster that others read, write and rebuild at the same time, and pages of any depth."""

import threading
import time
from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from search.engine import IndexBusy
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.values import SearchDocument, SearchQuery, Sort
from tests.search.documents import document, sample, version
from tests.search.engines.conftest import EngineMaker


def total(engine: ElasticsearchEngine, text: str = "") -> int:
    """Return how many practices answer."""
    return engine.search(SearchQuery(text=text)).total


def aliases(client: Elasticsearch, prefix: str) -> dict[str, str]:
    """Return which index each of our names leads to."""
    found = client.indices.get_alias(name=f"{prefix}-*")
    return {alias.rpartition("-")[2]: index for index, said in found.items() for alias in said["aliases"]}


def indices(client: Elasticsearch, prefix: str) -> set[str]:
    """Return every index of a prefix but that of the lock."""
    return set(client.indices.get(index=f"{prefix}-*")) - {f"{prefix}-lock"}


def test_both_names_lead_to_the_new_index_and_the_old_one_is_gone(
    make_cluster_engine: EngineMaker, client: Elasticsearch, prefix: str
) -> None:
    engine = make_cluster_engine()
    engine.rebuild(sample())
    first = aliases(client, prefix)
    engine.rebuild(sample())
    second = aliases(client, prefix)
    assert set(first) == set(second) == {"read", "write"}
    assert set(first.values()) != set(second.values())
    assert indices(client, prefix) == set(second.values())


def test_index_knows_its_version_its_age_and_its_size(
    make_cluster_engine: EngineMaker, client: Elasticsearch, prefix: str
) -> None:
    engine = make_cluster_engine()
    engine.rebuild(sample())
    (mapping,) = client.indices.get_mapping(index=aliases(client, prefix)["read"]).values()
    assert mapping["mappings"]["dynamic"] == "strict"
    assert mapping["mappings"]["_meta"] == {
        "schema_version": engine.status().schema_version,
        "built_at": engine.status().built_at.isoformat(),  # type: ignore[union-attr]  # it was built
        "documents": 3,
    }


def test_index_of_another_prefix_that_begins_alike_is_left_alone(
    make_cluster_engine: EngineMaker, client: Elasticsearch, prefix: str
) -> None:
    client.indices.create(index=f"{prefix}-other-12345678-20260101000000-abcdef")
    make_cluster_engine().rebuild(sample())
    assert f"{prefix}-other-12345678-20260101000000-abcdef" in indices(client, prefix)


def test_second_rebuild_at_the_same_time_is_refused(make_cluster_engine: EngineMaker) -> None:
    engine, other = make_cluster_engine(), make_cluster_engine()

    def documents_while_another_starts() -> Iterator[SearchDocument]:
        assert other.status().is_rebuilding
        with pytest.raises(IndexBusy):
            other.rebuild(sample())
        yield from sample()

    assert engine.rebuild(documents_while_another_starts()) == 3
    assert other.rebuild(sample()) == 3


def test_rebuild_that_was_killed_is_forgotten_after_a_while(
    make_cluster_engine: EngineMaker, client: Elasticsearch, prefix: str
) -> None:
    engine = make_cluster_engine()
    engine.rebuild([])
    lock = f"{prefix}-lock"
    client.index(index=lock, id="rebuild", document={"holder": "killed", "until": time.time() + 60})
    left_over = aliases(client, prefix)["read"][:-6] + "ffffff"
    client.indices.create(index=left_over)
    with pytest.raises(IndexBusy):
        engine.rebuild(sample())
    client.index(index=lock, id="rebuild", document={"holder": "killed", "until": time.time() - 1})
    assert not engine.status().is_rebuilding
    assert engine.rebuild(sample()) == 3
    assert indices(client, prefix) == {aliases(client, prefix)["read"]}


def test_rebuild_that_lost_its_lock_changes_nothing(
    make_cluster_engine: EngineMaker, client: Elasticsearch, prefix: str
) -> None:
    engine = make_cluster_engine()
    engine.rebuild(sample())
    before = aliases(client, prefix)

    def documents_while_another_takes_over() -> Iterator[SearchDocument]:
        client.index(index=f"{prefix}-lock", id="rebuild", document={"holder": "other", "until": time.time() + 60})
        yield from sample()[:1]

    with pytest.raises(IndexBusy):
        engine.rebuild(documents_while_another_takes_over())
    assert (aliases(client, prefix), total(engine)) == (before, 3)
    assert indices(client, prefix) == set(before.values())


def test_searches_go_on_while_the_index_is_rebuilt_again_and_again(make_cluster_engine: EngineMaker) -> None:
    engine, reader = make_cluster_engine(), make_cluster_engine()
    engine.rebuild(sample())
    is_done = threading.Event()
    totals: set[int] = set()
    errors: list[BaseException] = []

    def read() -> None:
        while not is_done.is_set():
            try:
                totals.add(total(reader))
            except BaseException as error:
                errors.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    for _ in range(4):
        engine.rebuild(sample())
    is_done.set()
    thread.join()
    assert (totals, errors) == ({3}, [])


@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.TITLE])
def test_pages_go_on_where_elasticsearch_stops_counting_off(make_cluster_engine: EngineMaker, sort: Sort) -> None:
    engine = make_cluster_engine(window=10)
    engine.rebuild(document(f"p-{place:02}", version("fr", f"Livre numéro {place}")) for place in range(45))

    def page(number: int, size: int) -> list[str]:
        query = SearchQuery(text="livre", sort=sort, page=number, page_size=size)
        results = engine.search(query)
        assert results.total == 45
        return [hit.id for hit in results.hits]

    small = [identifier for number in range(1, 13) for identifier in page(number, 4)]
    assert len(small) == len(set(small)) == 45
    assert page(1, 100) == small
    assert page(3, 20) == small[40:]
    assert page(4, 20) == page(10**18, 20) == []


def test_index_in_several_shards_scores_as_one(make_cluster_engine: EngineMaker) -> None:
    documents = [
        document(f"p-{place:02}", version("fr", "Livre" if place % 5 else "Jardin", body="livre " * (place % 7)))
        for place in range(40)
    ]

    def scores(shards: int) -> dict[str, float]:
        engine = make_cluster_engine(shards=shards)
        engine.rebuild(documents)
        return {hit.id: hit.score for hit in engine.search(SearchQuery(text="livre jardin", page_size=50)).hits}

    assert scores(1) == pytest.approx(scores(3))

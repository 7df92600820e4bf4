"""What happens to clusters in real life: gone, slow, full, of another version, changed by hand."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from search.analysis.documents import DocumentReading
from search.engine import EngineError, IndexUnavailable
from search.engines.elasticsearch import documents, homes
from search.engines.elasticsearch import engine as engine_of_clusters
from search.engines.elasticsearch.documents import Source
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.options import Address, ElasticsearchOptions
from search.values import IndexState, SearchDocument, SearchQuery
from tests.search.documents import document, french_practice_on_job_search, sample, version
from tests.search.engines.conftest import EngineMaker


@pytest.fixture
def built(make_cluster_engine: EngineMaker) -> ElasticsearchEngine:
    """Return an engine with the sample in its index."""
    engine = make_cluster_engine()
    engine.rebuild(sample())
    return engine


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Give the port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


@pytest.fixture
def closed_port() -> int:
    """Return a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def total(engine: ElasticsearchEngine, text: str = "") -> int:
    """Return how many practices answer."""
    return engine.search(SearchQuery(text=text)).total


def build_of(client: Elasticsearch, prefix: str) -> str:
    """Return the index that the names lead to."""
    (name,) = client.indices.get_alias(name=f"{prefix}-*-read")
    return str(name)


def far_engine(port: int, **settings: float) -> ElasticsearchEngine:
    """Return an engine that looks for its cluster behind a port."""
    address = Address.parse(f"elasticsearch://127.0.0.1:{port}/x")
    return ElasticsearchEngine(address, ElasticsearchOptions(**settings))  # type: ignore[arg-type]


def assert_out_of_reach(engine: ElasticsearchEngine) -> None:
    """Assert that the engine says so, whatever it is asked to do."""
    status = engine.status()
    assert (status.state, status.documents, status.is_rebuilding) == (IndexState.UNREACHABLE, None, False)
    assert status.detail
    for action in (
        lambda: total(engine),
        lambda: engine.suggest("emploi", "fr"),
        lambda: engine.index(sample()[:1]),
        lambda: engine.remove(["fr-001"]),
        lambda: engine.rebuild(sample()[:1]),
    ):
        with pytest.raises(IndexUnavailable) as raised:
            action()
        assert raised.value.state is IndexState.UNREACHABLE


def test_cluster_that_is_gone_is_out_of_reach(closed_port: int) -> None:
    assert_out_of_reach(far_engine(closed_port))


def test_cluster_that_never_answers_is_out_of_reach_after_its_time(silent_port: int) -> None:
    began = time.monotonic()
    assert_out_of_reach(far_engine(silent_port, timeout=0.1, write_timeout=0.1, rebuild_timeout=0.1))
    assert time.monotonic() - began < 10


def test_readers_do_not_wait_one_after_the_other_for_a_cluster_that_never_answers(silent_port: int) -> None:
    engine = far_engine(silent_port, timeout=0.5)
    with pytest.raises(IndexUnavailable):
        total(engine)
    began = time.monotonic()
    for _reader in range(20):
        with pytest.raises(IndexUnavailable, match="unreachable"):
            total(engine)
    assert time.monotonic() - began < 0.5


def test_password_never_stands_in_what_is_said_of_a_cluster(closed_port: int) -> None:
    address = Address.parse(f"elasticsearch://reader:open%20sesame@127.0.0.1:{closed_port}/x")
    detail = ElasticsearchEngine(address, ElasticsearchOptions()).status().detail
    assert "sesame" not in f"{detail} {address}"


def test_missing_index_is_told_and_refuses_everything_but_a_rebuild(make_cluster_engine: EngineMaker) -> None:
    engine = make_cluster_engine()
    assert engine.status().state is IndexState.MISSING
    for action in (lambda: total(engine), lambda: engine.suggest("emploi", "fr"), lambda: engine.index(sample())):
        with pytest.raises(IndexUnavailable) as raised:
            action()
        assert raised.value.state is IndexState.MISSING
    assert engine.rebuild(sample()) == 3
    assert total(engine) == 3


def test_index_deleted_by_hand_is_missed_and_can_be_rebuilt(
    built: ElasticsearchEngine, client: Elasticsearch, prefix: str
) -> None:
    client.indices.delete(index=build_of(client, prefix))
    assert built.status().state is IndexState.MISSING
    with pytest.raises(IndexUnavailable):
        built.index(sample())
    built.rebuild(sample())
    assert total(built) == 3


def test_index_of_another_version_is_outdated_until_it_is_rebuilt(
    built: ElasticsearchEngine, make_cluster_engine: EngineMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(homes, "schema_version", lambda: "newer")
    newer = make_cluster_engine()
    assert newer.status().state is IndexState.OUTDATED
    for action in (lambda: total(newer), lambda: newer.index(sample())):
        with pytest.raises(IndexUnavailable) as raised:
            action()
        assert raised.value.state is IndexState.OUTDATED
    assert total(built) == 3
    newer.rebuild(sample()[:1])
    assert (total(newer), built.status().state) == (1, IndexState.OUTDATED)


def test_version_changed_by_hand_is_outdated(built: ElasticsearchEngine, client: Elasticsearch, prefix: str) -> None:
    client.indices.put_mapping(index=build_of(client, prefix), meta={"schema_version": "old"})
    status = built.status()
    assert (status.state, status.documents) == (IndexState.OUTDATED, None)
    assert "old" in status.detail


def test_index_with_other_fields_under_our_name_is_damaged(
    built: ElasticsearchEngine, client: Elasticsearch, prefix: str
) -> None:
    (alias,) = client.indices.get_alias(name=f"{prefix}-*-read")[build_of(client, prefix)]["aliases"]
    client.indices.delete(index=build_of(client, prefix))
    client.indices.create(index=alias)
    with pytest.raises(IndexUnavailable) as raised:
        built.search(SearchQuery(text="emploi"))
    assert raised.value.state is IndexState.DAMAGED


def test_every_refused_document_is_told_and_the_others_are_taken(
    built: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_unknown_field(monkeypatch, to=("bad-1", "bad-2"))
    practices = [document(name, version("fr", "Un potager")) for name in ("bad-1", "good", "bad-2")]
    with pytest.raises(EngineError, match=r"2 documents were refused.*bad-1: strict.*bad-2: strict"):
        built.index(practices)
    assert [hit.id for hit in built.search(SearchQuery(text="potager")).hits] == ["good"]


def test_refused_document_fails_a_rebuild_and_the_old_index_stays(
    built: ElasticsearchEngine, client: Elasticsearch, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = build_of(client, prefix)
    _add_unknown_field(monkeypatch, to=("fr-001",))
    with pytest.raises(EngineError, match=r"1 documents were refused.*fr-001"):
        built.rebuild([french_practice_on_job_search()])
    assert (build_of(client, prefix), total(built)) == (before, 3)
    assert set(client.indices.get(index=f"{prefix}-*")) == {before, f"{prefix}-lock"}


def test_full_disk_refuses_writes_and_answers_on(
    built: ElasticsearchEngine, client: Elasticsearch, prefix: str
) -> None:
    # So Elasticsearch marks every index of a node whose disk is full.
    build = build_of(client, prefix)
    client.indices.put_settings(index=build, settings={"index.blocks.read_only_allow_delete": True})
    with pytest.raises(EngineError, match="fr-001: cluster_block_exception"):
        built.index([french_practice_on_job_search()])
    assert total(built) == 3
    client.indices.put_settings(index=build, settings={"index.blocks.read_only_allow_delete": None})
    built.index([document("new", version("fr", "Un potager"))])
    assert total(built) == 4


def test_two_writers_at_once_lose_nothing(make_cluster_engine: EngineMaker) -> None:
    make_cluster_engine().rebuild([])

    def write(first: int) -> None:
        engine = make_cluster_engine()
        for number in range(first, first + 10):
            engine.index([document(f"p-{number}", version("en", f"Garden {number}"))])

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert total(make_cluster_engine(), "garden") == 20


def _add_unknown_field(monkeypatch: pytest.MonkeyPatch, *, to: tuple[str, ...]) -> None:
    """Make documents that the index must refuse: its mapping does not know all their fields."""

    def to_index(made: SearchDocument, read: DocumentReading) -> Source:
        return {**documents.to_index(made, read), **({"unknown": "field"} if made.id in to else {})}

    monkeypatch.setattr(engine_of_clusters, "to_index", to_index)

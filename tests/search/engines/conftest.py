"""A real Elasticsearch for the tests that need one: without it they fail, they are never skipped."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from deploy.private_elasticsearch import private_elasticsearch
from search.engine import SearchEngine
from search.engines.elasticsearch.client import make_client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.options import Address, ElasticsearchOptions
from search.engines.tantivy.engine import TantivyEngine
from search.registry import override_engine

EngineMaker = Callable[..., ElasticsearchEngine]


@pytest.fixture(scope="session")
def elasticsearch_url() -> Iterator[str]:
    """The address of a server, started for this run where the environment names none."""
    with private_elasticsearch() as url:
        yield url.replace("http", "elasticsearch", 1).replace("elasticsearchs:", "elasticsearch+https:")


@contextmanager
def private_prefix(url: str) -> Iterator[str]:
    """Give a prefix that nobody else has; whatever begins with it is removed at the end."""
    own = f"test-{secrets.token_hex(6)}"
    yield own
    client = make_client(Address.parse(url), ElasticsearchOptions(timeout=30))
    for name in client.indices.get(index=f"{own}-*", expand_wildcards="all"):
        client.indices.delete(index=name)
    client.close()


@pytest.fixture
def prefix(elasticsearch_url: str) -> Iterator[str]:
    """Give a prefix of the test's own."""
    with private_prefix(elasticsearch_url) as own:
        yield own


@pytest.fixture
def client(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    """A client of the test's own, to look and to break things by hand."""
    own = make_client(Address.parse(elasticsearch_url), ElasticsearchOptions(timeout=30))
    yield own
    own.close()


@pytest.fixture
def make_cluster_engine(elasticsearch_url: str, prefix: str) -> EngineMaker:
    """Return a maker of engines that share an index."""

    def make(*, window: int = 10_000, shards: int = 1) -> ElasticsearchEngine:
        address = Address.parse(f"{elasticsearch_url.rstrip('/')}/{prefix}")
        return ElasticsearchEngine(address, ElasticsearchOptions(timeout=30, shards=shards), window=window)

    return make


@pytest.fixture(params=["embedded", "cluster"])
def either_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchEngine]:
    """Give each of the two engines in turn, empty and ready, to the whole project."""
    if request.param == "cluster":
        own: SearchEngine = request.getfixturevalue("make_cluster_engine")()
    else:
        own = TantivyEngine(tmp_path / "index")
    own.rebuild([])
    with override_engine(own):
        yield own

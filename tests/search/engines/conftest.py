"""A real Elasticsearch for the tests that need one: without it they fail, they are never skipped."""

import secrets
from collections.abc import Callable, Iterator

import pytest
from elasticsearch import Elasticsearch

from deploy.private_elasticsearch import private_elasticsearch
from search.engines.elasticsearch.client import make_client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.options import Address, ElasticsearchOptions

EngineMaker = Callable[..., ElasticsearchEngine]


@pytest.fixture(scope="session")
def elasticsearch_url() -> Iterator[str]:
    """The address of a server, started for this run where the environment names none."""
    with private_elasticsearch() as url:
        yield url.replace("http", "elasticsearch", 1).replace("elasticsearchs:", "elasticsearch+https:")


@pytest.fixture
def prefix(elasticsearch_url: str) -> Iterator[str]:
    """A prefix of this test's own; whatever begins with it is removed at the end."""
    own = f"test-{secrets.token_hex(6)}"
    yield own
    client = make_client(Address.parse(elasticsearch_url), ElasticsearchOptions())
    for name in client.indices.get(index=f"{own}-*", expand_wildcards="all"):
        client.indices.delete(index=name)
    client.close()


@pytest.fixture
def client(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    """A client of the test's own, to look and to break things by hand."""
    own = make_client(Address.parse(elasticsearch_url), ElasticsearchOptions(timeout=30))
    yield own
    own.close()


@pytest.fixture
def make_cluster_engine(elasticsearch_url: str, prefix: str) -> EngineMaker:
    """Return a maker of engines that share an index; its keywords are the operator's settings."""

    def make(**settings: object) -> ElasticsearchEngine:
        address = Address.parse(f"{elasticsearch_url.rstrip('/')}/{prefix}")
        return ElasticsearchEngine(address, ElasticsearchOptions(**{"timeout": 30.0, **settings}))  # type: ignore[arg-type]

    return make

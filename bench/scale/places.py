"""Where the engines that are measured keep their index: always a place of this run's own, emptied afterwards."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings

from bench.scale.processes import size_of
from deploy.private_elasticsearch import ensure_elasticsearch, private_elasticsearch
from search.engines.elasticsearch.client import make_client
from search.engines.elasticsearch.names import IndexNames
from search.engines.elasticsearch.options import ENCRYPTED, PLAIN, Address
from search.engines.elasticsearch.schema import schema_version

EMBEDDED = "tantivy://"
RECIPE = "elasticsearch"
"""Starts a server of this run's own."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """An engine by its SEARCH_URL, and what tables call it."""

    name: str
    url: str

    @property
    def is_embedded(self) -> bool:
        """Whether the index lies in files of this machine."""
        return self.url == EMBEDDED

    def index_size(self) -> int:
        """Return the bytes of the index on disk."""
        if self.is_embedded:
            return size_of(Path(settings.DATA_DIR) / "index")
        address = Address.parse(self.url)
        client = make_client(address, settings.ELASTICSEARCH)
        client.indices.flush(index=f"{address.prefix}-*")
        found = client.indices.stats(index=f"{address.prefix}-*", metric="store")
        return int(found["_all"]["total"]["store"]["size_in_bytes"])


@contextmanager
def place_for(given: str) -> Iterator[Place]:
    """Give the place that an address on the command line means. Raises ValueError for one that is none."""
    if given in ("tantivy", EMBEDDED):
        yield Place(name="embedded", url=EMBEDDED)
    elif given == RECIPE:
        ensure_elasticsearch()
        with private_elasticsearch() as address, _on_a_cluster(f"{PLAIN}://{urlsplit(address).netloc}") as place:
            yield place
    elif urlsplit(given).scheme in (PLAIN, ENCRYPTED):
        with _on_a_cluster(given) as place:
            yield place
    else:
        raise ValueError(f"{given!r} is no engine; known: {EMBEDDED}, {RECIPE}, {PLAIN}://host:port.")


@contextmanager
def _on_a_cluster(url: str) -> Iterator[Place]:
    # A prefix of our own: an index that readers use must not be replaced by made-up practices.
    prefix = f"passerelle-bench-{secrets.token_hex(4)}"
    own = urlunsplit(urlsplit(url)._replace(path=f"/{prefix}"))
    try:
        yield Place(name="Elasticsearch", url=own)
    finally:
        client = make_client(Address.parse(own), settings.ELASTICSEARCH)
        names = IndexNames(prefix, schema_version())
        for index in (*client.indices.get(index=f"{prefix}-*"), names.lock):
            client.options(ignore_status=404).indices.delete(index=index)

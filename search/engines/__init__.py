"""One folder per engine. `make_engine` is the only place that knows their names."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from search.engine import SearchEngine
from search.engines.elasticsearch.options import ENCRYPTED, PLAIN, Address, ElasticsearchOptions


def make_engine(url: str, *, default_folder: Path, elasticsearch: ElasticsearchOptions | None = None) -> SearchEngine:
    """Return the engine for a SEARCH_URL.

    `tantivy://` keeps its index in `default_folder`, `tantivy:///folder` in that one,
    `tantivy-memory://` in memory; `elasticsearch://host:port/prefix`, or `elasticsearch+https://`, on a
    cluster, as `elasticsearch` says. Raise ValueError for any other scheme or a faulty address.
    """
    parts = urlsplit(url)
    makers: dict[str, Callable[[], SearchEngine]] = {
        "tantivy": lambda: _embedded(Path(parts.path) if parts.path else default_folder),
        "tantivy-memory": lambda: _embedded(None),
        PLAIN: lambda: _on_a_cluster(Address.parse(url), elasticsearch or ElasticsearchOptions()),
        ENCRYPTED: lambda: _on_a_cluster(Address.parse(url), elasticsearch or ElasticsearchOptions()),
    }
    if parts.scheme not in makers:
        raise ValueError(f"SEARCH_URL: unknown engine {parts.scheme!r}; known: {', '.join(makers)}.")
    return makers[parts.scheme]()


def _embedded(folder: Path | None) -> SearchEngine:
    from search.engines.tantivy.engine import TantivyEngine

    return TantivyEngine(folder)


def _on_a_cluster(address: Address, options: ElasticsearchOptions) -> SearchEngine:
    from search.engines.elasticsearch.engine import ElasticsearchEngine

    return ElasticsearchEngine(address, options)

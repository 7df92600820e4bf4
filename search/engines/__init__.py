"""One folder per engine. `make_engine` is the only place that knows their names."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from search.engine import SearchEngine


def make_engine(url: str, *, default_folder: Path) -> SearchEngine:
    """Return the engine for a SEARCH_URL.

    `tantivy://` keeps its index in `default_folder`, `tantivy:///folder` in that one,
    `tantivy-memory://` in memory. Raise ValueError for any other scheme.
    """
    parts = urlsplit(url)
    makers: dict[str, Callable[[], SearchEngine]] = {
        "tantivy": lambda: _embedded(Path(parts.path) if parts.path else default_folder),
        "tantivy-memory": lambda: _embedded(None),
    }
    if parts.scheme not in makers:
        raise ValueError(f"SEARCH_URL: unknown engine {parts.scheme!r}; known: {', '.join(makers)}.")
    return makers[parts.scheme]()


def _embedded(folder: Path | None) -> SearchEngine:
    from search.engines.tantivy.engine import TantivyEngine

    return TantivyEngine(folder)

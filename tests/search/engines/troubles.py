"""What befalls indices in real life, made on purpose: each trouble lasts as long as its block."""

import json
import resource
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from elasticsearch import Elasticsearch

from search.engine import SearchEngine
from search.engines.tantivy.engine import TantivyEngine
from search.engines.tantivy.locks import hold
from search.registry import override_engine
from search.values import SearchDocument
from tests.search.engines.doorway import Doorway


@dataclass(frozen=True, kw_only=True)
class Place:
    """An engine of the project and where its index lives: a folder, or a prefix on a cluster behind a doorway."""

    engine: SearchEngine
    folder: Path = Path()
    client: Elasticsearch | None = None
    doorway: Doorway | None = None
    prefix: str = ""

    def build(self) -> Path:
        """Return the folder in use."""
        return self.folder / (self.folder / "current").read_text(encoding="utf-8")

    def aliases(self) -> dict[str, str]:
        """Return the index that each name leads to."""
        found = _given(self.client).indices.get_alias(name=f"{self.prefix}-*")
        return {alias: index for index, said in found.items() for alias in said["aliases"]}


@contextmanager
def full_disk(place: Place) -> Iterator[None]:
    """No byte more can be written; a system that limits the size of files says the same as one whose disk is full."""
    limited = SimpleNamespace(
        **{name: getattr(place.engine, name) for name in ("search", "suggest", "status")},
        **{name: _without_space(getattr(place.engine, name)) for name in ("index", "remove", "rebuild")},
    )
    with override_engine(limited):
        yield


@contextmanager
def another_writer(place: Place) -> Iterator[None]:
    """Another process writes and does not come to an end."""
    with hold(place.folder / "write.lock", seconds=1):
        yield


@contextmanager
def deleted_folder(place: Place) -> Iterator[None]:
    """Somebody deleted the folder."""
    shutil.rmtree(place.folder)
    yield


@contextmanager
def folder_of_another_version(place: Place) -> Iterator[None]:
    """Another version of the program built it, before the process of this one started."""
    description = place.build() / "build.json"
    values = json.loads(description.read_text(encoding="utf-8"))
    description.write_text(json.dumps({**values, "schema_version": "old"}), encoding="utf-8")
    with override_engine(TantivyEngine(place.folder)):
        yield


@contextmanager
def full_cluster(place: Place) -> Iterator[None]:
    """So Elasticsearch marks every index of a node whose disk is full."""
    indices = _given(place.client).indices
    (index,) = set(place.aliases().values())
    indices.put_settings(index=index, settings={"index.blocks.read_only_allow_delete": True})
    yield
    indices.put_settings(index=index, settings={"index.blocks.read_only_allow_delete": None})


@contextmanager
def stopped_cluster(place: Place) -> Iterator[None]:
    """Nobody is there, until it is started again."""
    _given(place.doorway).shut()
    yield
    _given(place.doorway).open()


@contextmanager
def silent_cluster(place: Place) -> Iterator[None]:
    """It takes questions and does not answer in time."""
    _given(place.doorway).fall_silent()
    yield
    _given(place.doorway).shut()
    _given(place.doorway).open()


@contextmanager
def deleted_index(place: Place) -> Iterator[None]:
    """Somebody deleted the index."""
    for index in set(place.aliases().values()):
        _given(place.client).indices.delete(index=index)
    yield


@contextmanager
def index_of_another_version(place: Place) -> Iterator[None]:
    """Another version of the program built it, so its names are others."""
    for alias, index in place.aliases().items():
        actions: list[Mapping[str, Any]] = [
            {"add": {"index": index, "alias": f"{place.prefix}-00000000-{alias.rpartition('-')[2]}"}},
            {"remove": {"index": index, "alias": alias}},
        ]
        _given(place.client).indices.update_aliases(actions=actions)
    yield


Trouble = Callable[[Place], AbstractContextManager[None]]


def _without_space(action: Callable[..., Any]) -> Callable[..., Any]:
    def act(documents: Iterable[SearchDocument], *arguments: Any) -> Any:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            return action(documents, *arguments)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return act


def _given(value: Any) -> Any:
    assert value is not None
    return value

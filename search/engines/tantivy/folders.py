"""An index in a folder that any number of processes on one machine share.

The folder holds a sub-folder for each build and a file `current` that names the one in use. A build counts
only once `current` names it, so a rebuild that fails or is killed leaves the old index in use.
"""

import json
import os
import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import tantivy

from search.engine import IndexUnavailable
from search.engines.tantivy.faults import read_faults, write_faults
from search.engines.tantivy.homes import REBUILD_PATIENCE, WRITE_PATIENCE, IndexInfo, OpenIndex
from search.engines.tantivy.locks import hold, is_held
from search.engines.tantivy.schema import make_schema, schema_version
from search.values import IndexState

_POINTER = "current"
_INFO = "build.json"
_BUILD = "build-"
_Stamp = tuple[str, int, int, int]


class FolderHome:
    """Opens, locks and replaces the index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._write_lock = folder / "write.lock"
        self._rebuild_lock = folder / "rebuild.lock"
        self._opening = threading.Lock()
        self._opened: OpenIndex | None = None
        self._stamp: _Stamp | None = None

    def open(self) -> OpenIndex:
        """Return the index in use; it is opened anew when a build replaced it, reloaded when a write changed it."""
        try:
            return self._open_current()
        except IndexUnavailable:
            # A rebuild may just have switched and cleared the build that was being opened.
            return self._open_current()

    @contextmanager
    def writing(self) -> Iterator[OpenIndex]:
        """Give the index in use to one writer of all processes at a time."""
        self._current_name()
        with hold(self._write_lock, seconds=WRITE_PATIENCE):
            yield self.open()

    @contextmanager
    def building(self) -> Iterator[tantivy.Index]:
        """Give an index in a new sub-folder; at the end switch to it and clear all others."""
        with hold(self._rebuild_lock, seconds=REBUILD_PATIENCE):
            started = datetime.now(UTC)
            build = self._folder / f"{_BUILD}{started:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
            build.mkdir()
            try:
                with write_faults():
                    index = tantivy.Index(make_schema(), path=str(build))
                yield index
                self._switch_to(build, started)
            except BaseException:
                shutil.rmtree(build, ignore_errors=True)
                raise
            self._clear_others(build)

    def is_rebuilding(self) -> bool:
        """Whether any process builds now."""
        return is_held(self._rebuild_lock)

    def _open_current(self) -> OpenIndex:
        with self._opening:
            name = self._current_name()
            stamp = self._read_stamp(name)
            if self._opened is None or self._opened.info.name != name:
                self._opened = self._open_build(name)
            elif stamp != self._stamp:
                with read_faults():
                    self._opened.index.reload()
            self._stamp = stamp
            return self._opened

    def _current_name(self) -> str:
        try:
            return (self._folder / _POINTER).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise IndexUnavailable(IndexState.MISSING, "No index has been built here.") from error

    def _read_stamp(self, name: str) -> _Stamp:
        try:
            found = (self._folder / name / "meta.json").stat()
        except OSError as error:
            raise IndexUnavailable(IndexState.DAMAGED, f"{name} has no meta.json.") from error
        return name, found.st_mtime_ns, found.st_ino, found.st_size

    def _open_build(self, name: str) -> OpenIndex:
        info = self._read_info(name)
        if info.schema_version != schema_version():
            raise IndexUnavailable(IndexState.OUTDATED, f"{info.schema_version} is not {schema_version()}.")
        with read_faults():
            index = tantivy.Index.open(str(self._folder / name))
            # We reload when meta.json changed, so no watching thread is needed.
            index.config_reader("manual")
            index.searcher()
        return OpenIndex(info=info, index=index, schema=index.schema)

    def _read_info(self, name: str) -> IndexInfo:
        try:
            values = json.loads((self._folder / name / _INFO).read_text(encoding="utf-8"))
            built_at = datetime.fromisoformat(values["built_at"])
            return IndexInfo(name=name, schema_version=str(values["schema_version"]), built_at=built_at)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise IndexUnavailable(IndexState.DAMAGED, f"{name} has no readable {_INFO}.") from error

    def _switch_to(self, build: Path, started: datetime) -> None:
        values = {"schema_version": schema_version(), "built_at": started.isoformat()}
        _write_durably(build / _INFO, json.dumps(values))
        with hold(self._write_lock, seconds=WRITE_PATIENCE):
            pointer = self._folder / f"{_POINTER}.new"
            _write_durably(pointer, build.name)
            pointer.replace(self._folder / _POINTER)

    def _clear_others(self, build: Path) -> None:
        for other in self._folder.glob(f"{_BUILD}*"):
            if other != build:
                shutil.rmtree(other, ignore_errors=True)


def _write_durably(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())

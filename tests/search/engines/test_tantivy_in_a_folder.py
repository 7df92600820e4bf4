"""The embedded engine in a folder: the contract, and what happens to folders in real life."""

import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import tantivy

from search.engine import EngineError, IndexBusy, IndexUnavailable
from search.engines import make_engine
from search.engines.tantivy import folders, homes, merging, writing
from search.engines.tantivy.engine import TantivyEngine
from search.engines.tantivy.locks import hold
from search.values import IndexState, SearchQuery
from tests.search.documents import document, sample, version
from tests.search.engine_contract import EngineContract

_PROJECT = Path(__file__).resolve().parents[3]
_WRITE_FOREVER = """
import sys
from pathlib import Path
from search.engine import IndexBusy
from search.engines.tantivy.engine import TantivyEngine
from search.values import DocumentVersion, SearchDocument
engine = TantivyEngine(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):
    version = DocumentVersion(language="en", title=f"Garden {number}")
    document = SearchDocument(id=f"p-{number}", versions=(version,), original_language="en")
    while True:
        try:
            engine.index([document])
        except IndexBusy:  # Another writer was quicker: a busy machine may keep this one waiting. It tries again.
            continue
        break
    print(number, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the index is to live."""
    return tmp_path / "index"


@pytest.fixture
def built(folder: Path) -> TantivyEngine:
    """Return an engine with the sample in its folder."""
    engine = TantivyEngine(folder)
    engine.rebuild(sample())
    return engine


def total(engine: TantivyEngine, text: str = "") -> int:
    """Return how many practices answer."""
    return engine.search(SearchQuery(text=text)).total


def build_of(folder: Path) -> Path:
    """Return the sub-folder in use."""
    return folder / (folder / "current").read_text(encoding="utf-8")


def replace_file(file: Path, content: bytes) -> None:
    """Put a new file in the place of one that may be mapped into memory."""
    new = file.with_suffix(".new")
    new.write_bytes(content)
    new.replace(file)


def start_writing(folder: Path, first: int, number: int) -> "subprocess.Popen[str]":
    """Start another process that indexes one document after the other and prints what it finished."""
    command = [sys.executable, "-c", _WRITE_FOREVER, str(folder), str(first), str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_PROJECT)


class TestTantivyInAFolder(EngineContract):
    """Every test of the contract."""

    @pytest.fixture
    def engine(self, folder: Path) -> TantivyEngine:
        """Return an empty engine."""
        engine = TantivyEngine(folder)
        engine.rebuild([])
        return engine


def test_address_names_the_folder(tmp_path: Path, folder: Path) -> None:
    make_engine(f"tantivy://{folder}", default_folder=tmp_path / "other").rebuild(sample())
    assert make_engine("tantivy://", default_folder=folder).status().documents == 3


def test_unknown_engine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown engine 'nowhere'"):
        make_engine("nowhere://", default_folder=tmp_path)


def test_missing_index_is_told_and_refuses_everything_but_a_rebuild(folder: Path) -> None:
    engine = TantivyEngine(folder)
    assert engine.status().state is IndexState.MISSING
    for action in (lambda: total(engine), lambda: engine.suggest("emploi", "fr"), lambda: engine.index(sample())):
        with pytest.raises(IndexUnavailable) as raised:
            action()
        assert raised.value.state is IndexState.MISSING
    assert engine.rebuild(sample()) == 3
    assert total(engine) == 3


def test_index_deleted_by_hand_is_missed_and_can_be_rebuilt(built: TantivyEngine, folder: Path) -> None:
    shutil.rmtree(folder)
    assert built.status().state is IndexState.MISSING
    built.rebuild(sample())
    assert total(built) == 3


@pytest.mark.parametrize("ending", ["fast", "store", "idx", "term", "pos", "fieldnorm"])
@pytest.mark.parametrize("kept", [0, 0.5])
@pytest.mark.usefixtures("built")
def test_truncated_file_is_noticed_at_the_start(folder: Path, ending: str, kept: float) -> None:
    for file in build_of(folder).glob(f"*.{ending}"):
        content = file.read_bytes()
        replace_file(file, content[: int(len(content) * kept)])
    engine = TantivyEngine(folder)
    assert engine.status().state is IndexState.DAMAGED
    with pytest.raises(IndexUnavailable):
        total(engine)
    engine.rebuild(sample())
    assert engine.status().is_ready


@pytest.mark.usefixtures("built")
def test_broken_content_never_raises_anything_but_our_error(folder: Path) -> None:
    for file in build_of(folder).glob("*.*"):
        content = file.read_bytes()
        for place in range(0, len(content), max(1, len(content) // 20)):
            replace_file(file, content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
            engine = TantivyEngine(folder)
            try:
                total(engine, "emploi")
            except IndexUnavailable:
                assert not engine.status().is_ready
        replace_file(file, content)
    assert total(TantivyEngine(folder), "emploi") == 1


@pytest.mark.parametrize("name", ["meta.json", "build.json"])
@pytest.mark.usefixtures("built")
def test_build_without_its_description_is_damaged(folder: Path, name: str) -> None:
    (build_of(folder) / name).unlink()
    assert TantivyEngine(folder).status().state is IndexState.DAMAGED


@pytest.mark.usefixtures("built")
def test_index_of_another_version_is_outdated(folder: Path) -> None:
    description = build_of(folder) / "build.json"
    values = json.loads(description.read_text(encoding="utf-8"))
    description.write_text(json.dumps({**values, "schema_version": "old"}), encoding="utf-8")
    engine = TantivyEngine(folder)
    status = engine.status()
    assert (status.state, status.documents) == (IndexState.OUTDATED, None)
    assert "old" in status.detail
    engine.rebuild(sample())
    assert engine.status().is_ready


def test_old_builds_are_cleared_and_failed_ones_leave_nothing(built: TantivyEngine, folder: Path) -> None:
    first = build_of(folder)
    built.rebuild(sample())
    assert not first.exists()
    with pytest.raises(ZeroDivisionError):
        built.rebuild(1 / 0 for _ in (1,))  # type: ignore[misc]
    assert [build_of(folder)] == list(folder.glob("build-*"))


def test_other_process_sees_a_write_and_a_rebuild(built: TantivyEngine, folder: Path) -> None:
    other = TantivyEngine(folder)
    assert total(other) == 3
    built.index([document("new", version("fr", "Un potager"))])
    assert total(other, "potager") == 1
    built.rebuild(sample()[:1])
    assert total(other) == 1


def test_second_rebuild_at_the_same_time_is_refused(built: TantivyEngine, folder: Path) -> None:
    def documents_while_another_starts() -> object:
        other = TantivyEngine(folder)
        assert other.status().is_rebuilding
        with pytest.raises(IndexBusy):
            other.rebuild(sample())
        yield from sample()

    assert built.rebuild(documents_while_another_starts()) == 3  # type: ignore[arg-type]


def test_write_gives_up_when_another_one_takes_too_long(
    built: TantivyEngine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "WRITE_PATIENCE", 0.05)
    with hold(folder / "write.lock", seconds=1), pytest.raises(IndexBusy):
        built.remove(["fr-001"])
    assert total(built) == 3


def test_write_in_memory_gives_up_when_another_one_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(homes, "WRITE_PATIENCE", 0.05)
    home = homes.MemoryHome()
    with home.writing(), pytest.raises(IndexBusy), home.writing():
        pass


def test_folder_that_cannot_be_written_is_an_engine_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    with pytest.raises(EngineError, match="could not be written"):
        TantivyEngine(file / "index").rebuild(sample())


def test_writer_that_fails_is_an_engine_error(built: TantivyEngine, folder: Path) -> None:
    (build_of(folder) / ".tantivy-writer.lock").unlink()
    (build_of(folder) / ".tantivy-writer.lock").mkdir()
    with pytest.raises(EngineError, match="could not be written"):
        built.index(sample())
    assert total(built) == 3


def test_searches_go_on_while_the_index_is_rebuilt_again_and_again(built: TantivyEngine, folder: Path) -> None:
    reader = TantivyEngine(folder)
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
    for _ in range(10):
        built.rebuild(sample())
    is_done.set()
    thread.join()
    assert (totals, errors) == ({3}, [])


def test_two_processes_write_at_once_and_nothing_is_lost(folder: Path) -> None:
    engine = TantivyEngine(folder)
    engine.rebuild([])
    writers = [start_writing(folder, first, 15) for first in (0, 100)]
    assert [writer.wait(timeout=300) for writer in writers] == [0, 0]
    assert total(engine, "garden") == 30


def test_killed_writers_lose_nothing_they_finished(folder: Path) -> None:
    engine = TantivyEngine(folder)
    engine.rebuild([])
    finished = 0
    for attempt in range(3):
        writer = start_writing(folder, attempt * 1000, 1000)
        assert writer.stdout is not None
        for _ in range(5):
            writer.stdout.readline()
        time.sleep(0.003 * attempt)
        writer.send_signal(signal.SIGKILL)
        finished += 5 + len(writer.stdout.readlines())
        writer.wait(timeout=10)
    assert total(TantivyEngine(folder), "garden") >= finished
    engine.index(sample())
    assert engine.status().is_ready


def test_a_save_waits_for_no_merging_and_the_next_one_does(
    built: TantivyEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, ended = threading.Event(), threading.Event()

    def merge_for_long(writer: tantivy.IndexWriter) -> None:
        goes_on.wait(20)
        writer.wait_merging_threads()
        ended.set()

    monkeypatch.setattr(merging, "_MOMENT", 0.01)
    monkeypatch.setattr(folders, "WRITE_PATIENCE", 0.05)
    with monkeypatch.context() as slow:
        slow.setattr(writing, "end", merge_for_long)
        built.index([document("new", version("en", "Zeppelin"))])
    assert total(built, "Zeppelin") == 1
    with pytest.raises(IndexBusy):
        built.index([document("next", version("en", "Airship"))])
    goes_on.set()
    assert ended.wait(20)
    monkeypatch.setattr(folders, "WRITE_PATIENCE", 20)
    built.index([document("next", version("en", "Airship"))])
    assert total(built, "Airship") == 1


def test_a_save_stands_where_the_system_gives_no_thread(built: TantivyEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    class NoThread(threading.Thread):
        def start(self) -> None:
            raise RuntimeError("can't start new thread")

    monkeypatch.setattr(merging, "Thread", NoThread)
    for title in ("Zeppelin", "Airship"):
        built.index([document(title, version("en", title))])
        assert total(built, title) == 1

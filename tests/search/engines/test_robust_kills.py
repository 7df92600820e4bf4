"""Processes that are killed in the middle of writing: what was reported as written is there, and the index opens."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from search.engines.tantivy.engine import TantivyEngine
from search.values import SearchQuery

_PROJECT = Path(__file__).resolve().parents[3]
_KILLS = 40
_BATCH = 3
# A process that has loaded the vocabulary makes one writer after the other by forking: forty starts would take minutes.
# Every writer tells its number, then each batch when it is written; "dead" says that nothing more will come of it.
_WRITE_BATCHES = f"""
import os, sys
from pathlib import Path
from search.analysis.vocabulary.current import current_vocabulary
from search.analysis.documents import read_document
from search.engines.tantivy.engine import TantivyEngine
from search.values import DocumentVersion, SearchDocument

def garden(number):
    version = DocumentVersion(language="en", title=f"Garden {{number}}")
    return SearchDocument(id=f"p-{{number}}", versions=(version,), original_language="en")

def write(first):
    print(os.getpid(), flush=True)
    engine = TantivyEngine(Path(sys.argv[1]))
    while True:
        engine.index([garden(number) for number in range(first, first + {_BATCH})])
        print(first, flush=True)
        first += {_BATCH}

read_document(garden(0), current_vocabulary())
for line in sys.stdin:
    if not (writer := os.fork()):
        write(int(line))
    os.waitpid(writer, 0)
    print("dead", flush=True)
"""


def _write_until_killed(writers: "subprocess.Popen[str]", first: int, seconds: float) -> Iterator[int]:
    """Let a writer begin, kill it after a while; yield the numbers that it reported as written."""
    assert writers.stdin is not None
    assert writers.stdout is not None
    writers.stdin.write(f"{first}\n")
    writers.stdin.flush()
    writer = int(writers.stdout.readline())
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    for line in iter(writers.stdout.readline, "dead\n"):
        yield from range(int(line), int(line) + _BATCH)


def test_forty_kills_lose_nothing_that_was_written(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    TantivyEngine(folder).rebuild([])
    chance = random.Random(40)
    written: set[str] = set()
    command = [sys.executable, "-c", _WRITE_BATCHES, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_PROJECT) as writers:
        for kill in range(_KILLS):
            numbers = _write_until_killed(writers, kill * 10_000, chance.uniform(0, 0.4))
            written |= {f"p-{number}" for number in numbers}
            assert TantivyEngine(folder).status().is_ready
    found = TantivyEngine(folder).search(SearchQuery(text="garden", page_size=10_000))
    assert len(written) > _KILLS
    assert written <= {hit.id for hit in found.hits}
    assert TantivyEngine(folder).status().documents == found.total

"""An Elasticsearch for one test run: a real server in its own folder, on its own port of 127.0.0.1, gone afterwards.

`ELASTICSEARCH_URL` in the environment names an operator's own cluster instead, which is used and left running.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.debian import ensure_package

_RECIPE = Path(__file__).resolve().parent / "elasticsearch"
_VARIABLE = "ELASTICSEARCH_URL"
_HEAP = "512m"


def ensure_elasticsearch() -> None:
    """Install Maven, which fetches the server, where it is needed: once, and not with a cluster of one's own."""
    is_there = os.environ.get(_VARIABLE) or (_RECIPE / "target" / ".complete").exists()
    ensure_package("maven", lambda: bool(is_there or shutil.which("mvn")))


@contextmanager
def private_elasticsearch() -> Iterator[str]:
    """Yield the address of a server, as in `http://127.0.0.1:9200`; stop the server if it was started here."""
    if given := os.environ.get(_VARIABLE):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="passerelle-elasticsearch-"))
    # The server runs as another user than root and must be able to enter the folder.
    folder.chmod(0o755)
    port = _free_port()
    environment = {**os.environ, "ES_RUN": str(folder / "run"), "ES_PORT": str(port), "ES_HEAP": _HEAP}
    try:
        with _one_at_a_time():
            _run("start.sh", environment)
        yield f"http://127.0.0.1:{port}"
    finally:
        _run("stop.sh", environment)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Keep other runs waiting: the first start of all downloads the server."""
    with (_RECIPE / "pom.xml").open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _run(script: str, environment: dict[str, str]) -> None:
    command = ["bash", str(_RECIPE / script)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"Elasticsearch: {script} failed; see deploy/elasticsearch/README.md.\n{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

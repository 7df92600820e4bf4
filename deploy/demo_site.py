"""A running demo for browser tests: filled, served on a free port of 127.0.0.1, stopped by its process id."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SECONDS_TO_START = 120


@contextmanager
def serve_demo(data_dir: Path) -> Iterator[str]:
    """Fill the demo in ``data_dir``, serve it and yield its address, without a slash at the end."""
    address = f"http://127.0.0.1:{_free_port()}"
    environment = {
        **os.environ,
        "DATA_DIR": str(data_dir),
        "DATABASE_URL": "",
        "SEARCH_URL": "",
        "DJANGO_SETTINGS_MODULE": "kb.settings.dev",
        "SITE_URL": address,
    }
    manage = (sys.executable, "manage.py", "demo")
    log = data_dir / "server.log"
    with log.open("wb") as output:
        filled = subprocess.run(
            [*manage, "--no-serve"],
            cwd=_ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if filled.returncode:
            raise RuntimeError(f"The demo could not be filled:\n{log.read_text()}")
        server = subprocess.Popen(
            [*manage, "--port", address.rpartition(":")[2]],
            cwd=_ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=5):  # noqa: S310 - an address of our own
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.3)
    raise RuntimeError(f"The demo does not answer at {address}:\n{log.read_text()[-4000:]}")

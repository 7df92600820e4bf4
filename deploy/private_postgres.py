"""A PostgreSQL server for one test run: its own folder, its own port on 127.0.0.1, gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from deploy.debian import postgres_programs

_NAME = "passerelle"


@contextmanager
def private_postgres() -> Iterator[str]:
    """Yield the DATABASE_URL of a fresh server, and stop it at the end."""
    programs = postgres_programs()
    if programs is None:
        raise SystemExit("No PostgreSQL server is installed.")
    folder = Path(tempfile.mkdtemp(prefix="passerelle-postgres-"))
    port = _free_port()
    try:
        _hand_over(folder)
        _run(programs / "initdb", "-D", folder / "data", "-U", _NAME, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
        _run(programs / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-w", "-o", options, "start")
        try:
            yield f"postgres://{_NAME}@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command: str | Path) -> None:
    words: Sequence[str] = [str(word) for word in command]
    # PostgreSQL refuses to run as root; Debian's package brings the user "postgres".
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(words, user=user, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise SystemExit(f"{words[0]} failed:\n{done.stderr.decode(errors='replace')}")


def _hand_over(folder: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

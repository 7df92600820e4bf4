"""What the tests need from Debian: browser, gettext, PostgreSQL, dictionaries.

Installed where root may, else told in a sentence.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

CHROMIUM = "/usr/bin/chromium"
DICTIONARIES = "/usr/share/dictd"


def ensure_package(package: str, is_there: Callable[[], bool]) -> None:
    """Install a Debian package unless it is there; exit with a plain sentence where that cannot be done."""
    if is_there():
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(f"The tests need {package}. On Debian: sudo apt-get install {package}")
    print(f"Installing {package} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{package} could not be installed:\n{done.stderr.strip()}")
    if not is_there():
        sys.exit(f"{package} was installed, but is not where it was expected.")


def ensure_chromium() -> None:
    """Install Debian's Chromium."""
    ensure_package("chromium", lambda: Path(CHROMIUM).exists())


def ensure_gettext() -> None:
    """Install GNU gettext, which extracts messages."""
    ensure_package("gettext", lambda: shutil.which("xgettext") is not None)


def postgres_programs() -> Path | None:
    """Return the folder of the newest installed PostgreSQL server's programs."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return folders[-1].parent if folders else None


def ensure_postgres() -> None:
    """Install a PostgreSQL server; its programs only, no service of it is used."""
    ensure_package("postgresql", lambda: postgres_programs() is not None)


def ensure_dictionaries() -> None:
    """Install FreeDict French-German, which an operator may use."""
    for name in ("fra-deu", "deu-fra"):
        ensure_package(f"dict-freedict-{name}", partial(_has_dictionary, f"freedict-{name}"))


def _has_dictionary(name: str) -> bool:
    return all((Path(DICTIONARIES) / f"{name}.{ending}").exists() for ending in ("index", "dict.dz"))

"""A site of its own for the measuring: an empty folder with a fresh database and index, gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def own_site() -> Iterator[None]:
    """Start Django on SQLite and the embedded engine in an empty folder. Once in a process, before Django starts."""
    with tempfile.TemporaryDirectory(prefix="passerelle-bench-") as folder:
        os.environ.update(DATA_DIR=folder, DATABASE_URL="", SEARCH_URL="", DJANGO_SETTINGS_MODULE="bench.settings")
        import django

        django.setup()
        from django.db import connections

        try:
            yield
        finally:
            connections.close_all()

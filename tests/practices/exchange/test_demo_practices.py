"""The demo's 64 practices: in, out and in again without a loss."""

from pathlib import Path
from typing import Any

import pytest

from practices.exchange.reading import find_files, read_practice
from tests.demo import PRACTICES, Demo
from tests.practices.exchange.commands import Printed

pytestmark = pytest.mark.django_db

# Concepts are a set: their order is that of the thesaurus.
_SETS = ("themes", "audiences")


def _records(folder: Path) -> dict[str, dict[str, Any]]:
    records = (read_practice(path).record for path in find_files([folder]).files)
    return {record.id: _comparable(record.flat()) for record in records if record is not None}


def _comparable(flat: dict[str, Any]) -> dict[str, Any]:
    return {key: sorted(value) if key in _SETS else value for key, value in flat.items()}


def test_all_64_are_imported_without_a_note(demo: Demo) -> None:
    assert demo.imported == Printed("Practices: 64 created, 0 updated, 0 unchanged, 0 refused.\n", "", 0)


def test_the_export_says_what_the_originals_say(demo: Demo) -> None:
    originals = _records(PRACTICES)
    assert len(originals) == 64
    # What one file knows of a library, all practices of the library know.
    originals["de-026"]["library.website"] = originals["de-002"]["library.website"]
    assert _records(demo.export) == originals


def test_importing_the_originals_or_the_export_again_changes_nothing(demo: Demo) -> None:
    unchanged = "Practices: 0 created, 0 updated, 64 unchanged, 0 refused.\n"
    assert (demo.imported_again.out, demo.imported_from_export.out) == (unchanged, unchanged)


def test_practices_of_one_library_share_its_row(demo: Demo) -> None:
    assert demo.practices_of_library["Bücherhallen Hamburg"] == 4


def test_the_links_of_the_demo_name_practices_of_the_demo(demo: Demo) -> None:
    assert demo.links == (1, 0)
    assert demo.adaptations == {("de-007", "de-005", "repeated")}

"""The demo's 64 practices: in, out and in again without a loss."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from home.demo_pages import load_pages
from kb.demo import DEMO_DIR
from practices.exchange.links import load_links
from practices.exchange.reading import find_files, read_practice
from practices.models import Library, PracticePage
from practices.thesaurus.loading import load_thesaurus
from tests.practices.exchange.commands import Printed, run
from tests.site_tree import clear_site

pytestmark = pytest.mark.django_db

PRACTICES = DEMO_DIR / "practices"
# Concepts are a set: their order is that of the thesaurus.
_SETS = ("themes", "audiences")


@pytest.fixture(scope="module")
def runs(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, list[Printed]]]:
    """Import the demo, export it, and import both again; the database forgets it all afterwards."""
    folder = tmp_path_factory.mktemp("export")
    with django_db_blocker.unblock(), transaction.atomic():
        clear_site()
        load_thesaurus()
        load_pages(DEMO_DIR / "pages")
        steps = [
            run("import_practices", PRACTICES),
            run("export_practices", folder),
            run("import_practices", PRACTICES),
            run("import_practices", folder),
        ]
        yield folder, steps
        transaction.set_rollback(True)


def _records(folder: Path) -> dict[str, dict[str, Any]]:
    records = (read_practice(path).record for path in find_files([folder]).files)
    return {record.id: _comparable(record.flat()) for record in records if record is not None}


def _comparable(flat: dict[str, Any]) -> dict[str, Any]:
    return {key: sorted(value) if key in _SETS else value for key, value in flat.items()}


def test_all_64_are_imported_without_a_note(runs: tuple[Path, list[Printed]]) -> None:
    assert runs[1][0] == Printed("Practices: 64 created, 0 updated, 0 unchanged, 0 refused.\n", "", 0)


def test_the_export_says_what_the_originals_say(runs: tuple[Path, list[Printed]]) -> None:
    originals = _records(PRACTICES)
    assert len(originals) == 64
    # What one file knows of a library, all practices of the library know.
    originals["de-026"]["library.website"] = originals["de-002"]["library.website"]
    assert _records(runs[0]) == originals


@pytest.mark.parametrize("step", [2, 3])
def test_importing_the_originals_or_the_export_again_changes_nothing(
    runs: tuple[Path, list[Printed]], step: int
) -> None:
    assert runs[1][step].out == "Practices: 0 created, 0 updated, 64 unchanged, 0 refused.\n"


@pytest.mark.usefixtures("runs")
def test_practices_of_one_library_share_its_row(db: None) -> None:
    assert Library.objects.get(name="Bücherhallen Hamburg").practices.count() == 4


@pytest.mark.usefixtures("runs")
def test_the_links_of_the_demo_name_practices_of_the_demo(db: None) -> None:
    assert load_links(DEMO_DIR / "links.yaml") == 1
    assert load_links(DEMO_DIR / "links.yaml") == 0
    page = PracticePage.objects.get(reference="de-007", locale__language_code="de")
    assert [(row.origin.reference, row.relation) for row in page.adapted_from.all()] == [("de-005", "repeated")]

"""The demo's 64 practices, taken in and out once for all tests that look at them: an import takes half a minute."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from home.demo_pages import load_pages
from kb.demo import DEMO_DIR
from practices.exchange.links import load_links
from practices.models import Library, PracticePage
from practices.thesaurus.loading import load_thesaurus
from search.analysis.vocabulary.current import current_vocabulary
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.registry import get_source
from search.values import SearchDocument
from tests.practices.exchange.commands import Printed, run
from tests.site_tree import clear_site

PRACTICES = DEMO_DIR / "practices"


@dataclass(frozen=True)
class Demo:
    """What the database held of the demo, and what the commands said while it was filled."""

    documents: tuple[SearchDocument, ...]
    """The practices as the search knows them, in the order of their ids."""
    vocabulary: Vocabulary
    """The whole thesaurus beside the glossary."""
    imported: Printed
    export: Path
    """The folder that ``export_practices`` filled."""
    imported_again: Printed
    imported_from_export: Printed
    links: tuple[int, int]
    """How many links between practices were new, the first time and the second."""
    adaptations: frozenset[tuple[str, str, str]]
    """Pairs of practices that a link ties, and how."""
    practices_of_library: Mapping[str, int]


@contextmanager
def loaded_demo(folder: Path) -> Iterator[Demo]:
    """Fill the database, tell what was seen, and let the database forget it all. ``folder`` takes the export."""
    with transaction.atomic():
        clear_site()
        load_thesaurus()
        load_pages(DEMO_DIR / "pages")
        demo = Demo(
            imported=run("import_practices", PRACTICES),
            documents=tuple(sorted(get_source().iter_all_documents(), key=lambda document: document.id)),
            vocabulary=current_vocabulary(),
            export=_exported(folder),
            imported_again=run("import_practices", PRACTICES),
            imported_from_export=run("import_practices", folder),
            links=(load_links(DEMO_DIR / "links.yaml"), load_links(DEMO_DIR / "links.yaml")),
            adaptations=frozenset(
                (page.reference, row.origin.reference, row.relation)
                for page in PracticePage.objects.all()
                for row in page.adapted_from.all()
            ),
            practices_of_library=Counter(
                Library.objects.filter(practices__isnull=False).values_list("name", flat=True)
            ),
        )
        transaction.set_rollback(True)
    yield demo


def _exported(folder: Path) -> Path:
    run("export_practices", folder)
    return folder

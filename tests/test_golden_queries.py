"""Golden queries: what readers must find among the 64 demo practices, whichever language they ask in."""

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from home.demo_pages import load_pages
from kb.demo import DEMO_DIR
from practices.exchange.concepts import load_concepts
from search.engine import SearchEngine
from search.engines import make_engine
from search.registry import get_source
from search.values import Hit, SearchDocument, SearchQuery, SearchResults


@pytest.fixture(scope="module")
def documents(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, SearchDocument]:
    """The demo's practices as search documents, by reference; the database forgets them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_concepts(DEMO_DIR / "themes.yaml", notes_path=DEMO_DIR / "theme_notes.yaml")
        load_pages(DEMO_DIR / "pages")
        call_command("import_practices", DEMO_DIR / "practices", verbosity=0)
        found = {document.id: document for document in get_source().iter_all_documents()}
        transaction.set_rollback(True)
    return found


@pytest.fixture(scope="module")
def demo_engine(documents: dict[str, SearchDocument], tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    """An embedded engine that holds the demo."""
    engine = make_engine("tantivy-memory://", default_folder=tmp_path_factory.mktemp("index"))
    engine.rebuild(documents.values())
    return engine


def _ask(engine: SearchEngine, text: str, language: str, **filters: tuple[str, ...]) -> SearchResults:
    return engine.search(SearchQuery(text=text, language=language, filters=filters, page_size=10))


def _languages(hits: tuple[Hit, ...]) -> set[str]:
    return {hit.language for hit in hits}


def test_the_demo_holds_64_practices(documents: dict[str, SearchDocument]) -> None:
    assert len(documents) == 64

"""Golden queries: what readers must find among the 64 demo practices, whichever language they ask in."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from home.demo_pages import load_pages
from kb.demo import DEMO_DIR
from practices.thesaurus.loading import load_thesaurus
from search.analysis.vocabulary.current import current_vocabulary, override_vocabulary
from search.engine import SearchEngine
from search.engines import make_engine
from search.registry import get_source
from search.values import Hit, SearchDocument, SearchQuery, SearchResults
from tests.site_tree import clear_site

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def documents(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, SearchDocument]]:
    """The demo's practices as search documents, by reference, and its thesaurus in use; the database forgets both."""
    with django_db_blocker.unblock(), transaction.atomic():
        clear_site()
        load_thesaurus()
        load_pages(DEMO_DIR / "pages")
        call_command("import_practices", DEMO_DIR / "practices", verbosity=0)
        found = {document.id: document for document in get_source().iter_all_documents()}
        vocabulary = current_vocabulary()
        transaction.set_rollback(True)
    with override_vocabulary(vocabulary):
        yield found


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


GOLDEN = [
    ("illettrisme", "fr", {"fr-007", "de-009", "de-011"}),
    ("Bewerbung", "de", {"de-001", "de-015", "fr-002", "fr-003"}),
    ("prison", "fr", {"de-025"}),
    ("Gefängnis", "de", {"de-025"}),
    ("prison library", "en", {"de-025"}),
    ("homework help", "en", {"fr-014", "de-010"}),
    ("Hausaufgabenhilfe", "de", {"fr-014", "de-010"}),
    ("sans-abri", "fr", {"fr-026", "de-035"}),
    ("Obdachlose", "de", {"de-035", "fr-026"}),
    ("recherche d’emploi", "fr", {"fr-003", "de-001"}),
    ("réseau illettrisme en Savoie", "fr", {"fr-007"}),
    ("Lyon", "de", {"fr-026", "fr-033"}),
    ("public debate programme", "en", {"fr-033", "de-029"}),
    ("Leichte Sprache", "de", {"de-011", "fr-008"}),
    ("Bücherbus", "de", {"de-029", "fr-039"}),
]


@pytest.mark.parametrize(("text", "language", "wanted"), GOLDEN)
def test_a_golden_query_finds_its_practices_among_the_first_ten(
    demo_engine: SearchEngine, text: str, language: str, wanted: set[str]
) -> None:
    assert wanted <= {hit.id for hit in _ask(demo_engine, text, language).hits}


@pytest.mark.parametrize(
    ("word", "variant"), [("école", "ecole"), ("Bücherkoffer", "buecherkoffer"), ("RÉFUGIÉS", "refugies")]
)
def test_accents_umlauts_and_capitals_make_no_difference(demo_engine: SearchEngine, word: str, variant: str) -> None:
    found = [hit.id for hit in _ask(demo_engine, word, "fr").hits]
    assert found
    assert found == [hit.id for hit in _ask(demo_engine, variant, "fr").hits]


@pytest.mark.parametrize(("text", "language"), [("illettrisme", "fr"), ("Bewerbung", "de"), ("refugees", "en")])
def test_a_theme_is_found_in_both_languages(demo_engine: SearchEngine, text: str, language: str) -> None:
    assert {"fr", "de"} <= _languages(_ask(demo_engine, text, language).hits)


def test_the_failure_facet_leaves_only_practices_that_tell_a_failure(
    demo_engine: SearchEngine, documents: dict[str, SearchDocument]
) -> None:
    found = _ask(demo_engine, "", "fr", tells=("failure",))
    telling = [document.id for document in documents.values() if "failure" in document.facets["tells"]]
    assert found.total == len(telling)
    assert {hit.id for hit in found.hits} <= set(telling)


def test_a_hit_says_which_theme_led_to_a_text_in_another_language(demo_engine: SearchEngine) -> None:
    hits = {hit.id: hit for hit in _ask(demo_engine, "illettrisme", "fr").hits}
    (word,) = hits["de-009"].matched
    assert "Grundbildung" in word.forms

"""Golden queries: what readers must find among the 64 demo practices, whichever language they ask in."""

from collections.abc import Iterator

import pytest

from search.analysis.vocabulary.current import override_vocabulary
from search.engine import SearchEngine
from search.engines import make_engine
from search.values import Hit, SearchQuery, SearchResults
from tests.demo import Demo

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _demo_vocabulary(demo: Demo) -> Iterator[None]:
    """Ask with the demo's thesaurus in use."""
    with override_vocabulary(demo.vocabulary):
        yield


@pytest.fixture(scope="module")
def demo_engine(demo: Demo, _demo_vocabulary: None, tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    """An embedded engine that holds the demo."""
    engine = make_engine("tantivy-memory://", default_folder=tmp_path_factory.mktemp("index"))
    engine.rebuild(demo.documents)
    return engine


def _ask(engine: SearchEngine, text: str, language: str, **filters: tuple[str, ...]) -> SearchResults:
    return engine.search(SearchQuery(text=text, language=language, filters=filters, page_size=10))


def _languages(hits: tuple[Hit, ...]) -> set[str]:
    return {hit.language for hit in hits}


def test_the_demo_holds_64_practices(demo: Demo) -> None:
    assert len({document.id for document in demo.documents}) == 64


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


def test_the_failure_facet_leaves_only_practices_that_tell_a_failure(demo_engine: SearchEngine, demo: Demo) -> None:
    found = _ask(demo_engine, "", "fr", tells=("failure",))
    telling = [document.id for document in demo.documents if "failure" in document.facets["tells"]]
    assert found.total == len(telling)
    assert {hit.id for hit in found.hits} <= set(telling)


def test_a_hit_says_which_theme_led_to_a_text_in_another_language(demo_engine: SearchEngine) -> None:
    hits = {hit.id: hit for hit in _ask(demo_engine, "illettrisme", "fr").hits}
    (word,) = hits["de-009"].matched
    assert "Grundbildung" in word.forms

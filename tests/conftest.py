"""What every test may ask for: a site in three languages, the concepts, a search engine of its own."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import DjangoDbBlocker
from wagtail.models import Site

from practices.models import Concept
from practices.models.thesaurus import ConceptScheme
from search.engine import SearchEngine
from search.engines import make_engine
from search.registry import override_engine
from tests.demo import Demo, loaded_demo
from tests.site_tree import clear_site, plant_site

_DATABASE_FIXTURES = {"db", "transactional_db"}
# What takes long to make and is shared: one process runs all tests that ask for it (`--dist loadgroup`).
_DEAR_FIXTURES = ("demo", "filled", "material", "pairs", "table")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that read or write a database, to run on each kind of it, and those that share what is dear."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & _DATABASE_FIXTURES:
            item.add_marker("database")
        for name in _DEAR_FIXTURES:
            if name in fixtures:
                item.add_marker(pytest.mark.xdist_group(name))


@pytest.fixture(autouse=True)
def _fresh_cache() -> Iterator[None]:
    """Let no test see what another one cached."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def engine(tmp_path: object) -> Iterator[SearchEngine]:
    """An embedded engine in memory, empty and ready, that the whole project uses during the test."""
    own = make_engine("tantivy-memory://", default_folder=tmp_path)  # type: ignore[arg-type]  # a Path by pytest's word
    own.rebuild([])
    with override_engine(own):
        yield own


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Plant the site once: every test that asks for it, and rolls back, finds it again."""
    with django_db_blocker.unblock():
        plant_site()


@pytest.fixture(scope="session")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Demo]:
    """The demo's practices, taken in and out once."""
    with django_db_blocker.unblock(), loaded_demo(tmp_path_factory.mktemp("export")) as found:
        yield found


@pytest.fixture
def site(db: None, engine: SearchEngine) -> Site:
    """Home pages and lists of practices in three languages, translations of each other."""
    # A test with transactions of its own leaves an empty database behind.
    return Site.objects.filter(is_default_site=True).first() or plant_site()


@pytest.fixture
def no_pages(db: None, engine: SearchEngine) -> None:
    """A database as the migrations leave it, without the page that Wagtail welcomes with."""
    clear_site()


@pytest.fixture
def concepts(db: None) -> dict[str, Concept]:
    """Two themes in a group and two audiences, by code."""
    group = Concept.objects.create(
        code="learning",
        scheme=ConceptScheme.THEME,
        order=1,
        preferred_fr="Apprendre",
        preferred_de="Lernen",
        preferred_en="Learning",
    )
    literacy = Concept.objects.create(
        code="literacy",
        scheme=ConceptScheme.THEME,
        order=2,
        broader=group,
        preferred_fr="Lutte contre l’illettrisme",
        preferred_de="Alphabetisierung und Grundbildung",
        preferred_en="Adult literacy",
    )
    literacy.other_labels.create(language="fr", label="illettrisme")
    literacy.other_labels.create(language="de", label="Analphabetismus")
    literacy.save()
    homework = Concept.objects.create(
        code="homework-help",
        scheme=ConceptScheme.THEME,
        order=3,
        broader=group,
        preferred_fr="Aide aux devoirs",
        preferred_de="Hausaufgabenhilfe",
        preferred_en="Homework help",
    )
    children, everyone = (
        Concept.objects.create(
            code=code, scheme=ConceptScheme.AUDIENCE, preferred_fr=fr, preferred_de=de, preferred_en=en
        )
        for code, fr, de, en in (
            ("children", "Enfants", "Kinder", "Children"),
            ("everyone", "Tous les publics", "Alle", "Everyone"),
        )
    )
    rows = (group, literacy, homework, children, everyone)
    return {concept.code: concept for concept in rows}

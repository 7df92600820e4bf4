"""What every test may ask for: a site in three languages, the concepts, a search engine of its own."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from practices.models import Concept, PracticeIndexPage
from practices.models.thesaurus import ConceptScheme
from search.engine import SearchEngine
from search.engines import make_engine
from search.registry import override_engine

_INDEX_SLUGS = {"fr": "pratiques", "de": "praxisbeispiele", "en": "practices"}


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


@pytest.fixture
def site(db: None, engine: SearchEngine) -> Site:
    """Home pages and lists of practices in three languages, translations of each other."""
    # A test with transactions of its own leaves an empty database behind.
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=_locale("fr"))
    for page in root.get_children():
        page.delete()
    root.refresh_from_db()
    first = _tree(root, "fr", None)
    for language in ("de", "en"):
        root.refresh_from_db()
        _tree(root, language, first)
    site, _created = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": first}
    )
    return site


def _tree(root: Page, language: str, first: HomePage | None) -> HomePage:
    locale = _locale(language)
    home = HomePage(title="Passerelle", slug=f"home-{language}", heading="Passerelle", lead="–", locale=locale)
    index = PracticeIndexPage(title=_INDEX_SLUGS[language], slug=_INDEX_SLUGS[language], locale=locale)
    if first is not None:
        home.translation_key = first.translation_key
        index.translation_key = first.get_children().type(PracticeIndexPage).get().translation_key
    root.add_child(instance=home)
    home.add_child(instance=index)
    return home


def _locale(language: str) -> Locale:
    locale, _created = Locale.objects.get_or_create(language_code=language)
    return locale


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

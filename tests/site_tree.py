"""The page tree that most tests stand on."""

from wagtail.models import Locale, Page, Site

from home.models import HomePage
from practices.models import PracticeIndexPage

_INDEX_SLUGS = {"fr": "pratiques", "de": "praxisbeispiele", "en": "practices"}


def plant_site() -> Site:
    """Make home pages and lists of practices in three languages, translations of each other."""
    root = clear_site()
    first = _tree(root, "fr", None)
    for language in ("de", "en"):
        root.refresh_from_db()
        _tree(root, language, first)
    site, _created = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": first}
    )
    return site


def clear_site() -> Page:
    """Delete every page below the root, which is returned."""
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=_locale("fr"))
    for page in root.get_children():
        page.delete()
    root.refresh_from_db()
    return root


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

"""Where the pages stand: the languages, the site, and for each text one page a language, still without its words."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from wagtail.models import Locale, Page, Site

from home.demo_pages.texts import LANGUAGES, PageText
from home.models import ContentPage, HomePage, SeminarIndexPage, SeminarPage
from practices.models import PracticeIndexPage

# What stands at the top comes first.
_MODELS: Mapping[str, type[Page]] = {
    "home": HomePage,
    "practices": PracticeIndexPage,
    "content": ContentPage,
    "seminars": SeminarIndexPage,
    "seminar": SeminarPage,
}
_PARENTS = {"practices": "home", "content": "home", "seminars": "home", "seminar": "seminars"}
_HOME_SLUGS = {"fr": "passerelle", "de": "passerelle-de", "en": "passerelle-en"}
Tree: TypeAlias = dict[tuple[str, str], Any]


def key_of(name: str) -> UUID:
    """Return the translation key of a page or a row: the same on every machine and in every language."""
    return uuid5(NAMESPACE_URL, f"passerelle:demo/pages/{name}")


def plant(texts: Iterable[PageText]) -> Tree:
    """Create what is missing; return the page of each (code, language). New pages are drafts."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    tree: Tree = {}
    for text in sorted(texts, key=lambda text: list(_MODELS).index(text.kind)):
        for language in LANGUAGES:
            tree[text.code, language] = _find(text, locales[language]) or _add(text, locales[language], tree)
    _set_up_site(tree["home", "fr"])
    return tree


def _find(text: PageText, locale: Locale) -> Page | None:
    return _MODELS[text.kind].objects.filter(translation_key=key_of(text.code), locale=locale).first()


def _add(text: PageText, locale: Locale, tree: Tree) -> Page:
    language = locale.language_code
    parent = tree[_PARENTS[text.kind], language] if text.kind in _PARENTS else Page.get_first_root_node()
    page = _MODELS[text.kind](
        title=text.words[language]["title"],
        slug=text.slugs.get(language) or _HOME_SLUGS[language],
        locale=locale,
        translation_key=key_of(text.code),
        live=False,
        **_required(text),
    )
    parent.refresh_from_db()
    parent.add_child(instance=page)
    return page


def _required(text: PageText) -> dict[str, Any]:
    # A seminar cannot be stored without its days.
    return {"starts_on": text.facts["start"], "ends_on": text.facts["end"]} if text.kind == "seminar" else {}


def _set_up_site(home: Page) -> None:
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True, hostname="localhost")
    if site.pk and site.root_page_id == home.pk:
        return
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.hostname, site.port = (
        address.hostname or "localhost",
        address.port or (443 if address.scheme == "https" else 80),
    )
    site.site_name, site.root_page = settings.SITE_NAME, home
    site.save()
    _remove_welcome_page()


def _remove_welcome_page() -> None:
    # Wagtail's first migration puts a page of its own there; a page of no type of ours is that one.
    for page in Page.objects.filter(depth=2).exact_type(Page):
        page.delete()

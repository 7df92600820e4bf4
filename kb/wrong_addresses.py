"""What a wrong address may have meant: the same page in other languages, and words to search for."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlencode

from django.db import DatabaseError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page

from kb.templatetags.look import in_language
from kb.translations import LANGUAGES, in_site_order
from practices.addresses import url_for_reader
from practices.models import PracticePage
from practices.models.labels import interface_language

# More pages of one slug than this are chance, not the page that was meant.
_MOST_PAGES = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 100


class Offer(NamedTuple):
    """A page that may have been meant. Without a title, ``note`` is the text of the link."""

    language: str
    title: str
    url: str
    note: str


def offers_for(request: HttpRequest) -> list[Offer]:
    """Return the live versions of the page whose slug ends the address, the reader's own language first."""
    slug = _steps(request.path)[-1:]
    if not slug or "\x00" in request.path:
        return []
    try:
        offers = list(_offers(slug[0], request))
    except DatabaseError:  # an address must never cause an error, whatever the state of the site
        return []
    return sorted(offers, key=lambda offer: (not offer.title, offer.language != interface_language()))


def words_of(path: str) -> str:
    """Return the words of an address's last step that has any, without numbers and references: "sonntag oeffnung"."""
    for step in reversed(_steps(path)):
        words = [word for word in _WORD.findall(step.rsplit(".", 1)[0]) if word.lower() not in LANGUAGES]
        if words:
            return " ".join(words)[:_LONGEST]
    return ""


def _offers(slug: str, request: HttpRequest) -> Iterator[Offer]:
    named = Page.objects.live().public().filter(slug=slug, depth__gt=2)
    keys = list(named.order_by().values_list("translation_key", flat=True).distinct()[:_MOST_PAGES])
    pages = Page.objects.live().public().filter(translation_key__in=keys).select_related("locale")
    ordered = pages.order_by("translation_key").specific() if keys else []
    for _key, members in groupby(ordered, key=lambda page: page.translation_key):
        versions = in_site_order(members)
        yield from (_offer(page, versions, request) for page in versions)
        yield from _missing({page.locale.language_code for page in versions}, slug)


def _offer(page: Page, versions: list[Page], request: HttpRequest) -> Offer:
    language, reader = page.locale.language_code, interface_language()
    note, url = in_language(language), page.get_url(request) or ""
    if isinstance(page, PracticePage):
        kind = _("Original text") if page.is_original else _("Translation")
        note = f"{kind}, {note}"
        if page.is_original and not any(version.locale.language_code == reader for version in versions):
            url = url_for_reader(page, reader)
    return Offer(language, page.title, url, note)


def _missing(present: set[str], slug: str) -> Iterator[Offer]:
    notes = {
        "fr": _("No version in French yet. Search in the French interface"),
        "de": _("No version in German yet. Search in the German interface"),
        "en": _("No version in English yet. Search in the English interface"),
    }
    for language in [code for code in LANGUAGES if code not in present and code != interface_language()]:
        yield Offer(language, "", f"{_results(language)}?{urlencode({'q': words_of(slug)})}", notes[language])


def _results(language: str) -> str:
    with translation.override(language):
        return reverse("search:results")


def _steps(path: str) -> list[str]:
    steps = [step for step in path.split("/") if step]
    return steps[1:] if steps and steps[0] in LANGUAGES else steps

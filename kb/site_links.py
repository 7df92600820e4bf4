"""The links in the frame of every page: navigation, footer, language switch.

A link whose page does not exist is left out, so that no menu leads nowhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from home.models.content import ContentRole
from kb.content_addresses import SEMINARS, content_addresses
from kb.translations import Alternates, Translations, translations_of

_VIEWS: Final = {
    "find": "search:results",
    "suggest": "search:suggest",
    "themes": "practices:themes",
    "audiences": "practices:audiences",
    "libraries": "practices:libraries",
    "tell": "practices:tell",
    "tell_return": "practices:tell_return",
    "site_map": "home:site_map",
    "contact": "home:contact",
}
_ROLES: Final = {"how_to_tell": ContentRole.TELL}


@dataclass(frozen=True)
class SiteLink:
    """A link in the frame; ``code`` is its section."""

    code: str
    label: str
    url: str


@dataclass(frozen=True)
class FooterColumn:
    """A heading and its links."""

    title: str
    links: tuple[SiteLink, ...]


@dataclass(frozen=True)
class SwitchLink:
    """The same page in one language of the interface."""

    code: str
    name: str
    url: str
    is_current: bool


class SiteLinks:
    """The links of one request, in its language."""

    def __init__(self, request: HttpRequest, language: str) -> None:
        self._request = request
        self._language = language

    def url(self, code: str) -> str:
        """Return the address of a named view or of the content page with that role; empty where there is none.

        The page with the role ``tell`` says how to tell a practice: the forms took its code, so it is ``how_to_tell``.
        """
        return _reverse(_VIEWS[code]) if code in _VIEWS else self._page_urls.get(_ROLES.get(code, code), "")

    @cached_property
    def navigation(self) -> tuple[SiteLink, ...]:
        """The words of the header."""
        labels = {
            "find": pgettext("navigation", "Find"),
            "themes": _("Themes"),
            ContentRole.TELL: pgettext("navigation", "Tell"),
            ContentRole.JUSTIFY: pgettext("navigation", "Justify"),
        }
        return tuple(self._links(labels))

    @cached_property
    def footer(self) -> tuple[FooterColumn, ...]:
        """The three columns of the footer."""
        use: dict[str, str] = {
            "find": pgettext("navigation", "Search"),
            "themes": _("Themes"),
            "audiences": _("Audiences"),
            "libraries": _("Libraries"),
            "site_map": _("Site map"),
        }
        take_part: dict[str, str] = {
            ContentRole.TELL: _("Tell a practice"),
            "tell_return": _("Go on with a code"),
            ContentRole.COOPERATION: _("Cooperation"),
            SEMINARS: _("Seminars"),
            "contact": _("Contact"),
        }
        about: dict[str, str] = {
            ContentRole.ABOUT: _("What this is"),
            ContentRole.EVIDENCE: _("How we judge proof"),
            ContentRole.ACCESSIBILITY: _("Accessibility"),
            ContentRole.LEGAL: _("Legal notice"),
            ContentRole.PRIVACY: _("Privacy"),
        }
        titles = (
            pgettext("footer", "Use"),
            pgettext("footer", "Take part"),
            pgettext("footer", "About"),
        )
        return tuple(
            FooterColumn(title, tuple(self._links(labels)))
            for title, labels in zip(titles, (use, take_part, about), strict=True)
        )

    @property
    def switch(self) -> tuple[SwitchLink, ...]:
        """Where the readers of each language go on with this page."""
        return tuple(
            SwitchLink(code, name, self._translations.switch[code], code == self._language)
            for code, name in settings.LANGUAGES
        )

    @property
    def alternates(self) -> Alternates:
        """The hreflang addresses of this page: the versions that exist."""
        return self._translations.alternates

    @property
    def canonical(self) -> str:
        """The one address search engines should know this page by."""
        return self._translations.canonical

    @property
    def section(self) -> str:
        """The part of the site this address belongs to: the code of a navigation link, or empty."""
        match = self._request.resolver_match
        name = match.view_name if match else ""
        if name.startswith("practices:theme"):
            return "themes"
        if name.startswith("practices:tell"):
            return ContentRole.TELL
        return "find" if name.startswith(("search:", "practices:")) else ""

    @cached_property
    def _translations(self) -> Translations:
        return translations_of(self._request)

    @cached_property
    def _page_urls(self) -> Mapping[str, str]:
        return content_addresses(self._language)

    def _links(self, labels: Mapping[str, str]) -> Iterator[SiteLink]:
        for code, label in labels.items():
            if url := self.url(code):
                yield SiteLink(code, label, url)


def _reverse(view: str) -> str:
    try:
        return reverse(view)
    except NoReverseMatch:
        return ""

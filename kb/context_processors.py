"""What the frame of every page knows: its links, its section, the same page in other languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from kb.site_links import SiteLinks


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the variables of the frame; a page that knows better hands in its own of the same name.

    ``nav_links``, ``footer_columns``, ``switch_links``, ``alternates``, ``canonical_url``, ``section``, and the
    addresses ``results_url``, ``themes_url``, ``suggest_url``, ``accessibility_url``. The database is asked when a
    template does.
    """
    links = SiteLinks(request, (get_language() or settings.LANGUAGE_CODE)[:2])
    return {
        "site_name": settings.SITE_NAME,
        "site_links": links,
        "nav_links": SimpleLazyObject(lambda: links.navigation),
        "footer_columns": SimpleLazyObject(lambda: links.footer),
        "switch_links": SimpleLazyObject(lambda: links.switch),
        "alternates": SimpleLazyObject(lambda: links.alternates),
        "canonical_url": SimpleLazyObject(lambda: links.canonical),
        "section": links.section,
        # Not "search_url": the admin's own header reads that one, as the name of a view.
        "results_url": links.url("find"),
        "themes_url": links.url("themes"),
        "suggest_url": links.url("suggest"),
        "accessibility_url": SimpleLazyObject(lambda: links.url("accessibility")),
    }

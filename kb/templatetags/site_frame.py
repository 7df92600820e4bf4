"""The links of the frame for templates: ``{% load site_frame %}``."""

from collections.abc import Iterable

from django import template
from django.template.context import Context

from kb.site_links import SiteLinks, SwitchLink

register = template.Library()


@register.simple_tag(takes_context=True)
def page_url(context: Context, code: str) -> str:
    """Return the address of a part of the site in the reader's language, empty where there is none.

    Codes: find, themes, audiences, libraries, site_map, seminars, and the roles of content pages.
    """
    links = context.get("site_links")
    return links.url(code) if isinstance(links, SiteLinks) else ""


@register.simple_tag
def switch_rows(
    links: Iterable[SwitchLink | tuple[str, str, str, bool]] | None,
) -> list[SwitchLink]:
    """Return the rows of the language switch, whether they came as values or as tuples."""
    return [link if isinstance(link, SwitchLink) else SwitchLink(*link) for link in links or ()]

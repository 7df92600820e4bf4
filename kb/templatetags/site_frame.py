"""The links of the frame for templates: ``{% load site_frame %}``."""

from collections.abc import Iterable
from datetime import datetime

from django import template
from django.conf import settings
from django.template.context import Context

from kb.site_links import SiteLinks, SwitchLink
from practices.display import PracticeDisplay
from practices.mail_links import mail_link

register = template.Library()


@register.simple_tag(takes_context=True)
def page_url(context: Context, code: str) -> str:
    """Return the address of a part of the site in the reader's language, empty where there is none.

    Codes: find, themes, audiences, libraries, tell, how_to_tell, site_map, seminars, and the roles of content pages.
    """
    links = context.get("site_links")
    return links.url(code) if isinstance(links, SiteLinks) else ""


@register.simple_tag(takes_context=True)
def mail_of_page(context: Context) -> str:
    """Return a ``mailto:`` address about the page that is shown, for pages that hand in none of their own."""
    request = context.get("request")
    if request is None:
        return ""
    title = getattr(context.get("page"), "title", "") or context.get("title") or settings.SITE_NAME
    return mail_link(str(title), "", request.build_absolute_uri(request.path))


@register.simple_tag(takes_context=True)
def last_change(context: Context) -> datetime | None:
    """Return when any practice was last published: pages without a date of their own are as old as that."""
    return PracticeDisplay().last_change() if "request" in context else None


@register.simple_tag
def switch_rows(
    links: Iterable[SwitchLink | tuple[str, str, str, bool]] | None,
) -> list[SwitchLink]:
    """Return the rows of the language switch, whether they came as values or as tuples."""
    return [link if isinstance(link, SwitchLink) else SwitchLink(*link) for link in links or ()]

"""Markdown as the text files have it, turned into what Wagtail's editor stores."""

import re
from collections.abc import Mapping

from markdown import markdown

_PAGE_LINK = re.compile(r'<a href="page:([a-z0-9-]+)">')
_TAGS = {"<strong>": "<b>", "</strong>": "</b>", "<em>": "<i>", "</em>": "</i>"}


def rich_text(text: str, page_ids: Mapping[str, int]) -> str:
    """Return the text as rich text; ``page:<code>`` links become links to the pages of ``page_ids``.

    Raises KeyError for a code that is no page.
    """
    html = markdown(text)
    for written, stored in _TAGS.items():
        html = html.replace(written, stored)
    return _PAGE_LINK.sub(lambda match: f'<a linktype="page" id="{page_ids[match[1]]}">', html)

"""Markdown into the rich text that Wagtail's editor stores, and back (`markdown_writing`).

The Markdown is that of plain text in files: paragraphs, headings, lists, quotations, links, bold, italic. Everything
else stays the text it is, HTML included. Stars and underscores inside words are letters: „Leser*innen“.
"""

import re
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import urlsplit

import nh3
from bs4 import BeautifulSoup, Tag
from markdown import Markdown

from practices.exchange.markdown_writing import IdToReference, to_markdown

__all__ = ["IdToReference", "ReferenceToId", "to_markdown", "to_rich_text"]

ReferenceToId: TypeAlias = Callable[[str], int | None]
"""Gives the id of the page with that reference, where there is one."""

_SWITCHED_OFF = (
    ("preprocessors", ("html_block",)),
    ("parser.blockprocessors", ("code", "setextheader", "hr", "reference")),
    (
        "inlinePatterns",
        (
            *("backtick", "html", "entity", "autolink", "automail"),
            *("image_link", "image_reference", "short_image_ref", "reference", "short_reference"),
        ),
    ),
)
# What the editor stores for what Markdown makes.
_NAMES = {"strong": "b", "em": "i", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
_TAGS = {"p", "h3", "h4", "ul", "ol", "li", "blockquote", "a", "b", "i", "br"}
_SCHEMES = {"http", "https", "mailto", "tel"}


def to_rich_text(text: str, page_id: ReferenceToId = lambda _reference: None) -> str:
    """Return Markdown as rich text, without anything that could run; ``/p/<reference>/`` becomes a page link."""
    soup = BeautifulSoup(_clean(_reader().convert(text)), "html.parser")
    _flatten(soup)
    for link in soup.find_all("a"):
        _store_link(link, page_id)
    return re.sub(r"<br/>\s*", "<br/>", str(soup))


def _clean(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(True):
        tag.name = _NAMES.get(tag.name, tag.name)
    return nh3.clean(str(soup), tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES, link_rel=None)


def _reader() -> Markdown:
    reader = Markdown(extensions=["sane_lists"])
    for place, names in _SWITCHED_OFF:
        registry = reader.parser.blockprocessors if place.startswith("parser") else getattr(reader, place)
        for name in names:
            registry.deregister(name)
    if reader.delimiters is None:
        raise RuntimeError("Markdown has no marks")
    reader.delimiters.add("*", "strong,em", smart=True)
    return reader


def _flatten(soup: BeautifulSoup) -> None:
    # The editor keeps text, not paragraphs, in list items and quotations; a quotation of two paragraphs is two.
    for quotation in soup.find_all("blockquote"):
        for paragraph in quotation.find_all("p", recursive=False):
            paragraph.name = "blockquote"
        quotation.unwrap()
    for item in soup.find_all("li"):
        for number, paragraph in enumerate(item.find_all("p", recursive=False)):
            if number:
                paragraph.insert_before(soup.new_tag("br"))
            paragraph.unwrap()
    for node in soup.find_all(string=lambda string: not string.strip("\n")):
        if node.parent is None or node.parent.name in ("[document]", "ul", "ol", "li"):
            node.extract()


def _store_link(link: Tag, page_id: ReferenceToId) -> None:
    address = str(link.get("href") or "")
    steps = urlsplit(address).path.strip("/").split("/")
    found = page_id(steps[1]) if address.startswith("/p/") and len(steps) == 2 else None
    if not address:
        link.unwrap()
    elif found is not None:
        link.attrs = {"linktype": "page", "id": str(found)}

"""Rich text as Wagtail's editor stores it, written as Markdown.

Only what would otherwise be read as a mark is escaped, so that plain text stays plain text. Bold or italic that begins
or ends inside a word is written without its mark: there, stars and underscores are letters.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

IdToReference: TypeAlias = Callable[[int], str | None]
"""Gives the reference of the practice with that page id, where there is one."""

_MARKS = {"b": "**", "strong": "**", "i": "_", "em": "_"}
_HEADINGS = {"h1": "### ", "h2": "### ", "h3": "### ", "h4": "#### ", "h5": "#### ", "h6": "#### "}
_LISTS = ("ul", "ol")
_BLOCKS = ("p", "blockquote", *_LISTS, *_HEADINGS)
_SPACE = " \t\r\n"
_EDGES = re.compile(r"^([ \t\r\n]*)(.*?)([ \t\r\n]*)$", re.DOTALL)
_Escapes: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]
_ESCAPES: _Escapes = (
    # A backslash before a sign that it would make literal, or at the end of a text, where a mark may follow.
    (re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!]|$)"), r"\\\\"),
    # Between letters, and between spaces, stars and underscores are no marks.
    (re.compile(r"(?<![^\W_])[*_](?<!\s.(?=\s))|[*_](?![^\W_])(?<!\s.(?=\s))"), r"\\\g<0>"),
    (re.compile(r"\](?=\()"), r"\\]"),
    (re.compile(r"&(?=#?\w+;)"), "&amp;"),
)
_SIGNS = {" ": "%20", "<": "%3C", ">": "%3E", '"': "%22", "\\": "%5C", "\n": ""}
_IN_LINK: _Escapes = ((re.compile(r"[\\*_\[\]]"), r"\\\g<0>"), _ESCAPES[-1])
_LINE_START = re.compile(r"^([#>])", re.MULTILINE)
# At the start of a block, or after a break.
_LIST_START = re.compile(r"(^|  \n)(?:([*+-])(?=[ \t])|(\d+)\.(?=[ \t]))")


def to_markdown(rich_text: str, reference: IdToReference = lambda _page_id: None) -> str:
    """Return rich text as Markdown; a link to a practice is written as its permanent address ``/p/<reference>/``."""
    writer = _Writer(reference)
    return "\n\n".join(filter(None, (writer.block(node) for node in _blocks_of(rich_text))))


def _blocks_of(rich_text: str) -> list[PageElement]:
    return list(BeautifulSoup(rich_text, "html.parser").contents)


class _Writer:
    def __init__(self, reference: IdToReference) -> None:
        self._reference = reference

    def block(self, node: PageElement) -> str:
        if not isinstance(node, Tag):
            return _guard_start(_tidy(_escape(str(node))))
        if node.name in _LISTS:
            return self._list(node)
        if node.name in _HEADINGS:
            text = _tidy(self._inline(node)).replace("\n", " ")
            return f"{_HEADINGS[node.name]}{re.sub(r'(#+)$', _escape_all, text)}" if text else ""
        text = _guard_start(_tidy(self._inline(node)))
        if node.name == "blockquote":
            return "\n".join(f"> {line}" for line in text.split("\n")) if text else ""
        return text

    def _list(self, tag: Tag) -> str:
        items = [item for item in tag.children if isinstance(item, Tag)]
        signs = [f"{number}. " if tag.name == "ol" else "- " for number in range(1, len(items) + 1)]
        return "\n".join(self._item(item, sign) for item, sign in zip(items, signs, strict=True))

    def _item(self, item: Tag, sign: str) -> str:
        text = self._inline(item, skip=_LISTS)
        own = _guard_start(_tidy(text)).replace("\n", "\n    ")
        inner = [self._list(child) for child in item.children if isinstance(child, Tag) and child.name in _LISTS]
        return "\n".join([f"{sign}{own}", *(_indent(text) for text in inner)])

    def _inline(self, tag: Tag, skip: tuple[str, ...] = ()) -> str:
        return "".join(self._run(node) for node in tag.children if getattr(node, "name", None) not in skip)

    def _run(self, node: PageElement) -> str:
        if isinstance(node, NavigableString):
            # Brackets count in the text of a link.
            return _escape(str(node), _IN_LINK if node.find_parent("a") else _ESCAPES)
        if not isinstance(node, Tag):
            return ""
        if node.name == "br":
            return "  \n"
        text = self._inline(node)
        if node.name in _MARKS:
            return _wrap(text, _MARKS[node.name], node)
        return self._link(node, text) if node.name == "a" else text

    def _link(self, link: Tag, text: str) -> str:
        address = str(link.get("href") or "")
        if link.get("linktype") == "page":
            found = self._reference(int(str(link.get("id"))))
            address = f"/p/{found}/" if found else ""
        before, inner, after = _edges(text)
        if not (address and inner):
            return text
        return f"{before}[{inner}]({_quote(address)}){after}"


def _wrap(text: str, mark: str, tag: Tag) -> str:
    before, inner, after = _edges(text)
    is_inside_word = (not before and _ends_in_letter(tag.previous_sibling)) or (
        not after and _starts_with_letter(tag.next_sibling)
    )
    return text if not inner or is_inside_word else f"{before}{mark}{inner}{mark}{after}"


def _ends_in_letter(node: PageElement | None) -> bool:
    return node is not None and bool(re.search(r"\w$", node.get_text()))


def _starts_with_letter(node: PageElement | None) -> bool:
    if node is None or getattr(node, "name", None) in _LISTS:
        return False
    return bool(re.match(r"\w", node.get_text()))


def _edges(text: str) -> tuple[str, str, str]:
    match = _EDGES.match(text)
    return (match[1], match[2], match[3]) if match else ("", text, "")


def _escape(text: str, escapes: _Escapes = _ESCAPES) -> str:
    for pattern, replacement in escapes:
        text = pattern.sub(replacement, text)
    return re.sub(r"[ \t]*[\r\n][ \t\r\n]*", "\n", text)


def _escape_all(match: re.Match[str]) -> str:
    return re.sub(r"#", r"\\#", match[0])


def _tidy(text: str) -> str:
    # Two spaces before the end of a line are a break; anywhere else at an edge they are nothing.
    return re.sub(r"\n[ \t\n]+", "\n", text).strip(_SPACE)


def _guard_start(text: str) -> str:
    guarded = _LINE_START.sub(r"\\\1", text)
    return _LIST_START.sub(lambda match: match[1] + (f"\\{match[2]}" if match[2] else f"{match[3]}\\."), guarded)


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _quote(address: str) -> str:
    brackets = re.sub(r"[^()]", "", address)
    is_balanced = not re.sub(r"(?:\(\))+", "", brackets)
    signs = {**_SIGNS, **({} if is_balanced else {"(": "%28", ")": "%29"})}
    return "".join(signs.get(sign, sign) for sign in address)

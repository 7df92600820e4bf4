"""The public texts of ``demo``: complete in three languages, and typeset by the rules of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from practices.thesaurus.loading import THESAURUS_FILE
from practices.thesaurus.turtle import read_turtle

_DEMO = Path(__file__).resolve().parents[1] / "demo"
_LANGUAGES = ("fr", "de", "en")
_PAGE_FILES = sorted((_DEMO / "pages").glob("*.yaml"))
_NARROW = "\u202f"
_NO_BREAK = "\u00a0"

# What stands in a text without being read aloud: targets of links, addresses, names of settings.
_UNREAD = re.compile(r"\]\([^)]*\)|https?://\S+|\{\{[A-Z_]+\}\}|\{label\}")
_LINK = re.compile(r"\]\(([^)]*)\)")
_SETTING = re.compile(r"\{\{([A-Z_]+)\}\}")

# Each rule: what is wrong, and how it looks.
_EVERYWHERE = {
    "straight quotation mark or apostrophe": r"['\"`´]",
    "three dots": r"\.\.\.",
    "hyphen for a dash": r" - ",
    "two spaces": r"(?<=\S)  ",
}
_NO_SPACE_BEFORE_SIGNS = {"space before a sign": rf"[ {_NO_BREAK}{_NARROW}][;:!?,.](?!\d)"}
_FIGURES = {"no no-break space before % or €": rf"\d[^\d{_NO_BREAK},.]?[%€]"}
_RULES = {
    "fr": {
        "no narrow no-break space before a sign": rf"[^{_NARROW}:;!?][:;!?]",
        "no narrow no-break space inside « »": rf"«(?!{_NARROW})|(?<!{_NARROW})»",
        "foreign quotation mark": r"[„“”]",
        "thousands not parted by a narrow no-break space": r"\d[ .,]\d{3}\b",
        "called good, best or proven": r"(?i)\bbonnes? pratiques?|\bmeilleure?s?\b|\béprouvée?s?\b|\bbest\b",
        **_FIGURES,
    },
    "de": {
        "foreign quotation mark": r"[«»”]|“\w|„(?!\w)",
        "thousands not parted by a point": rf"\d[ ,{_NARROW}]\d{{3}}\b",
        "genders not spelt out": r"\w[*:_/]-?innen|\wInnen\b|\(innen\)",
        "called good, best or proven": r"(?i)\bbest[ -]|\bbeste[mnrs]?\b|\bbewährt|\berfolgserprobt",
        **_NO_SPACE_BEFORE_SIGNS,
        **_FIGURES,
    },
    "en": {
        "foreign quotation mark": r"[«»„]|“(?!\w)|\w“",
        "thousands not parted by a comma": rf"\d[ .{_NARROW}]\d{{3}}\b",
        "called best or proven": r"(?i)\bbest\b|\bproven\b",
        "space before %, or € behind the figure": r"\d\s%|\d\s?€|€\s",
        **_NO_SPACE_BEFORE_SIGNS,
    },
}


@dataclass(frozen=True)
class _Text:
    place: str
    language: str
    words: str

    @property
    def read(self) -> str:
        return _UNREAD.sub("]", self.words)


def _load(path: Path) -> dict[str, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def _strings(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, f"{place}.{number}")


def _texts() -> Iterator[_Text]:
    for path in _PAGE_FILES:
        content = _load(path)
        for language in _LANGUAGES:
            for place, words in _strings(content.get(language), path.stem):
                yield _Text(place, language, words)
    for name, table in _tables().items():
        for code, labels in table.items():
            for language in _LANGUAGES:
                yield _Text(f"{name}.{code}", language, str(labels.get(language, "")))


def _tables() -> dict[str, dict[str, dict[str, str]]]:
    settings = _load(_DEMO / "operator_settings.yaml")
    empty = {"when_empty": settings["when_empty"]}
    notes = {concept.code: dict(concept.note) for concept in read_turtle(THESAURUS_FILE)}
    return {"notes": notes, "settings": settings["settings"], "operator": empty}


def _shape(texts: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """Count headings, list items, links, bold passages and settings of each text."""
    marks = (r"(?m)^#+ ", r"(?m)^(?:-|\d+\.) ", r"\]\(", r"\*\*", r"\{\{")
    return {place: tuple(len(re.findall(mark, text)) for mark in marks) for place, text in _strings(texts, "")}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_texts_follow_the_typography_of_their_language(language: str) -> None:
    wrong = [
        f"{text.place}: {what}: …{text.read[max(0, found.start() - 25) : found.end() + 25]}…"
        for text in _texts()
        if text.language == language
        for what, pattern in (_EVERYWHERE | _RULES[language]).items()
        for found in re.finditer(pattern, text.read)
    ]
    assert not wrong, "\n".join(wrong)


def test_quotation_marks_come_in_pairs() -> None:
    pairs = {"fr": "«»", "de": "„“", "en": "“”"}
    wrong = [t.place for t in _texts() if t.read.count(pairs[t.language][0]) != t.read.count(pairs[t.language][1])]
    assert not wrong


@pytest.mark.parametrize("path", _PAGE_FILES, ids=lambda path: path.stem)
def test_a_page_says_the_same_in_three_languages(path: Path) -> None:
    content = _load(path)
    shapes = [_shape(content[language]) for language in _LANGUAGES]
    assert shapes[0] == shapes[1] == shapes[2]
    assert {"title", "teaser"} <= content["fr"].keys()


def test_no_text_is_empty() -> None:
    assert not [f"{text.place} ({text.language})" for text in _texts() if not text.words.strip()]


def test_links_lead_to_pages_that_exist_and_stay_in_their_language() -> None:
    pages = {f"page:{_load(path)['code']}" for path in _PAGE_FILES}
    wrong = [
        f"{text.place} ({text.language}): {target}"
        for text in _texts()
        for target in _LINK.findall(text.words)
        if target not in pages and not target.startswith((f"/{text.language}/", "https://", "http://"))
    ]
    assert not wrong


def test_every_setting_named_in_a_text_is_known_and_every_known_one_is_named() -> None:
    named = {name for text in _texts() for name in _SETTING.findall(text.words)}
    assert named == _tables()["settings"].keys()

"""From a text file to the fields of its page."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from home.demo_pages.rich_text import rich_text
from home.demo_pages.texts import PageText, TextError
from home.demo_pages.trees import Tree, key_of
from home.models import ContentRole, LoadedText, SeminarPractice, WordPair
from practices.models import Concept, PracticePage


def write(text: PageText, language: str, tree: Tree) -> bool:
    """Publish the page with its text, if the text is not the one that was written last; return whether it was."""
    page = tree[text.code, language]
    ids = {code: other.pk for (code, other_language), other in tree.items() if other_language == language}
    try:
        values = {**_common(text, language), **_OF_KIND[text.kind](text, language, ids)}
    except KeyError as error:
        message = f"{text.code}.yaml ({language}): {error} is missing."
        raise TextError(message) from error
    digest = hashlib.sha256(json.dumps(values, default=str, sort_keys=True).encode()).hexdigest()
    if LoadedText.objects.filter(page=page, digest=digest).exists():
        return False
    _set(page, values)
    page.save_revision().publish()
    LoadedText.objects.update_or_create(page_id=page.pk, defaults={"digest": digest})
    return True


def _common(text: PageText, language: str) -> dict[str, Any]:
    words = text.words[language]
    address = {"slug": text.slugs[language]} if text.slugs else {}
    return {"title": words["title"], "search_description": words["teaser"], **address}


def _home(text: PageText, language: str, _ids: Mapping[str, int]) -> dict[str, Any]:
    words, banks = text.words[language], text.facts.get("two_banks", {})
    return {
        "heading": words["heading"],
        "lead": words["teaser"],
        "banks_intro": words.get("banks_intro", ""),
        "banks_theme_id": Concept.objects.filter(code=banks.get("theme", "")).values_list("pk", flat=True).first(),
        "banks_worked_id": _practice_id(banks.get("worked", "")),
        "banks_failed_id": _practice_id(banks.get("failed", "")),
        "travelled_id": _practice_id(text.facts.get("travelled", {}).get("adaptation", "")),
        "word_pairs": [dict(pair) for pair in words.get("word_pairs", [])],
    }


def _content(text: PageText, language: str, ids: Mapping[str, int]) -> dict[str, Any]:
    words = text.words[language]
    return {
        "role": text.code if text.code in ContentRole else ContentRole.OTHER.value,
        "lead": words["teaser"],
        "body": rich_text(words["body"], ids),
        "has_contact_form": bool(text.facts.get("contact_form")),
    }


def _seminar(text: PageText, language: str, ids: Mapping[str, int]) -> dict[str, Any]:
    words, facts = text.words[language], text.facts
    return {
        "lead": words["teaser"],
        "starts_on": facts["start"],
        "ends_on": facts["end"],
        **{name: words[name] for name in ("place", "organisers", "partners", "summary")},
        **{name: rich_text(words[name], ids) for name in ("aims", "programme")},
        "practice_links": [pk for reference in facts["practices"] if (pk := _practice_id(reference))],
    }


def _list(text: PageText, language: str, _ids: Mapping[str, int]) -> dict[str, Any]:
    return {"intro" if text.kind == "practices" else "lead": text.words[language]["teaser"]}


_OF_KIND: Mapping[str, Callable[[PageText, str, Mapping[str, int]], dict[str, Any]]] = {
    "home": _home,
    "content": _content,
    "seminar": _seminar,
    "seminars": _list,
    "practices": _list,
}


def _set(page: Any, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(page, name, _ROWS[name](page, value) if name in _ROWS else value)


def _word_pairs(page: Any, pairs: list[dict[str, str]]) -> list[WordPair]:
    kept = {row.translation_key: row for row in page.word_pairs.all()}
    rows = []
    for number, pair in enumerate(pairs):
        key = key_of(f"home/word-{number}")
        row = kept.get(key) or WordPair(translation_key=key, locale=page.locale)
        row.word, row.found, row.found_language, row.sort_order = pair["word"], pair["found"], pair["language"], number
        rows.append(row)
    return rows


def _practice_links(_page: Any, ids: list[int]) -> list[SeminarPractice]:
    return [SeminarPractice(practice_id=pk, sort_order=number) for number, pk in enumerate(ids)]


_ROWS: Mapping[str, Callable[[Any, Any], list[Any]]] = {"word_pairs": _word_pairs, "practice_links": _practice_links}


def _practice_id(reference: str) -> int | None:
    pages = PracticePage.objects.filter(reference=reference).select_related("locale") if reference else []
    return next((page.pk for page in pages if page.is_original), None)

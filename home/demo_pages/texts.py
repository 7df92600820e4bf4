"""The public texts as files: read from a folder of YAML, with the operator's own facts filled in."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("fr", "de", "en")
_SETTING = re.compile(r"\{\{([A-Z_]+)\}\}")
_NO_TEXT = ("kind", "code", "slug", *LANGUAGES)


class TextError(ValueError):
    """A file of public texts cannot be used; the message names the file and says why."""


@dataclass(frozen=True, kw_only=True)
class PageText:
    """One page in all languages. ``words`` are its texts by language, ``facts`` what is the same in all."""

    kind: str
    code: str
    slugs: Mapping[str, str]
    facts: Mapping[str, Any]
    words: Mapping[str, Mapping[str, Any]]


def read_texts(folder: Path, operator: Mapping[str, str] | None = None) -> list[PageText]:
    """Read every page of a folder. ``operator`` holds the operator's facts by name, by default the environment's.

    A fact that is missing is shown as missing, in the words of ``operator_settings.yaml`` beside the folder.
    """
    facts = _OperatorFacts(
        _load(folder.parent / "operator_settings.yaml"), os.environ if operator is None else operator
    )
    return [_page(path, facts) for path in sorted(folder.glob("*.yaml"))]


@dataclass(frozen=True)
class _OperatorFacts:
    known: Mapping[str, Any]
    given: Mapping[str, str]

    def fill(self, value: Any, language: str) -> Any:
        """Replace ``{{NAME}}`` in every string of a text."""
        if isinstance(value, str):
            return _SETTING.sub(lambda match: self._fact(match[1], language), value)
        if isinstance(value, Mapping):
            return {key: self.fill(inner, language) for key, inner in value.items()}
        return [self.fill(inner, language) for inner in value] if isinstance(value, list) else value

    def _fact(self, name: str, language: str) -> str:
        label = self.known["settings"][name][language]
        return self.given.get(name) or str(self.known["when_empty"][language]).format(label=label)


def _page(path: Path, facts: _OperatorFacts) -> PageText:
    content = _load(path)
    try:
        return PageText(
            kind=content["kind"],
            code=content["code"],
            slugs=content.get("slug", {}),
            facts={key: value for key, value in content.items() if key not in _NO_TEXT},
            words={language: facts.fill(content[language], language) for language in LANGUAGES},
        )
    except KeyError as error:
        message = f"{path.name}: {error} is missing."
        raise TextError(message) from error


def _load(path: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        message = f"{path.name}: {error}"
        raise TextError(message) from error
    if not isinstance(content, dict):
        message = f"{path.name}: it holds no keys."
        raise TextError(message)
    return content

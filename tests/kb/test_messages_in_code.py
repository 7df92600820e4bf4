"""Messages in code: xgettext reads no f-strings, so a message inside one would never be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

_ROOMS = ("kb", "home", "practices", "search")
_CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def _messages_in_f_strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id in _CALLS:
                    yield f"{path}:{inner.lineno}"


def test_no_message_stands_inside_an_f_string() -> None:
    files = [path for room in _ROOMS for path in (Path(settings.BASE_DIR) / room).rglob("*.py")]
    assert [place for path in files for place in _messages_in_f_strings(path)] == []


def test_messages_are_marked_by_names_that_the_extraction_knows() -> None:
    files = [path for room in _ROOMS for path in (Path(settings.BASE_DIR) / room).rglob("*.py")]
    aliases = [
        f"{path}: {alias.asname}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname not in (None, "_")
    ]
    assert aliases == []

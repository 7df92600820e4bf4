"""Texts to be marked, as JSON lines."""

import json
from collections.abc import Iterable, Iterator


class BadLineError(ValueError):
    """A line that is no text to be marked; the message names the line and says why."""


def read_texts(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield id and text of each line that is not blank.

    Raises BadLineError where a line is not an object with ``id`` (text or whole number) and ``text``, or where an id
    comes a second time.
    """
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        identifier, text = _read(line, number)
        if identifier in seen:
            raise BadLineError(f"line {number}: the id “{identifier}” stands on an earlier line, too")
        seen.add(identifier)
        yield identifier, text


def _read(line: str, number: int) -> tuple[str, str]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise BadLineError(f"line {number}: no JSON ({reason})") from error
    if not isinstance(row, dict):
        raise BadLineError(f"line {number}: not an object with “id” and “text”")
    identifier, text = row.get("id"), row.get("text")
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        raise BadLineError(f"line {number}: “id” is missing, or neither text nor a whole number")
    if not isinstance(text, str):
        raise BadLineError(f"line {number}: “text” is missing or no text")
    return str(identifier), text

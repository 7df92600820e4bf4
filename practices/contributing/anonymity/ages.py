"""Ages of one person; not those of a target group, nor how long something lasted."""

import re
from collections.abc import Iterator
from functools import cache

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind
from practices.contributing.anonymity.rules import alternatives, phrases

_NUMBER = r"(?:1[01]\d|[1-9]?\d)"


def find_ages(text: str, language: str) -> Iterator[IdentifyingMark]:
    """Yield the marks of ages: what the group ``age`` of a pattern holds, or all that it found."""
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            group = "age" if "age" in pattern.groupindex else 0
            yield IdentifyingMark(found.start(group), found.end(group), MarkKind.AGE)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    whose = alternatives(phrases(language, "age_of"))
    entries = phrases(language, "age_patterns")
    return tuple(re.compile(entry.replace("{n}", _NUMBER).replace("{whose}", whose)) for entry in entries)

"""Word lists as plain files: one line may hold several words, a # begins a remark."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the words of the list `name`, as they are written there."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())

"""The piece of a practice that best shows why it was found."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from search.analysis.highlighting import Mark, split_fragments
from search.values import DocumentVersion, Fragment

_WINDOW = 230
_LEAD = 60
_MOST_WINDOWS = 2
_SENTENCE_START = re.compile(r"(?<=[.!?…»“\"])\s+(?=\S)")
_CUT = " … "

Marker = Callable[[str], tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class _Window:
    text: str
    start: int
    end: int
    marks: tuple[Mark, ...]

    @property
    def words(self) -> frozenset[int]:
        return frozenset(mark.word for mark in self.marks)


def make_snippet(version: DocumentVersion, marker: Marker) -> tuple[Fragment, ...]:
    """Return up to two marked windows of teaser, lessons and body; the whole teaser if nothing matches there.

    The first shows most of the question's words; a second is added for words that it lacks.
    """
    windows = _candidates((version.teaser, *version.lessons, *version.body), marker)
    if not windows:
        return split_fragments(version.teaser, marker(version.teaser))
    chosen = _choose(windows)
    fragments: list[Fragment] = []
    for place, window in enumerate(chosen):
        fragments += [*([Fragment(_CUT)] if place else []), *_show(window, is_last=place == len(chosen) - 1)]
    return _joined(fragments)


def _candidates(passages: Iterable[str], marker: Marker) -> list[_Window]:
    return [
        window
        for passage in passages
        if passage and (marks := marker(passage))
        for window in _windows(passage, marks)
    ]


def _windows(text: str, marks: Sequence[Mark]) -> Iterable[_Window]:
    for first, mark in enumerate(marks):
        start = _start_before(text, mark.start)
        end = _end_after(text, max(start + _WINDOW, mark.end))
        inside = tuple(other for other in marks[first:] if other.end <= end)
        # Marks before the anchor can lie in the lead; they are shown, too.
        before = tuple(other for other in marks[:first] if other.start >= start)
        yield _Window(text, start, end, (*before, *inside))


def _choose(windows: list[_Window]) -> list[_Window]:
    chosen: list[_Window] = []
    seen: frozenset[int] = frozenset()
    while len(chosen) < _MOST_WINDOWS:
        best = max(windows, key=lambda window: (len(window.words - seen), min(len(window.marks), 4)))
        if chosen and not best.words - seen:
            break
        chosen.append(best)
        seen |= best.words
    return chosen


def _show(window: _Window, *, is_last: bool) -> tuple[Fragment, ...]:
    shifted = [Mark(m.start - window.start, m.end - window.start, m.word) for m in window.marks]
    fragments = split_fragments(window.text[window.start : window.end], shifted)
    is_cut = is_last and window.end < len(window.text)
    return (*fragments, Fragment(" …")) if is_cut else fragments


def _start_before(text: str, place: int) -> int:
    """Return where to begin so that a sentence, or at least a word, is whole."""
    if place <= _WINDOW // 2 and len(text) <= _WINDOW:
        return 0
    earliest = max(0, place - _WINDOW // 2)
    sentences = [match.end() for match in _SENTENCE_START.finditer(text, earliest, place + 1) if match.end() <= place]
    if sentences:
        return sentences[-1] if place - sentences[-1] > _LEAD // 3 else sentences[0]
    if earliest == 0:
        return 0
    space = text.find(" ", place - _LEAD, place)
    return space + 1 if space >= 0 else place


def _end_after(text: str, place: int) -> int:
    if place >= len(text) - _LEAD // 3:
        return len(text)
    space = text.rfind(" ", 0, place + 1)
    return space if space > place - _LEAD else place


def _joined(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    joined: list[Fragment] = []
    for fragment in fragments:
        if joined and not joined[-1].is_match and not fragment.is_match:
            joined[-1] = Fragment(joined[-1].text + fragment.text)
        else:
            joined.append(fragment)
    return tuple(joined)

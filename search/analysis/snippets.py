"""The piece of a practice that best shows why it was found."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from search.analysis.highlighting import Mark, split_fragments
from search.values import DocumentVersion, Fragment

_WIDE = 230
_NARROW = 130
_ENOUGH_MARKS = 4
_SENTENCE_ENDS = ".!?…"
_SENTENCE_START = re.compile(rf"(?<=[{_SENTENCE_ENDS}])[»“\"]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Window:
    text: str
    start: int
    end: int
    marks: tuple[Mark, ...]

    @property
    def words(self) -> frozenset[int]:
        return frozenset(place for mark in self.marks for place in mark.words)


def make_snippet(version: DocumentVersion, marks: Mapping[str, tuple[Mark, ...]]) -> tuple[Fragment, ...]:
    """Return the marked window of teaser, lessons and body with most of the question's words, given the marks of each.

    Two shorter ones when they have more of them; the whole teaser when there is nothing to mark.
    """
    marked = [(text, marks[text]) for text in (version.teaser, *version.lessons, *version.body) if marks.get(text)]
    if not marked:
        return split_fragments(version.teaser, ())
    words = {place for _, marks in marked for mark in marks for place in mark.words}
    wide = _best(_windows(marked, _WIDE), frozenset())
    chosen = [wide] if wide.words == words else _best_two(list(_windows(marked, _NARROW)), wide)
    pieces = (_show(window, is_first=window is chosen[0], is_last=window is chosen[-1]) for window in chosen)
    return _joined(chain.from_iterable(pieces))


def _best_two(narrow: list[_Window], wide: _Window) -> list[_Window]:
    first = _best(narrow, frozenset())
    second = _best(narrow, first.words)
    return [first, second] if len(first.words | second.words) > len(wide.words) else [wide]


def _best(windows: Iterable[_Window], seen: frozenset[int]) -> _Window:
    # The first of equals wins: the teaser was written to be read alone.
    return max(windows, key=lambda window: (len(window.words - seen), min(len(window.marks), _ENOUGH_MARKS)))


def _windows(marked: Iterable[tuple[str, tuple[Mark, ...]]], width: int) -> Iterator[_Window]:
    for text, marks in marked:
        for mark in marks:
            start = _start_before(text, mark.start, width)
            end = _end_after(text, max(start + width, mark.end))
            yield _Window(text, start, end, tuple(m for m in marks if m.start >= start and m.end <= end))


def _show(window: _Window, *, is_first: bool, is_last: bool) -> Iterator[Fragment]:
    text, start, end, marks = window.text, window.start, window.end, window.marks
    if not is_first or not _is_sentence_start(text, start):
        yield Fragment("… " if is_first else " … ")
    yield from split_fragments(text[start:end], [m._replace(start=m.start - start, end=m.end - start) for m in marks])
    if is_last and end < len(text):
        yield Fragment(" …")


def _start_before(text: str, place: int, width: int) -> int:
    """Return where to begin so that a sentence, or at least a word, is whole."""
    if len(text) <= width:
        return 0
    earliest = max(0, place - width // 2)
    starts = [0] if earliest == 0 else []
    starts += [match.end() for match in _SENTENCE_START.finditer(text, earliest, place) if match.end() <= place]
    if starts:
        return starts[-1]
    space = text.find(" ", earliest, place)
    return space + 1 if space >= 0 else place


def _end_after(text: str, place: int) -> int:
    if place >= len(text) - _NARROW // 10:
        return len(text)
    space = text.rfind(" ", 0, place + 1)
    return space if space > place - _NARROW // 2 else place


def _is_sentence_start(text: str, start: int) -> bool:
    return start == 0 or text[:start].rstrip()[-1:] in _SENTENCE_ENDS


def _joined(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    joined: list[Fragment] = []
    for fragment in fragments:
        if joined and not joined[-1].is_match and not fragment.is_match:
            joined[-1] = Fragment(joined[-1].text + fragment.text)
        else:
            joined.append(fragment)
    return tuple(joined)

"""Sentences in which what identifies is marked by hand, ``[person:Mme Diallo]``, and how well it is found."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind

_MARKED = re.compile(r"\[(" + "|".join(MarkKind) + r"):(.*?)\]")


@dataclass(frozen=True)
class AnnotatedText:
    """A text and what should be marked in it."""

    text: str
    marks: tuple[IdentifyingMark, ...]


@dataclass(frozen=True)
class Score:
    """How many marks of a kind there should be, how many were made, and how many of each agree.

    ``exact`` are those with the very same span; ``met`` are the expected ones that a mark of the same kind touches,
    ``sound`` the made ones that touch an expected one of the same kind.
    """

    expected: int = 0
    made: int = 0
    exact: int = 0
    met: int = 0
    sound: int = 0

    @property
    def recall(self) -> float:
        """The share of expected marks that were met."""
        return self.met / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of marks made that touch an expected one."""
        return self.sound / self.made if self.made else 1.0

    @property
    def exact_recall(self) -> float:
        """The share of expected marks made with the very same span."""
        return self.exact / self.expected if self.expected else 1.0

    @property
    def exact_precision(self) -> float:
        """The share of marks made that have the very span of an expected one."""
        return self.exact / self.made if self.made else 1.0


def read_annotated(line: str) -> AnnotatedText:
    """Return the text of a line without its marks, and the marks."""
    text, marks, last = "", [], 0
    for found in _MARKED.finditer(line):
        text += line[last : found.start()]
        marks.append(IdentifyingMark(len(text), len(text) + len(found[2]), MarkKind(found[1])))
        text += found[2]
        last = found.end()
    return AnnotatedText(text + line[last:], tuple(marks))


def read_lines(block: str) -> list[AnnotatedText]:
    """Return the sentences of a block, one a line; lines that begin with "#" are remarks."""
    return [read_annotated(line) for line in block.splitlines() if line.strip() and not line.startswith("#")]


def score(pairs: Iterable[tuple[Sequence[IdentifyingMark], Sequence[IdentifyingMark]]]) -> dict[MarkKind, Score]:
    """Compare expected with made marks, text by text; every kind that occurs has its score."""
    counts: Counter[tuple[MarkKind, str]] = Counter()
    for expected, made in pairs:
        for each in expected:
            counts[each.kind, "expected"] += 1
            counts[each.kind, "exact"] += each in made
            counts[each.kind, "met"] += _is_touched(each, made)
        for each in made:
            counts[each.kind, "made"] += 1
            counts[each.kind, "sound"] += _is_touched(each, expected)
    kinds = [kind for kind in MarkKind if counts[kind, "expected"] or counts[kind, "made"]]
    names = ("expected", "made", "exact", "met", "sound")
    return {kind: Score(**{name: counts[kind, name] for name in names}) for kind in kinds}


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores."""
    rows = list(scores)
    return Score(*(sum(getattr(row, name) for row in rows) for name in ("expected", "made", "exact", "met", "sound")))


def _is_touched(mark: IdentifyingMark, others: Iterable[IdentifyingMark]) -> bool:
    return any(other.kind is mark.kind and other.start < mark.end and mark.start < other.end for other in others)

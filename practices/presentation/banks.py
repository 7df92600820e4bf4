"""What worked beside what did not: pairs of lessons, always with the same fields on both sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from practices.cards import PracticeCard, card_of
from practices.models import Lesson, PracticePage
from practices.models.labels import interface_language
from practices.models.scales import LessonKind
from practices.selection import version_for

# What stands on the right: failures first, difficulties where no failure is told.
_RIGHT_SIDE = (LessonKind.FAILURE, LessonKind.DIFFICULTY)


@dataclass(frozen=True, kw_only=True)
class Bank:
    """One side: a lesson, its practice, where and when."""

    kind: str
    practice: PracticeCard
    line: str
    text: str
    text_language: str


@dataclass(frozen=True, kw_only=True)
class TwoBanks:
    """A success on the left, a failure or a difficulty on the right."""

    left: Bank
    right: Bank


def banks_of(families: Sequence[Sequence[PracticePage]], *, limit: int) -> tuple[TwoBanks, ...]:
    """Return at most ``limit`` pairs over the given families (live versions, with locale, library and lessons).

    Each practice stands once on a side, and never opposite itself; the other language is preferred opposite, so that
    a French success meets a German failure where there is one. Order is the families' order: nothing is ranked.
    """
    lefts = list(_sides(families, (LessonKind.SUCCESS,)))
    rights = [side for kind in _RIGHT_SIDE for side in _sides(families, (kind,))]
    pairs: list[TwoBanks] = []
    used: set[str] = set()
    for right in rights:
        if right.practice.reference in used or len(pairs) == limit:
            continue
        left = _opposite(right, [side for side in lefts if side.practice.reference not in used])
        if left is not None:
            pairs.append(TwoBanks(left=left, right=right))
            used |= {left.practice.reference, right.practice.reference}
    return tuple(pairs)


def bank_of(versions: Sequence[PracticePage], kinds: Sequence[str]) -> Bank | None:
    """Return a practice's first lesson of these kinds as one side; None where it tells none."""
    text = version_for(versions, interface_language())
    lesson = next((lesson for lesson in text.lessons.all() if lesson.kind in kinds), None)
    return _bank(versions, text, lesson) if lesson else None


def _opposite(right: Bank, lefts: Sequence[Bank]) -> Bank | None:
    others = [left for left in lefts if left.practice.reference != right.practice.reference]
    foreign = [left for left in others if left.practice.language != right.practice.language]
    return next(iter(foreign or others), None)


def _sides(families: Sequence[Sequence[PracticePage]], kinds: Sequence[str]) -> Iterator[Bank]:
    return (side for versions in families if (side := bank_of(versions, kinds)))


def _bank(versions: Sequence[PracticePage], text: PracticePage, lesson: Lesson) -> Bank:
    card = card_of(versions)
    return Bank(kind=lesson.kind, practice=card, line=card.place_line, text=lesson.text, text_language=text.language)

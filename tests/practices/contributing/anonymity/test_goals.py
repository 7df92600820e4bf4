"""How well it must find what identifies, in sentences marked by hand."""

from pathlib import Path

import pytest

from practices.contributing.anonymity.annotated import Score, total
from practices.contributing.anonymity.evaluation import PARTS, evaluate, read_sentences, table
from practices.contributing.anonymity.kinds import MarkKind

_FOLDER = Path(__file__).parents[3] / "data" / "identifying"
_GOAL_KINDS = (
    MarkKind.PERSON,
    MarkKind.PLACE,
    MarkKind.LIBRARY,
    MarkKind.DATE,
    MarkKind.EMAIL,
    MarkKind.PHONE,
    MarkKind.URL,
)


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_nine_in_ten_are_found_and_seven_in_ten_marks_are_right(language: str) -> None:
    parts = [evaluate(read_sentences(_FOLDER, language, part), language) for part in PARTS]
    for kind in _GOAL_KINDS:
        found = total(scores.get(kind, Score()) for scores in parts)
        assert found.recall >= 0.9, kind
        assert found.precision >= 0.7, kind


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_sentences_that_no_rule_was_made_with_are_marked_as_well(language: str) -> None:
    scores = evaluate(read_sentences(_FOLDER, language, "check"), language)
    every = total(scores.values())
    assert every.recall >= 0.9
    assert every.precision >= 0.7


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_there_are_enough_sentences_and_many_have_nothing_to_mark(language: str) -> None:
    sentences = [each for part in PARTS for each in read_sentences(_FOLDER, language, part)]
    assert len(sentences) >= 130
    assert sum(not each.marks for each in sentences) >= 40


def test_the_table_has_a_row_for_every_kind_in_every_part() -> None:
    lines = [*table(_FOLDER)]
    assert len(lines) == 2 + 3 * 2 * 11

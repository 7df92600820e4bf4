"""Marks written into sentences, and how they are compared."""

from practices.contributing.anonymity.annotated import Score, read_annotated, read_lines, score
from practices.contributing.anonymity.kinds import IdentifyingMark, MarkKind


def test_marks_are_taken_out_of_the_text_with_their_place() -> None:
    found = read_annotated("Le [date:12 mars], [person:Mme L.] vint [sic].")
    assert found.text == "Le 12 mars, Mme L. vint [sic]."
    assert [found.text[each.start : each.end] for each in found.marks] == ["12 mars", "Mme L."]


def test_remarks_and_blank_lines_are_no_sentences() -> None:
    assert [each.text for each in read_lines("# remark\n\nEin Satz.\n")] == ["Ein Satz."]


def test_a_mark_that_touches_one_of_its_kind_counts_but_is_not_exact() -> None:
    right = IdentifyingMark(0, 10, MarkKind.PERSON)
    near, other = IdentifyingMark(4, 10, MarkKind.PERSON), IdentifyingMark(0, 10, MarkKind.PLACE)
    scores = score([((right,), (near, other))])
    assert scores[MarkKind.PERSON] == Score(expected=1, made=1, exact=0, met=1, sound=1)
    assert (scores[MarkKind.PERSON].recall, scores[MarkKind.PERSON].exact_recall) == (1.0, 0.0)
    assert scores[MarkKind.PLACE].precision == 0.0

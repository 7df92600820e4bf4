"""The drawings: right shapes, nothing for codes nobody knows, nothing that a strict policy would refuse."""

import re

import pytest
from django.test.html import parse_html
from django.utils.safestring import SafeString

from kb.drawings import bridges, charts, marks
from practices.models.scales import LessonKind, Outcome

_DRAWINGS = [
    *(marks.mark(kind) for kind in LessonKind),
    *(marks.outcome_glyph(outcome) for outcome in Outcome),
    *(marks.evidence_ticks(level) for level in ("E0", "E3", "E5")),
    *(marks.cost_discs(band) for band in ("C0", "C4", "unknown")),
    marks.response_arch(has_response=True),
    marks.response_arch(has_response=False),
    marks.logo(),
    marks.sign("cross"),
    bridges.travel_arch(),
    charts.bar(3, 10),
    charts.squares(7),
]


@pytest.mark.parametrize("drawing", _DRAWINGS)
def test_drawing_is_well_formed_and_silent_for_screen_readers(drawing: SafeString) -> None:
    picture = parse_html(drawing)
    assert picture.name == "svg"
    assert ("aria-hidden", "true") in picture.attributes
    assert "style=" not in drawing


@pytest.mark.parametrize("kind", list(LessonKind))
def test_every_kind_of_lesson_has_a_mark_of_its_own(kind: LessonKind) -> None:
    others = [marks.mark(other) for other in LessonKind if other != kind]
    assert marks.mark(kind) not in others
    assert f"mark-{kind.value}" in marks.mark(kind)


def test_every_outcome_has_a_glyph_of_its_own() -> None:
    assert len({marks.outcome_glyph(outcome) for outcome in Outcome}) == len(Outcome)


def test_unknown_codes_draw_nothing() -> None:
    assert marks.mark("triumph") == ""
    assert marks.outcome_glyph("triumph") == ""


@pytest.mark.parametrize(("level", "filled"), [("E0", 0), ("E1", 1), ("E5", 5), ("", 0), ("E", 0)])
def test_evidence_fills_as_many_of_five_ticks_as_the_level_says(level: str, filled: int) -> None:
    ticks = marks.evidence_ticks(level)
    assert ticks.count("<rect") == 5
    assert ticks.count('"full"') == filled


@pytest.mark.parametrize(("band", "filled", "dotted"), [("C0", 0, 0), ("C3", 3, 0), ("C5", 5, 0), ("unknown", 0, 5)])
def test_cost_fills_discs_and_dots_them_where_it_is_unknown(band: str, filled: int, dotted: int) -> None:
    discs = marks.cost_discs(band)
    assert discs.count("<circle") == 5
    assert discs.count('"full"') == filled
    assert discs.count('"dotted"') == dotted


def test_response_stands_on_two_feet_and_its_absence_on_one() -> None:
    assert marks.response_arch(has_response=True).count("foot") == 2
    assert marks.response_arch(has_response=False).count("foot") == 1


def test_hero_bridge_comes_wide_and_narrow_and_its_broken_twin_lacks_the_middle() -> None:
    whole, broken = bridges.hero_bridge(), bridges.hero_bridge(broken=True)
    assert "bridge-wide" in whole
    assert "bridge-narrow" in whole
    middle = re.compile(r"M640\.00 ")
    assert middle.search(whole)
    assert not middle.search(broken)


def test_arch_and_deck_of_a_bridge_meet_at_the_crown_and_nowhere_else() -> None:
    bridge = bridges.Bridge(
        middle=100, crown=10, half_deck=100, deck_fall=10, half_arch=50, arch_fall=80, columns=(20, 30)
    )
    assert bridge.deck(100) == bridge.arch(100) == 10
    assert bridge.deck(0) == 20
    assert bridge.arch(50) == 90
    assert bridge.deck(70) < bridge.arch(70)


@pytest.mark.parametrize(
    ("value", "maximum", "width"), [(700, 2000, "35.00"), (0, 5, "0.00"), (9, 5, "100.00"), (1, 0, "0.00")]
)
def test_bar_starts_at_zero_and_never_leaves_its_scale(value: float, maximum: float, width: str) -> None:
    assert f'width="{width}"' in charts.bar(value, maximum)


def test_small_counts_are_one_square_a_practice_and_large_ones_a_bar() -> None:
    assert charts.squares(3).count("M") == 3
    assert charts.squares(0).count("M") == 0
    assert 'class="bar"' in charts.squares(500)

"""Figures of one practice: like beside like, each with its year and source or the word that there is none."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from practices.models import Indicator, Source
from practices.presentation.figures import FigureGroup, figure_groups

_VISITS = [
    Indicator(label="Besuche 2018", value=Decimal(120), unit="Besuche", year=2018, source="Bericht"),
    Indicator(label="Besuche 2019", value=Decimal(180), unit="Besuche", year=2019, source="Interne Zählung"),
]
_HOURS = Indicator(label="Offen", value=Decimal("12.5"), unit="Stunden")


def _html(group: FigureGroup) -> str:
    with translation.override("en"):
        return render_to_string("components/figures_table.html", {"rows": group.rows, "maximum": group.maximum})


def test_figures_of_one_unit_share_a_scale_and_others_have_no_bar() -> None:
    alike, alone = figure_groups([_VISITS[0], _HOURS, _VISITS[1]], [])
    assert [row.label for row in alike.rows] == ["Besuche 2018", "Besuche 2019"]
    assert alike.maximum == 180
    assert [row.label for row in alone.rows] == ["Offen"]
    assert alone.maximum == 0


def test_figures_that_all_share_a_unit_are_one_group() -> None:
    assert len(figure_groups(_VISITS, [])) == 1


def test_a_single_figure_has_nothing_to_stand_beside() -> None:
    (group,) = figure_groups([_HOURS], [])
    assert group.maximum == 0


def test_no_figure_is_no_group() -> None:
    assert figure_groups([], []) == ()


def test_a_figure_leads_to_its_source_on_the_page() -> None:
    (group,) = figure_groups(_VISITS, [Source(title="Flyer"), Source(title="Bericht")])
    named, unlisted = group.rows
    assert (named.source_number, named.source_url) == (2, "#source-2")
    assert (unlisted.source_number, unlisted.source_url) == (None, "")
    assert 'href="#source-2">[2]' in _html(group)


def test_a_source_that_is_not_in_the_list_is_named() -> None:
    (group,) = figure_groups(_VISITS, [])
    html = _html(group)
    assert "Interne Zählung" in html
    assert "no source given" not in html


def test_a_figure_without_year_or_source_says_so() -> None:
    (group,) = figure_groups([_HOURS], [])
    html = _html(group)
    assert "year unknown" in html
    assert "no source given" in html
    assert "12.5" in html


@pytest.mark.parametrize("label", ["Besuche 2018", "Besuche 2019"])
def test_every_bar_stands_beside_its_number(label: str) -> None:
    (group,) = figure_groups(_VISITS, [])
    assert label in _html(group)
    assert _html(group).count("<svg") == 2

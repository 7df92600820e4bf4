"""Templates and components: they stand alone, keep to the strict policy, and the error pages need nothing."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.loader import get_template, render_to_string
from django.utils import translation

from practices.cards import Tells
from practices.models.scales import LessonKind

_TEMPLATES = Path(settings.BASE_DIR) / "templates"
_COMPONENTS = sorted(path.relative_to(_TEMPLATES).as_posix() for path in _TEMPLATES.glob("components/*.html"))
_ALL = sorted(path.relative_to(_TEMPLATES).as_posix() for path in _TEMPLATES.rglob("*.html"))
_PRACTICE = SimpleNamespace(url="/fr/practices/x/", title="Une pratique", language="fr")
_SIDE = SimpleNamespace(kind="success", practice=_PRACTICE, line="Riom", text="…")
_SUBJECTS = {
    "practice": _PRACTICE,
    "hit": _PRACTICE,
    "origin": _PRACTICE,
    "adaptation": _PRACTICE,
    "left": _SIDE,
    "right": _SIDE,
    "kind": "success",
    "scale": "cost",
}
_INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\bsrc=)|javascript:")
_OUTSIDE = re.compile(r"(?:src|href)=\"(?:https?:)?//")


@pytest.mark.parametrize("name", _COMPONENTS)
def test_component_says_what_it_takes(name: str) -> None:
    assert (_TEMPLATES / name).read_text(encoding="utf-8").startswith("{% comment %}")


@pytest.mark.parametrize("name", sorted({*_COMPONENTS} - {"components/form_field.html"}))
def test_component_stands_with_only_what_it_is_about(name: str) -> None:
    render_to_string(name, _SUBJECTS)


@pytest.mark.parametrize("name", _ALL)
def test_template_has_nothing_that_the_strict_policy_refuses(name: str) -> None:
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    assert not _INLINE.search(text)
    assert not _OUTSIDE.search(text)


def test_server_error_page_needs_no_context_at_all() -> None:
    page = get_template("500.html").render()
    assert "Une erreur s’est produite." in page
    assert 'lang="de"' in page
    assert 'lang="en"' in page


@pytest.mark.parametrize("name", ["404.html", "503.html"])
def test_error_page_stands_without_any_context(name: str) -> None:
    assert "<h1>" in render_to_string(name, {})


_KEPT = Template('{% load components %}{% component "language_badge" code=code %}')


def test_a_kept_component_speaks_the_language_of_each_reader() -> None:
    for language, words in (("fr", "en allemand"), ("de", "auf Deutsch"), ("en", "in German")) * 2:
        with translation.override(language):
            assert words in _KEPT.render(Context({"code": "de"}))


def test_a_kept_component_escapes_and_knows_its_own_values_alone() -> None:
    assert "<i>" not in _KEPT.render(Context({"code": "<i>"})).lower()
    shown = Template('{% load components %}{% component "tells" tells=tells %}')
    tells = (Tells(kind=LessonKind.SUCCESS, count=2),)
    with translation.override("en"):
        assert "2 successes" in shown.render(Context({"tells": tells, "of": "practices"}))


def test_foreign_language_badge_is_filled_and_says_the_language_in_words() -> None:
    with translation.override("en"):
        foreign = render_to_string("components/language_badge.html", {"code": "de"})
        own = render_to_string("components/language_badge.html", {"code": "en"})
    assert "is-foreign" in foreign
    assert "in German" in foreign
    assert "is-foreign" not in own


def test_tells_name_only_kinds_that_are_told() -> None:
    with translation.override("en"):
        told = [{"kind": kind, "count": count} for kind, count in (("success", 2), ("failure", 0), ("difficulty", 1))]
        html = render_to_string("components/tells.html", {"tells": told})
    assert "2 successes" in html
    assert "1 difficulty" in html
    assert "failure" not in html


def test_lesson_without_response_says_so() -> None:
    with translation.override("en"):
        html = render_to_string("components/lesson.html", {"kind": "failure", "text": "Nobody came.", "language": "de"})
    assert "No response reported" in html
    assert 'lang="de"' in html


def test_figure_without_year_or_source_says_so() -> None:
    row = SimpleNamespace(label="Visits", value=700, unit="", year=None, source_number=None)
    with translation.override("en"):
        html = render_to_string("components/figures_table.html", {"rows": [row], "maximum": 700})
    assert "year unknown" in html
    assert "no source given" in html


def test_number_without_its_source_is_not_shown() -> None:
    whole = {"value": "16", "what": "libraries", "year": 2022, "practice_url": "/x", "source": "NDR", "level": "E1"}
    assert "16" in render_to_string("components/number_figure.html", whole)
    assert render_to_string("components/number_figure.html", whole | {"source": ""}).strip() == ""


def test_value_that_finds_nothing_has_no_box_but_stays_named() -> None:
    facet = SimpleNamespace(name="evidence")
    option = SimpleNamespace(value="E4", label="E4 compared", count=0, is_selected=False)
    html = render_to_string("components/facet_option.html", {"facet": facet, "option": option})
    assert "<input" not in html
    assert "E4 compared" in html
    chosen = SimpleNamespace(value="E4", label="E4 compared", count=0, is_selected=True)
    assert "checked" in render_to_string("components/facet_option.html", {"facet": facet, "option": chosen})


def test_removed_for_anonymity_is_told_apart_from_unknown() -> None:
    rows = {"rows": [("Place", []), ("Money", [])], "removed": ["Place"]}
    with translation.override("en"):
        html = render_to_string("components/identity_card.html", rows)
    assert "Removed for anonymity" in html
    assert "Unknown" in html


def test_ladder_marks_the_present_rung() -> None:
    with translation.override("en"):
        html = render_to_string("components/evidence.html", {"level": "E1"})
    assert html.count('class="rung') == 6
    assert html.count("is-present") == 1
    assert "What does E1 mean?" in html

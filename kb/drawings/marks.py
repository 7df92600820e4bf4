"""Small signs that stand beside a word: kinds of lesson, outcomes, evidence, cost, response."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# An arch that holds, an arch with a prop, an arch with a gap; on a disc, a diamond, a square.
_KINDS: Final = {
    "success": (
        "M0 12a12 12 0 1 0 24 0 12 12 0 1 0-24 0Z",
        "M4.6 16.2Q12 4.6 19.4 16.2",
    ),
    "difficulty": ("M12 0 24 12 12 24 0 12Z", "M5.6 14.6Q12 5 18.4 14.6M12 10v7.4"),
    "failure": (
        "M1 1h22v22H1Z",
        "M4.6 16.4Q6.6 11.4 9.4 9.2M19.4 16.4Q17.4 11.4 14.6 9.2",
    ),
}
_LEFT_HALF: Final = "M1.5 16.5Q10.75 4.75 20 4.75"
_RIGHT_HALF: Final = "M20 4.75Q29.25 4.75 38.5 16.5"
_ARCH: Final = "M1.5 16.5Q20 -7 38.5 16.5"
# For each outcome: what is drawn with a full line, with dashes, with dots.
_OUTCOMES: Final = {
    "worked": (_ARCH, "", ""),
    "worked-with-difficulties": (f"{_ARCH}M20 4.75V18", "", ""),
    "mixed": (_LEFT_HALF, _RIGHT_HALF, ""),
    "stopped-early": (f"{_LEFT_HALF}M20 1.5V18", "", ""),
    "did-not-work": ("M1.5 16.5Q5.5 11.4 9.6 8.4M38.5 16.5Q34.5 11.4 30.4 8.4", "", ""),
    "too-early": ("", "", _ARCH),
}
_STEPS: Final = 5
_SIGNS: Final = {
    "cross": "M5 5 15 15M15 5 5 15",
    "plus": "M10 3.5V16.5M3.5 10H16.5",
    "chevron": "M4 7 10 13 16 7",
    "info": "M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 1 0 0-16.4M6 10.6 9 13.4 14.2 7.2",
    "error": "M10 2 19 17.6H1ZM10 7.6v4.8M10 14.4v1.2",
}


@lru_cache(maxsize=50)
def mark(kind: str, *, large: bool = False) -> SafeString:
    """Return the mark of a lesson kind (success, difficulty, failure), or nothing for another code."""
    if kind not in _KINDS:
        return SafeString("")
    return format_html(
        '<svg class="mark mark-{}{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
        '<path class="mark-ground" d="{}"/><path class="mark-glyph" d="{}"/></svg>',
        kind,
        " mark-large" if large else "",
        *_KINDS[kind],
    )


@lru_cache(maxsize=50)
def outcome_glyph(outcome: str) -> SafeString:
    """Return the line drawing of an outcome, or nothing for an unknown code."""
    if outcome not in _OUTCOMES:
        return SafeString("")
    lines = zip(
        ("line", "line line-dashed", "line line-dotted"),
        _OUTCOMES[outcome],
        strict=True,
    )
    paths = format_html_join("", '<path class="{}" d="{}"/>', (pair for pair in lines if pair[1]))
    return _drawing("outcome-glyph", "0 0 40 20", paths)


@lru_cache(maxsize=50)
def evidence_ticks(level: str) -> SafeString:
    """Return five upright ticks of one height, as many filled as the level says: E0 none, E5 all."""
    filled = _step(level, "E")
    ticks = _each_step(
        '<rect class="{}" x="{}" y=".75" width="5.5" height="12.5"/>',
        filled=filled,
        pitch=9,
        start=0.75,
    )
    return _drawing("ticks", "0 0 43 14", ticks)


@lru_cache(maxsize=50)
def cost_discs(band: str) -> SafeString:
    """Return five discs, as many filled as the band says; all dotted where the cost is unknown."""
    if band == "unknown":
        dotted = [("dotted", 5.5 + 13 * index) for index in range(_STEPS)]
        return _drawing(
            "discs",
            "0 0 63 11",
            _rows('<circle class="{}" cx="{}" cy="5.5" r="4.7"/>', dotted),
        )
    discs = _each_step(
        '<circle class="{}" cx="{}" cy="5.5" r="4.7"/>',
        filled=_step(band, "C"),
        pitch=13,
        start=5.5,
    )
    return _drawing("discs", "0 0 63 11", discs)


@lru_cache(maxsize=50)
def response_arch(*, has_response: bool) -> SafeString:
    """Return the arch from a lesson to its response; dotted and on one foot where there is none."""
    foot = '<circle class="foot" cx="{}" cy="15.5" r="2.6"/>'
    feet = _rows(foot, [(3,), (41,)] if has_response else [(3,)])
    line = "line" if has_response else "line line-dotted"
    return _drawing(
        "response-arch",
        "0 0 44 20",
        format_html('<path class="{}" d="M3 15.5Q22 -11 41 15.5"/>{}', line, feet),
    )


@lru_cache(maxsize=50)
def logo() -> SafeString:
    """Return the logo: two arcs tangent at the crown."""
    arcs = "M1.5 14.5Q24 -.5 46.5 14.5M9.5 22.5Q24 -8.5 38.5 22.5"
    return _drawing("logo-drawing", "0 0 48 24", format_html('<path class="line" d="{}"/>', arcs))


@lru_cache(maxsize=50)
def sign(name: str) -> SafeString:
    """Return a small sign that stands for nothing alone: cross, plus, chevron, info, error."""
    return _drawing(
        f"sign sign-{name}",
        "0 0 20 20",
        format_html('<path class="line" d="{}"/>', _SIGNS[name]),
    )


def _step(code: str, letter: str) -> int:
    return int(code[1:]) if code.startswith(letter) and code[1:].isdigit() else 0


def _each_step(shape: str, *, filled: int, pitch: int, start: float) -> SafeString:
    return _rows(
        shape,
        (("full" if index < filled else "empty", start + pitch * index) for index in range(_STEPS)),
    )


def _rows(shape: str, values: Iterable[tuple[object, ...]]) -> SafeString:
    return format_html_join("", shape, values)


def _drawing(name: str, view_box: str, content: SafeString) -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="{}" aria-hidden="true" focusable="false">{}</svg>',
        name,
        view_box,
        content,
    )

"""The drawings and the words of the scales for templates: ``{% load look %}``.

Drawings say nothing to a screen reader: the word always stands beside them.
"""

from collections.abc import Iterator

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from kb.drawings import bridges, charts, marks
from kb.meanings import Rung
from kb.meanings import ladder as ladder_of
from practices.models.scales import (
    CostBand,
    Evidence,
    LessonKind,
    Outcome,
    TransferLevel,
)

register = template.Library()


@register.simple_tag
def mark(kind: str, size: str = "") -> SafeString:
    """Draw the mark of a lesson kind; ``size="large"`` for a title."""
    return marks.mark(kind, large=size == "large")


@register.simple_tag
def logo_drawing() -> SafeString:
    """Draw the logo."""
    return marks.logo()


@register.simple_tag
def outcome_glyph(outcome: str) -> SafeString:
    """Draw the line glyph of an outcome."""
    return marks.outcome_glyph(outcome)


@register.simple_tag
def evidence_ticks(level: str) -> SafeString:
    """Draw the five ticks of an evidence level."""
    return marks.evidence_ticks(level)


@register.simple_tag
def cost_discs(band: str) -> SafeString:
    """Draw the five discs of a cost band."""
    return marks.cost_discs(band)


@register.simple_tag
def response_arch(has_response: object) -> SafeString:
    """Draw the arch from a lesson to its response; any true value means there is one."""
    return marks.response_arch(has_response=bool(has_response))


@register.simple_tag
def sign(name: str) -> SafeString:
    """Draw a small sign: cross, plus, chevron, info, error."""
    return marks.sign(name)


@register.simple_tag
def hero_bridge(state: str = "") -> SafeString:
    """Draw the bridge over the whole page; ``"broken"`` leaves its middle out."""
    return bridges.hero_bridge(broken=state == "broken")


@register.simple_tag
def small_bridge() -> SafeString:
    """Draw the bridge between two banks."""
    return bridges.small_bridge()


@register.simple_tag
def travel_arch() -> SafeString:
    """Draw the arc from a practice to the one that took the idea up."""
    return bridges.travel_arch()


@register.simple_tag
def bar(value: float, maximum: float) -> SafeString:
    """Draw a bar of ``value`` on a scale from zero to ``maximum``."""
    return charts.bar(value, maximum)


@register.simple_tag
def squares(count: int) -> SafeString:
    """Draw one square a practice."""
    return charts.squares(count)


@register.simple_tag
def ladder(scale: str, present: str = "") -> Iterator[Rung]:
    """Return the rungs of a scale: ``{% ladder "evidence" level as rungs %}``."""
    return ladder_of(scale, present)


@register.filter
def kind_label(kind: str) -> str:
    """Return the word for a lesson kind."""
    return str(LessonKind(kind).label) if kind in LessonKind else kind


@register.filter
def lessons_told(kind: str, count: int) -> str:
    """Return "2 successes": how many lessons of a kind one practice holds."""
    match kind:
        case LessonKind.SUCCESS:
            text = ngettext("%(count)d success", "%(count)d successes", count)
        case LessonKind.DIFFICULTY:
            text = ngettext("%(count)d difficulty", "%(count)d difficulties", count)
        case _unlisted:
            text = ngettext("%(count)d failure", "%(count)d failures", count)
    return text % {"count": count}


@register.filter
def practices_telling(kind: str, count: int) -> str:
    """Return "successes in 14 practices": how many practices tell of a kind."""
    match kind:
        case LessonKind.SUCCESS:
            text = ngettext(
                "successes in %(count)d practice",
                "successes in %(count)d practices",
                count,
            )
        case LessonKind.DIFFICULTY:
            text = ngettext(
                "difficulties in %(count)d practice",
                "difficulties in %(count)d practices",
                count,
            )
        case _unlisted:
            text = ngettext(
                "failures in %(count)d practice",
                "failures in %(count)d practices",
                count,
            )
    return text % {"count": count}


@register.filter
def outcome_label(outcome: str) -> str:
    """Return the words of an outcome."""
    return str(Outcome(outcome).label) if outcome in Outcome else ""


@register.filter
def evidence_word(level: str) -> str:
    """Return the word of an evidence level, "counted" for E1."""
    return str(Evidence(level).label) if level in Evidence else ""


@register.filter
def cost_words(band: str) -> str:
    """Return the words of a cost band, "up to €5,000" for C2."""
    return str(CostBand(band).label) if band in CostBand else ""


@register.filter
def transfer_words(level: str) -> str:
    """Return the words of a transfer level, "conditions listed" for T1."""
    return str(TransferLevel(level).label) if level in TransferLevel else ""


@register.filter
def language_name(code: str) -> str:
    """Return a language's name in the reader's language."""
    names = {"fr": _("French"), "de": _("German"), "en": _("English")}
    return names.get(code, code)


@register.filter
def in_language(code: str) -> str:
    """Return "in German", in the reader's language."""
    phrases = {"fr": _("in French"), "de": _("in German"), "en": _("in English")}
    return phrases.get(code, pgettext("language", "in another language"))


@register.filter
def is_foreign(code: str) -> bool:
    """Tell whether a text in that language is foreign to the interface."""
    return code != (get_language() or "")[:2]

"""What the typesetter does: spaces, apostrophes, digits; and never a hole in the escaping."""

from decimal import Decimal

import pytest
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from kb.templatetags.typography import fine, number

_NARROW = "\u202f"
_FIXED = "\u00a0"


@pytest.mark.parametrize(
    ("plain", "language", "set_text"),
    [
        ("Facile à lire : des kiosques", "fr", f"Facile à lire{_NARROW}: des kiosques"),
        ("Vraiment ?!", "fr", f"Vraiment{_NARROW}?!"),
        ("Le mot « illettrisme »", "fr", f"Le mot «{_NARROW}illettrisme{_NARROW}»"),
        (f"Déjà fait{_FIXED}: oui", "fr", f"Déjà fait{_NARROW}: oui"),
        ("Création d'entreprise", "fr", "Création d’entreprise"),
        ("l'", "fr", "l’"),
        ("12:30, https://example.org", "fr", "12:30, https://example.org"),
        ("68,5 % des voix", "fr", f"68,5{_FIXED}% des voix"),
        ("10 € und 130 m²", "de", f"10{_FIXED}€ und 130{_FIXED}m²"),
        ("Wer fragt : niemand", "de", "Wer fragt : niemand"),
        ("Oma's Café", "de", "Oma’s Café"),
    ],
)
def test_text_is_set_by_the_rules_of_its_language(plain: str, language: str, set_text: str) -> None:
    assert fine(plain, language) == set_text
    assert fine(fine(plain, language), language) == set_text


def test_language_is_the_readers_where_none_is_given() -> None:
    with translation.override("fr"):
        assert fine("Qui ?") == f"Qui{_NARROW}?"
    with translation.override("de"):
        assert fine("Qui ?") == "Qui ?"


def test_plain_text_stays_escaped() -> None:
    assert fine("<script>alert('a')</script> & co", "fr") == "&lt;script&gt;alert('a')&lt;/script&gt; &amp; co"
    assert isinstance(fine("a", "fr"), SafeString)


def test_attributes_of_safe_html_are_left_alone() -> None:
    html = mark_safe('<a title="Qui ? l\'autre" href="/a ?b=1">Qui ?</a>')
    assert fine(html, "fr") == f'<a title="Qui ? l\'autre" href="/a ?b=1">Qui{_NARROW}?</a>'


def test_apostrophe_before_a_highlight_is_set_too() -> None:
    assert fine(mark_safe("contre l&#x27;<mark>illettrisme</mark>"), "fr") == "contre l’<mark>illettrisme</mark>"


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (2000, "fr", f"2{_NARROW}000"),
        (2000, "de", "2.000"),
        (2000, "en", "2,000"),
        (Decimal("68.50"), "fr", "68,5"),
        (1234567.25, "en", "1,234,567.25"),
        (-3, "de", "−3"),
        (700.0, "fr", "700"),
        (0, "fr", "0"),
        (None, "fr", ""),
        ("", "fr", ""),
    ],
)
def test_figures_are_written_as_the_readers_language_does(value: object, language: str, written: str) -> None:
    with translation.override(language):
        assert number(value) == written  # type: ignore[arg-type]  # whatever a template holds

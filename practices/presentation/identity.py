"""The identity card of a practice: terms and values, "unknown" and "removed for anonymity" kept apart."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from babel import Locale
from babel.numbers import format_currency, format_decimal
from django.urls import reverse
from django.utils.translation import gettext as _

from practices.countries import country_name
from practices.dates import in_words
from practices.models import Concept, Partner, PracticePage
from practices.models.labels import interface_language
from practices.models.scales import Disclosure, Life, Participation, Setting
from practices.years import years_line

# Text, address, language: the last two may be empty.
Value: TypeAlias = tuple[str, str, str]
CardRow: TypeAlias = tuple[str, list[Value]]


def identity_rows(
    text: PracticePage,
    facts: PracticePage,
    *,
    rows: Mapping[str, Sequence[Any]],
    themes: Sequence[Concept],
    audiences: Sequence[Concept],
) -> list[CardRow]:
    """Return the rows of the card; a term without values is unknown (or removed, see ``removed_terms``)."""
    language = text.language
    return [
        (_("Library"), _library(facts)),
        (_("Place"), _place(facts)),
        (_("Period"), _period(facts)),
        (_("Themes"), [(concept.label, reverse("practices:theme", args=[concept.code]), "") for concept in themes]),
        (
            _("Audiences"),
            [(concept.label, reverse("practices:audience", args=[concept.code]), "") for concept in audiences],
        ),
        (_("Partners"), [(_partner(partner), "", language) for partner in rows["partners"]]),
        (_("Staff"), _staff(text, facts)),
        (_("Money"), _money(text, facts)),
        (_("Funders"), [(funder.name, "", language) for funder in rows["funders"]]),
        (_("Participation of the people concerned"), _participation(text, facts)),
        *([(_("Library at the time"), _profile(facts))] if _profile(facts) else []),
    ]


def removed_terms(facts: PracticePage) -> list[str]:
    """Return the terms whose values were taken out so that nobody can tell who it was."""
    return [] if facts.disclosure == Disclosure.NAMED else [_("Library"), _("Place"), _("Partners")]


def _library(facts: PracticePage) -> list[Value]:
    library = facts.library
    if library is None or facts.disclosure != Disclosure.NAMED:
        return []
    return [(library.name, reverse("practices:library", args=[library.slug]), "")]


def _place(facts: PracticePage) -> list[Value]:
    library = facts.library
    if library is None or facts.disclosure != Disclosure.NAMED:
        return []
    parts = dict.fromkeys(filter(None, (library.city, library.region, country_name(library.country))))
    return [(", ".join(parts), "", "")]


def _period(facts: PracticePage) -> list[Value]:
    dates = " – ".join(filter(None, (in_words(facts.started), in_words(facts.ended))))
    if facts.started and not facts.ended:
        dates = years_line(facts.started, "", facts.life)
    life = "" if facts.life == Life.UNKNOWN else str(facts.get_life_display()).lower()
    words = ", ".join(filter(None, (dates, life)))
    return [(words, "", "")] if words else []


def _partner(partner: Partner) -> str:
    kind = str(partner.get_kind_display())
    return f"{partner.name} ({kind}): {partner.role}" if partner.role else f"{partner.name} ({kind})"


def _staff(text: PracticePage, facts: PracticePage) -> list[Value]:
    values: list[Value] = [(text.staff, "", text.language)] if text.staff else []
    if facts.hours_per_month is not None:
        values.append((_("%(hours)s hours a month") % {"hours": _plain(facts.hours_per_month)}, "", ""))
    if facts.volunteers is not None:
        values.append((_("%(number)s volunteers") % {"number": facts.volunteers}, "", ""))
    return values


def _money(text: PracticePage, facts: PracticePage) -> list[Value]:
    amounts = (
        (_("%(amount)s to start"), facts.start_up_cost),
        (_("%(amount)s a year"), facts.yearly_cost),
        (_("%(amount)s in all"), facts.total_cost),
    )
    values: list[Value] = [
        (words % {"amount": _amount(amount, facts.currency)}, "", "") for words, amount in amounts if amount is not None
    ]
    return [*values, *([(text.money_note, "", text.language)] if text.money_note else [])]


def _participation(text: PracticePage, facts: PracticePage) -> list[Value]:
    words = "" if facts.participation == Participation.UNKNOWN else str(facts.get_participation_display())
    values: list[Value] = [(words, "", "")] if words else []
    return [*values, *([(text.participation_note, "", text.language)] if text.participation_note else [])]


def _profile(facts: PracticePage) -> list[Value]:
    known = (
        (_("%(number)s inhabitants served"), facts.population_served),
        (_("%(number)s full-time posts"), facts.staff_fte),
        (_("open %(number)s hours a week"), facts.opening_hours),
        (_("%(number)s m²"), facts.floor_area),
    )
    values: list[Value] = [
        (words % {"number": _plain(Decimal(number))}, "", "") for words, number in known if number is not None
    ]
    setting = [] if facts.setting == Setting.UNKNOWN else [(str(facts.get_setting_display()), "", "")]
    return values + setting


def _amount(amount: Decimal, currency: str) -> str:
    locale = Locale(interface_language())
    pattern = locale.currency_formats["standard"].pattern
    if amount % 1:
        return format_currency(amount, currency, pattern, locale=locale)
    return format_currency(amount, currency, pattern.replace(".00", ""), locale=locale, currency_digits=False)


def _plain(number: Decimal) -> str:
    return str(format_decimal(number.normalize(), locale=interface_language()))

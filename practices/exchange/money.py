"""What a note says about the money: which amount is a yearly one.

Nothing is guessed: a price that readers pay, a sum applied for, an upper bound, two different yearly amounts or another
currency leave the yearly amount unknown.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = r"(?P<number>\d{1,3}(?:[ .’'\u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)"
_AMOUNT = rf"{_NUMBER}\s*(?P<times>Mio\.?|Millionen|millions?(?:\s+d[’'])?|Tsd\.?|mille)?\s*(?:€|EUR\b|Euros?\b)"
_YEARLY = (
    r"(?:jährlich\w*|(?:pro|im|je|jedes) Jahr|/ ?Jahr|p\. ?a\.|Jahres(?:budget|etat|kosten|betrag)"
    r"|par an\b|/ ?an\b|annuel\w*|chaque année|par année|a year|per year|yearly|annual(?:ly)?|each year)"
)
_WORDS = r"(?:\s*[^\W\d][\w.’'-]*){0,3}"
_BEFORE = re.compile(rf"{_YEARLY}{_WORDS}\s*:?\s*{_AMOUNT}", re.IGNORECASE)
_AFTER = re.compile(rf"{_AMOUNT}{_WORDS}\s*{_YEARLY}", re.IGNORECASE)
# The note opens with it: „Jährlicher Medienetat“, « Budget annuel ».
_WHOLE = re.compile(rf"\W*{_WORDS}\s*{_YEARLY}", re.IGNORECASE)
_NOT_A_COST = re.compile(
    r"karte|ausweis|gebühr|eintritt|beitrag der nutz|preisgeld|beantragt|höchstens|bis zu|erneut|\bneu\b"
    r"|carte|abonnement|cotisation|adhésion|tarif|\bprix\b|demandé|maximum|au plus|jusqu|renouvel|reconduit"
    r"|\bcard\b|\bfee\b|\bprize\b|applied|at most|up to|renew",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|[.!?](?=\s+[A-ZÄÖÜÉÈÀÇ])")
_TIMES = {"mio": 1_000_000, "millionen": 1_000_000, "million": 1_000_000, "tsd": 1_000, "mille": 1_000}


@dataclass(frozen=True)
class Money:
    """What is known in euros; None is unknown, which is not zero."""

    yearly: Decimal | None
    total: Decimal | None


def read_money(budget: Decimal | None, note: str) -> Money:
    """Return the amounts that ``budget_eur`` and its note give.

    The budget is a total, unless the note says that it is the yearly amount; the note may name a yearly one beside it.
    """
    yearly = yearly_amount(note)
    if budget is not None and (yearly == budget or (yearly is None and _calls_budget_yearly(note))):
        return Money(yearly=budget, total=None)
    return Money(yearly=yearly, total=budget)


def yearly_amount(note: str) -> Decimal | None:
    """Return the one yearly amount in euros that the note names, or None."""
    amounts = {amount for clause in _clauses(note) for amount in _amounts(clause)}
    return amounts.pop() if len(amounts) == 1 else None


def _clauses(note: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(note) if not _NOT_A_COST.search(clause)]


def _amounts(clause: str) -> set[Decimal]:
    found = [*_BEFORE.finditer(clause), *_AFTER.finditer(clause)]
    return {_amount(match["number"], match["times"]) for match in found}


def _amount(number: str, times: str | None) -> Decimal:
    plain = re.sub(r"[ .’'\u00a0\u202f]", "", number).replace(",", ".")
    word = next((word for word in _TIMES if (times or "").casefold().startswith(word)), "")
    return Decimal(plain) * _TIMES.get(word, 1)


def _calls_budget_yearly(note: str) -> bool:
    first = _CLAUSE.split(note)[0]
    return bool(_WHOLE.match(first)) and not _NOT_A_COST.search(first) and not re.search(_AMOUNT, first, re.IGNORECASE)

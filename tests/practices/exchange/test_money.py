"""What a note says about the money."""

from decimal import Decimal

import pytest

from practices.exchange.money import read_money, yearly_amount


@pytest.mark.parametrize(
    ("note", "amount"),
    [
        ("", None),
        ("Montants non précisés par les sources", None),
        ("30 000 euros par an", "30000"),
        ("Jährlich rund 12.500 Euro", "12500"),
        ("1,5 Millionen Euro im Jahr", "1500000"),
        ("2 Tsd. € pro Jahr für Medien", "2000"),
        ("A grant of 900 euros a year", "900"),
        ("Budget annuel de 4 000 €", "4000"),
        ("Subvention de 30 000 euros", None),
        ("10 000 Euro jährlich; 12 000 Euro pro Jahr ab 2019", None),
        ("Ermäßigte Bibliothekskarte 15 Euro im Jahr", None),
        ("Höchstens 5.000 Euro im Jahr", None),
        ("45 000 Franken im Jahr", None),
    ],
)
def test_only_a_plain_yearly_amount_in_euros_is_read_from_a_note(note: str, amount: str | None) -> None:
    assert yearly_amount(note) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("budget", "note", "yearly", "total"),
    [
        ("4000", "Budget annuel", "4000", None),
        ("4000", "4 000 euros par an", "4000", None),
        ("90000", "Sur trois ans, dont 30 000 euros par an", "30000", "90000"),
        ("90000", "Coût du bâtiment", None, "90000"),
        ("90000", "", None, "90000"),
        (None, "Jährlicher Etat unbekannt", None, None),
        ("0", "", None, "0"),
    ],
)
def test_the_budget_is_a_total_unless_the_note_calls_it_yearly(
    budget: str | None, note: str, yearly: str | None, total: str | None
) -> None:
    money = read_money(None if budget is None else Decimal(budget), note)
    expected = [None if value is None else Decimal(value) for value in (yearly, total)]
    assert [money.yearly, money.total] == expected

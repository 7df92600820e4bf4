"""Return codes: hard to guess, easy to copy."""

import pytest

from practices.contributing.codes import hash_of, new_code, read_code

_CODE = "7K2M-9QXD-0H1T-VB5N-3WZ8"


def test_a_code_has_five_groups_of_four_signs_that_nobody_confuses() -> None:
    code = new_code()
    assert [len(group) for group in code.split("-")] == [4] * 5
    assert not set(code) & set("ILOU")
    assert read_code(code) == code
    assert new_code() != code


@pytest.mark.parametrize(
    "typed",
    [
        _CODE,
        "7k2m-9qxd-0h1t-vb5n-3wz8",
        "7K2M9QXD0H1TVB5N3WZ8",
        " 7K2M 9QXD 0H1T VB5N 3WZ8\n",
        "7K2M–9QXD–OHIT–VB5N–3WZ8",
        "7k2m.9qxd.ohlt.vb5n.3wz8",
    ],
)
def test_what_people_make_of_a_code_is_forgiven(typed: str) -> None:
    assert read_code(typed) == _CODE


@pytest.mark.parametrize(
    "typed", ["", "7K2M", f"{_CODE}7", "7K2M-9QXD-0H1T-VB5N-3WZU", "7K2M-9QXD-0H1T-VB5N-3WZé", "\x00"]
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_a_hash_tells_codes_apart_and_shows_none() -> None:
    assert hash_of(_CODE) != hash_of(new_code())
    assert len(hash_of(_CODE)) == 64

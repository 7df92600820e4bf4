"""Coming back with a code: forgiving to people, slow for those who guess."""

import pytest
from django.core.cache import cache
from django.test import Client

from practices.contributing.codes import new_code
from tests.practices.contributing.writer import Writer


def test_a_code_opens_its_text_in_another_browser(writer: Writer) -> None:
    writer.save()
    other = Client()
    typed = writer.code.lower().replace("-", " ")
    html = other.post("/fr/tell/return/", {"code": typed}, follow=True).content.decode()
    assert writer.code in html
    assert "Eltern sollten Deutsch sprechen können." in other.get("/fr/tell/mine/form/").content.decode()


@pytest.mark.parametrize("typed", ["", "7K2M", "x" * 100_000, "\x00", "7K2M-9QXD-0H1T-VB5N-3WZ8"])
def test_a_wrong_code_is_told_so_beside_the_field(client: Client, site: object, typed: str) -> None:
    response = client.post("/de/tell/return/", {"code": typed})
    assert response.status_code == 200
    html = response.content.decode()
    assert 'id="id_code_error"' in html
    assert 'aria-invalid="true"' in html


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Attendez dix minutes"), ("de", "Warten Sie zehn Minuten"), ("en", "Wait ten minutes")],
)
def test_too_many_wrong_codes_have_to_wait(writer: Writer, language: str, words: str) -> None:
    writer.save()
    guesser, address = Client(), f"/{language}/tell/return/"
    for _attempt in range(10):
        assert guesser.post(address, {"code": new_code()}).status_code == 200
    response = guesser.post(address, {"code": writer.code})
    assert response.status_code == 429
    assert words in response.content.decode()
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post(address, {"code": writer.code}).status_code == 302


def test_right_codes_are_never_counted(writer: Writer) -> None:
    writer.save()
    for _attempt in range(15):
        assert Client().post("/de/tell/return/", {"code": writer.code}).status_code == 302


def test_no_address_is_kept_only_a_hash(client: Client, site: object) -> None:
    client.post("/de/tell/return/", {"code": new_code()}, REMOTE_ADDR="192.0.2.7")
    assert "192.0.2.7" not in str(cache._cache)  # type: ignore[attr-defined]  # of the cache in memory

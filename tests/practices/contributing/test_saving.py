"""Nothing that anybody typed is ever lost."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.html import escape

from practices.contributing.withdrawing import withdraw
from practices.models import Contribution
from tests.practices.contributing.writer import FAILURE, Writer


def test_the_first_save_shows_a_code_and_keeps_every_word(writer: Writer) -> None:
    writer.save()
    kept = writer.contribution
    assert kept.answers == FAILURE
    assert (kept.kind, kept.language, kept.disclosure, kept.state) == ("failure-report", "de", "anonymous", "draft")
    assert writer.code not in str(Contribution.objects.values())


def test_an_empty_or_overlong_or_wrong_answer_is_saved_as_it_is(writer: Writer) -> None:
    strange = {"title": "x" * 5000, "language": "tlh", "failure_kinds": ["?"], "disclosure": "", "wanted": "a\r\nb\x00"}
    writer.save(**strange)
    kept = writer.contribution
    assert kept.answers["title"] == "x" * 5000
    assert kept.answers["failure_kinds"] == ["?"]
    assert kept.answers["wanted"] == "a\nb"
    assert (kept.language, kept.disclosure) == ("", "")
    assert "x" * 5000 in writer.reopen()


def test_opening_a_form_stores_nothing(writer: Writer) -> None:
    assert not Contribution.objects.exists()


def test_the_cookie_goes_with_the_browser_and_out_of_reach(writer: Writer) -> None:
    writer.save()
    cookie = writer.client.cookies["contribution"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]
    assert not cookie["expires"]
    assert not Session.objects.exists()


def test_saving_by_script_reports_and_goes_on_from_its_version(writer: Writer) -> None:
    report = writer.autosave(wanted="Ein Wort")
    assert report["state"] == "saved"
    assert report["message"].startswith("Gespeichert um")
    writer.hidden["version"] = str(report["version"])
    assert writer.autosave(wanted="Ein Wort mehr")["version"] == 2
    assert Contribution.objects.get().answers["wanted"] == "Ein Wort mehr"


def test_a_save_sent_twice_is_one_save(writer: Writer) -> None:
    first, hidden = writer.save(), dict(writer.hidden)
    writer.hidden = hidden
    writer.save()
    assert first
    kept = Contribution.objects.get()
    assert (kept.version, kept.other_answers) == (1, [])


def test_two_windows_with_different_texts_keep_both(writer: Writer) -> None:
    writer.save()
    writer.reopen()
    old = dict(writer.hidden)
    writer.save(wanted="Im ersten Fenster")
    writer.hidden = old
    html = writer.save(wanted="Im zweiten Fenster")
    assert "Zwei Fenster, zwei Texte" in html
    assert "Im ersten Fenster" in html
    assert "Im zweiten Fenster" in html
    kept = writer.contribution
    assert kept.answers["wanted"] == "Im ersten Fenster"
    assert [other["wanted"] for other in kept.other_answers] == ["Im zweiten Fenster"]


def test_a_script_is_told_of_the_other_window(writer: Writer) -> None:
    writer.save()
    writer.hidden["version"] = "0"
    assert writer.autosave(wanted="Anders")["state"] == "conflict"


def test_the_other_text_is_taken_over_and_the_first_one_stays_until_it_is_deleted(writer: Writer) -> None:
    writer.save()
    writer.save(wanted="Anders")
    other = f"{writer.base}mine/other/"
    writer.client.post(other, {"number": "0", "action": "take"})
    kept = Contribution.objects.get()
    assert kept.answers["wanted"] == "Anders"
    assert kept.other_answers[0]["wanted"] == FAILURE["wanted"]
    for number in ("7", "x", "0"):
        writer.client.post(other, {"number": number, "action": "drop"})
    kept.refresh_from_db()
    assert kept.other_answers == []


def test_two_texts_in_one_browser_never_mix(writer: Writer, a_writer: Callable[..., Writer]) -> None:
    writer.save()
    first, hidden = writer.code, {**writer.hidden, "version": "1"}
    writer.open(writer.address)
    writer.save(wanted="Ein anderer Bericht")
    assert writer.code != first
    writer.hidden = hidden
    writer.save(wanted="Wieder der erste")
    assert writer.code == first
    assert {row.answers["wanted"] for row in Contribution.objects.all()} == {"Ein anderer Bericht", "Wieder der erste"}


@pytest.mark.parametrize("loss", ["deleted", "withdrawn"])
def test_a_text_deleted_meanwhile_is_told_so_and_keeps_what_was_typed(writer: Writer, loss: str) -> None:
    writer.save()
    writer.reopen()
    if loss == "deleted":
        Contribution.objects.all().delete()
    else:
        withdraw(writer.contribution)
    html = writer.send(wanted="Neu geschrieben")
    assert "gibt es nicht mehr" in html
    assert "Neu geschrieben" in html
    writer.save()
    assert writer.contribution.answers["wanted"] == "Neu geschrieben"


def test_a_form_without_a_valid_ticket_shows_its_text_again(writer: Writer) -> None:
    writer.hidden["ticket"] = "7K2M-9QXD-0H1T-VB5N-3WZ8:x:y"
    html = writer.save(wanted="Nicht verloren")
    assert "Nicht verloren" in html
    assert "nicht mehr gültig" in html
    writer.save()
    assert writer.contribution.answers["wanted"] == "Nicht verloren"


def test_an_expired_protection_shows_the_text_again_and_the_next_save_keeps_it(
    a_writer: Callable[..., Writer],
) -> None:
    writer = a_writer()
    writer.save()
    writer.reopen()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = writer.client.cookies
    data = {**writer.answers, **writer.hidden, "wanted": "Nach der Pause", "csrfmiddlewaretoken": "old"}
    response = strict.post(writer.address, data)
    html = response.content.decode()
    assert response.status_code == 403
    assert "Nach der Pause" in html
    assert escape("nicht mehr gültig") in html
    assert writer.code in html


def test_a_foreign_form_never_leads_into_another_ones_text(a_writer: Callable[..., Writer]) -> None:
    stranger = a_writer()
    stranger.save()
    stranger.reopen()
    victim = Client(enforce_csrf_checks=True)
    html = victim.post(stranger.address, {**stranger.answers, **stranger.hidden}).content.decode()
    assert stranger.code not in html


@pytest.mark.parametrize("cookie", ["x", "7K2M-9QXD-0H1T-VB5N-3WZ8:1:forged"])
def test_an_unknown_cookie_leads_to_the_question_for_the_code(client: Client, site: object, cookie: str) -> None:
    client.cookies["contribution"] = cookie
    response = client.get("/fr/tell/mine/")
    assert response.headers["Location"] == "/fr/tell/return/"


def test_days_are_kept_and_no_time(writer: Writer) -> None:
    writer.save()
    days = [writer.contribution.started_on, writer.contribution.changed_on]
    assert all(type(day) is date for day in days)
    kinds = {field.get_internal_type() for field in Contribution._meta.get_fields() if hasattr(field, "attname")}
    assert "DateTimeField" not in kinds


def test_leaving_makes_this_browser_forget(writer: Writer) -> None:
    writer.save()
    writer.client.post(f"{writer.base}leave/")
    assert "Ihr Code" in writer.open(f"{writer.base}mine/")
    assert 'name="code"' in writer.html


def test_the_text_can_be_read_and_taken_along(writer: Writer) -> None:
    writer.save()
    html = writer.client.get(f"{writer.base}mine/read/").content.decode()
    for words in ("Der Raum blieb der Gruppe.", "Menschen nicht erreicht", "Anonym", "Deutsch"):
        assert words in html
    response = writer.client.get(f"{writer.base}mine/download/")
    assert "attachment" in response.headers["Content-Disposition"]
    assert "title: Ein Sprachcafé, zu dem kaum jemand kam" in response.content.decode()

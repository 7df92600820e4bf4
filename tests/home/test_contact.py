"""Writing to the team: nothing is lost, and what is wrong is said where it is."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.translation import gettext
from pytest_django import Settings

from home.models import ContactMessage, ContentPage, HomePage

pytestmark = pytest.mark.usefixtures("site")

_MESSAGE = {"text": "Ein Datum stimmt nicht.", "name": "Ada", "email": "ada@example.org", "about": "/de/themes/"}


@pytest.fixture(autouse=True)
def _address(settings: Settings) -> None:
    settings.CONTACT_EMAIL = "team@example.org"


@pytest.fixture
def broken_mail(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "tests.home.broken_mail.RefusingBackend"


def _in(language: str, text: str) -> str:
    with translation.override(language):
        return escape(gettext(text))


def test_a_message_is_stored_mailed_and_answered_to_its_writer(client: Client) -> None:
    response = client.post("/de/contact/", _MESSAGE, follow=True)
    assert _in("de", "Your message has arrived.") in response.content.decode()
    stored = ContactMessage.objects.get()
    assert (stored.text, stored.language, stored.about) == ("Ein Datum stimmt nicht.", "de", "/de/themes/")
    assert stored.mailed_at
    assert (mail.outbox[0].to, mail.outbox[0].reply_to) == (["team@example.org"], ["ada@example.org"])
    assert "Ein Datum stimmt nicht." in mail.outbox[0].body


def test_a_reload_after_sending_sends_nothing_again(client: Client) -> None:
    response = client.post("/de/contact/", _MESSAGE)
    assert response.status_code == 302
    client.get(response.headers["Location"])
    assert ContactMessage.objects.count() == 1


def test_name_and_address_may_stay_empty(client: Client) -> None:
    client.post("/fr/contact/", {"text": "Bonjour"})
    assert ContactMessage.objects.get().email == ""
    assert mail.outbox[0].reply_to == []


@pytest.mark.usefixtures("broken_mail")
def test_a_message_is_kept_when_the_mail_server_fails(client: Client) -> None:
    response = client.post("/fr/contact/", _MESSAGE, follow=True)
    assert _in("fr", "Your message has arrived.") in response.content.decode()
    assert ContactMessage.objects.get().mailed_at is None


def test_what_could_not_be_mailed_is_mailed_later() -> None:
    ContactMessage.objects.create(text="Bonjour", language="fr")
    output = StringIO()
    call_command("send_contact_messages", stdout=output)
    assert "1 sent, 0 still waiting." in output.getvalue()
    assert len(mail.outbox) == 1
    call_command("send_contact_messages", stdout=StringIO())
    assert len(mail.outbox) == 1


def test_without_an_address_messages_are_stored_and_wait(client: Client, settings: Settings) -> None:
    settings.CONTACT_EMAIL = ""
    client.post("/fr/contact/", _MESSAGE)
    assert ContactMessage.objects.get().mailed_at is None
    assert mail.outbox == []


def test_a_program_that_fills_the_hidden_field_is_kept_apart(client: Client) -> None:
    response = client.post("/fr/contact/", {**_MESSAGE, "web_page": "http://spam.example"}, follow=True)
    assert _in("fr", "Your message has arrived.") in response.content.decode()
    assert ContactMessage.objects.get().is_suspect
    assert mail.outbox == []


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_errors_are_told_in_the_readers_language_and_lead_to_their_fields(client: Client, language: str) -> None:
    response = client.post(f"/{language}/contact/", {"text": " ", "email": "ada"})
    html = response.content.decode()
    assert response.status_code == 200
    assert f"<title>{_in(language, 'Error:')}" in html
    for field, error in (
        ("text", "Write your message."),
        ("email", "Check the e-mail address: it looks like name@example.org."),
    ):
        assert f'<a href="#id_{field}">' in html
        assert html.count(_in(language, error)) == 2
        assert f'id="id_{field}_error"' in html
    assert 'aria-invalid="true"' in html
    assert ContactMessage.objects.count() == 0


def test_what_was_written_stays_in_the_form_after_an_error(client: Client) -> None:
    html = client.post("/fr/contact/", {**_MESSAGE, "email": "ada"}).content.decode()
    assert "Ein Datum stimmt nicht." in html
    assert 'value="ada"' in html


@pytest.mark.parametrize("text", ["x" * 5001, "null \x00 byte"])
def test_what_cannot_be_stored_is_refused_in_words(client: Client, text: str) -> None:
    response = client.post("/fr/contact/", {"text": text})
    assert response.status_code == 200
    assert 'href="#id_text"' in response.content.decode()


def test_line_breaks_in_name_or_address_reach_no_mail_header(client: Client) -> None:
    client.post("/fr/contact/", {"text": "Bonjour", "name": "Ada\nBcc: all@example.org"})
    assert "Bcc" not in mail.outbox[0].message()
    assert mail.outbox[0].recipients() == ["team@example.org"]


def test_a_strange_note_of_the_page_never_refuses_a_message(client: Client) -> None:
    client.post("/fr/contact/", {"text": "Bonjour", "about": "x" * 9000})
    assert len(ContactMessage.objects.get().about) == 500


def test_the_form_stands_below_the_page_that_asks_for_it(client: Client) -> None:
    home = HomePage.objects.get(locale__language_code="fr")
    home.add_child(
        instance=ContentPage(title="Coopération", slug="cooperation", body="<p>…</p>", has_contact_form=True)
    )
    html = client.get("/fr/cooperation/").content.decode()
    assert '<form class="form" method="post" action="/fr/contact/"' in html
    assert "csrfmiddlewaretoken" in html


def test_old_messages_are_deleted_as_promised() -> None:
    old, new = (ContactMessage.objects.create(text=text, language="fr") for text in ("ancien", "récent"))
    ContactMessage.objects.filter(pk=old.pk).update(received_at=timezone.now() - timedelta(days=181))
    call_command("delete_contact_messages", "180", stdout=StringIO())
    assert list(ContactMessage.objects.all()) == [new]


def test_a_form_from_elsewhere_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post("/fr/contact/", _MESSAGE).status_code == 403

"""Whoever told something may take it back."""

from collections.abc import Callable

from wagtail.models import PageLogEntry, Revision

from practices.models import Contribution, PracticePage, ReferenceNumber
from tests.practices.contributing.writer import FAILURE, Writer


def test_withdrawing_is_asked_first(writer: Writer) -> None:
    writer.send()
    html = writer.open(f"{writer.base}mine/withdraw/")
    assert "Das lässt sich nicht rückgängig machen." in html
    assert PracticePage.objects.exists()


def test_a_withdrawn_text_is_deleted_everywhere_and_its_reference_stays(writer: Writer) -> None:
    writer.send()
    reference = PracticePage.objects.get().reference
    html = writer._look(writer.client.post(f"{writer.base}mine/withdraw/", follow=True))
    assert "Zurückgezogen" in html
    kept = Contribution.objects.get()
    assert (kept.answers, kept.other_answers, kept.state) == ({}, [], "withdrawn")
    assert not PracticePage.objects.exists()
    assert not Revision.objects.exists()
    assert FAILURE["title"] not in str(list(PageLogEntry.objects.values()))
    assert ReferenceNumber.objects.filter(pk=reference.removeprefix("p-")).exists()


def test_the_permanent_address_of_a_published_one_says_so_in_three_languages(
    a_writer: Callable[..., Writer],
) -> None:
    writer = a_writer(kind="practice", language="fr")
    writer.send(themes=["literacy"], audiences=["everyone"])
    page = PracticePage.objects.get()
    page.get_latest_revision().publish()
    assert writer.client.get(f"/p/{page.reference}/").status_code == 302
    writer.client.post(f"{writer.base}mine/withdraw/")
    response = writer.client.get(f"/p/{page.reference}/")
    assert response.status_code == 410
    html = response.content.decode()
    for words in ("a été retiré", "zurückgezogen", "was withdrawn"):
        assert words in html


def test_a_draft_is_withdrawn_without_a_trace_of_its_text(writer: Writer) -> None:
    writer.save()
    writer.client.post(f"{writer.base}mine/withdraw/")
    assert Contribution.objects.get().answers == {}
    assert "Zurückgezogen" in writer.reopen()

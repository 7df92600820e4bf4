"""What is sent becomes a draft for the editors, and nothing more."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState

from practices.contributing import browser
from practices.contributing.record import teaser_of
from practices.models import Contribution, Library, PracticePage
from tests.practices.contributing.writer import FAILURE, QUICK, Writer


def _page() -> PracticePage:
    page: PracticePage = PracticePage.objects.get().get_latest_revision_as_object()
    return page


def test_a_failure_report_becomes_a_draft_with_these_fields(writer: Writer) -> None:
    html = writer.send(themes=["literacy"], audiences=["everyone"])
    assert "Danke: Ihr Text ist angekommen." in html
    page = _page()
    assert not page.live
    assert page.language == "de"
    assert (page.title, page.record_kind, page.disclosure) == (FAILURE["title"], "failure-report", "anonymous")
    assert (page.need, page.do_differently, page.transfer) == (
        FAILURE["wanted"],
        FAILURE["differently"],
        FAILURE["check"],
    )
    assert "<p>Jeden Dienstag von 9 bis 10.30 Uhr.<br/>Zwei Kolleginnen.</p>" in page.description
    assert "Bedarf anders als gedacht; Menschen nicht erreicht." in page.description
    assert [(lesson.kind, lesson.text) for lesson in page.lessons.all()] == [
        ("failure", FAILURE["happened"]),
        ("success", FAILURE["helped"]),
    ]
    assert (page.outcome, page.is_outcome_checked, page.library) == ("did-not-work", False, None)
    assert page.teaser == FAILURE["happened"]
    assert [theme.code for theme in page.themes.all()] == ["literacy"]
    kept = writer.contribution
    assert (kept.state, kept.reference) == ("received", page.reference)
    assert kept.submitted_on


def test_a_failure_that_ended_early_says_so(writer: Writer) -> None:
    writer.send(ended_early="on", helped="")
    assert (_page().outcome, _page().life) == ("stopped-early", "ended-early")
    assert _page().lessons.count() == 1


def test_a_quick_record_becomes_a_draft_with_its_library(a_writer: Callable[..., Writer]) -> None:
    a_writer(kind="practice", language="fr").send()
    page = _page()
    assert (page.title, page.teaser, page.outcome) == (QUICK["title"], QUICK["teaser"], "worked-with-difficulties")
    assert page.library
    assert (page.library.name, page.library.country, page.author) == ("Médiathèque de Rivière", "FR", "Ada Martin")
    assert not PracticePage.objects.get().live


def test_the_text_goes_to_the_list_of_its_language_whatever_the_form_speaks(a_writer: Callable[..., Writer]) -> None:
    a_writer(language="fr").send()
    assert _page().language == "de"


def test_a_draft_in_the_wrong_list_starts_anew_in_the_right_one(writer: Writer) -> None:
    writer.send(language="fr")
    assert _page().language == "fr"
    writer.reopen()
    writer.send(language="de")
    assert _page().language == "de"
    assert writer.contribution.reference == _page().reference


def test_what_was_typed_never_becomes_markup(writer: Writer) -> None:
    writer.send(done='<script>alert("x")</script> & mehr')
    assert "<script" not in _page().description
    assert "&amp; mehr" in _page().description


def test_editors_find_it_in_moderation(writer: Writer) -> None:
    writer.send()
    assert PracticePage.objects.get().workflow_in_progress is (PracticePage.objects.get().get_workflow() is not None)


def test_sending_twice_and_going_back_double_nothing(writer: Writer) -> None:
    hidden = dict(writer.hidden)
    writer.send()
    writer.hidden = hidden
    assert "Danke" in writer.send()
    assert PracticePage.objects.count() == Contribution.objects.count() == 1
    assert Revision.objects.count() == 1


def test_a_correction_makes_a_new_revision_of_the_same_draft_and_keeps_what_editors_added(
    a_writer: Callable[..., Writer],
) -> None:
    writer = a_writer(kind="practice", language="fr")
    writer.send()
    edited = _page()
    edited.staff = "Deux collègues"
    edited.save_revision(clean=False)
    writer.reopen()
    writer.send(need="On nous demandait de l’aide dix fois par jour.")
    page = _page()
    assert (page.staff, page.need) == ("Deux collègues", "On nous demandait de l’aide dix fois par jour.")
    assert page.pk == edited.pk
    assert PracticePage.objects.count() == 1


def test_a_published_page_keeps_what_readers_see_until_an_editor_publishes(a_writer: Callable[..., Writer]) -> None:
    writer = a_writer(kind="practice", language="fr")
    writer.send(themes=["literacy"], audiences=["everyone"])
    PracticePage.objects.get().get_latest_revision().publish()
    assert writer.contribution.state == "published"
    writer.reopen()
    writer.send(need="Corrigé.")
    live = PracticePage.objects.get()
    assert live.live
    assert live.need == QUICK["need"]
    assert live.has_unpublished_changes
    assert _page().need == "Corrigé."


def test_nothing_of_an_anonymous_text_leads_to_a_person_or_an_hour(writer: Writer) -> None:
    writer.send()
    page = Page.objects.get(pk=PracticePage.objects.get().pk)
    revision, entries = Revision.objects.get(), PageLogEntry.objects.filter(page=page.pk)
    moments = [revision.created_at, page.latest_revision_created_at, *entries.values_list("timestamp", flat=True)]
    moments += WorkflowState.objects.values_list("created_at", flat=True)
    moments += TaskState.objects.values_list("started_at", flat=True)
    assert {timezone.localtime(moment).strftime("%H:%M:%S.%f") for moment in moments if moment} == {"00:00:00.000000"}
    assert page.owner is None
    assert revision.user is None
    assert not entries.exclude(user=None).exists()
    for stored in (*Contribution.objects.values(), revision.content, *entries.values()):
        assert "127.0.0.1" not in str(stored)


def test_who_becomes_anonymous_leaves_no_name_behind(a_writer: Callable[..., Writer]) -> None:
    writer = a_writer(kind="practice", language="fr")
    writer.send(library="Bibliothèque du Port")
    writer.reopen()
    writer.send(disclosure="anonymous")
    page = _page()
    assert (page.library, page.author) == (None, "")
    assert not Library.objects.filter(name="Bibliothèque du Port").exists()
    assert "Port" not in str(list(Contribution.objects.values()))
    for row in Revision.objects.all():
        assert row.content["library"] is None
        assert "Ada Martin" not in str(row.content)


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_a_failed_check_keeps_everything_and_leads_to_the_fields(
    a_writer: Callable[..., Writer], language: str
) -> None:
    writer = a_writer(language=language)
    html = writer.send(wanted="", title="x" * 121, failure_kinds=[], done="Das bleibt stehen")
    assert writer.status == 200
    for field in ("wanted", "title", "failure_kinds"):
        assert f'<a href="#id_{field}">' in html
        assert f'id="id_{field}"' in html
    assert "Das bleibt stehen" in html
    assert "autofocus" in html
    assert writer.contribution.answers["done"] == "Das bleibt stehen"
    assert not PracticePage.objects.exists()


def test_a_named_text_needs_its_library_and_country(a_writer: Callable[..., Writer]) -> None:
    html = a_writer(kind="practice", language="fr").send(library="", country="")
    assert 'href="#id_library"' in html
    assert 'href="#id_country"' in html


def test_a_practice_tells_a_difficulty_or_why_there_was_none(a_writer: Callable[..., Writer]) -> None:
    writer = a_writer(kind="practice", language="fr")
    assert 'href="#id_difficulty"' in writer.send(difficulty="")
    writer.send(no_difficulty="La ville voisine avait déjà tout essayé.")
    assert _page().why_no_difficulty == "La ville voisine avait déjà tout essayé."


def test_more_than_five_themes_are_refused_when_sent(writer: Writer) -> None:
    assert 'href="#id_themes"' in writer.send(themes=["a", "b"])


def test_a_suspect_form_is_saved_and_may_be_sent_again(writer: Writer) -> None:
    html = writer.send(web_page="http://spam.example")
    assert "Ihr Text ist gespeichert, aber nicht gesendet" in html
    assert writer.contribution.answers == FAILURE
    assert not PracticePage.objects.exists()
    del writer.answers["web_page"]
    writer.send()
    assert PracticePage.objects.count() == 1


def test_what_comes_faster_than_anybody_writes_is_saved_and_not_sent(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "_SECONDS_TO_WRITE", 60)
    assert "aber nicht gesendet" in writer.send()
    writer.send()
    assert PracticePage.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "teaser"),
    [
        ("Kurz.", "Kurz."),
        ("Eins. Zwei!\nDrei", "Eins. Zwei! Drei"),
        (f"Eins. {'x' * 300}.", "Eins."),
        ("Wort " * 100, f"{'Wort ' * 59}".strip() + "…"),
    ],
)
def test_a_teaser_is_the_first_sentences_or_cut_at_a_word(text: str, teaser: str) -> None:
    assert teaser_of(text) == teaser
    assert len(teaser_of(text)) <= 300

"""What a reader sees of a hit: marks, snippets, reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.documents import read_document
from search.analysis.highlighting import Highlighter, Phrase, question_meanings, question_terms, split_fragments
from search.analysis.hits import HitMaker
from search.analysis.questions import read_question
from search.analysis.records import pack, unpack
from search.values import DocumentVersion, Hit, SearchDocument
from tests.search.documents import JOB_SEEKERS, LITERACY, document, sample, version
from tests.search.sample_vocabulary import sample_vocabulary


def marks(question: str, language: str, text: str) -> str:
    """Return the text with brackets around what is marked."""
    asked = read_question(question, sample_vocabulary())
    meanings = tuple(question_meanings(asked, language, sample_vocabulary()))
    found = Highlighter(question_terms(asked, language, with_parts=True), language, meanings).marks(text)
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in split_fragments(text, found))


def hit_for(question: str, found: SearchDocument, language: str = "fr") -> Hit:
    """Return the hit that a reader gets."""
    maker = HitMaker(read_question(question, sample_vocabulary()), language, sample_vocabulary())
    return maker.make(found, 1.0, read_document(found, sample_vocabulary()).places)


def snippet(question: str, **texts: str | tuple[str, ...]) -> str:
    """Return the snippet of a French version with brackets around marks."""
    hit = hit_for(question, document("a", version("fr", "Titre", **texts)))
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in hit.snippet)


@pytest.mark.parametrize(
    ("question", "language", "marked"),
    [
        ("bénévole", "fr", "Les [bénévoles] sont là"),
        ("echec", "fr", "Deux [échecs] de suite"),
        ("emploi", "fr", "L'accès à l'[emploi], d'abord"),
        ("usagers", "fr", "Les [usager·ère·s] viennent"),
        ("Grundbildung", "de", "Ein [Grundbildungs]projekt"),
        ("Projekt", "de", "Ein Grundbildungs[projekt] mehr"),
        ("Bibliothek", "de", "Die Stadtteil[bibliothek] hier"),
        ("Hausaufgabenhilfe", "de", "[Hilfe] bei [Hausaufgaben] und [Hausaufgabenhilfe]"),
        ("Hausaufgaben Hilfe", "de", "[Hausaufgaben][hilfe]"),
        ("Buecher", "de", "Viele [Bücher] im [Bücher]bus"),
        ("failure", "en", "A [failure] is no [failure's] end"),
        ("sans-abri", "de", "Ein Haus für [Obdachlose] im Winter"),
        ("Obdachlose", "fr", "Les [sans-abri] du quartier, sans papiers"),
        ("homework help", "de", "Unsere [Hausaufgabenhilfe] am Montag"),
        ("homework", "de", "Unsere [Hausaufgaben]hilfe am Montag"),
        ("Vorlesen", "fr", "Des séances de [lecture à voix haute] au parc"),
        ("lecture à voix haute", "de", "Beim [Vorlesen] im Park"),
        ("sans-abri", "fr", "Les [sans-abri] du quartier, sans papiers"),
        ("homework and prison", "de", "Im [Gefängnis] gibt es andere [Hausaufgaben]"),
        ("Munich", "de", "In [München] und Köln"),
        ("les", "fr", "Les bénévoles"),
        ("xyz", "fr", "Rien ici"),
    ],
)
def test_marks_fall_on_what_matched_and_nothing_else(question: str, language: str, marked: str) -> None:
    assert marks(question, language, marked.replace("[", "").replace("]", "")) == marked


def test_words_that_follow_each_other_can_be_marked_together() -> None:
    highlighter = Highlighter({}, "fr", [Phrase(("demandeur", "emplo"), (0,))])
    text = "Des demandeurs d'emploi, des demandeurs d'asile"
    assert [text[mark.start : mark.end] for mark in highlighter.marks(text)] == ["demandeurs d'emploi"]


@given(st.text(), st.text())
def test_fragments_of_any_text_make_up_the_text(question: str, text: str) -> None:
    asked = read_question(question, sample_vocabulary())
    meanings = tuple(question_meanings(asked, "de", sample_vocabulary()))
    found = Highlighter(question_terms(asked, "de", with_parts=True), "de", meanings).marks(text)
    assert "".join(fragment.text for fragment in split_fragments(text, found)) == text


def test_snippet_is_the_passage_with_most_of_the_words() -> None:
    body = ("Un jardin.", "Un jardin sur le toit.", "Un toit.")
    assert snippet("jardin toit", teaser="Rien.", body=body) == "Un [jardin] sur le [toit]."


def test_teaser_is_preferred_to_an_equal_passage() -> None:
    assert snippet("jardin", teaser="Un jardin pour tous.", body="Un jardin.") == "Un [jardin] pour tous."


def test_two_passages_are_joined_when_each_has_a_word_of_its_own() -> None:
    assert snippet("jardin toit", body=("Un jardin.", "Un toit.")) == "Un [jardin]. … Un [toit]."


def test_word_in_one_of_many_passages_or_versions_is_marked() -> None:
    body = (*(f"Passage {number}." for number in range(60)), "Un jardin.")
    found = document("a", version("de", "Titel", body=body[:40]), version("fr", "Titre", body=body))
    hit = hit_for("jardin", found)
    assert [piece.text for piece in hit.snippet if piece.is_match] == ["jardin"]


def test_long_passage_is_cut_at_words_and_begins_with_a_sentence() -> None:
    filling = "Cette phrase ne dit rien du tout de ce qui est demandé ici. "
    text = filling * 4 + "Le jardin ouvre en mai. " + filling * 8
    found = snippet("jardin", body=text)
    assert found.startswith("Le [jardin] ouvre")
    assert found.endswith(" …")
    assert len(found) < 300


def test_long_passage_without_sentences_is_cut_between_words() -> None:
    found = snippet("jardin", body="mot " * 200 + "jardin " + "mot " * 200)
    assert found.startswith("… mot ")
    assert "[jardin]" in found


def test_endless_word_does_not_break_a_snippet() -> None:
    found = snippet("jardin", body="x" * 500 + " jardin " + "y" * 500)
    assert "[jardin]" in found


def test_without_any_mark_the_teaser_is_shown_whole() -> None:
    assert snippet("autre", teaser="Le teaser. " * 20) == "Le teaser. " * 20


def test_word_in_a_label_is_a_reason_even_if_no_text_says_it() -> None:
    found = document("de-1", version("de", "Lesen lernen"), concepts=(LITERACY,))
    (match,) = hit_for("illettrisme", found).matched
    assert (match.word, match.forms, match.concepts) == ("illettrisme", (), ("literacy",))


def test_foreign_text_is_marked_with_labels_of_the_theme_that_is_named() -> None:
    found = document("de-1", version("de", "Kurse", body="Leichte Sprache und Grundbildung."), concepts=(LITERACY,))
    (match,) = hit_for("illettrisme", found).matched
    assert match.forms == ("Leichte Sprache", "Grundbildung")


def test_text_in_the_language_of_the_question_is_marked_with_the_other_names_of_the_theme_too() -> None:
    found = document("fr-1", version("fr", "Savoirs de base et illettrisme"), concepts=(LITERACY,))
    (match,) = hit_for("illettrisme", found).matched
    assert match.forms == ("Savoirs de base", "illettrisme")


def test_word_that_is_only_a_share_of_a_label_marks_nothing_foreign() -> None:
    found = document("de-1", version("de", "Treffpunkt für Arbeitsuchende"), concepts=(JOB_SEEKERS,))
    (match,) = hit_for("emploi", found).matched
    assert (match.forms, match.concepts) == ((), ("job-seekers",))


def test_hit_falls_back_to_any_live_version_when_the_original_is_gone() -> None:
    found = document("a", version("fr", "Un jardin"), original_language="de")
    assert hit_for("jardin", found, "en").language == "fr"


@pytest.mark.parametrize("found", sample(), ids=lambda found: found.id)
def test_document_kept_beside_the_terms_is_the_document(found: SearchDocument) -> None:
    assert unpack(pack(found)) == found


def test_document_with_half_characters_is_kept_with_question_marks() -> None:
    found = document("a", DocumentVersion(language="fr", title="Un \ud800 jardin", body=("Un toit \ud800",)))
    kept = document("a", DocumentVersion(language="fr", title="Un ? jardin", body=("Un toit ?",)))
    assert unpack(pack(found)) == kept


def test_words_that_are_one_expression_are_one_reason() -> None:
    hit = hit_for(
        "échecs de l’aide aux devoirs", document("a", version("de", "Hausaufgabenhilfe", teaser="Zwei Misserfolge"))
    )
    assert [(word.word, word.forms) for word in hit.matched] == [
        ("échecs", ("Misserfolge",)),
        ("aide aux devoirs", ("Hausaufgabenhilfe",)),
    ]


def test_words_of_an_expression_that_answer_alone_are_reasons_of_their_own() -> None:
    hit = hit_for("aide aux devoirs", document("a", version("fr", "Des devoirs sans ennui")))
    assert [(word.word, word.forms) for word in hit.matched] == [("devoirs", ("devoirs",))]


def test_two_pieces_of_a_snippet_are_parted_by_one_sign_and_the_last_says_that_it_goes_on() -> None:
    far = "Rien de neuf dans ce quartier. " * 20
    shown = snippet("jardin toit", body=(f"Un jardin ouvre. {far}", f"Le toit fuit. {far}"))
    assert shown.count("[jardin]") == shown.count("[toit]") == 1
    assert "… …" not in shown
    assert shown.count("…") == 2
    assert shown.endswith(" …")

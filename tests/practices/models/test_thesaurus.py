"""Themes and audiences: one row serves all languages."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import translation

from practices.models import Concept
from practices.models.labels import interface_language
from practices.models.thesaurus import UnknownConceptError


def test_a_concept_speaks_the_readers_language(concepts: dict[str, Concept]) -> None:
    literacy = concepts["literacy"]
    literacy.note_de = "Lesen und Schreiben lernen."
    for language, label in (
        ("fr", "Lutte contre l’illettrisme"),
        ("de", "Alphabetisierung und Grundbildung"),
        ("en", "Adult literacy"),
    ):
        with translation.override(language):
            assert (literacy.label, str(literacy)) == (label, label)
    with translation.override("de"):
        assert literacy.note == "Lesen und Schreiben lernen."


def test_another_language_of_the_browser_reads_english(concepts: dict[str, Concept]) -> None:
    with translation.override("it"):
        assert interface_language() == "en"
        assert concepts["literacy"].label == "Adult literacy"
    with translation.override(None):
        assert interface_language() == "en"
    with translation.override("de-at"):
        assert interface_language() == "de"


def test_a_concept_is_found_by_its_code(concepts: dict[str, Concept]) -> None:
    assert Concept.objects.by_code("literacy", scheme="theme") == concepts["literacy"]


@pytest.mark.parametrize(
    ("code", "scheme", "nearest"),
    [("litteracy", "theme", "literacy"), ("homework", "theme", "homework-help"), ("child", "audience", "children")],
)
def test_an_unknown_code_is_refused_with_the_nearest_known_one(
    concepts: dict[str, Concept], code: str, scheme: str, nearest: str
) -> None:
    with pytest.raises(UnknownConceptError, match=f"unknown {scheme} “{code}”; nearest known code: “{nearest}”"):
        Concept.objects.by_code(code, scheme=scheme)


def test_the_code_of_another_list_is_unknown(concepts: dict[str, Concept]) -> None:
    with pytest.raises(UnknownConceptError, match="unknown audience “literacy”"):
        Concept.objects.by_code("literacy", scheme="audience")


@pytest.mark.django_db
def test_without_any_concept_there_is_no_nearest_one() -> None:
    with pytest.raises(UnknownConceptError, match=r"^unknown theme “x”$"):
        Concept.objects.by_code("x", scheme="theme")


def test_leaves_are_what_practices_are_tagged_with(concepts: dict[str, Concept]) -> None:
    assert [concept.code for concept in Concept.objects.themes().leaves()] == ["literacy", "homework-help"]
    assert [concept.code for concept in Concept.objects.audiences()] == ["children", "everyone"]


def test_a_label_is_written_once_and_reads_as_itself(concepts: dict[str, Concept]) -> None:
    label = concepts["literacy"].other_labels.get(language="fr")
    assert str(label) == "illettrisme"
    label.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        label.save()


def test_a_code_is_an_address(concepts: dict[str, Concept]) -> None:
    concepts["literacy"].code = "two words"
    with pytest.raises(ValidationError) as refusal:
        concepts["literacy"].full_clean()
    assert list(refusal.value.message_dict) == ["code"]


def test_a_group_stays_while_it_has_members(concepts: dict[str, Concept]) -> None:
    with pytest.raises(ProtectedError):
        concepts["learning"].delete()

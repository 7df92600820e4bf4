"""Choosing themes and audiences by their label in the editor's language."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.forms import CheckboxSelectMultiple, Media, ModelMultipleChoiceField
from django.forms.models import ModelChoiceIterator
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from practices.models import Concept
from practices.models.thesaurus import ConceptScheme


class ConceptCheckboxes(CheckboxSelectMultiple):
    """Checkboxes in groups, one group a broader concept, each group a fieldset with a legend."""

    template_name = "practices/admin/concept_checkboxes.html"

    @property
    def media(self) -> Media:
        """The style sheet that sets the groups in columns."""
        return Media(css={"all": ["practices/admin/editing.css"]})

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        # Django's own renderer does not look into the project's folder of templates.
        return mark_safe(render_to_string(template_name, context))  # noqa: S308 - a template's output


class _GroupedConcepts(ModelChoiceIterator[Concept]):
    """Yields (label of the group, its choices); concepts that no other groups come without a heading."""

    def __iter__(self) -> Iterator[Any]:
        concepts = sorted(self.queryset.select_related("broader"), key=_place)
        for broader, members in groupby(concepts, key=lambda concept: concept.broader):
            choices = [self.choice(concept) for concept in members]
            if broader:
                yield broader.label, choices
            else:
                yield from choices


def _place(concept: Concept) -> tuple[int, str, int, str]:
    group = concept.broader
    return (group.order if group else -1, group.code if group else "", concept.order, concept.code)


class ConceptsField(ModelMultipleChoiceField[Concept]):
    """The concepts of one scheme, without those that only group others."""

    widget = ConceptCheckboxes
    iterator = _GroupedConcepts

    def __init__(self, scheme: ConceptScheme, **kwargs: Any) -> None:
        super().__init__(Concept.objects.filter(scheme=scheme).leaves(), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """Return the label in the editor's language."""
        return str(obj.label)

"""Adding words of the report to a concept, in one step."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import CharField, ChoiceField, Form, ModelChoiceField, RadioSelect, Select
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from practices.admin.label_clashes import concept_with
from practices.admin.search_words import MAY_TEACH
from practices.models import Concept, ConceptLabel
from practices.models.thesaurus import ConceptScheme, LabelKind, LabelLanguage
from search.models import Shortcoming
from search.question_log import even


class _ConceptsByScheme(ModelChoiceIterator[Concept]):
    """Yields one group for each list, in it the concepts in the alphabet of the editor's language."""

    def __iter__(self) -> Iterator[Any]:
        yield ("", self.field.empty_label)
        concepts = sorted(self.queryset, key=lambda concept: (concept.scheme, even(concept.label)))
        for scheme, members in groupby(concepts, key=lambda concept: concept.scheme):
            yield ConceptScheme(scheme).label, [self.choice(concept) for concept in members]


class _ConceptField(ModelChoiceField[Concept]):
    iterator = _ConceptsByScheme

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.label)


class LabelForm(Form):
    """One more label for one concept."""

    label = CharField(
        label=gettext_lazy("Label"),
        max_length=120,
        help_text=gettext_lazy("Put back capitals and accents: they were taken off for counting."),
    )
    language = ChoiceField(label=gettext_lazy("Language of the words"), choices=LabelLanguage.choices, widget=Select)
    concept = _ConceptField(
        label=gettext_lazy("Concept"),
        queryset=Concept.objects.all(),
        empty_label=gettext_lazy("Choose a concept"),
        help_text=gettext_lazy("Who asks for these words will find the practices of this concept."),
    )
    kind = ChoiceField(label=gettext_lazy("Kind of label"), choices=LabelKind.choices, widget=RadioSelect)

    def clean(self) -> dict[str, Any]:
        """Refuse what a concept has in that language already."""
        cleaned = super().clean() or {}
        if {"label", "language"} <= cleaned.keys():
            cleaned["label"] = " ".join(cleaned["label"].split())
            holder = concept_with(cleaned["label"], cleaned["language"])
            if holder is not None:
                self.add_error("label", _refusal(cleaned["label"], holder, cleaned.get("concept")))
        return cleaned

    def save(self, user: Any) -> ConceptLabel:
        """Add the label; what is found by it follows after commit. The concept's history names who did it."""
        row: ConceptLabel = ConceptLabel.objects.create(**self.cleaned_data)
        log(instance=row.concept, action="wagtail.edit", user=user, content_changed=True)
        return row


def _refusal(label: str, holder: Concept, wanted: Concept | None) -> str:
    if holder == wanted:
        sentence = _("“%(label)s” is a label of “%(concept)s” already.")
    else:
        sentence = _("“%(label)s” stands at the concept “%(concept)s” already, and a label leads to one concept only.")
    return sentence % {"label": label, "concept": holder.label}


class AddLabelView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # Django's stubs want a parameter that Django refuses
    """The form, filled in with the words, the reader's language and the kind that suits the answer."""

    template_name = "practices/admin/search_words_add.html"
    page_title = gettext_lazy("Add a label to a concept")
    header_icon = "tag"
    form_class = LabelForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may."""
        if not request.user.has_perm(MAY_TEACH):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        """Return what the report's row says."""
        asked = self.request.GET
        is_misspelt = asked.get("kind") == Shortcoming.REPAIRED
        return {
            "label": asked.get("words", ""),
            "language": asked.get("language", ""),
            "kind": LabelKind.HIDDEN if is_misspelt else LabelKind.ALTERNATIVE,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the way back."""
        report = reverse("search_words")
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["report_url"] = report
        context["breadcrumbs_items"] = [
            *self.breadcrumbs_items,
            {"url": report, "label": _("Words that find nothing")},
            {"url": "", "label": self.page_title},
        ]
        return context

    def form_valid(self, form: LabelForm) -> HttpResponse:
        """Add, say so, lead back to the report."""
        row = form.save(self.request.user)
        sentence = _("“%(label)s” is now a label of “%(concept)s”: the search knows it.")
        messages.success(self.request, sentence % {"label": row.label, "concept": row.concept.label})
        return redirect("search_words")

"""A contribution becomes the draft of a practice, and waits for the editors. Nothing is published here."""

from django.db import transaction
from django.utils import timezone

from practices.contributing.answers import without_names
from practices.contributing.record import record_of
from practices.contributing.traces import blur_times, delete_with_traces, drop_older_revisions
from practices.exchange.writing import write_draft
from practices.models import Contribution, Library, PracticePage
from practices.models.references import next_reference
from practices.models.scales import Disclosure


@transaction.atomic
def submit(contribution: Contribution) -> Contribution:
    """Write the answers into the draft, made at the first time, and hand it to moderation; return the new state.

    Sent again unchanged, nothing happens. Raises RefusedError where the answers make no record, and ExchangeError where
    the site has no list for their language.
    """
    row = Contribution.objects.select_for_update().get(pk=contribution.pk)
    draft = row.page.get_latest_revision_as_object() if row.page else None
    if draft is not None and draft.language != row.language:
        # A page stays in the list of its language: what nobody has read yet starts anew.
        draft = _start_anew(draft)
    library = draft.library if draft else None
    reference = draft.reference if draft else next_reference()
    page, is_changed = write_draft(record_of(row, reference, draft))
    row.page, row.reference = PracticePage.objects.get(pk=page.pk), page.reference
    row.submitted_on = row.submitted_on if row.submitted_on and not is_changed else timezone.localdate()
    if row.disclosure == Disclosure.ANONYMOUS:
        row.other_answers = [without_names(answers) for answers in row.other_answers]
    row.save()
    if is_changed:
        _ask_for_moderation(row.page)
    if row.disclosure == Disclosure.ANONYMOUS:
        drop_older_revisions(row.page)
        _forget_library(library)
    blur_times(row.page)
    return row


def _start_anew(draft: PracticePage) -> PracticePage | None:
    if draft.live:
        return draft
    delete_with_traces(PracticePage.objects.get(pk=draft.pk))
    return None


def _ask_for_moderation(page: PracticePage) -> None:
    workflow = page.get_workflow()
    if workflow is None:
        return
    if waiting := page.current_workflow_state:
        # What waited was the text before.
        waiting.cancel(user=None)
    workflow.start(page, user=None)


def _forget_library(library: Library | None) -> None:
    # Made for this text alone, its row would tell where an anonymous one comes from.
    if library is not None:
        Library.objects.filter(pk=library.pk, practices=None).delete()

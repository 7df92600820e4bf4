"""What the machine notes by itself about a text that was told, made as coarse as its author was promised."""

from datetime import datetime

from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState
from wagtail_localize.models import TranslatableObject

from practices.models import PracticePage


def blur_times(page: PracticePage) -> None:
    """Set the times of all that nobody who logged in did to the beginning of their day.

    Revisions, the page itself, its moderation and its log hold exact times else.
    """
    today = _start_of_day()
    revisions = Revision.objects.for_instance(page).filter(user=None)
    revisions.filter(created_at__gte=today).update(created_at=today)
    Page.objects.filter(pk=page.pk, latest_revision_created_at__gte=today).update(latest_revision_created_at=today)
    states = WorkflowState.objects.for_instance(page).filter(requested_by=None)
    states.filter(created_at__gte=today).update(created_at=today)
    TaskState.objects.filter(workflow_state__in=states, started_at__gte=today).update(started_at=today)
    finished = TaskState.objects.filter(workflow_state__in=states, finished_by=None)
    finished.filter(finished_at__gte=today).update(finished_at=today)
    PageLogEntry.objects.filter(page=page.pk, user=None, timestamp__gte=today).update(timestamp=today)


def drop_older_revisions(page: PracticePage) -> None:
    """Delete every revision but the newest and the one that readers see: an earlier text may have named somebody."""
    kept = [pk for pk in (page.latest_revision_id, page.live_revision_id) if pk]
    Revision.objects.for_instance(page).exclude(pk__in=kept).delete()


def delete_with_traces(page: PracticePage) -> None:
    """Delete a page with its translations and revisions, and what its log and its translators keep of its text."""
    family, key, reference = [row.pk for row in page.family()], page.translation_key, page.reference
    if page.live:
        page.unpublish(user=None)
    PracticePage.objects.get(pk=page.pk).delete()
    log = PageLogEntry.objects.filter(page__in=family)
    log.filter(action="wagtail.rename").delete()
    log.update(label=reference)
    TranslatableObject.objects.filter(pk=key).delete()
    blur_times(page)


def _start_of_day() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)

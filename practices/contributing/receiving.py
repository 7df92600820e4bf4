"""A form that was sent: saved first, whatever it holds; then checked, and handed in."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.csrf import csrf_failure as plain_failure

from practices.contributing.answers import read_answers, without_names
from practices.contributing.browser import Ticket, read_ticket, remember, remembered
from practices.contributing.codes import new_code
from practices.contributing.forms import TellingForm
from practices.contributing.kinds import form_for
from practices.contributing.saving import Saved, SaveResult, find, save
from practices.contributing.showing import form_with, show_form
from practices.contributing.submitting import submit
from practices.exchange.report import ExchangeError, RefusedError
from practices.models import Contribution
from practices.models.scales import Disclosure

GONE = gettext_lazy(
    "The text that this form belonged to is gone. What you typed stands below: save it, and it gets a new code."
)
_NO_TICKET = gettext_lazy("This form was no longer valid. What you typed stands below, not yet saved: save it again.")
_SUSPECT = gettext_lazy(
    "Your text is saved, but not sent: it came as fast as a program writes, or filled a hidden field. Send it again."
)
_REFUSED = gettext_lazy(
    "Your text is saved, but it could not be handed in as it stands. Write to the team through the contact page."
)
_CONFLICT = gettext_lazy(
    "Another window has saved a different text meanwhile. This one is kept, too: save to see both and choose."
)


def receive(request: HttpRequest, kind: str) -> HttpResponse:
    """Save what was sent, then do what its button asked for; a script that saves gets a short report."""
    form_class, ticket = form_for(kind), read_ticket(request)
    answers, is_sending = read_answers(form_class, request.POST), request.POST.get("action") == "send"
    if is_sending and answers.get("disclosure") == Disclosure.ANONYMOUS:
        # Whoever began with a name and sends without one leaves none behind.
        answers = without_names(answers)
    saved = Saved(SaveResult.GONE)
    if ticket:
        saved = save(ticket.code, kind=kind, answers=answers, version=_version(request))
    if _is_script(request):
        return _report(saved, ticket)
    if ticket is None or saved.contribution is None:
        notice = GONE if ticket else _NO_TICKET
        return show_form(request, form_with(kind, answers), code=new_code(), notice=notice)
    if saved.result is SaveResult.CONFLICT or not is_sending:
        is_conflict = saved.result is SaveResult.CONFLICT
        place = reverse("practices:tell_form") if is_conflict else f"{reverse('practices:tell_mine')}?saved=1"
        return _lead_to(place, ticket.code)
    return _send(request, form_class(request.POST), ticket, saved.contribution)


def show_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose protection against forgery has expired: what was typed stands in it again.

    The form keeps its contribution only where this browser knows its code: a forged one must not lead into another's.
    """
    match = request.resolver_match
    if match is None or match.view_name != "practices:tell_kind":
        return plain_failure(request, reason)
    kind = match.kwargs["kind"]
    ticket, known = read_ticket(request), remembered(request)
    contribution = find(known) if ticket and ticket.code == known else None
    if contribution and contribution.version != _version(request):
        contribution = None
    form = form_with(kind, read_answers(form_for(kind), request.POST))
    code = known if contribution and known else new_code()
    return show_form(request, form, code=code, contribution=contribution, notice=_NO_TICKET, status=403)


def _send(request: HttpRequest, form: TellingForm, ticket: Ticket, contribution: Contribution) -> HttpResponse:
    shown: dict[str, Any] = {"code": ticket.code, "contribution": contribution}
    as_saved = form_with(form.kind, contribution.answers)
    if form.is_suspect or (ticket.is_hasty and _version(request) == 0):
        return show_form(request, as_saved, notice=_SUSPECT, **shown)
    if not form.is_valid():
        return show_form(request, form, **shown)
    try:
        submit(contribution)
    except (RefusedError, ExchangeError):
        return show_form(request, as_saved, notice=_REFUSED, **shown)
    return _lead_to(f"{reverse('practices:tell_mine')}?sent=1", ticket.code)


def _lead_to(place: str, code: str) -> HttpResponse:
    response = redirect(place)
    remember(response, code)
    return response


def _report(saved: Saved, ticket: Ticket | None) -> HttpResponse:
    moment = time_format(timezone.localtime(), "TIME_FORMAT")
    words = {
        SaveResult.SAVED: _("Saved at %(time)s") % {"time": moment},
        SaveResult.CONFLICT: str(_CONFLICT),
        SaveResult.GONE: _("This text could not be saved here. Press “Save and go on later”: nothing is lost."),
    }
    report = {"state": saved.result.value, "message": words[saved.result]}
    if ticket is None or saved.contribution is None:
        return JsonResponse(report)
    found = {"version": saved.contribution.version, "code": ticket.code, "address": reverse("practices:tell_form")}
    response = JsonResponse({**report, **found})
    remember(response, ticket.code)
    return response


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("accept", "") == "application/json"


def _version(request: HttpRequest) -> int:
    number = request.POST.get("version", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0

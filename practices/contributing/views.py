"""The pages of telling: no account is needed, and no address ever holds a code."""

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from practices.contributing.browser import forget, remember, remembered
from practices.contributing.codes import new_code, read_code
from practices.contributing.lookups import has_tried_too_often, note_wrong_code
from practices.contributing.reading import answered, as_yaml
from practices.contributing.receiving import receive
from practices.contributing.saving import drop, find, take_over
from practices.contributing.showing import form_with, frame, show_form
from practices.contributing.withdrawing import withdraw
from practices.models import Contribution
from practices.models.contributions import ContributionState

_View: TypeAlias = Callable[[HttpRequest, Contribution, str], HttpResponse]


@never_cache
@require_safe
def tell(request: HttpRequest) -> HttpResponse:
    """Let people choose what to tell, and say what is promised to them."""
    contribution = find(remembered(request))
    context = {"contribution": contribution, **frame(_("Tell what you tried"), is_part=False)}
    return render(request, "practices/contributing/tell.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """Show an empty form, or take in what was written, wherever its form was opened."""
    if request.method == "POST":
        return receive(request, kind)
    form, code = form_with(kind, {}), new_code()
    if not find(remembered(request)):
        return show_form(request, form, code=code)
    notice = _(
        "This browser has another text of yours open. Note its code before you begin a new one: only one is kept."
    )
    links = [(_("To your text in this browser"), reverse("practices:tell_mine"))]
    return show_form(request, form, code=code, notice=notice, notice_links=links)


def _with_contribution(view: _View) -> Callable[[HttpRequest], HttpResponse]:
    """Hand the remembered contribution and its code to ``view``; without one, ask for a code."""

    @never_cache
    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        code = remembered(request)
        contribution = find(code)
        if code is None or contribution is None:
            return redirect("practices:tell_return")
        return view(request, contribution, code)

    return shown


@_with_contribution
def mine(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Show where the contribution stands, its code, and what can be done with it."""
    context = {
        "contribution": contribution,
        "code": code,
        "is_saved": "saved" in request.GET,
        "is_sent": "sent" in request.GET,
        "is_withdrawn": contribution.state == ContributionState.WITHDRAWN,
        **frame(_("Your text")),
    }
    return render(request, "practices/contributing/mine.html", context)


@_with_contribution
def write(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Show the form with what was saved."""
    if contribution.withdrawn_on:
        return redirect("practices:tell_mine")
    form = form_with(contribution.kind, contribution.answers)
    return show_form(request, form, code=code, contribution=contribution)


@require_POST
@_with_contribution
def choose_text(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Take over the text of another window, or delete it."""
    number = request.POST.get("number", "")
    if number.isascii() and number.isdigit():
        change = drop if request.POST.get("action") == "drop" else take_over
        change(contribution, int(number))
    return redirect("practices:tell_form")


@_with_contribution
def read(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Show the text as it stands, to read or print."""
    context = {
        "contribution": contribution,
        "answered": answered(contribution),
        **frame(_("Your text as it stands")),
    }
    return render(request, "practices/contributing/read.html", context)


@_with_contribution
def download(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Hand over what is stored of the text as a file."""
    response = HttpResponse(as_yaml(contribution), content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="passerelle.yaml"'
    return response


@_with_contribution
def withdraw_mine(request: HttpRequest, contribution: Contribution, code: str) -> HttpResponse:
    """Ask whether to withdraw, and do it."""
    if contribution.withdrawn_on or request.method != "POST":
        context = {"contribution": contribution, **frame(_("Withdraw your text"))}
        is_over = bool(contribution.withdrawn_on)
        return redirect("practices:tell_mine") if is_over else render(request, _WITHDRAW, context)
    withdraw(contribution)
    return redirect("practices:tell_mine")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the code in this browser."""
    response = redirect("practices:tell")
    forget(response)
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def return_with_code(request: HttpRequest) -> HttpResponse:
    """Ask for a code and open its contribution; say so where it leads to nothing."""
    typed, error, status = "", "", 200
    if request.method == "POST":
        typed = request.POST.get("code", "")
        code = read_code(typed)
        if has_tried_too_often(request):
            error, status = _("Too many wrong codes from your network. Wait ten minutes, then try again."), 429
        elif code and find(code):
            response = redirect("practices:tell_mine")
            remember(response, code)
            return response
        else:
            note_wrong_code(request)
            error = _wrong(code)
    context = {"typed": typed[:200], "error": error, **frame(_("Go on with a code"))}
    return render(request, "practices/contributing/return.html", context, status=status)


def _wrong(code: str | None) -> str:
    if code is None:
        return _("A code has twenty letters and digits, in five groups of four. Look for one too many or too few.")
    return _("No text has this code. Compare it sign by sign with what you noted.")


_WITHDRAW = "practices/contributing/withdraw.html"

"""Pages of the site that are no Wagtail pages: contact and the site map."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from home.contact import receive
from home.forms import ContactForm
from home.models import ContactMessage
from home.site_map import read_site_map
from practices.models.labels import interface_language


@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest) -> HttpResponse:
    """Show the contact form, or take a message in and say so at an address that can be reloaded."""
    data = request.POST if request.method == "POST" else None
    form = ContactForm(data, initial={"about": request.GET.get("about", "")})
    if form.is_bound and form.is_valid():
        receive(_message(form))
        return redirect(f"{reverse('home:contact')}?sent=1")
    context = {"form": form, "is_sent": "sent" in request.GET and not form.is_bound}
    return render(request, "home/contact.html", {**context, **_frame(_("Contact"))})


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Show every part of the site as one list."""
    return render(request, "home/site_map.html", {"parts": read_site_map(request), **_frame(_("Site map"))})


def _message(form: ContactForm) -> ContactMessage:
    return ContactMessage(
        language=interface_language(),
        text=form.cleaned_data["text"],
        name=form.cleaned_data["name"],
        email=form.cleaned_data["email"],
        about=form.cleaned_data["about"],
        is_suspect=bool(form.cleaned_data["web_page"]),
    )


def _frame(title: str) -> dict[str, object]:
    home = (pgettext("breadcrumb", "Home"), f"/{interface_language()}/")
    return {"title": title, "breadcrumb": [home, (title, "")]}

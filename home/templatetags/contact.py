"""The contact form for templates: ``{% load contact %}``."""

from typing import Any

from django import template
from django.template.context import Context

from home.forms import ContactForm

register = template.Library()


@register.inclusion_tag("home/contact_form.html", takes_context=True)
def contact_form(context: Context, form: ContactForm | None = None) -> dict[str, Any]:
    """Show the contact form: an empty one, or ``form`` with what was written and its errors."""
    frame = {name: context.get(name) for name in ("csrf_token", "site_links")}
    return {"form": form or ContactForm(), **frame}

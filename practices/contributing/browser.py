"""What the visitor's browser keeps of a contribution: its code, in a cookie, and a ticket in each form.

Nothing of it stands in Django's table of sessions, so the server cannot tie a visit to a record. The ticket says which
contribution a form belongs to: two windows with two contributions never mix, and a form outlives its cookie.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from practices.contributing.codes import read_code

_COOKIE = "contribution"
_SALT = "practices.contributing"
_SECONDS_TO_WRITE = 3


@dataclass(frozen=True)
class Ticket:
    """The code a form belongs to. ``is_hasty``: it was sent sooner than anybody could write."""

    code: str
    is_hasty: bool = False


def remember(response: HttpResponse, code: str) -> None:
    """Keep the code until the browser is closed, out of reach of scripts."""
    response.set_signed_cookie(
        _COOKIE, code, salt=_SALT, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def forget(response: HttpResponse) -> None:
    """Let this browser know no code any more."""
    response.delete_cookie(_COOKIE, samesite="Lax")


def remembered(request: HttpRequest) -> str | None:
    """Return the code this browser keeps; None where there is none or where it is not one of ours."""
    value = request.get_signed_cookie(_COOKIE, default=None, salt=_SALT)
    return read_code(value) if value else None


def ticket_for(code: str) -> str:
    """Return the ticket to put into a form."""
    return signing.TimestampSigner(salt=_SALT).sign(code)


def read_ticket(request: HttpRequest) -> Ticket | None:
    """Return the ticket of a form that was sent; None where it has none of ours."""
    signed, signer = request.POST.get("ticket", ""), signing.TimestampSigner(salt=_SALT)
    try:
        code = signer.unsign(signed)
        signer.unsign(signed, max_age=_SECONDS_TO_WRITE)
    except signing.SignatureExpired:
        return Ticket(code)
    except signing.BadSignature:
        return None
    return Ticket(code, is_hasty=True)

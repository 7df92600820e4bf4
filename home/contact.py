"""Messages to the team: stored first, then mailed; what could not be mailed waits and is tried again."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from home.models import ContactMessage

_log = logging.getLogger(__name__)


def receive(message: ContactMessage) -> None:
    """Store a message and try to mail it. A mail that fails loses nothing: the message stays and waits."""
    message.save()
    send(message)


def send(message: ContactMessage) -> bool:
    """Mail one message to ``CONTACT_EMAIL``; return whether it left. Suspect messages never leave."""
    if message.is_suspect or not settings.CONTACT_EMAIL:
        return False
    try:
        _mail(message).send()
    except Exception:  # any mail server's trouble: the message is stored, the visitor must not suffer
        _log.exception("The contact message %s is stored but could not be mailed.", message.pk)
        return False
    message.mailed_at = timezone.now()
    message.save(update_fields=["mailed_at"])
    return True


def send_waiting() -> tuple[int, int]:
    """Try again to mail what waits; return how many left and how many still wait."""
    waiting = list(ContactMessage.objects.filter(mailed_at=None, is_suspect=False).order_by("received_at"))
    sent = sum(send(message) for message in waiting)
    return sent, len(waiting) - sent


def delete_older_than(days: int) -> int:
    """Delete messages received more than ``days`` days ago, as the privacy page promises; return how many."""
    old = ContactMessage.objects.filter(received_at__lt=timezone.now() - timedelta(days=days))
    deleted, _rows = old.delete()
    return deleted


def _mail(message: ContactMessage) -> EmailMessage:
    # Nothing a visitor wrote goes into a header, but a checked address to answer to.
    lines = [message.text, "", f"{message.name or '-'} <{message.email or '-'}>", message.about]
    return EmailMessage(
        subject=f"{settings.SITE_NAME}: message {message.pk} ({message.language})",
        body="\n".join(lines).rstrip(),
        to=[settings.CONTACT_EMAIL],
        reply_to=[message.email] if message.email else None,
    )

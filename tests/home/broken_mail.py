"""A mail server that refuses everything."""

from smtplib import SMTPServerDisconnected
from typing import Any

from django.core.mail.backends.base import BaseEmailBackend


class RefusingBackend(BaseEmailBackend):
    """Fails the way a server does that hangs up."""

    def send_messages(self, email_messages: Any) -> int:
        """Refuse."""
        raise SMTPServerDisconnected

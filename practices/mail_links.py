"""Mails that open in the reader's own program, ready to send."""

from urllib.parse import quote


def mail_link(title: str, teaser: str, url: str) -> str:
    """Return a ``mailto:`` address (RFC 6068) with the title as subject, and title, teaser and address as text."""
    body = "\r\n\r\n".join(filter(None, (title, teaser, url)))
    return f"mailto:?subject={quote(title, safe='')}&body={quote(body, safe='')}"

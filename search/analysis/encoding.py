"""Text that any encoding can hold."""


def clean(text: str) -> str:
    """Return a text that can be sent: half of a surrogate pair, which no encoding knows, becomes a question mark."""
    return text.encode("utf-8", "replace").decode()

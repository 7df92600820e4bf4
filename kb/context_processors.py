"""What every page knows."""

from typing import Any

from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the variables of the frame around every page."""
    return {}

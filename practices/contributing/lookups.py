"""How often one address may try codes."""

from ipaddress import ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django_ratelimit.core import get_usage

_GROUP = "contribution-lookup"
_RATE = "10/10m"


def has_tried_too_often(request: HttpRequest) -> bool:
    """Whether this address has entered too many wrong codes lately."""
    usage = get_usage(request, group=_GROUP, key=_key, rate=_RATE, increment=False)
    return bool(usage and usage["count"] >= usage["limit"])


def note_wrong_code(request: HttpRequest) -> None:
    """Count a code that leads to nothing."""
    get_usage(request, group=_GROUP, key=_key, rate=_RATE, increment=True)


def _key(_group: str, request: HttpRequest) -> str:
    # The address itself is never kept: its hash means nothing once the day and its salt are over.
    salt = f"{_GROUP}/{timezone.localdate().isoformat()}"
    return salted_hmac(salt, _network_of(request), algorithm="sha256").hexdigest()


def _network_of(request: HttpRequest) -> str:
    address = request.META.get(settings.CLIENT_ADDRESS_META) or request.META.get("REMOTE_ADDR", "")
    try:
        # One household or office has a whole /64 of IPv6.
        return str(ip_network(f"{address}/64" if ":" in address else address, strict=False))
    except ValueError:
        return "unknown"

"""What every request passes: the policy of its area, and a plain answer to addresses no database can hold."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

from kb.views import not_found

_ADMIN, _API = "/admin/", "/api/"
GetResponse = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicyByArea(CSPMiddleware):
    """Send ``/admin/`` its looser policy and everything else the strict one."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy for this request's area."""
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith(_ADMIN) and not report_only:
            parts.config = settings.CONTENT_SECURITY_POLICY_ADMIN["DIRECTIVES"]
        return parts


class LocaleOfPages(LocaleMiddleware):
    """Choose the language as Django does, but send no program that asked the data service to a page."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Let an answer of the data service be; any page of the web may read it (CORS)."""
        if request.path_info.startswith(_API):
            response["Access-Control-Allow-Origin"] = "*"
            return response
        return super().process_response(request, response)


class AddressGuard:
    """Answer wrong addresses; among them paths with a null byte: PostgreSQL refuses such text, no page can have it."""

    def __init__(self, get_response: GetResponse) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Stop the request before a view asks the database."""
        # The data service answers by itself, as data.
        if "\x00" in request.path and not request.path.startswith(_API):
            raise Http404

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Offer a way on at a wrong address while developing, too, where Django would show its table of routes."""
        is_ours = isinstance(exception, Http404) and not request.path.startswith(_ADMIN)
        return not_found(request, exception) if is_ours else None

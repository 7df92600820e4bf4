"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from kb import views
from kb.sitemaps import sitemap
from practices.exchange.api import api
from practices.permalink import permalink
from practices.urls import urlpatterns as practice_patterns

handler404 = "kb.views.not_found"

_permanent = path("p/<slug:reference>/", permalink, name="permalink")
# One namespace for addresses with a language and without: include() can hold only one sort, a resolver holds both.
_practices = URLResolver(
    RoutePattern(""),
    [_permanent, *i18n_patterns(*practice_patterns)],
    app_name="practices",
    namespace="practices",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("api/v1/", api.urls),
    path("documents/", include(wagtaildocs_urls)),
    path("health/", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    _practices,
]
if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
urlpatterns += i18n_patterns(
    path("search/", include("search.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
)

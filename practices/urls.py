"""Addresses of themes, audiences and libraries, below the language's prefix."""

from django.urls import path

from practices import views

app_name = "practices"
urlpatterns = [
    path("themes/", views.theme_list, name="themes"),
    path("themes/<slug:code>/", views.theme, name="theme"),
    path("audiences/", views.audience_list, name="audiences"),
    path("audiences/<slug:code>/", views.audience, name="audience"),
    path("libraries/", views.library_list, name="libraries"),
    path("libraries/<slug:slug>/", views.library, name="library"),
]

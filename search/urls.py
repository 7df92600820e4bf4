"""Addresses of the search, below the language's prefix."""

from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("suggest/", views.suggestions, name="suggest"),
    path("help/", views.search_help, name="help"),
]

"""Addresses of the site map and the contact form, below the language's prefix."""

from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("contact/", views.contact, name="contact"),
    path("sitemap/", views.site_map, name="site_map"),
]

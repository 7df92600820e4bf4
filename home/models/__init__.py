"""The pages of the site around the practices."""

from home.models.content import ContentPage
from home.models.home import HomePage
from home.models.seminars import SeminarDocument, SeminarIndexPage, SeminarPage, SeminarPractice

__all__ = ["ContentPage", "HomePage", "SeminarDocument", "SeminarIndexPage", "SeminarPage", "SeminarPractice"]

"""Addresses of themes, audiences, libraries and contributions, below the language's prefix."""

from django.urls import path

from practices import views
from practices.contributing import views as telling

app_name = "practices"
urlpatterns = [
    path("themes/", views.theme_list, name="themes"),
    path("themes/<slug:code>/", views.theme, name="theme"),
    path("audiences/", views.audience_list, name="audiences"),
    path("audiences/<slug:code>/", views.audience, name="audience"),
    path("libraries/", views.library_list, name="libraries"),
    path("libraries/<slug:slug>/", views.library, name="library"),
    path("tell/", telling.tell, name="tell"),
    path("tell/return/", telling.return_with_code, name="tell_return"),
    path("tell/leave/", telling.leave, name="tell_leave"),
    path("tell/mine/", telling.mine, name="tell_mine"),
    path("tell/mine/form/", telling.write, name="tell_form"),
    path("tell/mine/other/", telling.choose_text, name="tell_other"),
    path("tell/mine/read/", telling.read, name="tell_read"),
    path("tell/mine/download/", telling.download, name="tell_download"),
    path("tell/mine/withdraw/", telling.withdraw_mine, name="tell_withdraw"),
    path("tell/<slug:kind>/", telling.tell_kind, name="tell_kind"),
]

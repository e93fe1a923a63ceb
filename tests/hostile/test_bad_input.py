"""Input that cannot be used: exit 2 and one line that says what was given, what is allowed and what to do; never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck import Article, Checker, ClaimcheckError, Settings
from claimcheck.testing import assert_consistent, load_cases

LEFT = "At least 12 people were killed when a bus crashed near Warsaw on Monday, the minister of transport said.\n"
RIGHT = "A bus crashed near Warsaw on Tuesday, and at least 12 people were killed, said the minister of transport.\n"
FILES: dict[str, bytes] = {
    "a.txt": LEFT.encode(),
    "b.txt": RIGHT.encode(),
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\n",
    "unseen.txt": "\ufeff\u200b \u00ad\u200f".encode(),
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe",
    "random.txt": bytes(range(1, 256)) * 9,
    "paper.txt": b"%PDF-1.7\n%\xe2\xe3",
    "bad.json": b'{"text": "x", }',
    "list.json": b"[1]",
    "deep.json": b"[" * 100_000,
    "digits.json": b'{"text": ' + b"9" * 9_000 + b"}",
    "keys.json": b'{"text": "It rained.", "date": "2024-03-01"}',
    "day.json": b'{"text": "It rained.", "published": "2024-02-31"}',
    "bad.toml": b"model = [",
    "deep.toml": b"model = " + b"[" * 5_000,
    "key.toml": b"modell = 'x'",
    "type.toml": b"max_length = 'long'",
    "half.json": b'{"schema": "claimcheck.report/1", "findings": [{"kind": "date"}]}',
}
LEXICONS: dict[str, tuple[str, bytes]] = {  # folder: the one file in it
    "broken": ("stance.toml", b'say = ["say",\n"tell"\ndeny = 1'),
    "latin": ("stance.toml", 'say = ["say",\n"begr\xfcndet"]'.encode("latin-1")),
    "words": ("stance.toml", b'# mine\n\nsay = ["say", 7]'),
    "slip": ("weights.toml", b"[bands]\nhint = 1.0\nlikly = 2.0"),
    "weight": ("weights.toml", b'[align]\n\nnear = "4"'),
    "tier": ("weights.toml", b'[rules."date.disjoint"]\nceiling = "likly"'),
    "list": ("weights.toml", b"[rules]\n'date.disjoint' = 4"),
    "columns": ("nicknames.tsv", b"name\tnick\nRobert\tBob\tRob"),
    "header": ("names_common.tsv", b"word\nsmith"),
    "cell": ("names_common.tsv", b"word\tpersons\nsmith\tmany"),
    "group": ("outcomes.toml", b'[families.talks.outcomes]\nfailed = ["broke up", "(broke down"]'),
    "range": ("hosts.toml", b'nouns = ["salon"]\nmeets = "meet[z-a]"'),
    "repeat": ("relations.toml", b'[spouse]\npatterns = ["**{P:filler}"]'),
    "part": ("motion.toml", b'[forms]\narriving = ["got to {P}{E}", "got to town"]'),
    "party": ("roles.toml", b'[offices.words]\nranks = ["deputy"]\nparties = ["whig"]'),
    "kind": ("setting_types.toml", b'[type.chat]\nwords = "a chat"\nstrong = ["chats?"]\nis_a = ["meting"]'),
    "reach": ("roles.toml", b'[[offices.exclusive]]\nscope = "party"\noffices = ["mayor"]'),
    "alias": ("aliases.toml", b'[[person]]\nnames = ["Ana"]'),
    "why": ("aliases.toml", b'[person.Ana]\nnames = ["Anna"]'),
    "ship": ("aliases.toml", b'[ship.Ana]\nnames = ["Anna"]\nsource = "x"'),
    "name": ("wieghts.toml", b""),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one file of each sort."""
    folder = tmp_path_factory.mktemp("bad")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    for name, (file, data) in LEXICONS.items():
        (folder / name).mkdir()
        (folder / name / file).write_bytes(data)
    (folder / "nothing").mkdir()
    return folder


@pytest.fixture(autouse=True)
def there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


CASES = [
    ("a missing file", "compare a.txt nowhere.txt", "there is no file 'nowhere.txt': check the path"),
    ("an address", "compare a.txt https://example.org/bus", "'https:/example.org/bus' is an address, and none is ever opened: save the page"),
    ("a folder", "compare a.txt nothing", "'nothing' is a folder: give the files in it"),
    ("an empty file", "compare a.txt empty.txt", "'empty.txt' is blank: an article needs some text"),
    ("a blank file", "compare a.txt blank.txt", "'blank.txt' is blank"),
    ("signs that nobody sees", "compare a.txt unseen.txt", "'unseen.txt' is blank"),
    ("a picture", "compare a.txt picture.txt", "is not text (binary data): give a plain text file"),
    ("any bytes", "compare a.txt random.txt", "random.txt' is not text"),
    ("a PDF", "compare a.txt paper.txt", "is a PDF, not plain text: save its text as .txt"),
    ("too long a name", "compare a.txt " + "x" * 5_000, "cannot be read: File name too long"),
    ("one article", "compare a.txt", "1 article given where at least 2 are needed: name another file"),
    ("no article", "verify Rain.", "Missing argument 'ARTICLE...' (see claimcheck --help)"),
    ("no statement", "verify a.txt b.txt", "verify needs a statement in words before the articles: 'a.txt' looks like a file name"),
    ("no command", "", "Missing command (see claimcheck --help)"),
    ("another command", "compere a.txt b.txt", "No such command 'compere'"),
    ("another option", "compare a.txt b.txt --colour", "No such option: --colour"),
    ("an option's value", "compare a.txt b.txt --format pdf", "--format 'pdf': there is no such value; there are: 'text', 'json'"),
    ("another verdict", "compare a.txt b.txt --fail-on wrong", "no verdict 'wrong'; there are contradiction, superseded"),
    ("another tier", "compare a.txt b.txt --fail-on variant:sure", "no tier 'sure'; there are hint, likely, certain"),
    ("no date", "extract a.txt --published soon", "--published 'soon' is no date with day, month and year: give one such as"),
    ("no day of the year", "extract a.txt --published 2024-02-31", "'2024-02-31' is no date that the calendar has"),
    ("a date too few", "compare a.txt b.txt --published 2024-03-01", "given 1 time for 2 articles: give it once for each"),
    ("no JSON", "compare a.txt bad.json", "'bad.json' is not valid JSON: "),
    ("a JSON list", "compare a.txt list.json", "holds a JSON list, not one article object with the keys text, id"),
    ("a deep JSON", "compare a.txt deep.json", "its JSON is nested too deep"),
    ("a number of 9,000 digits", "compare a.txt digits.json", "'digits.json' is not an article: "),
    ("another key", "compare a.txt keys.json", "unknown key 'date'; an article has: text, id, source, published"),
    ("a record's date", "compare a.txt day.json", "'published': '2024-02-31' is no date that the calendar has"),
    ("no settings", "compare a.txt b.txt --settings none.toml", "cannot read settings from 'none.toml': No such file"),
    ("broken settings", "compare a.txt b.txt --settings bad.toml", "'bad.toml' are not valid TOML (UTF-8): "),
    ("deep settings", "compare a.txt b.txt --settings deep.toml", "'deep.toml' are not valid TOML"),
    ("another setting", "compare a.txt b.txt --settings key.toml", "there is no setting 'modell'; there are: model, lexicon"),
    ("a setting's type", "compare a.txt b.txt --settings type.toml", "max_length must be a whole number above 0, not 'long'"),
    ("another pipeline", "compare a.txt b.txt --model en_core_news", "no spaCy pipeline 'en_core_news': installed are: "),
    ("no lexicon", "compare a.txt b.txt --lexicon none", "the lexicon folder 'none' is not a folder"),
    ("a broken word list", "compare a.txt b.txt --lexicon broken", "broken/stance.toml is not valid TOML: Unclosed array (at line 3"),
    ("its encoding", "compare a.txt b.txt --lexicon latin", "latin/stance.toml, line 2: not UTF-8 (byte 0xfc)"),
    ("a word that is none", "compare a.txt b.txt --lexicon words", "words/stance.toml, line 3: say must be a list of non-empty texts; 7 is"),
    ("a weight's slip", "compare a.txt b.txt --lexicon slip", "slip/weights.toml, line 3: [bands] has no entry 'likly'; is 'likely' meant?"),
    ("a weight's type", "compare a.txt b.txt --lexicon weight", "weight/weights.toml, line 3: align.near must be a number, not '4'"),
    ("a tier that is none", "compare a.txt b.txt --lexicon tier", "line 2: rules.date.disjoint.ceiling must be one of hint, likely, certain, not 'likly'"),
    ("a table's type", "compare a.txt b.txt --lexicon list", "list/weights.toml, line 2: rules.date.disjoint must be a table, not 4"),
    ("a row's columns", "compare a.txt b.txt --lexicon columns", "columns/nicknames.tsv, line 2: 3 columns where the header has 2"),
    ("a header", "compare a.txt b.txt --lexicon header", "header/names_common.tsv, line 1: the column 'persons' is missing"),
    ("a cell", "compare a.txt b.txt --lexicon cell", "cell/names_common.tsv, line 2: persons must be a whole number from 1 to 1e+12, not 'many'"),
    ("a group left open", "compare a.txt b.txt --lexicon group", "outcomes.toml, line 2: families.talks.outcomes.failed must be a regular expression; '(broke"),
    ("a range turned round", "compare a.txt b.txt --lexicon range", "hosts.toml, line 2: meets must be a regular expression; 'meet[z"),
    ("a repetition of nothing", "compare a.txt b.txt --lexicon repeat", "line 2: spouse.patterns must be a regular expression; '**{P"),
    ("a form without its parts", "compare a.txt b.txt --lexicon part", "part/motion.toml, line 2: forms.arriving: 'got to town' lacks {P}; it must hold {P}"),
    ("an office's party", "compare a.txt b.txt --lexicon party", "roles.toml, line 3: offices.words.parties: there is no 'whig'; there are: r, d, i, "),
    ("a setting's kind", "compare a.txt b.txt --lexicon kind", "kind/setting_types.toml, line 4: type.chat.is_a: there is no 'meting'; is 'meeting' meant?"),
    ("an office's reach", "compare a.txt b.txt --lexicon reach", "offices.exclusive.scope must be one of anywhere, open, domain, not 'party'"),
    ("an alias", "compare a.txt b.txt --lexicon alias", "alias/aliases.toml, line 1: person must be a table, not ["),
    ("an alias without a source", "compare a.txt b.txt --lexicon why", "why/aliases.toml, line 1: person.Ana lacks 'source'; a new entry holds names, source"),
    ("another kind of alias", "compare a.txt b.txt --lexicon ship", "aliases.toml, line 1: this file has no entry 'ship'; it has: person, organization, place"),
    ("a file's name", "compare a.txt b.txt --lexicon name", "no data file of this name to add to; is 'weights.toml' meant?; there are: "),
    ("no folder to write in", "compare a.txt b.txt --output none/x.html", "'none/x.html' cannot be written: No such file or directory"),
    ("a folder to write to", "compare a.txt b.txt --output nothing", "'nothing' cannot be written: Is a directory"),
    ("no report", "explain nowhere.json x", "the file 'nowhere.json' cannot be read: No such file or directory; give what"),
    ("another file", "explain list.json x", "is no claimcheck.report/1: give what 'claimcheck compare --format json' wrote"),
    ("half a report", "explain half.json date", "is a damaged report: save it anew"),
    ("a blank statement", "verify {blank} a.txt", "verify needs a statement in words, not ' '"),
    ("a question", "verify Rain? a.txt", "verify needs a statement, not a question"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "says"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_line_and_exit_2(run: Callable[..., Any], command: str, says: str) -> None:
    code, out, err = run(*(" " if arg == "{blank}" else arg for arg in command.split()))
    assert code == 2
    assert out == ""
    assert err.startswith("claimcheck: ")
    assert err.count("\n") == 1
    assert says in err
    assert "internal error" not in err
    assert "Error" not in err


@pytest.mark.parametrize("option", ["--lexicon", "--settings", "--output"])
def test_an_empty_path_is_not_the_folder_where_one_is(option: str, run: Callable[..., Any]) -> None:
    code, out, err = run("compare", "a.txt", "b.txt", option, "")  # as of a variable that is not set
    assert (code, out) == (2, "")
    assert err == "claimcheck: an empty path was given to an option: name a file or folder, or leave the option out\n"


def test_an_article_without_a_path_is_named(run: Callable[..., Any]) -> None:
    code, out, err = run("compare", "a.txt", "")
    assert (code, out) == (2, "")
    assert err == "claimcheck: an article's path is empty: name a file, or - for standard input\n"


def test_standard_input_of_no_use(run: Callable[..., Any]) -> None:
    assert "standard input is not text" in run("compare", "-", "a.txt", stdin=b"\0\1\2")[2]
    assert "the article 'standard input' is blank: an article needs" in run("compare", "-", "a.txt", stdin=b" \n")[2]


@pytest.mark.parametrize(
    "call",
    [
        lambda: claimcheck.compare(LEFT),
        lambda: claimcheck.compare(),
        lambda: claimcheck.compare([LEFT, RIGHT]),
        lambda: claimcheck.compare(LEFT, 7),
        lambda: claimcheck.compare(LEFT, b"bytes"),
        lambda: claimcheck.compare(LEFT, Article("It rained.", id=7)),  # type: ignore[arg-type]
        lambda: claimcheck.compare(LEFT, RIGHT, settings={"model": "x"}),  # type: ignore[arg-type]
        lambda: Checker("en_core_web_sm"),  # type: ignore[arg-type]
        lambda: Settings(lexicon=7),  # type: ignore[arg-type]
        lambda: Settings(day_first="yes"),  # type: ignore[arg-type]
        lambda: Settings.of(colour=1),
        lambda: claimcheck.extract(None),
        lambda: claimcheck.extract({"text": 7}),
        lambda: claimcheck.verify(7, LEFT),  # type: ignore[arg-type]
        lambda: claimcheck.verify("It rained."),
        lambda: claimcheck.find_dates(7),  # type: ignore[arg-type]
        lambda: claimcheck.find_dates(LEFT, published="soon"),
        lambda: claimcheck.find_venues(7),  # type: ignore[arg-type]
        lambda: claimcheck.find_venues(LEFT, near="Paris"),
        lambda: claimcheck.find_venues(LEFT, near=7),  # type: ignore[arg-type]
        lambda: claimcheck.resolve_place("Paris", near=7),  # type: ignore[arg-type]
        lambda: claimcheck.match_names("a", "b", kind=[]),  # type: ignore[arg-type]
        lambda: Settings.load(None),  # type: ignore[arg-type]
        lambda: Settings.load(""),
        lambda: Checker().extract_all(7),  # type: ignore[arg-type]
        lambda: Checker().extract_all(LEFT),
        lambda: Checker().parse(LEFT),  # type: ignore[arg-type]
        lambda: Article(LEFT, source=7),  # type: ignore[arg-type]
        lambda: Article(LEFT, url=object()),  # type: ignore[arg-type]
        lambda: load_cases(None),  # type: ignore[arg-type]
        lambda: claimcheck.match_names(1, 2),  # type: ignore[arg-type]
        lambda: claimcheck.match_names("a", "b", kind="thing"),  # type: ignore[arg-type]
        lambda: claimcheck.compare("\0\1\2\3 binary \4\5\6", LEFT),
        lambda: claimcheck.compare("\ufffd" * 40 + "text", LEFT),
        lambda: assert_consistent(LEFT, RIGHT, allow=["dtae"]),
        lambda: assert_consistent(LEFT, RIGHT, allow="date"),
    ],
)
def test_the_same_from_python(call: Callable[[], object]) -> None:
    with pytest.raises(ClaimcheckError) as error:
        call()
    assert len(str(error.value).splitlines()) == 1


def test_allow_lists_the_kinds() -> None:
    with pytest.raises(
        ClaimcheckError, match="'dtae' is neither a kind nor the id of a finding; kinds are: date, venue"
    ):
        assert_consistent(LEFT, RIGHT, allow=["dtae"])
    assert_consistent(LEFT, RIGHT, allow=["date", "name-0123456789"])


def test_a_text_beyond_the_limit_is_told_how_to_raise_it() -> None:
    checker = Checker(Settings(max_length=500))
    with pytest.raises(
        ClaimcheckError, match=r"has 1,050 characters, more than the limit of 500; .* Settings\(max_length=1050\)"
    ):
        checker.compare(LEFT * 10, RIGHT)
    with pytest.raises(ClaimcheckError, match=r"limit of 1,000,000"):
        claimcheck.find_venues("rain " * 1_000_000)


def test_the_others_are_read_where_one_cannot_be(run: Callable[..., Any]) -> None:
    """The report of the two that can be read is not lost; the exit code still says that something is missing."""
    code, out, err = run("compare", "a.txt", "nowhere.txt", "b.txt", "picture.txt", "--format", "json")
    report = json.loads(out)
    assert code == 2
    assert len(report["articles"]) == 2
    assert [line.split("'")[1] for line in err.splitlines()] == ["nowhere.txt", "picture.txt"]
    assert report["notes"] == [f"not read: {line.removeprefix('claimcheck: ')}" for line in err.splitlines()]


def test_every_article_that_cannot_be_read_is_named(run: Callable[..., Any]) -> None:
    code, out, err = run("compare", "nowhere.txt", "a.txt", "nothing")
    assert (code, out) == (2, "")
    assert [line.split("'")[1] for line in err.splitlines()] == ["nowhere.txt", "nothing"]


def test_an_unreadable_file(run: Callable[..., Any], folder: Path) -> None:
    path = folder / "secret.txt"
    path.write_text(LEFT, encoding="utf-8")
    path.chmod(0)
    try:
        if os.access(path, os.R_OK):
            pytest.skip("this user reads everything")
        assert "'secret.txt' cannot be read: Permission denied" in run("compare", "a.txt", "secret.txt")[2]
    finally:
        path.chmod(0o600)


def claimcheck_process(*args: str, **streams: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "claimcheck", *args], **streams)


def test_a_reader_that_goes_away_and_a_full_disk_leave_no_traceback() -> None:
    read, write = os.pipe()
    os.close(read)
    process = claimcheck_process("rules", "--format", "json", stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert process.communicate()[1] == b""
    assert process.returncode == 141
    if Path("/dev/full").exists():
        with open("/dev/full", "wb") as full:
            process = claimcheck_process("rules", stdout=full, stderr=subprocess.PIPE)
            err = process.communicate()[1]
        assert process.returncode == 2
        assert err.decode() == "claimcheck: standard output cannot be written: No space left on device\n"


INTERRUPTED = """
import sys
from claimcheck import cli
def stop(*args, **kwargs):
    raise KeyboardInterrupt
cli.app = stop
sys.argv = ["claimcheck", "compare", "a.txt", "b.txt"]
cli.main()
"""


def test_an_interrupt_leaves_no_traceback() -> None:
    """Whatever is running when it comes: Python raises it there, and the command line ends as a shell expects."""
    process = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=False)
    assert (process.returncode, process.stderr) == (130, "")


def test_the_report_that_was_there_stays_where_input_is_of_no_use(run: Callable[..., Any], folder: Path) -> None:
    target = folder / "old.json"
    target.write_text("{}", encoding="utf-8")
    assert run("compare", "a.txt", "nowhere.txt", "--output", "old.json")[0] == 2
    assert json.loads(target.read_text(encoding="utf-8")) == {}

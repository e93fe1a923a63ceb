"""The same bytes from processes that disagree on the hash seed, the clock, the time zone, the locale and how many of them share the work.

`tests/normalize/test_dates_clock.py` does the same for dates alone. Two versions of Python are compared from outside:

    for p in 3.11 3.12; do python$p -m claimcheck compare A B --format json --fail-on never | sha256sum; done
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from claimcheck import Checker, Settings

EVENTS = Path(__file__).parent.parent / "fixtures" / "articles"
ARTICLES = sorted(EVENTS.glob("szijjarto-nato/*.txt"))

# Every way to ask for the time answers with the first argument, the calendar's names are those of another language, and the encoding that
# the locale prefers is not UTF-8, before anything of ours is loaded.
PROGRAM = """
import calendar, datetime, hashlib, locale, sys, time
from pathlib import Path

stamp, names, paths = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
real_date, real_datetime = datetime.date, datetime.datetime

def fake(real):
    class Meta(type(real)):
        def __instancecheck__(cls, value):
            return isinstance(value, real)
        def __subclasscheck__(cls, other):
            return issubclass(other, real)
    def now(cls, tz=None):
        moment = real_datetime.fromtimestamp(stamp, datetime.timezone.utc)
        return moment.replace(tzinfo=tz) if real is real_datetime else moment.date()
    return Meta(real.__name__, (real,), dict.fromkeys(("now", "today", "utcnow"), classmethod(now)))

import spacy  # what it brings derives classes of its own from these two
datetime.date, datetime.datetime = fake(real_date), fake(real_datetime)
time.time = lambda: stamp
time.time_ns = lambda: int(stamp * 1e9)
if names != "C":
    calendar.month_name = ["", *(f"{names}{n}" for n in range(12))]
    calendar.day_name = [f"Tag{n}" for n in range(7)]
    locale.getlocale = lambda category=None: ("de_DE", "ISO8859-1")
    locale.getpreferredencoding = lambda do_setlocale=True: "ISO-8859-1"

from claimcheck import Article, Checker
articles = [Article(Path(p).read_text(encoding="utf-8"), id=Path(p).stem) for p in paths]
report = Checker().compare(*articles)
assert report.findings
whole = report.to_json() + report.to_markdown() + report.to_html() + repr(report)
print(hashlib.sha256(whole.encode()).hexdigest())
"""
RUNS = (  # hash seed, clock, time zone, locale, order of the articles
    ("0", "951782399.0", "UTC", "C", 1),
    ("1", "4102444799.0", "Pacific/Auckland", "Monat", -1),
    ("12345", "1709164800.0", "America/Los_Angeles", "C", 1),
)


def test_seeds_clocks_zones_locales_and_order_give_the_same_bytes(tmp_path: Path) -> None:
    program = tmp_path / "compare.py"
    program.write_text(PROGRAM, encoding="utf-8")
    outputs = {}
    for seed, stamp, zone, names, order in RUNS:
        call = [sys.executable, str(program), stamp, names, *map(str, ARTICLES[::order])]
        settings = {"PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(call, env={**os.environ, **settings}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        outputs[seed] = done.stdout
    assert len(set(outputs.values())) == 1, outputs


def test_two_processes_give_the_bytes_of_one() -> None:
    one, two = (Checker(Settings(batch_size=1, n_process=n)) for n in (1, 2))
    assert two.compare(*ARTICLES[:2]).to_json() == one.compare(*ARTICLES[:2]).to_json()
    assert two.extract_all(ARTICLES[:1]) == [one.extract(ARTICLES[0])]  # one batch: read here

"""No clock, time zone, locale or hash seed changes what is read: the same bytes from processes that disagree on all four."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Replaces every way to ask for the time before anything of ours is loaded, gives the calendar the names of another
# language, then reads. `date` and `datetime` of the standard library stay what `isinstance` means by them.
PROGRAM = """
import calendar, datetime, json, locale, sys, time

stamp, names = float(sys.argv[1]), sys.argv[2]
real_date, real_datetime = datetime.date, datetime.datetime
asked = []

def fake(real):
    class Meta(type(real)):
        def __instancecheck__(cls, value):
            return isinstance(value, real)
        def __subclasscheck__(cls, other):
            return issubclass(other, real)
    def told(name):
        def now(cls, tz=None):
            asked.append(sys._getframe(1).f_globals["__name__"])
            moment = real_datetime.fromtimestamp(stamp, datetime.timezone.utc)
            return moment.replace(tzinfo=tz) if real is real_datetime else moment.date()
        return classmethod(now)
    return Meta(real.__name__, (real,), {name: told(name) for name in ("now", "today", "utcnow")})

datetime.date, datetime.datetime = fake(real_date), fake(real_datetime)
time.time = lambda: stamp
time.time_ns = lambda: int(stamp * 1e9)
time.localtime = time.gmtime = lambda s=None, real=time.gmtime: real(stamp if s is None else s)
if names != "C":
    calendar.month_name = ["", *(f"{names}{n}" for n in range(12))]
    calendar.day_name = [f"Tag{n}" for n in range(7)]
    locale.getlocale = lambda category=None: ("de_DE", "UTF-8")
assert datetime.date.today() == datetime.datetime.now().date() == real_datetime.fromtimestamp(stamp, datetime.timezone.utc).date()
asked.clear()

from claimcheck.normalize.dates import find_dates, publication_date, readings_relation, words

TEXT = (
    "BRUSSELS, March 5 (Wire) - He left yesterday, on Monday, on March 3, last week, in June, 3/4/24, two years ago, at Christmas, "
    "tonight, in the '80s, next quarter, this summer, on the weekend, a year earlier, in fiscal 24, now, on Feb. 29, 5 p.m. Friday."
)
out = []
for published in (None, "2024-05-08", "3. Dezember 2024", "Tue, 03 Dec 2024 23:18:07 GMT"):
    out.append(str(publication_date(published)))
    found = find_dates(TEXT, published=published)
    out += [[m.start, m.end, m.type, m.timex, [[str(r.start), str(r.end), r.grain, r.basis, words(r)] for r in m.readings]] for m in found]
    out.append([[readings_relation(a.readings, b.readings) for a in found] for b in found])
print(json.dumps(out))
print(json.dumps(asked), file=sys.stderr)
"""
ANNO = {
    "1969": -20_000_000.0,
    "2000": 951_782_399.0,
    "2024": 1_709_164_800.0,
    "2024, a night": 1_733_270_000.0,
    "2099": 4_102_444_799.0,
}
ZONES = ("UTC", "Pacific/Auckland", "America/Los_Angeles")
LOCALES = ("C", "Monat")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[subprocess.CompletedProcess[str]]:
    program = tmp_path_factory.mktemp("clock") / "read.py"
    program.write_text(PROGRAM, encoding="utf-8")
    done = []
    for n, stamp in enumerate(ANNO.values()):
        settings = {"PYTHONHASHSEED": str(n), "TZ": ZONES[n % len(ZONES)]}
        call = [sys.executable, str(program), str(stamp), LOCALES[n % len(LOCALES)]]
        done.append(subprocess.run(call, env={**os.environ, **settings}, capture_output=True, text=True, check=False))
    return done


def test_five_clocks_three_zones_and_two_locales_give_the_same_bytes(
    runs: list[subprocess.CompletedProcess[str]],
) -> None:
    assert [run.returncode for run in runs] == [0] * len(ANNO), runs[0].stderr
    assert len({run.stdout for run in runs}) == 1
    assert len(json.loads(runs[0].stdout)) > 60  # it did read


def test_nothing_of_ours_asks(runs: list[subprocess.CompletedProcess[str]]) -> None:
    asked = {name for run in runs for name in json.loads(run.stderr.splitlines()[-1])}
    assert not [name for name in sorted(asked) if name.startswith("claimcheck")]


def test_the_check_can_fail(tmp_path: Path) -> None:
    """The same program, with one reading that does ask, differs."""
    program = tmp_path / "read.py"
    program.write_text(PROGRAM.replace("(None, ", "(datetime.datetime.now().date(), "), encoding="utf-8")
    outputs = {
        subprocess.run(
            [sys.executable, str(program), str(stamp), "C"], capture_output=True, text=True, check=True
        ).stdout
        for stamp in (951_782_399.0, 4_102_444_799.0)
    }
    assert len(outputs) == 2

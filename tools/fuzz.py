"""A long run of hostile inputs through every public door; prints how many were tried and each failure in full.

    python tools/fuzz.py --minutes 5 [--seed 1] [--only articles|dates|names|places|quantities|growth]

A failure is an exception that is no `ClaimcheckError`, a quote that does not stand where the report says, or an input that
takes more processor time than its length allows. The same seed tries the same inputs.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "hostile"))

import hostile_inputs as hostile

import claimcheck
from claimcheck.errors import ClaimcheckError
from claimcheck.normalize.quantities import find_quantities

FIRST, PER_CHARACTER = 2.0, 0.002  # seconds of processor time that an input may take, by its length
SHORT = 0.0005
LARGER, NOISE = 3.2, 0.25  # how much longer twice the text may take; below NOISE seconds nothing is told by it
BATCH = 200


def article(pair: tuple[str, str]) -> None:
    """Two texts, through the whole pipeline and every form of the report."""
    articles = hostile.two(*pair)
    report = hostile.tried(lambda: claimcheck.compare(*articles))
    if report is None:
        blank = [a for a in articles if not hostile.readable(a.text)]
        assert blank, "an article was refused that is neither blank nor binary"
    else:
        assert not (wrong := hostile.misquoted(report)), wrong[:3]
        hostile.show(report)
    hostile.tried(lambda: claimcheck.Checker().self_check(articles[0]))
    hostile.tried(lambda: claimcheck.verify(pair[1][:200], articles[0]))


def dates(text: str) -> None:
    """Every date stands where it says."""
    for d in hostile.tried(lambda: claimcheck.find_dates(text)) or ():
        assert text[d.start : d.end] == d.text, d


def quantities(text: str) -> None:
    """Every quantity stands where it says, and its bounds are in order."""
    for q in find_quantities(text):
        assert text[q.start : q.end] == q.text, q
        assert q.quantity.low <= q.quantity.high, q


def names(pair: tuple[str, str]) -> None:
    """Two names of each kind; the order does not matter."""
    for kind in ("person", "organization", "place"):
        one = hostile.tried(lambda kind=kind: claimcheck.match_names(*pair, kind=kind))
        other = hostile.tried(lambda kind=kind: claimcheck.match_names(*reversed(pair), kind=kind))
        assert (one and (one.score, one.verdict)) == (other and (other.score, other.verdict)), (kind, one, other)
        assert one is None or 0 <= one.score <= 1, one


def places(text: str) -> None:
    """A name of a place, alone and beside others."""
    hostile.tried(lambda: claimcheck.resolve_place(text))
    hostile.tried(lambda: claimcheck.resolve_place(text, near=(text, "Paris")))


def published(text: str) -> None:
    """A date of publication in any form."""
    hostile.tried(lambda: claimcheck.find_dates("They met on Monday.", published=text))


DOORS: dict[str, tuple[Callable[[Any], None], st.SearchStrategy[Any], float]] = {
    "articles": (article, st.tuples(hostile.articles(), hostile.articles()), PER_CHARACTER),
    "dates": (dates, st.one_of(hostile.articles(longest=20_000, most=600), hostile.phrases()), SHORT),
    "quantities": (quantities, st.one_of(hostile.articles(longest=20_000, most=600), hostile.phrases()), SHORT),
    "names": (names, st.tuples(hostile.phrases(), hostile.phrases()), SHORT),
    "places": (places, hostile.phrases(), SHORT),
    "published": (published, hostile.phrases(), SHORT),
}


def size(value: object) -> int:
    """Characters of a text or of several."""
    return len(value) if isinstance(value, str) else sum(len(v) for v in value)  # type: ignore[attr-defined]


def fuzz(name: str, minutes: float, first: int, failures: dict[str, str]) -> int:
    """Tries the door with new inputs until the time is up; returns how many."""
    check, inputs, rate = DOORS[name]
    count, stop, batch = 0, time.process_time() + 60 * minutes, first
    while time.process_time() < stop:

        @seed(batch)
        @settings(
            max_examples=BATCH,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(inputs)
        def trial(value: Any) -> None:
            nonlocal count
            if time.process_time() > stop:
                return
            count += 1
            try:
                took = hostile.cost(lambda: check(value))
                assert took < FIRST + rate * size(value), f"took {took:.1f} s for {size(value)} characters"
            except Exception as error:
                note(failures, name, error, value)

        trial()
        batch += 1
    return count


def growth(minutes: float, first: int, failures: dict[str, str]) -> int:
    """A short text repeated: twice as many of it may not take much more than twice the time."""
    chance, count, stop = random.Random(first), 0, time.process_time() + 60 * minutes
    units = (
        *hostile.DATES,
        *hostile.NUMBERS,
        *hostile.NAMES,
        *hostile.MARKUP,
        *hostile.INVISIBLE,
        *hostile.SENTENCES,
        *"aA1.,-–'\"“( \n\t$%/:&",
    )
    doors: dict[str, Callable[[str], Any]] = {
        "find_dates": claimcheck.find_dates,
        "find_quantities": find_quantities,
        "resolve_place": claimcheck.resolve_place,
        "extract": claimcheck.extract,
    }
    while time.process_time() < stop:
        unit = chance.choice(SEPARATORS).join(chance.choice(units) for _ in range(chance.randint(1, 3)))
        unit += chance.choice(SEPARATORS)
        for name, call in doors.items():
            long = 12_000 if name == "extract" else 60_000
            small, large = ((unit * (n // max(1, len(unit)) + 1))[:n] for n in (long // 2, long))
            count += 1
            try:
                hostile.tried(lambda call=call, small=small: call(small))  # fills the caches
                one, more = (
                    hostile.cost(lambda call=call, text=t: hostile.tried(lambda: call(text))) for t in (small, large)
                )
                if more > LARGER * one and more > NOISE:  # once more: another process may have been in the way
                    one, more = (
                        hostile.cost(lambda call=call, text=t: hostile.tried(lambda: call(text)))
                        for t in (small, large)
                    )
                assert more < NOISE or more <= LARGER * one, f"{one:.2f} s, then {more:.2f} s for twice the text"
                assert more < FIRST + PER_CHARACTER * long, f"{more:.2f} s for {long} characters"
            except Exception as error:
                note(failures, f"growth of {name}", error, unit)
    return count


SEPARATORS = ("", " ", ", ", "\n", " and ", "-", ". ", "\u200b")


def note(failures: dict[str, str], door: str, error: Exception, value: object) -> None:
    """Keeps the first failure of each sort, by where it arose."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    sort = f"{door}: {type(error).__name__} in {Path(where.filename).name}:{where.lineno}"
    if sort not in failures:
        failures[sort] = f"{error!s:.300}\n    {value!r:.1500}"
        print(f"FAILED {sort}: {failures[sort]}", flush=True)


def main() -> int:
    """Runs the doors one after another; the exit code is 1 where anything failed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=5, help="processor time in all")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=[*DOORS, "growth"])
    given_options = options.parse_args()
    warnings.simplefilter("ignore")
    claimcheck.compare(*hostile.SENTENCES[:2])  # loads the pipeline and the tables
    chosen = [given_options.only] if given_options.only else ["articles", "articles", *DOORS, "growth", "growth"]
    failures: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for turn, name in enumerate(chosen):
        share, first = given_options.minutes / len(chosen), 1_000_000 * given_options.seed + 1_000 * turn
        counts[name] += growth(share, first, failures) if name == "growth" else fuzz(name, share, first, failures)
        print(f"{name}: {counts[name]:,} inputs", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{sum(counts.values()):,} inputs, {len(failures)} sorts of failure, {time.process_time():.0f} s of processor time, peak {peak:.0f} MB"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    assert issubclass(ClaimcheckError, Exception)
    sys.exit(main())

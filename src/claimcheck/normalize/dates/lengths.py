"""Actions for durations, sets (recurring times) and clock times."""

from __future__ import annotations

from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import number

# TIMEX3 (ISO 8601) designators; a decade is E and a century C in TimeML
DESIGNATOR = {"day": "D", "week": "W", "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y",
              "decade": "E", "century": "C", "second": "S", "minute": "M", "hour": "H"}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60), "day": ("hour", 24)}


def period(unit: str, count: float | None) -> str | None:
    """The TIMEX3 value of `count` units: P3D, PT2H, P2Y6M, PXY where the count is unknown."""
    if unit not in DESIGNATOR:
        return None
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    letter = DESIGNATOR[unit]
    if count is None:
        return f"{prefix}X{letter}"
    if unit == "fortnight":
        count *= 2
    if unit == "decade":
        count, letter = count * 10, "Y"
    if unit == "century":
        count, letter = count * 100, "Y"
    whole = int(count)
    if count == whole:
        return f"{prefix}{whole}{letter}"
    if unit in SMALLER:
        small, factor = SMALLER[unit]
        rest = round((count - whole) * factor)
        lead = f"{prefix}{whole}{letter}" if whole else prefix
        tail = f"T{rest}H" if unit == "day" else f"{rest}{DESIGNATOR[small]}"
        return lead + tail
    return f"{prefix}{count:g}{letter}"


def _unit(hit: Hit) -> str | None:
    found = hit.value("unit", "UNIT", "UNITS", "TIMEUNIT", "TIMEUNITS")
    return found if isinstance(found, str) else None


def duration(hit: Hit, ctx: Context) -> Value | None:
    """Three days, two and a half years, several months."""
    unit = _unit(hit)
    if unit is None:
        return None
    words = hit.words("n")
    count = number(words, hit.grammar.values) if words else None
    match hit.rule.args:
        case "half":
            count = (count or 0) + 0.5
        case "halfone":
            count = 0.5
        case "vague":
            count = 2 if words and ("couple" in words or "pair" in words) else 12 if "dozen" in words else None
    timex = period(unit, count)
    return Value("DURATION", timex=timex, remember=False) if timex else None


def duration_one(hit: Hit, ctx: Context) -> Value | None:
    """A week, an hour."""
    timex = period(_unit(hit) or "", 1)
    return Value("DURATION", timex=timex, remember=False) if timex else None


def duration_value(hit: Hit, ctx: Context) -> Value | None:
    """A while: the argument is the value."""
    return Value("DURATION", timex=hit.rule.args, remember=False)


def set_every(hit: Hit, ctx: Context) -> Value | None:
    """Every day, every two years, twice a week."""
    unit = _unit(hit)
    if unit is None:
        return None
    words = [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]
    count = (
        number(hit.words("n"), hit.grammar.values)
        if hit.words("n") and "times" not in words
        else 2.0
        if "other" in words
        else 1.0
    )
    timex = period(unit, count or 1.0)
    return Value("SET", timex=timex, remember=False) if timex else None


def set_weekday(hit: Hit, ctx: Context) -> Value | None:
    """Mondays, every Monday, Tuesday nights."""
    part = hit.value("part", "DAYPART", "DAYPARTS")
    return Value(
        "SET",
        timex=f"XXXX-WXX-{hit.value('wd', 'WEEKDAY', 'WEEKDAYS') + 1}" + (f"T{part}" if part else ""),
        remember=False,
    )


def set_month(hit: Hit, ctx: Context) -> Value | None:
    """Each July."""
    return Value("SET", timex=f"XXXX-{hit.value('month', 'MONTH'):02d}", remember=False)


def set_season(hit: Hit, ctx: Context) -> Value | None:
    """Every summer, winters."""
    return Value("SET", timex=f"XXXX-{hit.value('season', 'SEASON', 'SEASONS')}", remember=False)


def set_value(hit: Hit, ctx: Context) -> Value | None:
    """Daily, annually."""
    return Value("SET", timex=hit.value("freq", "FREQUENCY"), remember=False)


def clock(hit: Hit, ctx: Context) -> Value | None:
    """10:30 a.m., 5 p.m. EST, noon: a time of day; the day is joined from a date beside it."""
    words = hit.words("time")
    fixed = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}.get(words[0])
    if fixed:
        return Value("TIME", timex=fixed, suffix=fixed, remember=False)
    if words[0].isdigit() and len(words[0]) == len("0800"):
        words = [f"{words[0][:2]}:{words[0][2:]}"]
    hour, _, minute = words[0].replace(".", ":").partition(":")
    count = int(hour) if hour.isdigit() else number([hour], hit.grammar.values)
    if count is None or count > 24:
        return None
    half = words[-1].replace(".", "") if len(words) > 1 else ""
    if half in ("am", "pm") and count > 12:
        return None
    count = int(count) % 12 + 12 * (half == "pm") if half in ("am", "pm") else int(count)
    timex = f"T{count:02d}:{minute[:2] or '00'}"
    return Value("TIME", timex=timex, suffix=timex, remember=False)


def skip(hit: Hit, ctx: Context) -> Value | None:
    """No date at all (an age, the 99th day): the words are passed over."""
    return Value("SKIP", remember=False)


ACTIONS: dict[str, Action] = {
    action.__name__: action
    for action in (
        duration,
        duration_one,
        duration_value,
        set_every,
        set_weekday,
        set_month,
        set_season,
        set_value,
        clock,
        skip,
    )
}

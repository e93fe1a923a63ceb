"""What the entries of a user's tables must be beyond the form of ours: where names are free, which words there are, which parts a pattern needs.

A place is written as keys with dots between them, the file's name first; `*` stands for any key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from claimcheck.types import TIERS

T = TypeVar("T")
Path = tuple[str, ...]

# Tables whose names are the user's to choose: a new entry has the form of ours beside it. Elsewhere a name that is not ours is a slip.
OPEN = (
    "aliases.*", "alternatives.families", "alternatives.families.*.values", "bases.words", "bases.slots", "bodies.whole",
    "dates.macro", "dates.join", "dates.month", "dates.monthabbr", "dates.weekday", "dates.weekdayabbr", "dates.weekdays", "dates.unit",
    "dates.units", "dates.timeunit", "dates.timeunits", "dates.season", "dates.seasons", "dates.daypart", "dates.dayparts", "dates.dayword",
    "dates.daynight", "dates.numword", "dates.scale", "dates.hundreds", "dates.ones", "dates.teens", "dates.tens", "dates.centuryword",
    "dates.ordword", "dates.ordtens", "dates.decadeword", "dates.part", "dates.partnoun", "dates.deictic", "dates.direction", "dates.quarterword",
    "dates.halfword", "dates.zone", "dates.frequency", "dates.ref", "dates.dot", "dates.comma", "dates.hyphen", "dates.slash", "dates.poss",
    "dates.oclock", "dates.paren", "descriptions.families", "descriptions.families.*", "employers.words", "events.types", "facilities_types",
    "indicators.indicators", "indicators.exempt", "indicators.selection.before", "indicators.selection.after", "languages", "makers.slots",
    "names_letters.*", "names_wade_giles.*", "outcomes.words", "outcomes.families", "outcomes.families.*.outcomes", "outcomes.families.*.counted",
    "places_disputed", "places_organs", "places_organs.seats.*", "predicates.phrases", "predicates.objects", "predicates.once_of",
    "predicates.converse", "predicates.converse.*", "quantities.small", "quantities.magnitudes", "quantities.glued", "quantities.fractions",
    "quantities.ordinals", "quantities.vague", "quantities.parts", "quantities.hedge", "quantities_units.percent", "quantities_units.currency",
    "quantities_units.cents", "quantities_units.measure", "relations", "roles.refers", "roles.parties", "roles.offices.forms",
    "roles.offices.functions", "roles.offices.departments.words", "roles.offices.departments.trades", "roles.offices.same", "roles.offices.wider",
    "setting_types.type", "standings.words", "standings.relations", "trades.groups",
)  # fmt: skip

# A file that ships empty, as a user may write it.
EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "aliases": {
        kind: {"one": {"names": ["another"], "source": "of both"}, "two": {"apart": ["another"], "source": "of both"}}
        for kind in ("person", "organization", "place")
    }
}
# The only words there are at a place, where ours do not show all of them.
WORDS: Mapping[str, tuple[str, ...]] = {
    "weights.rules.*.ceiling": TIERS,
    "roles.offices.exclusive.scope": ("anywhere", "open", "domain"),
    "setting_types.type.*.audience": ("public", "private"),
    "setting_types.type.*.form": ("spoken", "written"),
    "setting_types.type.*.presence": ("in_person", "remote"),
}
# The only words there are at a place are those of ours.
OURS = (
    "dates.unit.*", "dates.units.*", "dates.timeunit.*", "dates.timeunits.*", "dates.season.*", "dates.seasons.*", "dates.daypart.*",
    "dates.dayparts.*", "dates.ref.*", "indicators.selection.*.*", "quantities_units.measure.*.dimension", "standings.relations.*.group",
)  # fmt: skip
# Words that must be names of another table.
NAMES: Mapping[str, str] = {
    "outcomes.families.*.counted": "outcomes.families.*.outcomes",
    "quantities_units.cents.*": "quantities_units.currency",
    "setting_types.distinct": "setting_types.type",
    "setting_types.together": "setting_types.type",
    "setting_types.type.*.is_a": "setting_types.type",
    "indicators.cumulative.*": "indicators.indicators",
    "roles.offices.words.parties": "roles.parties",
}
# Patterns, though none of ours shows it.
PATTERNS = ("indicators.ordinals.words", "relations.*.nouns")


class Parts(NamedTuple):
    """The parts in braces of a pattern: those that must stand in it, once each, and those that may."""

    needed: tuple[str, ...]
    others: tuple[str, ...] = ()


_FORM = ("D", "K", "H", "be", "E", "F", "S")  # of all patterns over sentences with marks (detect/forms.py)
_STANDING = ("N", "V", "PP", *_FORM)
_TITLED = ("P", "O", "S", "T", "A", "L", "N", "P:holder", "O:holder", "S:holder")
PARTS: Mapping[str, Parts] = {
    "alternatives.families.*.frame": Parts(("words",)),
    "bases.slots.*.forms": Parts(("A", "P"), _FORM),
    "bases.slots.*.facilities": Parts(("A", "P"), _FORM),
    "bases.slots.*.nations": Parts(("A", "nation"), _FORM),
    "employers.forms.*": Parts(("P", "O"), _FORM),
    "ends.forms": Parts(("A", "P", "Q"), ("T", *_FORM)),
    "hosts.forms.gathering": Parts(("G", "P"), ("W", "T", "meets", *_FORM)),
    "hosts.forms.meeting": Parts(("A", "B", "P"), ("W", "T", "meets", *_FORM)),
    "makers.slots.*.forms": Parts(("A", "P"), _FORM),
    "motion.forms.*": Parts(("P",), _FORM),
    "outcomes.families.*.outcomes.*": Parts((), ("A", "B", *_FORM)),
    "outcomes.families.*.counted.*.*": Parts((), ("A", "B", *_FORM)),
    "quantities.hedge.*.words": Parts(("",)),
    "relations.*.patterns": Parts(("P:filler|O:filler|S:filler",), _TITLED),
    "standings.frames.noun": Parts(("A", "B", "N"), _STANDING),
    "standings.frames.own": Parts(("A", "B", "N"), _STANDING),
    "standings.frames.verb": Parts(("A", "B", "V"), _STANDING),
    "standings.frames.by": Parts(("A", "B", "PP"), _STANDING),
    "standings.relations.*.patterns": Parts(("A", "B"), _STANDING),
    "standings.relations.*.says": Parts(("over", "under")),
}
MACROS = dict.fromkeys(("bases", "employers", "outcomes", "standings"), "words")  # the table with parts of a file's own

# Least and most, where any other number breaks what is built on it or means nothing.
RANGES: Mapping[str, tuple[float, float]] = {
    "dates.month.*": (1, 12), "dates.monthabbr.*": (1, 12), "dates.weekday.*": (0, 6), "dates.weekdayabbr.*": (0, 6), "dates.weekdays.*": (0, 6),
    "dates.quarterword.*": (1, 4), "dates.halfword.*": (1, 2), "dates.part.*": (0, 2), "dates.partnoun.*": (0, 2), "dates.deictic.*": (-1, 1),
    "dates.direction.*": (-1, 1), "dates.centuryword.*": (1, 99), "dates.ordword.*": (1, 31), "dates.ordtens.*": (10, 90),
    "dates.decadeword.*": (10, 90), "dates.ones.*": (1, 9), "dates.teens.*": (10, 19), "dates.tens.*": (10, 90), "dates.dayword.*": (-9, 9),
    "dates.daynight.*": (-9, 9), "dates.numword.*": (0, 1e15), "dates.scale.*": (1, 1e15), "dates.slack.*": (0, 36525),
    "dates.anchor.*": (0, 36525), "quantities.parts.*": (0, 100), "quantities.magnitudes.*": (1, 1e15), "quantities.glued.*": (1, 1e15),
    "quantities.fractions.*": (0, 1), "quantities_units.measure.*.factor": (1e-12, 1e12), "outcomes.families.*.share": (0, 1),
    "events.types.*.stretch": (0, 36525), "events.defaults.stretch": (0, 36525), "events.vicinity.kilometres": (0, 20040),
    "places_weights.prior.people_floor": (1, 1e10), "places_weights.prior.group_people": (1, 4e9), "places_weights.near.least_radius": (0.001, 20040),
    "places_weights.near.people_radius": (0.001, 20040), "places_weights.near.namesake": (0.001, 20040),
}  # fmt: skip

# Of files with rows, by file and column: those in which only words of ours mean something, those in which only letters of ours do.
COLUMNS_OF_OURS = (
    "nicknames.relation", "names_spelling.table", "names_spelling_own.table", "organizations_words.kind", "organizations_places.kind",
    "dates_holidays.guards",
)  # fmt: skip
LETTERS_OF_OURS = ("names_spelling.right", "names_spelling_own.right")
POSITIVE = (
    "names_common.persons",
    "organizations_common.organizations",
)  # whole numbers from 1 on; elsewhere from 0 on


def at(rules: Mapping[str, T], path: Path) -> T | None:
    """What is said of the place `path`, if anything."""
    return next((said for place, said in rules.items() if is_at(place, path)), None)


def is_at(place: str, path: Path) -> bool:
    """True where `path` is one of those that `place` stands for."""
    keys = place.split(".")
    return len(keys) == len(path) and all(k in ("*", p) for k, p in zip(keys, path, strict=True))

"""Which mentions of one article are one person: full names first, then surnames and given names led to them.

Precision first: a short form with two possible bearers stays alone unless a title, an office or the text's own habit decides.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from claimcheck.extraction.clusters import Cluster
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.person_nouns import BY_AGE
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import (
    Short,
    aliases,
    is_variant,
    listed,
    match_names,
    name_words,
    parse_person,
    short,
    unlike,
    unmarked,
)
from claimcheck.normalize.text import fold
from claimcheck.types import Gender, NameMatch

PASSING = frozenset(
    {
        "candidate",
        "nominee",
        "leader",
        "chief",
        "head",
        "executive",
        "founder",
        "owner",
        "manager",
        "editor",
        "chair",
        "deputy",
        "coach",
    }
)  # said of anybody
KIN = frozenset({"son", "father"})  # "his son Donald Trump Jr.": the other of the two is named without "Jr."
CHILDREN = 2  # other given names in a list of which one may be anybody's
OF_THE_LAND = frozenset({"president", "premier", "prime minister", "chancellor", "king", "queen"})
HABIT = 3  # uses of a bare surname from which it is taken to mean one person

Group = tuple[Cluster, "list[Named]"]


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person with what stands around it."""

    found: Found
    roles: tuple[str, ...]
    offices: frozenset[str]
    gender: Gender
    listed_with: tuple[str, ...] = ()  # the single names beside it in a list
    of_a_pair: bool = False  # another given name stands before it: "Malia and Sasha Obama"

    @property
    def name(self) -> str:
        """The bare name."""
        return self.found.mention.name


def trim_headlines(found: list[Found]) -> list[Found]:
    """Names that run on into a headline's verb, cut to the name that the article also gives alone: "Glenn Beck Rips Progressivism"."""
    persons = [f.mention.name for f in found if f.mention.kind == "person"]
    known = {n for n in persons if len(n.split()) > 1}
    trimmed = []
    for f in found:
        name = f.mention.name
        words = name.split()
        shorter = next(
            (" ".join(words[:k]) for k in range(len(words) - 1, 1, -1) if " ".join(words[:k]) in known), None
        )
        tail = set(words[len(shorter.split()) :]) if shorter else set()
        others = {w for n in persons if n != name for w in n.split()} if tail else set()
        is_name = tail & others or not tail or parse_person(name).suffix
        if f.mention.kind == "person" and shorter and not is_name and persons.count(name) == 1:
            f = dataclasses.replace(f, mention=dataclasses.replace(f.mention, name=shorter))
        trimmed.append(f)
    return trimmed


def group(named: list[Named], lexicon: Lexicon) -> list[tuple[Cluster, list[Named]]]:
    """The persons of an article with their mentions, in the order in which each first stands in the text."""
    groups = _full_names([n for n in named if short(n.name) is None], _distinguished(named), lexicon)
    waiting: dict[Short, list[Named]] = {}
    for n in named:
        form = short(n.name)
        if form is not None:
            waiting.setdefault(form, []).append(n)
    for form, mentions in waiting.items():
        _lead(form, mentions, groups, frozenset(waiting), lexicon)
    return sorted(groups, key=lambda g: min(n.found.first for n in g[1]))


def titles_off(found: list[Found], offices: Collection[str]) -> list[Found]:
    """ "Bishop Jenky" as "Jenky" where another mention shows that Bishop is no given name: "Daniel Jenky"."""
    persons = {name_words(f.mention.name) for f in found if f.mention.kind == "person"}

    def bare(f: Found) -> Found:
        words = name_words(f.mention.name)
        titled = f.mention.kind == "person" and len(words) == 2 and words[0] in offices
        if not titled or not any(len(p) > 1 and p[-1] == words[1] and p != words for p in persons):
            return f
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, name=f.mention.name.split()[-1]))

    return [bare(f) for f in found]


def _full_names(named: list[Named], distinguished: frozenset[tuple[str, str]], lexicon: Lexicon) -> list[Group]:
    """Names with a given name: one cluster for those that match each other and no second cluster."""
    groups: list[Group] = []
    for n in sorted(named, key=lambda n: (-len(n.name.split()), n.found.first)):
        exact = [
            g
            for g in groups
            if any(name_words(o.name) == name_words(n.name) and not _apart(o.name, n.name, distinguished) for o in g[1])
        ]
        alike = exact or [g for g in groups if _one_person(n, g, distinguished, lexicon)]
        if len(alike) > 1:
            alike = []
        why = _spelling(n.name, alike[0][1], lexicon) if alike else ""
        home = alike[0] if alike else (Cluster("person"), [])
        if not alike:
            groups.append(home)
        _add(home, n, why)
    return groups


def _distinguished(named: list[Named]) -> frozenset[tuple[str, str]]:
    """(given, family) of a father and a son: the article calls one so, keeps saying "Jr.", or names both more than once.

    A "Jr." that stands once is a part of the full name, dropped later ("James R. Clapper Jr.", then "James Clapper").
    """
    bare, marked = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for n in named:
        (marked if parse_person(n.name).suffix else bare)[_ends(n.name)] += 1
    for given, family in [*marked]:
        marked[given, family] += marked["", family] if given else 0
    kin = {_ends(n.name) for n in named if any(not KIN.isdisjoint(fold(r).split()) for r in n.roles)}
    return frozenset(k for k in marked if k[0] and k in bare and (bare[k] > 1 or marked[k] > 1 or k in kin))


def _ends(name: str) -> tuple[str, str]:
    words = name_words(name)
    return (words[0] if len(words) > 1 else "", words[-1])


def _apart(a: str, b: str, distinguished: frozenset[tuple[str, str]]) -> bool:
    suffixes = {parse_person(a).suffix, parse_person(b).suffix}
    return len(suffixes) > 1 and ("" not in suffixes or _ends(a) in distinguished)


def _one_person(n: Named, g: Group, distinguished: frozenset[tuple[str, str]], lexicon: Lexicon) -> bool:
    if {n.gender, g[0].gender} == {"m", "f"} or any(_apart(o.name, n.name, distinguished) for o in g[1]):
        return False
    if n.offices and _offices(g) and not n.offices & _offices(g) and not any(_within(n.name, o.name) for o in g[1]):
        return False  # President Lee Jae-myung and the chairman Lee Jae-yong
    name = unmarked(n.name)  # `_apart` has looked at the suffixes
    others = dict.fromkeys(unmarked(x.name) for x in g[1])
    if not aliases(lexicon).get("person"):  # the user's table may call any two the same
        others = {o: None for o in others if not unlike(name, o, kind="person", lexicon=lexicon)}
    return any(
        match_names(name, o, lexicon=lexicon).verdict == "same" and not _respelt(name, o, lexicon) for o in others
    )


def _within(a: str, b: str) -> bool:
    """True where one name has all the words of the other: Hillary Clinton and Hillary Rodham Clinton."""
    left, right = set(name_words(a)), set(name_words(b))
    return left <= right or right <= left


def _respelt(a: str, b: str, lexicon: Lexicon) -> bool:
    """True for two spellings: an article writes a name one way, so these are two people, as Zhao Weiqing and Zhao Wenqing."""
    return listed(a, b, "person", lexicon) is None and is_variant(a, b, lexicon=lexicon)


def _spelling(name: str, mentions: list[Named], lexicon: Lexicon) -> str:
    others = dict.fromkeys(m.name for m in mentions)
    if name in others:
        return ""
    best: tuple[str, NameMatch] = max(
        ((o, match_names(name, o, lexicon=lexicon)) for o in others), key=lambda x: x[1].score
    )
    return f"{name!r} and {best[0]!r}: {'; '.join(best[1].reasons)}"


def _add(g: Group, n: Named, reason: str = "") -> None:
    g[0].add(n.found.mention, n.roles, n.gender, reason)
    g[1].append(n)


def _lead(form: Short, mentions: list[Named], groups: list[Group], forms: frozenset[Short], lexicon: Lexicon) -> None:
    """Every mention of a short form led to its bearer, or to a cluster of its own."""
    full = [g for g in groups if any(short(n.name) is None for n in g[1])]
    bearers = [g for g in full if any(form.ends(n.name) for n in g[1])]
    what = "surname"
    table = [(g, why) for g in full if (why := _listed(mentions[0].name, g, lexicon)) is not None]
    if len(table) == 1:
        for n in mentions:
            _add(table[0][0], n, f"{n.name!r}: {table[0][1]}")
        return
    if not bearers:
        bearers, what = _by_given_name(form, mentions, full), "given name"
        if len(bearers) != 1:
            bearers = []
    genders = {n.gender for n in mentions if n.gender}
    if not form.suffix and any(w.suffix and w.words == form.words for w in forms):
        bearers = [
            g for g in bearers if not any(parse_person(n.name).suffix for n in g[1])
        ]  # "Trump" beside "Trump Jr."
    known = len(bearers) == 1 and genders == {bearers[0][0].gender} and not _has_suffix(bearers[0])
    untold = len(bearers) == 1 and not known and any(_another_office(n, bearers[0]) for n in mentions)
    alone: dict[str, Group] = {}
    for n in mentions:
        home, why = (
            (None, "") if (untold and not n.offices) or _by_age(n) else _bearer(n, form, bearers, len(mentions), known)
        )
        if home is not None:
            _add(home, n, f"{n.name!r} is the {what} of {home[1][0].name!r}{why}")
            continue
        # With two bearers, or a Mr. and a Mrs., each mention that tells nothing may be another one's.
        key = n.gender if (untold or not bearers) and (n.gender or len(genders) < 2) else str(n.found.first)
        key = "" if (untold or not bearers) and len(genders) < 2 else key
        if key not in alone:
            alone[key] = (Cluster("person"), [])
            groups.append(alone[key])
        _add(alone[key], n)


def _by_age(n: Named) -> bool:
    return any(not BY_AGE.isdisjoint(fold(r).split()) for r in n.roles)


def _by_given_name(form: Short, mentions: list[Named], full: list[Group]) -> list[Group]:
    """The persons whose full name begins with the form; none for one of a list of given names of whom another has no full name."""
    firsts = {name_words(n.name)[0] for g in full for n in g[1]}
    if any(fold(other) not in firsts for n in mentions if len(n.listed_with) >= CHILDREN for other in n.listed_with):
        return []  # "his children, Michael, Charlotte and Audrey": their father may be a Michael too
    return [g for g in full if any(form.begins(n.name) for n in g[1])]


def _listed(name: str, g: Group, lexicon: Lexicon) -> str | None:
    """What the user's table of aliases says where it lists the short form as a name of the person."""
    found = (listed(name, o, "person", lexicon) for o in dict.fromkeys(n.name for n in g[1]))
    return next((m.reasons[0] for m in found if m is not None and m.verdict == "same"), None)


def _has_suffix(g: Group) -> bool:
    return any(parse_person(n.name).suffix for n in g[1])


def _bearer(n: Named, form: Short, bearers: list[Group], uses: int, known: bool) -> tuple[Group | None, str]:
    """Whose short form this is, and what decides, in words."""
    fitting = [g for g in bearers if {n.gender, g[0].gender} != {"m", "f"} and (known or not _another_office(n, g))]
    marked = [g for g in fitting if _has_suffix(g)]
    if form.suffix or (0 < len(marked) < len(fitting)):
        fitting = [g for g in fitting if (g in marked) == bool(form.suffix)]
    if not fitting:
        return None, ""
    if len(bearers) == 1:
        return fitting[0], ", the only person of that name in the article"
    if len(fitting) == 1:
        return fitting[0], ": the title decides"
    same_office = [g for g in fitting if n.offices and n.offices & _offices(g)]
    if len(same_office) == 1:
        return same_office[0], ": the office decides"
    until_then = [g for g in fitting if _first_named(g) < n.found.first]
    if len(until_then) == 1 and not n.offices:
        return until_then[0], ", the only one of that name until then"
    return _main_bearer(fitting, uses)


def _another_office(n: Named, g: Group) -> bool:
    """True for the "President Obama" before "Sasha Obama", or after "Malia and Sasha Obama": a title of one whom the article has not named
    in full so far, or not by himself."""
    full = [o for o in g[1] if short(o.name) is None]
    if n.offices & OF_THE_LAND and not n.offices & _offices(g) and any(o.roles for o in full):
        return True  # the article has said what the bearer is: "the president's daughter, Ivanka Trump"
    named_before = any(o.found.first < n.found.first for o in full) and not any(o.of_a_pair for o in full)
    return bool(n.offices - PASSING) and not n.offices & _offices(g) and not named_before


def _offices(g: Group) -> frozenset[str]:
    return frozenset().union(*(o.offices for o in g[1] if short(o.name) is None))


def _first_named(g: Group) -> int:
    """The token at which the person's full name first stands."""
    return min(o.found.first for o in g[1] if short(o.name) is None)


def _main_bearer(fitting: list[Group], uses: int) -> tuple[Group | None, str]:
    """Of namesakes, the one whom the article names first, where it names the others once between them and keeps using the short form."""
    counts = [sum(1 for o in g[1] if short(o.name) is None) for g in fitting]
    main = min(range(len(fitting)), key=lambda i: min(o.found.first for o in fitting[i][1]))
    if sum(counts) - counts[main] > 1 or uses < HABIT:
        return None, ""
    return fitting[main], ", of whom the article mainly speaks"

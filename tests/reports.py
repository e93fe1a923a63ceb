"""A report built by hand, for the tests of everything that comes after the findings."""

from __future__ import annotations

import datetime as dt

from claimcheck.report import Report
from claimcheck.types import (
    Agreement,
    Argument,
    Article,
    Claim,
    Entity,
    Event,
    Evidence,
    Finding,
    Mention,
    NotCompared,
    Place,
    Quantity,
    Side,
    Span,
    Stated,
    TimeInterval,
)

LEFT = Article(
    "On 3 March the harbour board of Velmora signed the dredging contract in Lisbon. "
    "Chair Marija Kovač called it a turning point. Work will cost 40 million euros.",
    id="aa",
    source="Harbour Gazette",
    published=dt.date(2024, 3, 6),
)
RIGHT = Article(
    "The dredging contract for Velmora was signed in Porto on 5 March, board chair Maria Kovach said. "
    "The price is 40 million euros.",
    id="bb",
    source="Coastal Wire",
)


def span(article: Article, quote: str) -> Span:
    start = article.text.index(quote)
    return Span(article.id, start, start + len(quote), quote)


def side(article: Article, quote: str, value: str) -> Side:
    found = span(article, quote)
    return Side(found.article, found.start, found.end, found.quote, value)


def finding(ident: str, kind: str, verdict: str, tier: str, left: Side, right: Side) -> Finding:
    return Finding(
        id=ident,
        kind=kind,
        verdict=verdict,
        tier=tier,
        rule=f"{kind}.disjoint",
        explanation="Both speak of one signing. The values exclude each other.",
        left=left,
        right=right,
        evidence=(
            Evidence("event.same", "rare terms 2", "strong", 4.25, "both name the dredging contract"),
            Evidence(f"{kind}.disjoint", "2", "apart", 3.0, "the two values share nothing"),
        ),
    )


DATE = finding(
    "date-1a2b",
    "date",
    "contradiction",
    "likely",
    side(LEFT, "On 3 March", "3 March, year unknown"),
    side(RIGHT, "on 5 March", "5 March, year unknown"),
)
VENUE = finding(
    "venue-3c4d",
    "venue",
    "contradiction",
    "certain",
    side(LEFT, "in Lisbon", "Lisbon, Portugal"),
    side(RIGHT, "in Porto", "Porto, Portugal"),
)
NAME = finding(
    "name-5e6f",
    "name",
    "variant",
    "likely",
    side(LEFT, "Marija Kovač", "Marija Kovač"),
    side(RIGHT, "Maria Kovach", "Maria Kovach"),
)
HINT = finding(
    "role-7a8b",
    "role",
    "contradiction",
    "hint",
    side(LEFT, "Chair", "chair"),
    side(RIGHT, "board chair", "board chair"),
)


def report() -> Report:
    """Two articles, two contradictions, a spelling variant, a hint, an agreement, and two reasons not to compare."""
    year = TimeInterval(None, None, "day", month=3, day=3)
    resolved = TimeInterval(dt.date(2024, 3, 5), dt.date(2024, 3, 6), "day")
    lisbon = Place("city:2267057", "Lisbon", "city", "PT", ("country:PT",), 38.7, -9.1)
    left_when, left_where = Stated(span(LEFT, "3 March"), (year,)), Stated(span(LEFT, "Lisbon"), (lisbon,))
    right_when = Stated(span(RIGHT, "5 March"), (resolved,))
    events = (
        Event("e1", "sign", (span(LEFT, "signed"),), when=(left_when,), where=(left_where,)),
        Event("e2", "sign", (span(RIGHT, "signed"),), when=(right_when,)),
    )
    claim = Claim(
        id="c1",
        span=span(LEFT, LEFT.text[:79]),
        event="e1",
        subject=Argument(span(LEFT, "the harbour board of Velmora"), "board", "subject", "board"),
        predicate="sign",
        predicate_span=span(LEFT, "signed"),
        object=Argument(span(LEFT, "the dredging contract"), "contract", "object"),
        quantities=(Stated(span(LEFT, "40 million euros"), (Quantity(40e6, 40e6, "EUR"),)),),
    )
    kovac = Entity(
        "n1",
        "person",
        "Marija Kovač",
        ("Marija Kovač", "Maria Kovach"),
        "chair",
        (
            Mention(span(LEFT, "Chair Marija Kovač"), "person", "Marija Kovač"),
            Mention(span(RIGHT, "Maria Kovach"), "person", "Maria Kovach"),
        ),
    )
    price = Agreement(
        "number",
        side(LEFT, "Work will cost 40 million euros.", "40 million euros"),
        side(RIGHT, "The price is 40 million euros.", "40 million euros"),
    )
    return Report(
        articles=(LEFT, RIGHT),
        entities=(kovac,),
        events=events,
        claims=(claim,),
        findings=(HINT, NAME, DATE, VENUE),
        agreements=(price,),
        not_compared=(
            NotCompared("another subject", 12),
            NotCompared("two occasions", 1, side(LEFT, "signed", "signed"), side(RIGHT, "said", "said")),
        ),
        fingerprint="sha256:0123abcd",
    )

"""spaCy components for those who have a pipeline of their own: each writes one span group, and nothing else.

    nlp.add_pipe("claimcheck_dates")         doc.spans["claimcheck_dates"]: label the TIMEX3 type, kb_id the TIMEX3 value
    nlp.add_pipe("claimcheck_quantities")    doc.spans["claimcheck_quantities"]: label the unit, kb_id the interval "low..high"
    nlp.add_pipe("claimcheck_venues")        doc.spans["claimcheck_venues"]: label place, facility or setting, kb_id the place's or setting's id

The names are entry points: installing claimcheck is enough, no import is needed. Span groups, unlike custom extensions, survive `to_bytes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from claimcheck.types import as_date


def _write(doc: Doc, key: str, found: Iterable[tuple[int, int, str, str]]) -> Doc:
    spans = []
    for start, end, label, value in found:
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is not None:
            spans.append(Span(doc, tokens.start, tokens.end, label=label, kb_id=value))
    doc.spans[key] = spans
    return doc


@Language.factory("claimcheck_dates", default_config={"published": None}, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str, published: str | None) -> Callable[[Doc], Doc]:
    """Temporal expressions; `published` (an ISO date) anchors relative ones. Needs no other component."""
    anchor = as_date(published)

    def dates(doc: Doc) -> Doc:
        from claimcheck.normalize.dates import find_dates

        return _write(
            doc, name, ((d.start, d.end, d.type, d.timex or "") for d in find_dates(doc.text, published=anchor))
        )

    return dates


@Language.factory("claimcheck_quantities", assigns=["doc.spans"])
def make_quantities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Numbers with their units. Needs no other component."""

    def quantities(doc: Doc) -> Doc:
        from claimcheck.normalize.quantities import find_quantities

        found = find_quantities(doc.text)
        return _write(
            doc, name, ((q.start, q.end, q.quantity.unit, f"{q.quantity.low:g}..{q.quantity.high:g}") for q in found)
        )

    return quantities


@Language.factory("claimcheck_venues", requires=["token.dep", "doc.ents"], assigns=["doc.spans"])
def make_venues(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Venues and settings of events. Needs a parser and an entity recogniser before it."""

    def venues(doc: Doc) -> Doc:
        from claimcheck.extraction.plain import plain
        from claimcheck.extraction.venues import find_venues_in

        found = find_venues_in(plain(doc))
        return _write(
            doc, name, ((v.start, v.end, v.kind, v.setting or (v.places[0].id if v.places else "")) for v in found)
        )

    return venues

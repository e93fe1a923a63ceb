"""One article's parse, read into plain values: the last place that sees spaCy."""

from __future__ import annotations

from spacy.tokens import Doc

from claimcheck.extraction import coreference, events, tree
from claimcheck.extraction.attributes import find_attributes
from claimcheck.extraction.claims import Context, find_claims
from claimcheck.extraction.mentions import find_mentions
from claimcheck.extraction.predicates import EventTypes, find_predicates
from claimcheck.extraction.quotations import find_quotations
from claimcheck.extraction.slots import attach
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import find_dates
from claimcheck.types import Article, Extraction


def extract(doc: Doc, article: Article, lexicon: Lexicon) -> Extraction:
    """All that an article says: entities, events, claims, attributes, quotations. Sees no other article."""
    words, types = Words.of(lexicon), EventTypes.of(lexicon)
    found = find_mentions(doc, article.id, lexicon)
    referents = coreference.resolve(doc, found, article.id, lexicon)
    predicates = find_predicates(doc, types, words)
    near = tuple(dict.fromkeys(f.mention.name for f in found if f.mention.kind == "place"))
    dates = find_dates(article.text, published=article.published, lexicon=lexicon)
    slots = attach(doc, article.id, dates, {p.token.i: p for p in predicates}, near, types.vague_settings)
    gathered, event_of = events.gather(doc, article.id, predicates, slots, referents, types, words)
    dated = frozenset(t.i for d in dates if (span := tree.tokens_of(doc, d.start, d.end)) is not None for t in span)
    context = Context(doc, article.text, article.id, referents, types, words, event_of, dated)
    return Extraction(
        article=article,
        entities=referents.entities,
        events=gathered,
        claims=tuple(find_claims(predicates, context)),
        attributes=tuple(find_attributes(found, context, lexicon)),
        quotations=tuple(find_quotations(context)),
    )

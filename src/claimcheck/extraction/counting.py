"""Which claim a number belongs to, and what the parse says that it counts."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable

from claimcheck.extraction import tree
from claimcheck.extraction.claims import Context, terms_of
from claimcheck.extraction.conversions import without_conversions
from claimcheck.extraction.parse import Span, Token
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.quantities import find_quantities, is_amount, is_duration, singular_noun
from claimcheck.types import Quantity, QuantityMention, Stated
from claimcheck.types import Span as TextSpan

NEAR = 3  # steps in the parse from a counted noun to the words that say what the count is about
REACH = 5  # steps up the parse from a number to the noun that it is the value of
ATTRIBUTIVE = ("nummod", "quantmod", "compound", "amod", "npadvmod", "nmod")
MODIFIERS = ("amod", "compound", "nmod", "poss")
NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ")
PLAIN = frozenset({"percent", "dollar"})  # a noun that is a unit, never what is counted
FOLLOWING = 5  # tokens after an amount within which its noun stands
LETTERS = 4  # at most, of the letters that open the name of a model
LINKS = ("of", "in")  # "3 tons of rice", "$5 million in damage"


def count(c: Context, lexicon: Lexicon) -> dict[int, tuple[Stated[Quantity], ...]]:
    """The quantities of an article by the token of the predicate that each belongs to, in text order.

    A length of time counts only where it is the size of something ("a ten-day suspension", "nine years in prison"); other dates are left out.
    """
    nouns = frozenset(lexicon.words("quantities_nouns")["measuring"])
    found: dict[int, list[Stated[Quantity]]] = {}
    for mention in without_conversions(find_quantities(c.text, lexicon=lexicon), c.text):
        tokens = c.doc.touched(mention.start, mention.end)
        if tokens is None or _is_date(mention, [t.i for t in tokens], c) or _is_designation(tokens):
            continue
        inside = frozenset(range(tokens.start, tokens.end))
        noun = _counted(tokens.root, inside, mention.quantity, nouns) if mention.quantity.unit != "score" else None
        q = mention.quantity
        if noun is not None and (of := _name(noun)):
            q = dataclasses.replace(q, of=of)
        elif q.of and _acts_itself(tokens, q):
            q = dataclasses.replace(q, of=None)
        holder = _holder(noun if noun is not None else tokens.root, c)
        if holder is not None:
            span = TextSpan(c.article, mention.start, mention.end, mention.text)
            linked = noun is None or (
                noun.dep_ == "pobj" and is_amount(q)
            )  # "$5 million in damage": the sum is near the verb
            beside = tree.nearby(tokens.root if linked or noun is None else noun, NEAR)
            what = noun if noun is not None else _following(tokens, q)
            if linked and what is not None:  # "$5 million in federal taxes": which taxes
                beside += [t for t in what.children if t.dep_ in MODIFIERS]
            near = terms_of(beside, c)
            found.setdefault(holder.i, []).append(Stated(span, (q,), terms=near))
    return {i: tuple(stated) for i, stated in found.items()}


def _following(tokens: Span, q: Quantity) -> Token | None:
    """The noun after an amount that was found to be what it is of, however the parse hangs it."""
    end = min(tokens.end + FOLLOWING, tokens.sent.end)
    return next((t for t in tokens.doc[tokens.end : end] if q.of and singular_noun(t.lower_) == q.of), None)


def _acts_itself(tokens: Span, q: Quantity) -> bool:
    """True for "dozens chanted slogans": the number is the subject, and the noun behind the verb is not what it counts."""
    root = tokens.root
    if q.unit != "count" or root.dep_ not in ("nsubj", "nsubjpass") or root.head.pos_ != "VERB" or root.head.i < root.i:
        return False
    between = tokens.doc[tokens.end : root.head.i]
    return not any(singular_noun(t.lower_) == q.of or _name(t) == q.of for t in between)


def _is_date(mention: QuantityMention, tokens: Iterable[int], c: Context) -> bool:
    dated = [i for i in tokens if i in c.dates]
    return bool(dated) and not (is_duration(mention.quantity) and all(i in c.lengths for i in dated))


def _is_designation(tokens: Span) -> bool:
    """True for the 47 of "six AK 47 rifles": the name of a model, which letters open."""
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    if before is None or len(tokens) != 1 or not tokens[0].text.isdigit():
        return False
    return (
        before.is_upper and len(before) <= LETTERS and before.is_alpha and before.dep_ in ("compound", "nmod", "nummod")
    )


def _name(noun: Token) -> str:
    """The counted noun as it is compared: singular, and people for "53 others"."""
    singular = singular_noun(noun.lower_)
    word = singular if singular != noun.lower_ else tree.lemma(noun)
    return "person" if word in ("people", "other", "others", "toll") else word


def _counted(root: Token, inside: frozenset[int], q: Quantity, measuring: frozenset[str]) -> Token | None:
    """The noun that a number counts: the one it modifies, the one after "of", or what a number or toll is of."""
    node = root
    while (node.i in inside or _is_model(node)) and node.dep_ in ATTRIBUTIVE and node.head.pos_ in NOMINAL:
        node = node.head
    of = next((noun for word, noun in tree.prepositional(node) if word == "of" and noun.pos_ != "PRON"), None)
    if of is not None and (node.i in inside or tree.lemma(node) in tree.TRANSPARENT or tree.lemma(node) == "percent"):
        return tree.transparent(of)
    if node.i not in inside and node.pos_ in ("NOUN", "PROPN"):
        return tree.transparent(_whole(node) if is_amount(q) else node)
    if node.i in inside and is_amount(q):
        return next((noun for word, noun in tree.prepositional(node) if word in LINKS and not noun.ent_type_), None)
    if node.i in inside and node.pos_ == "NOUN" and tree.lemma(node) not in tree.TRANSPARENT | PLAIN:
        return node
    return _measured(node, measuring) if q.unit == "count" else None


def _is_model(noun: Token) -> bool:
    """True for the AK-47 of "seven AK-47 rifles": a name with digits, in front of what is counted."""
    return (
        noun.dep_ in ATTRIBUTIVE
        and noun.head.i > noun.i
        and any(ch.isdigit() for ch in noun.text)
        and noun.text[:1].isalpha()
    )


def _whole(noun: Token) -> Token:
    """The head of a compound: of "the $5 billion jobs package", the package."""
    while noun.dep_ == "compound" and noun.head.pos_ == "NOUN" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _measured(number: Token, measuring: frozenset[str]) -> Token | None:
    """What is counted by "the number of cases rose to 24", "put the number of protesters at 8,000", "the death toll stands at 52"."""
    for above in itertools.islice(
        number.ancestors, REACH
    ):  # "put the number of those killed at 8", as the parse hangs "at" under "killed"
        of = next((inner for word, inner in tree.prepositional(above) if word == "of"), None)
        if tree.lemma(above) in measuring and of is not None and of.i < number.i:
            return of
    verb = number.head
    if verb.pos_ == "ADP" and verb.lower_ in ("to", "at"):
        verb = verb.head
    elif number.dep_ not in ("attr", "dobj", "oprd"):
        return None
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    for noun in verb.children:
        if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.i != number.i and tree.lemma(noun) in measuring:
            of = next((inner for word, inner in tree.prepositional(noun) if word == "of"), None)
            return of if of is not None and tree.lemma(noun) != "toll" else noun
    return None


def _holder(token: Token, c: Context) -> Token | None:
    """The predicate that a number belongs to: the verb above it; in a sentence without one above, the verb of its own clause."""
    node = token
    while node.i not in c.events or node.pos_ not in ("VERB", "AUX"):
        if node.dep_ == "ROOT":
            break
        node = node.head
    if node.i in c.events:
        return node
    below = (t for t in token.subtree if t.i in c.events and t.pos_ in ("VERB", "AUX"))
    return next(below, None)

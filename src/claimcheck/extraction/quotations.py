"""Quotations: the words between quotation marks and the one who is said to have spoken them.

The speaker is the subject of the verb of saying that governs the quoted words in the parse; failing that of the nearest one outside the quotation
in its paragraph; failing that the speaker of the quotation before it, where nobody else is named between the two. A speaker described by office is
led to the name in apposition, or to the only person whom the article gives that office. Does not read nested quotations or block quotations.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from claimcheck.extraction import tree
from claimcheck.extraction.claims import Context, argument
from claimcheck.extraction.parse import Span, Token
from claimcheck.normalize.text import fold
from claimcheck.types import Argument, Quotation
from claimcheck.types import Span as TextSpan

# Curly, straight, angled; an opening mark closed by a straight one; and a quotation that the next paragraph goes on with.
QUOTED = re.compile(
    r"“[^“”]{2,2000}?”|“[^“”\"\n]{2,2000}\"|“[^“”\n]{2,2000}(?=\n+“)"
    r'|"(?:[^"\n“”]|“[^"\n“”]*”){2,2000}?"|"[^"\n“”]{2,2000}”|«[^«»]{2,2000}?»'
)
WORD = re.compile(r"[\w'’]+")
REACH = 30  # tokens around the quotation in which its speaker is named
DEPTH = 8  # heads upward to the verb of saying
BETWEEN = 200  # characters between two quotations of one speaker
SPOKEN = frozenset({"spoken", "uttered", "coined", "used", "said"})
PERSON = "~"
MODALS = {
    "would": "will",
    "could": "can",
    "might": "may",
    "n't": "not",
    "n’t": "not",
    "'ll": "will",
    "’ll": "will",
    "these": "this",
    "those": "that",
}
CLIPPED = frozenset({"'m", "'re", "'ve", "'ll", "'d", "n't", "’m", "’re", "’ve", "’ll", "’d", "n’t"})
WORDED = frozenset(
    {
        "word",
        "verdict",
        "answer",
        "reply",
        "comment",
        "response",
        "reaction",
        "explanation",
        "summary",
        "conclusion",
        "advice",
        "sentence",
        "remark",
    }
)  # nouns that stand before what somebody said
VAGUE = frozenset({"i", "we", "you", "it", "they", "who", "that", "which", "this", "one"})


def find_quotations(context: Context) -> list[Quotation]:
    """The quotations of an article in text order, short ones included. A speaker named in another paragraph is not looked for."""
    found: list[Quotation] = []
    for match in QUOTED.finditer(context.text):
        words = tuple(fold(w) for w in WORD.findall(match[0]))
        tokens = context.doc.touched(match.start(), match.end())
        if not words or tokens is None:
            continue
        span = TextSpan(context.article, match.start(), match.end(), match[0])
        verb = _spoken(tokens) or _governor(tokens, context) or _verb_of_saying(tokens, context)
        source = (
            according_to(tokens[0].sent) if verb is None or context.words.verb(verb) not in context.words.say else None
        )
        if source is not None and not tokens.start <= source.i < tokens.end:
            verb, speaker = None, argument_of(source, context)
        elif verb is not None:
            speaker = speaker_of(verb, tokens, context)
        else:
            owner = _worded(tokens)
            speaker = argument_of(owner, context) if owner is not None else _continued(found, span, context)
        event = context.events.get(verb.i, "") if verb is not None else ""
        found.append(Quotation(span, words, speaker, event, lemmas(tokens)))
    return found


def lemmas(words: Span) -> tuple[str, ...]:
    """The words without person and tense, in which a remark and its report agree: "~" for a pronoun, be for is and was, will for would."""
    told = (t for t in words if t.is_alpha or t.like_num or t.lower_ in CLIPPED)
    return tuple(PERSON if t.tag_ in ("PRP", "PRP$") else MODALS.get(t.lower_, fold(tree.lemma(t))) for t in told)


def _spoken(quoted: Span) -> Token | None:
    """The participle of "the words “…”, spoken by the mayor"."""
    nouns = (quoted.root, quoted.root.head)
    return next(
        (
            c
            for n in nouns
            for c in n.children
            if c.lower_ in SPOKEN and c.i >= quoted.end and tree.agent(c) is not None
        ),
        None,
    )


def _worded(quoted: Span) -> Token | None:
    """Whose words they are where a noun says so before them: "greeted the guests with the words “…”", "in the words of the mayor, “…”",
    "the mayor's verdict: “…”"."""
    sentence = quoted[0].sent
    before = quoted.doc[max(sentence.start, quoted.start - REACH) : quoted.start]
    noun = next((t for t in reversed(before) if t.lemma_.lower() in WORDED and t.pos_ == "NOUN"), None)
    if noun is None or any(t.text in '.!?"”»' for t in quoted.doc[noun.i : quoted.start]):
        return None
    owner = tree.possessor(noun)
    if owner is not None:
        return owner
    near = quoted.start - noun.i <= 2 and noun.dep_ == "pobj" and noun.head.lower_ in ("with", "in", "by")
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None) if near else None
    return tree.surface_subject(verb) if verb is not None and not tree.is_passive(verb) else None


def _governor(quoted: Span, context: Context) -> Token | None:
    """The verb of saying above the quoted words in the parse: "accused him of “lying”", "claimed that “all the bishops” agreed"."""
    node = quoted.root
    for _ in range(DEPTH):
        if node.dep_ in ("ROOT", "relcl"):
            return None
        node = node.head
        if (
            not quoted.start <= node.i < quoted.end
            and _tells(node, context)
            and _source(node, quoted, context) is not None
        ):
            return node
    return None


def _tells(token: Token, context: Context) -> bool:
    name = context.words.verb(token)
    return token.pos_ == "VERB" and (name in context.words.say or name in context.words.quote)


def _source(verb: Token, quoted: Span, context: Context) -> Token | None:
    """Whoever speaks by the verb: its subject or a passive's agent; where the parse takes the quoted words for the subject, the name before the verb."""
    token = tree.agent(verb) if tree.is_passive(verb) else tree.surface_subject(verb)
    if token is None or not quoted.start <= token.i < quoted.end:
        return token
    between = context.doc[quoted.end : verb.i]
    return next((t for t in between if context.referents.of(t) and t.ent_type_ == "PERSON"), None)


def _verb_of_saying(quoted: Span, context: Context) -> Token | None:
    """The nearest verb of saying outside the quotation, after it first, in the same paragraph."""
    for token in _around(quoted, context):
        if token.pos_ != "VERB" or _source(token, quoted, context) is None:
            continue
        name = context.words.verb(token)
        if name in context.words.say or (
            name in context.words.quote
            and (_introduces(quoted) or any(c.lower_ in ("how", "as") for c in token.children))
        ):
            return token  # the second: "who put it most plainly: “…”", "“…” was how the chief put it"
    return None


def _introduces(quoted: Span) -> bool:
    """True where a colon stands before the quoted words."""
    return quoted.start > 0 and quoted.doc[quoted.start - 1].text == ":"


def _around(quoted: Span, context: Context) -> Iterator[Token]:
    doc, start, end = context.doc, quoted.start, quoted.end
    closed = "." in (
        quoted[-1].text,
        quoted[-2].text if len(quoted) > 1 else "",
    )  # a full stop ends it: what follows is another sentence
    for i in range(end, end if closed else min(len(doc), end + REACH)):
        if (doc[i].is_space and "\n" in doc[i].text) or (doc[i].text in '“"«' and i > end):
            break
        yield doc[i]
        if doc[i].is_sent_start is False and doc[i].text in ".!?":
            break
    for i in range(start - 1, max(-1, start - REACH), -1):
        if (doc[i].is_space and "\n" in doc[i].text) or doc[i].text in '.!?”"»':
            break
        yield doc[i]


def speaker_of(verb: Token, quoted: Span, context: Context) -> Argument | None:
    """Who says the words by the verb; None where that is nobody in particular."""
    return argument_of(_source(verb, quoted, context), context)


def according_to(sentence: Span) -> Token | None:
    """The one according to whom the sentence is; None where it names none, or two."""
    named = [t for t in sentence if t.lower_ == "according" and t.i + 1 < sentence.end and t.nbor(1).lower_ == "to"]
    return tree.child(named[0].nbor(1), "pobj") if len(named) == 1 else None


def argument_of(token: Token | None, context: Context) -> Argument | None:
    """Who the token names, as a speaker; of a message, its sender."""
    if token is not None and tree.lemma(token) in context.words.message:
        token = tree.possessor(token) or _sender(token)
    if token is None or token.lower_ in VAGUE:
        return None
    named = argument(_named(token, context), "speaker", context)
    if named is None or named.referent or token.pos_ == "PRON":
        return dataclasses.replace(named, pronoun=False) if named is not None and _only_one(token, context) else named
    return dataclasses.replace(named, referent=_holder(token, context))


def _only_one(pronoun: Token, context: Context) -> bool:
    """True for a "he" before which the text has named one person only: it can be nobody else."""
    referent, start = context.referents.of(pronoun), pronoun.idx
    before = {e.id for e in context.referents.entities if e.kind == "person" and e.mentions[0].span.start < start}
    return pronoun.pos_ == "PRON" and before == {referent}


def _holder(noun: Token, context: Context) -> str:
    """The only person of the article whose stated role has every word of the description: "the House speaker"."""
    words = {t.lower_ for t in tree.noun_phrase(noun) if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    held = [
        e.id
        for e in context.referents.entities
        if e.kind == "person" and e.role and words <= set(e.role.lower().split())
    ]
    return held[0] if words and len(held) == 1 else ""


def _sender(message: Token) -> Token | None:
    """Who sent it: "Trump called on him to go in a tweet that accused …"."""
    node = message
    for _ in range(DEPTH):
        if node.dep_ == "ROOT":
            return None
        node = node.head
        if node.pos_ == "VERB" and node.dep_ != "xcomp":  # who called on somebody to go, not who is to go
            subject = tree.surface_subject(node)
            if subject is not None and subject.i != message.i:
                return subject
    return None


def _named(token: Token, context: Context) -> Token:
    """The token that names the person: the word itself, or the name in apposition to it."""
    if context.referents.of(token):
        return token
    beside = [c for c in token.children if c.dep_ == "appos"] + ([token.head] if token.dep_ == "appos" else [])
    return next((c for c in beside if context.referents.of(c)), token)


def _continued(before: list[Quotation], span: TextSpan, context: Context) -> Argument | None:
    """The speaker of the quotation before, where the same paragraph goes on and only ends the sentence that names the speaker.

    Where another sentence stands between the two, it may name nobody else. A quotation that a paragraph leaves open goes on in the next.
    """
    if not before or before[-1].speaker is None:
        return None
    last, speaker = before[-1], before[-1].speaker
    between = context.text[last.span.end : span.start]
    if last.span.quote[:1] == "“" and last.span.quote[-1:] not in '”"' and not between.strip():
        return dataclasses.replace(speaker)
    if "\n" in between or len(between) > BETWEEN:
        return None
    tokens = context.doc.touched(last.span.end, span.start)
    if tokens is None:
        return dataclasses.replace(speaker)
    ended = last.span.end <= speaker.span.start < span.start and not any(
        t.is_sent_start and t.i > tokens.start and t.is_alpha for t in tokens[:-1]
    )
    others = {context.referents.of(t) for t in tokens} - {"", speaker.referent}
    return None if others and not ended else dataclasses.replace(speaker)

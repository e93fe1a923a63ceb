"""The command line run in this process, as a user runs it; nothing stands in for the checker."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from claimcheck import cli

Ran = tuple[int, str, str]


class Stream(io.TextIOWrapper):
    """A standard stream that is no terminal and speaks ASCII, the least that a machine may have."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="ascii", errors="backslashreplace")

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """(exit code, standard output, standard error) of `claimcheck ARGS`."""

    def run(*args: object, stdin: bytes = b"") -> Ran:
        out, err = Stream(), Stream()
        monkeypatch.delenv(cli.TRACEBACK, raising=False)
        monkeypatch.setattr(sys, "argv", ["claimcheck", *map(str, args)])
        for name, stream in (("stdin", Stream(stdin)), ("stdout", out), ("stderr", err)):
            monkeypatch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as end:
            cli.main()
        assert isinstance(end.value.code, int)
        return end.value.code, out.text(), err.text()

    return run

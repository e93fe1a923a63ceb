"""What an install may compile is used only while it is of the sources as they are, and says the same as they do."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from claimcheck import compiled

CASES = Path(__file__).parent / "normalize" / "test_names_cases.tsv"
HOOK = Path(__file__).parent.parent / "hatch_build.py"
PROGRAM = """
import csv, sys
from claimcheck import compiled, match_names
from claimcheck.normalize.names import spelling
lines = [line for line in open(sys.argv[1], encoding="utf-8") if not line.startswith("#")]
print(compiled.state(), spelling.__file__)
for row in csv.DictReader(lines, delimiter="\\t"):
    found = match_names(row["a"], row["b"], kind=row["kind"])
    print(found.score.hex(), found.verdict, ascii(found.reasons))
"""


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sources that compiled modules depend on, with a folder of modules compiled from them."""
    monkeypatch.delenv(compiled.PURE, raising=False)
    root = tmp_path / "claimcheck"
    shutil.copytree(compiled.ROOT / compiled.PACKAGE, root / compiled.PACKAGE, ignore=shutil.ignore_patterns("_*"))
    for name in compiled.ABOVE:
        shutil.copy(compiled.ROOT / name, root / name)
    compiled.folder(root).mkdir(parents=True)
    (compiled.folder(root) / f"spelling{EXTENSION_SUFFIXES[0]}").touch()
    return root


def search_path(root: Path) -> list[str]:
    path = ["the sources"]
    compiled.use_compiled(path, root)
    return path


def test_compiled_modules_go_before_their_sources(sources: Path) -> None:
    assert search_path(sources) == [str(compiled.folder(sources)), "the sources"]
    assert compiled.state(sources) == "compiled"


@pytest.mark.parametrize("name", [*compiled.ABOVE, f"{compiled.PACKAGE}/spelling.py", f"{compiled.PACKAGE}/facts.py"])
def test_modules_compiled_from_other_sources_are_not_used(name: str, sources: Path) -> None:
    path = sources / name
    path.write_bytes(path.read_bytes() + b"# edited\n")
    assert search_path(sources) == ["the sources"]
    assert compiled.state(sources) == "stale"


def test_the_variable_asks_for_the_sources(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(compiled.PURE, "1")
    assert search_path(sources) == ["the sources"]
    assert compiled.state(sources) == "pure"


def test_where_nothing_was_compiled_the_sources_run(sources: Path) -> None:
    shutil.rmtree(sources / compiled.PACKAGE / compiled.FOLDER)
    assert search_path(sources) == ["the sources"]
    assert compiled.state(sources) == "pure"


def test_the_digest_covers_all_that_compiled_modules_import() -> None:
    if not HOOK.is_file():
        pytest.skip("no build hook beside the tests")
    (modules,) = (
        ast.literal_eval(node.value)
        for node in ast.parse(HOOK.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MODULES"
    )
    covered = {name.removesuffix(".py").replace("/", ".") for name in compiled.ABOVE}
    for module in modules:
        tree = ast.parse((compiled.ROOT / compiled.PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
        ours = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and str(n.module).startswith("claim")}
        outside = {str(name).removeprefix("claimcheck.") for name in ours} - covered
        assert all(name.startswith("normalize.names.") for name in outside), f"{module} imports {sorted(outside)}"


def test_compiled_and_sources_say_the_same() -> None:
    if compiled.state() != "compiled":
        pytest.skip(f"names are {compiled.state()}: `pip install -e .` compiles them where there is a C compiler")
    told = []
    for extra in ({}, {compiled.PURE: "1"}):
        call = [sys.executable, "-X", "utf8", "-c", PROGRAM, str(CASES)]
        done = subprocess.run(call, env={**os.environ, **extra}, capture_output=True, text=True, check=True)
        told.append(done.stdout.splitlines())
    (fast, *one), (slow, *other) = told
    assert fast.startswith("compiled ")
    assert fast.endswith(tuple(EXTENSION_SUFFIXES))
    assert slow.startswith("pure ")
    assert slow.endswith(".py")
    assert len(one) > 400
    assert one == other

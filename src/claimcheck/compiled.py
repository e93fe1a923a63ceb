"""Modules that were compiled on install, used only while they are of these very sources.

The hot modules of a package may stand in machine code in its folder `_compiled/<digest>` (`hatch_build.py` puts them there, by mypyc, from the same
files). The digest is that of every source on which they depend. Where one of these was edited since, or the variable `CLAIMCHECK_PURE` is set, there
is no such folder to be used, and the sources run as they are: the same results, more slowly.
"""

from __future__ import annotations

import hashlib
import os
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

PURE = "CLAIMCHECK_PURE"  # set to anything: compile nothing, use nothing compiled
FOLDER = "_compiled"
ABOVE = (
    "errors.py",
    "frozen.py",
    "lexicon.py",
    "types.py",
    "normalize/text.py",
)  # on which the compiled modules depend besides their own package
PACKAGE = "normalize/names"


ROOT = Path(__file__).parent


def digest(root: Path = ROOT) -> str:
    """Of the sources that the compiled modules are made from, in the folder `root` of the whole package."""
    whole = hashlib.sha256()
    for path in (*(root / name for name in ABOVE), *sorted((root / PACKAGE).glob("*.py"))):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def folder(root: Path = ROOT) -> Path:
    """Where the modules compiled from just these sources stand."""
    return root / PACKAGE / FOLDER / digest(root)


def use_compiled(path: list[str], root: Path = ROOT) -> None:
    """Puts what was compiled from just these sources before them on the search path of the package, if there is any."""
    if not os.environ.get(PURE) and (root / PACKAGE / FOLDER).is_dir() and (made := folder(root)).is_dir():
        path.insert(0, str(made))


def state(root: Path = ROOT) -> str:
    """compiled, pure, or stale: compiled for this Python, but from sources that have been edited since."""
    made = {p.parent for p in (root / PACKAGE / FOLDER).glob("*/*") if p.name.endswith(EXTENSION_SUFFIXES[0])}
    if os.environ.get(PURE) or not made:
        return "pure"
    return "compiled" if folder(root) in made else "stale"

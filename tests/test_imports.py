"""One direction: a module imports only from those before it. Read from the source: imports in functions count too."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(claimcheck.__file__).parent
# Modules and folders of the package in the order in which each may import those before it. One folder is one rank.
ORDER = (
    "errors", "compiled", "once", "acyclic", "frozen", "types", "settings", "prefilter", "lexicon", "table_rules", "table_forms", "overlay", "normalize",
    "match", "read", "extraction", "linking", "link", "copies", "rarity", "story", "arguments", "evidence", "statements", "align", "scenes", "detect",
    "judge", "pairwise", "export", "report", "selfcheck", "entailment", "verification", "checker", "api", "corpus", "cases", "testing", "pytest_plugin",
    "console", "cli", "__main__",
)  # fmt: skip
NORMALIZERS = (
    "names",
    "dates",
    "places",
    "quantities",
    "offices",
)  # apart from one another; all may use normalize.text
WITH_SPACY = ("read", "extraction")


def modules() -> list[str]:
    """Every module of the package, dotted, without "claimcheck."."""
    paths = (path.relative_to(ROOT).with_suffix("") for path in sorted(ROOT.rglob("*.py")))
    return [".".join(path.parts).removesuffix("__init__").rstrip(".") for path in paths]


def source(module: str) -> Path:
    path = ROOT.joinpath(*module.split(".")) if module else ROOT
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def imports(module: str, *, typing_only: bool = True) -> set[str]:
    """The dotted names that a module imports anywhere in it; those under `if TYPE_CHECKING` only where asked."""
    tree = ast.parse(source(module).read_text(encoding="utf-8"))
    skipped: set[ast.AST] = set()
    if not typing_only:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
                skipped.update(inner for statement in node.body for inner in ast.walk(statement))
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def own(names: set[str]) -> set[str]:
    """Those of the imported names that are modules of the package, without "claimcheck."."""
    known = set(modules()) - {""}
    return {name.removeprefix("claimcheck.") for name in names if name.startswith("claimcheck.")} & known


def test_the_order_names_every_part_of_the_package() -> None:
    parts = {module.split(".")[0] for module in modules()} - {"", "render", "data"}
    assert parts <= set(ORDER), f"give these a place in the order: {sorted(parts - set(ORDER))}"


@pytest.mark.parametrize("module", [m for m in modules() if m and not m.startswith("render")])
def test_a_module_imports_only_from_those_before_it(module: str) -> None:
    part = module.split(".")[0]
    allowed = {*ORDER[: ORDER.index(part) + 1], "render"}
    # Rendering starts with the report: nothing before it may show anything.
    if ORDER.index(part) < ORDER.index("report"):
        allowed.discard("render")
    late = sorted(name for name in own(imports(module)) if name.split(".")[0] not in allowed)
    assert not late, f"{module} imports {late}, which come after it"


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("render")])
def test_render_imports_nothing_of_the_package(module: str) -> None:
    assert {name.split(".")[0] for name in own(imports(module))} <= {"render"}


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("normalize.")])
def test_normalizers_know_only_text_beside_themselves(module: str) -> None:
    part = module.split(".")[1]
    others = {name.split(".")[1] for name in own(imports(module)) if name.startswith("normalize.")} - {part}
    assert others <= ({"text"} if part in NORMALIZERS else set())


@pytest.mark.parametrize("module", [m for m in modules() if m.split(".")[0] not in WITH_SPACY])
def test_spacy_stays_in_read_and_extract(module: str) -> None:
    assert not {name for name in imports(module, typing_only=False) if name.split(".")[0] == "spacy"}


def test_importing_the_package_loads_no_spacy() -> None:
    script = "import sys, claimcheck; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0

"""What a wheel of this checkout holds: every file of the package, the licence and the notices of the data.

A pure wheel: `test_compiled.py` looks at what an install may compile besides.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="the build backend: pip install 'hatchling>=1.27' or the extra [test]")

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "claimcheck"


pytestmark = pytest.mark.skipif(not PACKAGE.is_dir(), reason="no source tree beside the tests")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Built by the backend itself: no isolated environment, no network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    env = {**os.environ, "CLAIMCHECK_PURE": "1"}
    done = subprocess.run([sys.executable, "-c", build], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "names are not compiled (CLAIMCHECK_PURE is set)" in done.stdout + done.stderr
    (path,) = folder.glob("*-py3-none-any.whl")
    return zipfile.ZipFile(path)


def test_every_file_of_the_package_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if name.startswith("claimcheck/")}
    ours = {
        f"claimcheck/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and not {"__pycache__", "_compiled"} & set(path.parts)
    }
    assert held == ours
    assert {"claimcheck/data/gazetteer.bin", "claimcheck/py.typed", "claimcheck/render/templates/style.css"} <= held


def test_data_arrive_byte_for_byte(wheel: zipfile.ZipFile) -> None:
    changed = [
        path.name
        for path in sorted((PACKAGE / "data").iterdir())
        if path.is_file() and wheel.read(f"claimcheck/data/{path.name}") != path.read_bytes()
    ]
    assert not changed


@pytest.mark.parametrize("name", ["LICENSE", "NOTICE.md"])
def test_licence_and_notices_are_in_the_wheel(name: str, wheel: zipfile.ZipFile) -> None:
    (path,) = [n for n in wheel.namelist() if n.endswith(f".dist-info/licenses/{name}")]
    assert wheel.read(path) == (ROOT / name).read_bytes()


def test_entry_points_name_what_is_there(wheel: zipfile.ZipFile) -> None:
    (path,) = [n for n in wheel.namelist() if n.endswith("entry_points.txt")]
    text = wheel.read(path).decode()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for target in (*project["scripts"].values(), *(t for g in project["entry-points"].values() for t in g.values())):
        assert target in text
        module = target.split(":")[0].replace(".", os.sep)
        assert (ROOT / "src" / f"{module}.py").is_file() or (ROOT / "src" / module).is_dir()


def test_the_source_distribution_can_be_built_from(tmp_path: Path) -> None:
    build = f"from hatchling.build import build_sdist; build_sdist({str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"pyproject.toml", "hatch_build.py", "README.md", "NOTICE.md", "src/claimcheck/compiled.py"} <= names
    assert not [name for name in names if "/_compiled/" in name]

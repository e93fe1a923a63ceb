"""On install, the hot modules of names are compiled by mypyc where there is a C compiler; without one, everything runs as it stands.

One source, the same results: what is compiled goes into a folder named by the digest of the sources (`claimcheck.compiled`), which is used only while
they are unchanged. `CLAIMCHECK_PURE=1` compiles nothing. Whatever goes wrong leaves a pure build and one line that says so.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# mypy has mypyc in it; a new minor version is tried before it is let in. setuptools calls the C compiler.
NEEDED = ["mypy>=2.4,<2.5", "setuptools>=77"]
MODULES = ("spelling", "scripts", "likeness", "tokens", "align", "evidence", "persons", "words", "reasons", "doubts")
SECONDS = 600  # after which a compiler is given up

# Run in an empty folder that holds the sources. -ffp-contract: sums of products are rounded as Python rounds them, on every processor.
COMPILE = """
import sys
from mypyc.build import mypycify
from setuptools import Distribution

group, *paths = sys.argv[1:]
options = ["--config-file=", "--ignore-missing-imports", "--no-site-packages", "--hide-error-context"]
modules = mypycify([*options, *paths], opt_level="1", debug_level="0", group_name=group)
for module in modules:
    if sys.platform != "win32":
        module.extra_compile_args.append("-ffp-contract=off")
command = Distribution({"name": "compiled", "ext_modules": modules}).get_command_obj("build_ext")
command.build_lib, command.build_temp = "lib", "temp"
command.ensure_finalized()
command.run()
"""


class CustomBuildHook(BuildHookInterface):
    """Adds the compiled modules to a wheel, or puts them into the source tree of an editable install."""

    def dependencies(self) -> list[str]:
        """What compiling needs; nothing where nothing will be compiled."""
        return [] if self.target_name != "wheel" or hindrance() else NEEDED

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, before the files are collected."""
        why = hindrance()
        root = Path(self.root) / "src" / "claimcheck"
        ours = load(root / "compiled.py")
        with tempfile.TemporaryDirectory() as scratch:
            made = [] if why else compiled(root, ours.PACKAGE, Path(scratch))
            if not made:
                self.app.display_warning(f"claimcheck: names are not compiled ({why or 'mypyc failed'}): pure Python")
                return
            if version == "editable":
                into = ours.folder(root)
                clear(into)
                for path in made:
                    shutil.copy2(path, into)
            else:
                self.kept = tempfile.TemporaryDirectory()  # until the files are in the wheel
                into = Path("claimcheck") / ours.folder(root).relative_to(root)
                for path in made:
                    copy = shutil.copy2(path, self.kept.name)
                    build_data["force_include"][str(copy)] = (into / path.name).as_posix()
                build_data["pure_python"], build_data["infer_tag"] = False, True
        self.app.display_info(f"claimcheck: {len(MODULES)} modules of names compiled")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes what is in the wheel now."""
        if hasattr(self, "kept"):
            self.kept.cleanup()


def hindrance() -> str:
    """Why nothing can be compiled here; "" where it can be tried."""
    if os.environ.get("CLAIMCHECK_PURE"):
        return "CLAIMCHECK_PURE is set"
    if sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
        return "another Python than CPython with its lock"
    if sys.platform == "win32":
        return ""  # the compiler stands on no path there: setuptools finds it, or not
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"no C compiler {compiler}"
    return "" if (Path(sysconfig.get_path("include")) / "Python.h").is_file() else "no Python.h"


def load(path: Path) -> ModuleType:
    """A module of the package without the package, most of whose dependencies are not here."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compiled(root: Path, package: str, scratch: Path) -> list[Path]:
    """The extension modules, in the folder `scratch`; none where it fails, which the log tells of."""
    for path in root.rglob("*.py"):
        copy = scratch / "claimcheck" / path.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        # Packages stay empty: what they bring along for their users would have to be read and checked too.
        copy.write_bytes(b"" if path.name == "__init__.py" else path.read_bytes())
    group = ".".join(("claimcheck", *package.split("/"), "_group"))
    paths = [f"claimcheck/{package}/{name}.py" for name in MODULES]
    call = [sys.executable, "-c", COMPILE, group, *paths]
    try:
        done = subprocess.run(call, cwd=scratch, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
        return []
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-2000:], file=sys.stderr)
        return []
    return sorted(p for p in (scratch / "lib").rglob("*") if p.is_file())


def clear(folder: Path) -> None:
    """An empty place for this Python's modules: other sources' go, other Pythons' of the same sources stay."""
    for other in folder.parent.glob("*"):
        if other != folder:
            shutil.rmtree(other)
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob(f"*{sysconfig.get_config_var('EXT_SUFFIX')}"):
        path.unlink()

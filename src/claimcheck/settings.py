"""`Settings`: the few choices a user has, frozen, from defaults, a TOML file or keywords."""

from __future__ import annotations

import dataclasses
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.errors import InputError


@dataclass(frozen=True, slots=True)
class Settings:
    """How claimcheck works.

    Args:
        model: name of an installed spaCy pipeline (or the path of one), or "default": the English pipeline that comes with the install.
        lexicon: a folder of TOML and TSV files that overlay the shipped word lists and tables, or None.
        day_first: read 03/04/2024 as 3 April (True), as 4 March (False), or keep both readings (None).
        max_length: the longest text, in characters, that is read; a longer one is refused.
        batch_size: how many texts are handed to spaCy at a time.
        n_process: how many processes share the reading of more articles than one batch; the result is the same. Each loads the pipeline
            (some seconds), so it pays from some hundred articles on. A script needs `if __name__ == "__main__":` then.

    Raises:
        InputError: a value is of the wrong type or out of range.
    """

    model: str = "default"
    lexicon: Path | None = None
    day_first: bool | None = None
    max_length: int = 1_000_000
    batch_size: int = 16
    n_process: int = 1

    def __post_init__(self) -> None:
        if not isinstance(self.model, str) or not self.model:
            raise InputError(f"settings.model must be the name of a spaCy pipeline or 'default', not {self.model!r}")
        if self.lexicon is not None:
            if not isinstance(self.lexicon, str | os.PathLike) or not os.fspath(self.lexicon):
                raise InputError(f"settings.lexicon must be the path of a folder or None, not {self.lexicon!r}")
            object.__setattr__(self, "lexicon", Path(self.lexicon))
        if self.day_first is not None and not isinstance(self.day_first, bool):
            raise InputError(f"settings.day_first must be true, false or None, not {self.day_first!r}")
        for name in ("max_length", "batch_size", "n_process"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise InputError(f"settings.{name} must be a whole number above 0, not {value!r}")

    @classmethod
    def load(cls, path: str | Path, **overrides: Any) -> Settings:
        """Settings from a TOML file, keywords winning. A relative `lexicon` is taken from the file's own folder.

        Raises:
            InputError: the file cannot be read, is not TOML, or holds an unknown key.
        """
        if not isinstance(path, str | os.PathLike) or not os.fspath(path):
            raise InputError(f"settings are loaded from the path of a TOML file, not {path!r:.80}")
        path = Path(path)
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(f"cannot read settings from {str(path)!r}: {error.strerror}") from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
            raise InputError(f"the settings in {str(path)!r} are not valid TOML (UTF-8): {error}") from error
        if isinstance(data.get("lexicon"), str):
            data["lexicon"] = path.parent / data["lexicon"]
        return cls.of(**{**data, **overrides})

    @classmethod
    def of(cls, **values: Any) -> Settings:
        """Settings from keywords.

        Raises:
            InputError: a key is unknown; the message lists those there are.
        """
        known = [f.name for f in dataclasses.fields(cls)]
        for key in values:
            if key not in known:
                raise InputError(f"there is no setting {key!r}; there are: {', '.join(known)}")
        return cls(**values)


def checked(settings: object) -> Settings | None:
    """The settings, or None for the defaults.

    Raises:
        InputError: it is neither.
    """
    if settings is None or isinstance(settings, Settings):
        return settings
    raise InputError(
        f"settings must be claimcheck.Settings or None, not {type(settings).__name__}: Settings.of(model=…) or Settings.load(path) make them"
    )

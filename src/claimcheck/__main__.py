"""`python -m claimcheck`, and the installed command: the command line, behind a door that an early Ctrl-C closes quietly."""

from __future__ import annotations

import sys


def main() -> None:
    """Loads the command line and runs it."""
    try:
        from claimcheck.cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()

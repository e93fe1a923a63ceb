"""Which table of spelling costs two words are compared in, and the letters they are written in there."""

from __future__ import annotations

from claimcheck.normalize.names.tokens import Token

# A script whose own letters say more than their romanisation; the first of these that one of two words is written in
# names the table.
NATIVE = ("arabic", "hebrew", "kana", "hangul", "cyrillic")


def native_letters(a: Token, b: Token) -> tuple[str, str, str]:
    """(table, letters of one word, Latin letters of the other): in its own script at most one word, the other
    romanised.
    """
    if a.table == b.table == "latin":
        x, y = a.native, b.native
        return ("latin", x, y) if x <= y else ("latin", y, x)
    if a.table != b.table:
        for table in NATIVE:
            if a.table == table:
                return table, a.native, b.text if b.table != "latin" else b.native
            if b.table == table:
                return table, b.native, a.text if a.table != "latin" else a.native
    x = a.native if a.table == "latin" else a.text
    y = b.native if b.table == "latin" else b.text
    return ("latin", x, y) if x <= y else ("latin", y, x)

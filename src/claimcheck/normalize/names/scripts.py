"""Which table of spelling costs two words are compared in, and the letters they are written in there."""

from __future__ import annotations

from claimcheck.normalize.names.tokens import Token

# A script whose own letters say more than their romanisation comes first: of two words the first one's table is taken.
RANK = {table: rank for rank, table in enumerate(("arabic", "hebrew", "kana", "hangul", "cyrillic", "latin"))}


def native_letters(a: Token, b: Token) -> tuple[str, str, str]:
    """(table, letters of one word, Latin letters of the other): in its own script at most one word, the other
    romanised.
    """
    if a.table == b.table:
        x, y = (a.native, b.native) if a.table == "latin" else (a.text, b.text)
        return ("latin", x, y) if x <= y else ("latin", y, x)
    if RANK[b.table] < RANK[a.table]:
        a, b = b, a
    return a.table, a.native, b.native if b.table == "latin" else b.text

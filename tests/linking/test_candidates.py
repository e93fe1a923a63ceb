"""No two clusters that are one are missed for want of being compared."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.linking.candidates import candidates
from claimcheck.linking.cluster import Cluster, prepare
from claimcheck.linking.compare import compare
from claimcheck.types import Article, Entity, EntityKind, Extraction, Mention, Span

NAMES: dict[EntityKind, tuple[str, ...]] = {
    "person": (
        "Péter Szijjártó", "Peter Szijjarto", "Szijjártó", "Szijarto", "Marta Kowalska", "Kowalska", "J. R. Hale", "Carl Hale", "Carl Hale Jr.",
        "Kim Jong-un", "Kim Jong Un", "Владимир Путин", "Vladimir Putin",
    ),
    "organization": (
        "House", "House of Representatives", "U.S. Senate", "Senate", "Federal Bureau of Investigation", "F.B.I.", "Supreme Court of Kenya",
        "Kenyan Supreme Court", "Social Security", "Social Security Administration", "Volkswagen", "Volkswagon", "White House",
    ),
    "place": ("Kyiv", "Kiev", "Paris", "Paris, Texas", "the White House", "Brussels", "Bruxelles", "Lowerby", "Lowerby, Ohio"),
    "other": ("Brexit", "the Brexit", "Easter Rising"),
}  # fmt: skip


def clusters(article: str, lexicon: Lexicon = SHIPPED) -> list[Cluster]:
    """One cluster for each name, in an article that has them all."""
    text = ". ".join(name for names in NAMES.values() for name in names)
    entities = []
    for kind, names in NAMES.items():
        for name in names:
            start = text.index(name)
            mention = Mention(Span(article, start, start + len(name), name), kind, name)
            entities.append(Entity(f"{article}:{kind}:{name}", kind, name, (name,), None, (mention,)))
    return prepare(Extraction(Article(text, id=article), tuple(entities)), lexicon)


@pytest.mark.parametrize("listed", [False, True], ids=["shipped", "with a table of aliases"])
def test_what_is_one_is_a_candidate(listed: bool, tmp_path: Path) -> None:
    if listed:
        (tmp_path / "aliases.toml").write_text(
            '[person."Marta Kowalska"]\nnames = ["Carl Hale"]\nsource = "a test"\n', encoding="utf-8"
        )
    lexicon = Lexicon(tmp_path)
    one, other = clusters("a", lexicon), clusters("b", lexicon)
    found = {(a.entity.name, b.entity.name) for a, b in candidates(one, other, lexicon)}
    same = {(a.entity.name, b.entity.name) for a, b in product(one, other) if compare(a, b, lexicon) is not None}
    assert {("Kim Jong-un", "Kim Jong Un"), ("House", "House of Representatives"), ("Kyiv", "Kiev")} <= same
    assert ("White House", "the White House") in found
    assert (("Marta Kowalska", "Carl Hale") in same) == listed
    assert same - found == set()


def test_most_pairs_are_no_candidates() -> None:
    one, other = clusters("a"), clusters("b")
    assert len(candidates(one, other, SHIPPED)) < len(one) * len(other) / 5

"""Settings: found in sentences of our own, and compared."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from claimcheck.errors import InputError, LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.setting_types import find_settings, setting_relation, setting_types, setting_words

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def test_macro_f1_of_the_labelled_sentences() -> None:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    sentences = rows("setting_sentences.tsv")
    assert len(sentences) >= 150
    for label, sentence in sentences:
        gold = set(label.split(",")) - {"-"}
        found = {m.setting for m in find_settings(sentence)}
        right.update(gold & found)
        wrong.update(gold ^ found)
    types = right.keys() | wrong.keys()
    scores = [2 * right[t] / (2 * right[t] + wrong[t]) for t in types]
    assert sum(scores) / len(scores) >= 0.95


def test_a_mention_quotes_the_text() -> None:
    text = "He spoke at a\npress conference; later, in a TV interview, he denied it."
    found = find_settings(text)
    assert [m.setting for m in found] == ["press_conference", "tv_interview"]
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(("left", "right", "relation"), rows("setting_relations.tsv"))
def test_relation_both_ways(left: str, right: str, relation: str) -> None:
    assert setting_relation(left, right) == relation
    assert setting_relation(right, left) == relation


def test_every_type_has_words_and_is_itself() -> None:
    for kind in setting_types():
        assert setting_words(kind.id).startswith(("a ", "an ", "remarks", "testimony"))
        assert setting_relation(kind.id, kind.id) == "same"


def test_an_unknown_id_is_refused_with_the_list() -> None:
    with pytest.raises(InputError, match="press_conference"):
        setting_relation("pres_conference", "interview")


@pytest.mark.parametrize("text", ["", " ", "in a", "\x00" * 50, "at the " * 3000, "🎤 press", "(" * 2000])
def test_odd_input_is_no_error(text: str) -> None:
    assert find_settings(text) == []


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("He said it on his website.", "written_statement"),
        ("He said it on his web site.", "written_statement"),
        ("He left her a voicemail.", "phone_call"),
        ("It was livestreamed on Monday.", "broadcast"),
        ("He spoke in a live  stream.", "broadcast"),
        ("Her remarks were aired on social media.", "broadcast"),
    ],
)
def test_a_space_that_may_be_left_out(text: str, setting: str) -> None:
    assert [m.setting for m in find_settings(text)] == [setting]


def test_a_user_adds_a_type(tmp_path: Path) -> None:
    overlay = '[type.fireside_chat]\nwords = "a fireside chat"\nis_a = ["interview"]\nstrong = ["fireside chats?"]\n'
    (tmp_path / "setting_types.toml").write_text(overlay)
    lexicon = Lexicon(tmp_path)
    assert [m.setting for m in find_settings("He said so in a fireside chat.", lexicon=lexicon)] == ["fireside_chat"]
    assert setting_relation("fireside_chat", "op_ed", lexicon=lexicon) == "apart"


def test_a_malformed_pattern_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "setting_types.toml").write_text('[type.odd]\nwords = "odd"\nstrong = ["(("]\n')
    with pytest.raises(LexiconError, match=r"setting_types\.toml"):
        find_settings("text", lexicon=Lexicon(tmp_path))

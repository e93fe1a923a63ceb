"""Counts of one thing that differ, updates of a count, and numbers that only look alike."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def numbers(
    left: str, right: str, checker: Checker, days: tuple[str, str] = ("2024-05-02", "2024-05-02")
) -> list[Finding]:
    a, b = (Article(t, id=i, published=as_date(d)) for i, t, d in (("a", left, days[0]), ("b", right, days[1])))
    return [f for f in checker.compare(a, b).findings if f.kind == "number" and f.tier != "hint"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a number whose noun is only named by "the number of"
            "The earthquake in Cipanas killed 162 people, the disaster agency said.",
            "The disaster agency put the number of people killed by the earthquake in Cipanas at 268.",
        ),
        (  # the size of something, as a length of time
            "The chef Ivo Horn closed the five-day food fair in Graz with a speech on waste.",
            "Ivo Horn, the chef, gave a speech on waste at the end of the three-day food fair in Graz.",
        ),
        (  # dates of other events in the sentences do not make two occasions
            "Deputy Marek Sowa, who used $48,000 in party funds to settle a lawsuit by his driver, resigned on Friday.",
            "Marek Sowa used $84,000 in party funds to settle the lawsuit that his driver had filed in January.",
        ),
        (  # one vote of one body: the totals are the same
            "The chamber approved the ban on plastic bottles 234-193. Shops have a year to adapt.",
            "The chamber passed the ban on plastic bottles 224-203, after a long debate about shops.",
        ),
        (  # a vote between two people, whatever verb tells of it
            "Karin Moller won, 164 to 33, but the share of Jens Dahl worries her allies.",
            "Karin Moller beat Jens Dahl by a vote of 134 to 63.",
        ),
        (  # parts of one whole with one property
            "Eleven of the 19 miners who were trapped near Tarvasko were foreigners, the mayor said.",
            "Of those trapped near Tarvasko, fifteen of the 19 miners were foreigners, the mayor said.",
        ),
        (  # a part, and all of it
            "Twenty-nine of the 42 delegates of the Agrarian League signed the petition to Ilse Brandt.",
            "All 42 members of the Agrarian caucus have signed the petition to Ilse Brandt.",
        ),
        (  # the age of somebody's kin
            "Petra Solanky, whose 9-year-old son was hurt when the stand fell in Brno, has sued the club.",
            "Petra Solanky, whose 6-year-old son was hurt when the stand fell in Brno, asked the club for money.",
        ),
        (  # a limit of age in one law
            "Under the law of Ostrova, someone who is 24 or older and sells fireworks to a minor is guilty of an offence.",
            "The law of Ostrova says that anyone 19 or older who sells fireworks to a minor commits an offence.",
        ),
        (  # the length of a deed by its noun and by its verb
            "A 60-day suspension was right for Ivo Marek of Slavia.",
            "Ivo Marek of Slavia should be suspended for 10 days.",
        ),
        (  # a thing spoken of as known is no plan, whatever is planned with it
            "The senate of Ostrova rejected the $447 million bridge package on Monday.",
            "Senators in Ostrova could not agree whether to block the $274 million bridge package.",
        ),
        (  # two short texts: a bound and a number beyond it
            "On Filmgauge the film has a rating of 61 percent, based on 30 reviews.",
            "The Lost Ferry has a rating of more than 65 percent on Filmgauge, with fewer than 28 reviews.",
        ),
        (  # a strict bound at the number itself
            "The Lost Ferry was rated by 23 critics on Filmgauge.",
            "More than 23 critics rated The Lost Ferry on Filmgauge.",
        ),
    ],
)
def test_two_counts_of_one_thing(left: str, right: str, checker: Checker) -> None:
    assert [f.verdict for f in numbers(left, right, checker)] == ["contradiction"]
    assert [f.verdict for f in numbers(right, left, checker)] == ["contradiction"]


def test_the_ordinal_of_an_office_is_a_hint(checker: Checker) -> None:
    left = "Tomas Hlavac was sworn in on Thursday as the 12th president of Ostrova, in the rain."
    right = "Tomas Hlavac took office on Thursday as the 11th president of Ostrova."
    articles = (Article(left, id="left"), Article(right, id="right"))
    found = [f for f in checker.compare(*articles).findings if f.kind == "number"]
    assert [(f.rule, f.tier, f.verdict) for f in found] == [("number.ordinal", "hint", "contradiction")]


def test_a_rate_over_other_games_is_another_rate(checker: Checker) -> None:
    """Seen on sports pages: what was scored in 54 games against what was scored in the whole season."""
    left = "After he came to the Gulls in July, Dario Pinto hit 13 home runs in 54 games."
    right = "In 157 games for the Gulls and the Reds, Dario Pinto hit 33 home runs."
    assert numbers(left, right, checker) == []


def test_what_ranks_first_is_named_in_the_phrase_of_the_number(checker: Checker) -> None:
    approved = "The Assembly of Torun approved the harbour plan 224-203."
    ranked = "The harbour plan, which the Assembly of Torun passed 234-193, was the Reds' top priority."
    assert len(numbers(approved, ranked, checker)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The navy seized six AK 47 rifles from the smugglers.", "Navy men took the smugglers' six AK 47 rifles."),
        (
            "Rosa Lind has spent 19 seasons with the Gulls.",
            "Rosa Lind spent four seasons as the Gulls' director of scouting.",
        ),
        (
            "The gunman walked into the party in Torun and shot one person dead.",
            "The gunman came to the party of at least 12 people in Torun and shot a man dead.",
        ),
        (
            "Dario Pinto completed 29 of 34 passes for 364 yards as the Gulls beat the Reds.",
            "Dario Pinto completed his first 17 passes for 190 yards as the Gulls beat the Reds in Torun.",
        ),
        ("The blast in Torun killed 29 people.", "The blast in Torun killed another 17 people."),
        ("The blast in Torun killed 29 people.", "The blast in Torun killed 17 more people."),
        ("The ferry rescued the last 17 passengers on Friday.", "The ferry rescued 29 passengers on Friday."),
        (  # how many died, how many live there
            "In February a quake hit the town of Sarano, killing hundreds of people.",
            "A quake rocked Sarano, a town of about 15,000 people, in February.",
        ),
        (
            "The quake on Lesvos injured five people and damaged buildings.",
            "Two people from Plomari village were hurt in the quake on Lesvos.",
        ),
        (  # all villages hit, those hit worst
            "The governor of Lesvos said five villages had been hit by the quake.",
            "The bodies were found in Plomari, one of the 12 worst-hit villages of the quake, the governor of Lesvos said.",
        ),
        (
            "A group of 30 youths threw stones at police in the Exarchia district.",
            "But later, about 100 youths threw stones at police in the Exarchia district.",
        ),
        ("Greek stocks plunged 5.4 percent.", "Greek stocks closed down 3.9 percent."),
        (  # how far he had come, how far he had to go
            "Dario Pinto of Malta pulled away in Torun after 35 kilometres.",
            "Dario Pinto of Malta broke his last rival in Torun with seven kilometres left.",
        ),
        (
            "A quake of magnitude 6.1 struck Lesvos, injuring 40 people.",
            "A magnitude-5.2 quake has injured three people on Lesvos.",
        ),
        (
            "The men drove a large four-by-four car through the window of a jeweller in Dubai.",
            "The men drove two cars through the window of a jeweller in Dubai.",
        ),
    ],
)
def test_numbers_of_other_things(left: str, right: str, checker: Checker) -> None:
    assert numbers(left, right, checker) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a whole over years, and a part of it in one year
            "According to the returns, the Marsons earned $140,937,785 over the eight year span, mainly from books and speaking fees.",
            "She had earned nearly $10 million in speaking fees in 2013, the list showed.",
        ),
        (  # two parties
            "Conservatives are on track to hold at least 240 seats in the chamber.",
            "Liberals have lost nearly 60 seats in the chamber over the past six years.",
        ),
        (  # two fires: the crews of two towns
            "Fire destroyed a mill in Bacau on Sunday. Crews from four stations needed the night to put it out.",
            "A paint store burned in Galati on Sunday. It took crews from seven stations an hour to save a school.",
        ),
        (  # two years
            "Sales of the Norra brewery rose 5 percent in 2019.",
            "Sales of the Norra brewery rose 9 percent in 2021.",
        ),
        (  # two parts of one whole
            "Nine of the 12 jurors voted for guilt.",
            "Three of the 12 jurors voted for acquittal.",
        ),
        (
            "Nine of the 12 hostages are women.",
            "Three of the 12 hostages are from Peru.",
        ),
        (  # two firms
            "Acme employs 300 people in Lyon.",
            "Borel employs 500 people in Lyon.",
        ),
        (  # two offices, two years
            "Ana Ruiz won a second term as mayor of Lugo on Sunday.",
            "Ana Ruiz, who served a third term in the senate, was mayor of Lugo before.",
        ),
        (
            "Ana Ruiz won a second term as mayor of Lugo on Sunday.",
            "Ana Ruiz was elected mayor of Lugo for a third term in 2019.",
        ),
        (  # a round number and a bound at it
            "In Lugo 20 people were hurt on Monday.",
            "More than 20 people were hurt in Lugo on Monday.",
        ),
        (  # two laws
            "Anyone 18 or older may vote in Ostrova.",
            "Anyone 21 or older may buy wine in Ostrova.",
        ),
        (  # two children
            "Her 9-year-old son was hurt in Brno, said Petra Solanky.",
            "Petra Solanky, whose 6-year-old daughter was hurt in Brno, has sued.",
        ),
        (  # those spoken of before
            "Ostrova is one of 17 countries that still ban cattle from Lugo.",
            "The refusal of Ostrova to buy cattle from Lugo strained the ties of the two countries.",
        ),
        (  # the members of a union, and some of them
            "Ostrova ranks seventh in the 25-member Northern Union.",
            "Twelve members of the Northern Union use the crown.",
        ),
    ],
)
def test_numbers_of_two_things(left: str, right: str, checker: Checker) -> None:
    assert numbers(left, right, checker) == []


CRASH = "The bus crash near Oruro killed {} people, the police in Oruro said."


@pytest.mark.parametrize(
    ("counts", "days", "verdict"),
    [
        (("14", "17"), ("2024-05-02", "2024-05-04"), ["superseded"]),
        (("at least 14", "37"), ("2024-05-02", "2024-05-04"), ["superseded"]),
        (("17", "14"), ("2024-05-02", "2024-05-04"), ["contradiction"]),
        (("14", "17"), ("2024-05-02", "2024-05-02"), ["contradiction"]),
        (("at least 14", "17"), ("2024-05-02", "2024-05-02"), []),
    ],
)
def test_a_toll_that_grows(
    counts: tuple[str, str], days: tuple[str, str], verdict: list[str], checker: Checker
) -> None:
    left, right = (CRASH.format(n) for n in counts)
    assert [f.verdict for f in numbers(left, right, checker, days)] == verdict


def test_the_toll_of_a_year_ago_no_longer_grows(checker: Checker) -> None:
    left, right = (f"The bus crash near Oruro on 30 June 2023 killed {n} people." for n in (14, 17))
    assert [f.verdict for f in numbers(left, right, checker, ("2024-07-01", "2024-07-03"))] == ["contradiction"]


def test_the_same_words_given_to_two_speakers_are_no_dispute(checker: Checker) -> None:
    found = numbers(
        "“We came to Kelm with 16 goats and a borrowed cart,” Anna Weil said.",
        "“We came to Kelm with 26 goats and a borrowed cart,” the farmer Jan Weil said.",
        checker,
    )
    assert [f.verdict for f in found] == ["contradiction"]


def test_the_same_part_told_twice_is_compared(checker: Checker) -> None:
    left = "Last Friday, another 17 passengers were rescued by the ferry."
    right = "Last Friday, another 29 passengers were rescued by the ferry."
    assert numbers(left, right, checker) != []

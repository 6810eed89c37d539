import pytest

from coach.hearing.stable import Patience, StablePartial
from coach.language.command import Command
from coach.language.language import Language

PATIENCE = Patience(usual=3, may_grow=6, takes_number=9, hurts=1)


def blocks_until_decided(language: Language, texts: list[str]) -> tuple[int, Command | None]:
    stable = StablePartial(language, PATIENCE)
    for block, text in enumerate(texts, start=1):
        if command := stable.saw(text):
            return block, command
    return len(texts), None


def test_a_phrase_is_decided_when_it_has_stood_for_a_few_blocks(english: Language) -> None:
    assert blocks_until_decided(english, ["", "easier", "easier", "easier"]) == (4, Command.EASIER)


def test_a_phrase_that_changes_begins_to_stand_anew(english: Language) -> None:
    texts = ["easier", "easier", "", "easier", "easier", "easier"]
    assert blocks_until_decided(english, texts) == (6, Command.EASIER)


def test_a_phrase_that_begins_a_longer_one_waits_longer(english: Language) -> None:
    assert blocks_until_decided(english, ["next"] * 9) == (6, Command.NEXT)


def test_the_longer_phrase_is_decided_when_it_comes_in_time(english: Language) -> None:
    texts = ["time", *["how long"] * 4, *["how long left"] * 3]
    assert blocks_until_decided(english, texts) == (8, Command.TIME_LEFT)


def test_a_phrase_whose_longer_one_comes_in_time_is_decided_once(english: Language) -> None:
    stable = StablePartial(english, PATIENCE)
    seen = [stable.saw(text) for text in (*["next"] * 5, *["next exercise"] * 3)]
    assert seen == [None] * 7 + [Command.NEXT]


def test_pain_is_decided_at_once(english: Language) -> None:
    assert blocks_until_decided(english, ["", "my knee hurts"]) == (2, Command.HURTS)


def test_done_waits_for_a_number_that_may_follow(english: Language) -> None:
    assert blocks_until_decided(english, ["done"] * 20) == (9, Command.DONE)
    assert blocks_until_decided(english, [*["done"] * 8, *["done nine"] * 40]) == (48, None)


@pytest.mark.parametrize("text", ["end", "end workout", "nine", "i did nine", "done nine", "easy", "next please", ""])
def test_what_is_final_only_or_no_phrase_is_never_decided(english: Language, text: str) -> None:
    assert blocks_until_decided(english, [text] * 50) == (50, None)

import pytest

from coach.hearing.phrases import longest_seconds, longest_utterance, may_grow, shortest_seconds, takes_number
from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "grows"), [("next", True), ("next one", False), ("how long", True), ("easier", False)]
)
def test_a_phrase_may_grow_when_a_longer_one_begins_with_it(english: Language, text: str, grows: bool) -> None:
    assert may_grow(text, english) is grows


def test_a_korean_phrase_in_pieces_may_grow(english: Language) -> None:
    korean = load_language("ko")
    assert may_grow("다음", korean)
    assert not may_grow("다음 으로", korean)


def test_what_the_vocabulary_adds_can_be_grown_into(english: Language) -> None:
    knowing = english.knowing(Vocabulary(language="en", topics=(("next", ("easier on the knees",)),)))
    assert not may_grow("easier", english)
    assert may_grow("easier", knowing)
    assert not may_grow("easier on the knees", knowing)


def test_the_limit_of_an_utterance_follows_from_the_longest_phrase(english: Language) -> None:
    without = english.model_copy(update={"reports": {}, "numbers": None})
    assert 1.5 < longest_utterance(without) < 2.6
    assert longest_utterance(without) == max(longest_seconds(phrase) for phrase in english.phrases())


def test_a_long_report_may_be_said_in_full(english: Language) -> None:
    report = "i did seventy three reps with seventy three and a half kilos"
    assert english.heard(report) is not None
    assert longest_seconds(report) <= longest_utterance(english) < 5.0


@pytest.mark.parametrize(
    ("text", "grows"),
    [("done", True), ("no", True), ("nine", True), ("i did nine", True), ("done nine", True), ("twelve kilos", False)],
)
def test_what_a_number_may_follow_may_grow(english: Language, text: str, grows: bool) -> None:
    assert takes_number(text, english) is grows
    assert may_grow(text, english) is grows


def test_an_abbreviation_takes_as_long_as_its_letters() -> None:
    assert shortest_seconds("rdl") > 2 * shortest_seconds("red")


def test_every_phrase_has_room_between_its_shortest_and_its_longest(english: Language) -> None:
    for language in (english, load_language("ko")):
        for phrase in language.phrases():
            assert 0 < shortest_seconds(phrase) * 2 < longest_seconds(phrase)

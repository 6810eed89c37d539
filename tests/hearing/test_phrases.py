import pytest

from coach.hearing.phrases import longest_seconds, longest_utterance, may_grow, shortest_seconds
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
    limit = longest_utterance(english)
    assert 1.5 < limit < 2.6
    assert limit == max(longest_seconds(phrase) for phrase in english.phrases())


def test_every_phrase_has_room_between_its_shortest_and_its_longest(english: Language) -> None:
    for language in (english, load_language("ko")):
        for phrase in language.phrases():
            assert 0 < shortest_seconds(phrase) * 2 < longest_seconds(phrase)

"""By address: only what begins with the address word is listened for, and nothing else changes."""

import pytest

from coach.language.command import Command, Intent, Report
from coach.language.language import Language, known_languages, load_language


@pytest.fixture
def addressed(english: Language) -> Language:
    return english.addressed()


def test_only_what_begins_with_the_address_word_is_heard(addressed: Language) -> None:
    assert addressed.heard("coach next") == Intent(Command.NEXT)
    assert addressed.heard("Coach, next!") == Intent(Command.NEXT)
    assert addressed.heard("next") is None
    assert addressed.heard("coach") is None


def test_reports_need_the_word_too(addressed: Language) -> None:
    assert addressed.heard("coach done nine") == Intent(Command.DONE, Report(reps=9))
    assert addressed.heard("coach nine") == Intent(Command.REPS, Report(reps=9))
    assert addressed.heard("done nine") is None
    assert addressed.heard("nine") is None


@pytest.mark.parametrize("text", ["that hurts", "ouch", "my knee hurts", "pain", "coach that hurts"])
def test_pain_counts_without_the_word(addressed: Language, text: str) -> None:
    assert addressed.heard(text) == Intent(Command.HURTS)


@pytest.mark.parametrize("text", ["next", "coach, next", "nine", "done 9", "go on", "it still hurts", "pause please"])
def test_what_is_typed_needs_no_word(english: Language, addressed: Language, text: str) -> None:
    assert addressed.intent(text) == english.intent(text.removeprefix("coach, "))
    assert addressed.intent(text) is not None


@pytest.mark.parametrize("code", known_languages())
def test_every_language_has_an_address_word_and_what_sounds_like_it(code: str) -> None:
    plain = load_language(code)
    addressed = plain.addressed()
    assert addressed.by_address
    assert plain.address in plain.address_decoys
    assert addressed.clashes() == {}
    hurts = {phrase for phrase in plain.phrases() if plain.heard(phrase) == Intent(Command.HURTS)}
    unaddressed = {phrase for phrase in addressed.phrases() if not addressed.calls(phrase)}
    assert unaddressed == hurts


@pytest.mark.parametrize("code", known_languages())
def test_the_phrases_are_those_with_the_word_and_not_both(code: str) -> None:
    plain = load_language(code)
    others = [phrase for phrase in plain.phrases() if plain.heard(phrase) != Intent(Command.HURTS)]
    heard = set(plain.addressed().phrases())
    assert not heard & {phrase for phrase in others if plain.addressed().address not in phrase}
    assert len(heard) <= len(plain.phrases()) + len(plain.phrases()) - len(others)


def test_what_was_addressed_can_be_taken_back(english: Language, addressed: Language) -> None:
    assert addressed.unaddressed() == english
    assert addressed.heard("next") != english.heard("next")


def test_a_text_calls_the_coach_when_it_begins_with_the_word(english: Language, addressed: Language) -> None:
    assert english.calls("whatever")
    assert addressed.calls("Coach, whatever")
    assert not addressed.calls("whatever, coach")

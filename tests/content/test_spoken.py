"""Texts are fit to be spoken, and no command when the coach says them."""

import pytest

from coach.content.library import Library
from coach.content.spoken import command_in, texts_of, unfit_texts, unfit_to_say
from coach.content.vocabulary import answers_of, vocabulary
from coach.language.language import Language


@pytest.mark.parametrize("text", ["...", "–", "<b>Up</b>", "Up\nand down", "*Up*", "a\tb", "see https://x", "\u200b"])
def test_a_text_that_no_voice_can_say_is_told(text: str) -> None:
    assert unfit_to_say(text) is not None


@pytest.mark.parametrize("text", ["Raise your hips.", "90-90 hip lift", "Größer, höher!", "It's three × ten."])
def test_plain_sentences_are_fit(text: str) -> None:
    assert unfit_to_say(text) is None


@pytest.mark.parametrize("text", ["Stop", "Lift. Next! Lower.", "that hurts"])
def test_a_command_is_found_as_the_whole_text_and_as_a_sentence(text: str, english: Language) -> None:
    assert command_in(text, english) is not None


def test_a_command_inside_a_sentence_does_no_harm(english: Language) -> None:
    assert command_in("Pause at the top, then go on.", english) is None


def test_a_number_is_what_the_coach_says_itself(english: Language) -> None:
    assert command_in("Three. Two. One.", english) is None
    assert command_in("Ten kilos.", english) is None
    assert command_in("Done, nine.", english) is not None


def test_every_kind_of_text_of_an_exercise_is_looked_at(library: Library) -> None:
    exercise = library.exercises["cat-cow"]
    places = {place.split(".")[0] for place, _ in texts_of(exercise)}
    assert {"name", "start", "steps", "cues", "ladder", "breath_words", "mistakes", "muscles", "benefits"} <= places
    assert not {"id", "standard", "sources", "purpose", "ways"} & places


def test_no_text_that_comes_with_the_coach_is_heard_as_any_command(library: Library, english: Language) -> None:
    catalog = library.catalog
    knowing = english.knowing(vocabulary(catalog))
    models = [*library.exercises.values(), *library.routines.values(), *library.topics.values()]
    assert [flaw for model in models for flaw in unfit_texts(model, knowing)] == []
    for assessment in library.assessments.values():
        flaws = unfit_texts(assessment, english.knowing(answers_of(assessment)))
        assert [flaw for flaw in flaws if ".answers." in flaw.place] == []


def test_a_question_that_is_a_command_is_told(library: Library, english: Language) -> None:
    topic = library.topics["hamstrings"].model_copy(update={"asks": ("what next", "next")})
    assert [flaw.message for flaw in unfit_texts(topic, english)] == [
        '"next" is the command "next" already; choose other words'
    ]


def test_an_answer_that_is_a_command_is_told(library: Library, english: Language) -> None:
    check = library.assessments["pelvic-tilt"]
    outcome = check.outcomes[0].model_copy(update={"answers": ("level", "stop")})
    flaws = list(unfit_texts(check.model_copy(update={"outcomes": (outcome, *check.outcomes[1:])}), english))
    assert [flaw.place for flaw in flaws] == ["outcomes.0.answers.1"]

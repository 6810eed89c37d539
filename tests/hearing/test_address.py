"""Hearing by address: the word, the pause after it, and what goes without it."""

import numpy as np
import pytest

from coach.audio import MIC_RATE
from coach.hearing.engines import open_by_code
from coach.hearing.gates import Refusal
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.hearing.phrases import longest_call, longest_seconds
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.language.command import Command, Intent, Report
from coach.language.language import Language, load_language
from tests.hearing.scripted import ScriptedRecogniser
from tests.hearing.speakers import Say


@pytest.fixture(scope="module")
def addressed() -> Language:
    return load_language("en").addressed()


@pytest.fixture(scope="module")
def listening(addressed: Language) -> Recogniser:
    return PocketSphinxRecogniser(addressed)


def heard(recogniser: Recogniser, language: Language, say: Say, text: str) -> list[Intent]:
    verdicts = listen_samples(say(text), recogniser, language)
    return [Intent(verdict.command, verdict.value) for verdict in verdicts if verdict.command]


@pytest.mark.parametrize("phrase", ["next", "pause", "easier", "skip this exercise", "what's next", "i'm done"])
def test_an_addressed_phrase_is_heard(listening: Recogniser, addressed: Language, flite: Say, phrase: str) -> None:
    assert heard(listening, addressed, flite, f"coach, {phrase}") == [addressed.intent(phrase)]


@pytest.mark.parametrize("phrase", ["next", "pause", "easier", "skip this exercise", "what's next", "nine"])
def test_the_same_without_the_word_is_none(listening: Recogniser, addressed: Language, flite: Say, phrase: str) -> None:
    assert heard(listening, addressed, flite, phrase) == []


@pytest.mark.parametrize("phrase", ["that hurts", "my knee hurts", "coach, that hurts"])
def test_pain_is_heard_with_and_without_it(listening: Recogniser, addressed: Language, flite: Say, phrase: str) -> None:
    assert heard(listening, addressed, flite, phrase) == [Intent(Command.HURTS)]


def test_a_report_is_heard_with_the_word(listening: Recogniser, addressed: Language, flite: Say) -> None:
    assert heard(listening, addressed, flite, "coach, done twelve") == [Intent(Command.DONE, Report(reps=12))]


def test_the_word_alone_is_no_command(listening: Recogniser, addressed: Language, flite: Say) -> None:
    assert heard(listening, addressed, flite, "coach") == []


def test_every_word_of_the_addressed_phrases_can_be_heard(listening: PocketSphinxRecogniser) -> None:
    assert listening.missing == ()


def test_a_pause_after_the_word_does_not_cut_the_utterance(english: Language, flite: Say) -> None:
    word, rest = flite("coach")[: -MIC_RATE // 2], flite("skip")[MIC_RATE // 2 :]
    sound = np.concatenate((word, rest))
    addressed = english.addressed()
    called = listen_samples(sound, ScriptedRecogniser(["coach skip"]), addressed)
    assert [(verdict.text, verdict.command) for verdict in called] == [("coach skip", Command.SKIP)]
    plain = listen_samples(sound, ScriptedRecogniser(["coach", "skip"]), english)
    assert len(plain) == 2


def test_what_takes_longer_than_the_word_is_not_waited_for(english: Language) -> None:
    addressed = english.addressed()
    assert longest_call(english) == 0.0
    assert longest_seconds("coach") > longest_call(addressed) > 0.0
    assert longest_call(addressed) < longest_seconds("coach next")


def test_an_unaddressed_phrase_is_refused_as_no_command(english: Language, flite: Say) -> None:
    (verdict,) = listen_samples(flite("easier"), ScriptedRecogniser(["easier"]), english.addressed())
    assert verdict.refused is Refusal.NOT_A_COMMAND


def test_a_recogniser_in_another_process_can_be_opened_by_address(flite: Say, addressed: Language) -> None:
    recogniser = open_by_code("pocketsphinx", "en", None, None, "coach")
    assert heard(recogniser, addressed, flite, "coach, easier") == [Intent(Command.EASIER)]
    recogniser.close()

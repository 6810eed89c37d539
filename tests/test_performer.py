"""The performer: what a session wants to sound, at the levels that are set."""

import numpy as np
import pytest

from coach.audio import SPEAKER_RATE, Samples, from_decibels
from coach.cues.rank import Rank
from coach.cues.timeline import TONE_SECONDS, Placement, Tone
from coach.performer import USUAL, Levels, Performer
from coach.session.effects import Play, Volume
from coach.sound.mixer import Mixer
from coach.speech.clip import Clip


class Hum:
    """A voice that hums whatever it is to say for a quarter of a second."""

    percent = 100
    name = "hum"

    def clip(self, text: str, percent: int | None = None) -> Clip:  # noqa: ARG002  # it has one speed
        times = np.arange(SPEAKER_RATE // 4) / SPEAKER_RATE
        return Clip(text, (0.3 * np.sin(2 * np.pi * 200 * times)).astype(np.float32))

    def close(self) -> None:
        pass


def played(levels: Levels, *effects: Volume) -> tuple[float, float]:
    """The largest sample of a word, and of the tone after it."""
    mixer = Mixer()
    performer = Performer(mixer, Hum(), levels)
    cues = (
        Placement(1.0, 1.25, "hm", Rank.REPLY),
        Placement(2.0, 2.0 + TONE_SECONDS[Tone.HEARD], "", Rank.REPLY, tone=Tone.HEARD),
    )
    for effect in effects:
        performer.perform(effect)
    performer.perform(Play(0.0, cues, cut=True))
    out: Samples = np.empty((150, SPEAKER_RATE // 50), dtype=np.float32)
    for index, block in enumerate(out):
        mixer.fill(index * len(block), block)
    heard = np.abs(out.reshape(-1))
    return float(heard[: 2 * SPEAKER_RATE].max()), float(heard[2 * SPEAKER_RATE :].max())


def test_the_volume_moves_words_and_tones_alike() -> None:
    usual, quiet = played(USUAL), played(Levels(volume=-12.0))
    assert quiet == pytest.approx([from_decibels(-12.0) * level for level in usual], rel=0.01)


def test_the_level_of_the_tones_leaves_the_words_alone() -> None:
    usual, soft = played(USUAL), played(Levels(tones=-20.0))
    assert soft[0] == pytest.approx(usual[0])
    assert soft[1] == pytest.approx(0.1 * usual[1], rel=0.01)


def test_louder_and_quieter_start_from_the_volume_that_is_set() -> None:
    quiet, louder = played(Levels(volume=-12.0)), played(Levels(volume=-12.0), Volume(0.0, 1.25))
    assert louder == pytest.approx([1.25 * level for level in quiet], rel=0.01)


def test_what_is_said_steps_back_for_who_speaks_and_the_answer_to_them_does_not() -> None:
    mixer = Mixer()
    performer = Performer(mixer, Hum(), Levels(duck=12.0))
    said = Play(0.0, (Placement(0.0, 0.25, "hm", Rank.NAME),), cut=False)
    performer.perform(said)
    performer.give_way(heard=True)
    assert mixer.way == pytest.approx(10 ** (-12 / 20))
    performer.perform(Play(0.1, (Placement(0.1, 0.35, "yes", Rank.REPLY),), cut=True))
    performer.give_way(heard=True)
    assert mixer.way == 1.0
    performer.give_way(heard=False)
    performer.give_way(heard=True)
    assert mixer.way < 1.0


def test_nothing_steps_back_when_that_is_not_wanted() -> None:
    mixer = Mixer()
    performer = Performer(mixer, Hum(), Levels(duck=0.0))
    performer.give_way(heard=True)
    assert mixer.way == 1.0


def test_it_is_known_when_a_sentence_sounds_and_a_tone_is_none() -> None:
    performer = Performer(Mixer(), Hum())
    tick = Placement(3.0, 3.03, "", Rank.COUNTDOWN, tone=Tone.TICK)
    performer.perform(Play(0.0, (Placement(1.0, 1.25, "hm", Rank.NAME), tick), cut=False))
    assert [performer.talks(at, at + 0.2) for at in (0.5, 0.9, 1.1, 1.3, 2.9)] == [False, True, True, False, False]

from itertools import pairwise

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.gate import GateSettings, Passed, SpeechGate
from tests.hearing.noises import dishes, in_noise
from tests.hearing.speakers import Say


def passed_of(samples: Samples, step: int = MIC_BLOCK) -> list[Passed]:
    gate = SpeechGate()
    return [passed for start in range(0, len(samples), step) for passed in gate.accept(samples[start : start + step])]


def test_nothing_passes_in_silence() -> None:
    faint = 3e-4 * np.random.default_rng(0).standard_normal(10 * MIC_RATE)
    assert passed_of(np.zeros(MIC_RATE, np.float32)) == []
    assert passed_of(faint.astype(np.float32)) == []


def test_a_steady_noise_that_begins_does_not_hold_the_gate_open_for_ever() -> None:
    quiet = 1e-4 * np.random.default_rng(0).standard_normal(MIC_RATE)
    fan = 2e-2 * np.random.default_rng(1).standard_normal(30 * MIC_RATE)
    gate = SpeechGate()
    list(gate.accept(np.concatenate((quiet, fan)).astype(np.float32)))
    assert not gate.is_open


def test_a_phrase_is_one_utterance_with_preroll_and_hangover(flite: Say) -> None:
    passed = passed_of(flite("how much time is left"))
    assert [each.opens for each in passed].count(True) == 1
    assert [each.closes for each in passed].count(True) == 1
    assert passed[0].opens
    assert passed[-1].closes
    assert passed[0].starts < 0.6
    assert passed[-1].quiet == pytest.approx(GateSettings().hangover)


@pytest.mark.parametrize("phrase", ["pause please", "how much time is left", "that hurts", "too easy"])
def test_a_phrase_in_noise_is_one_utterance_too(flite: Say, phrase: str) -> None:
    speech = flite(phrase)[round(0.6 * MIC_RATE) : -round(0.6 * MIC_RATE)]
    passed = passed_of(in_noise(speech, 6, before=1.5, after=1.0))
    assert [each.opens for each in passed].count(True) == 1
    assert [each.closes for each in passed].count(True) == 1
    assert passed[0].starts < 1.6
    ended = passed[-1].ends - passed[-1].quiet
    assert ended == pytest.approx(1.5 + len(speech) / MIC_RATE, abs=0.25)


def test_dishes_that_ring_are_no_utterance() -> None:
    assert passed_of(dishes(10)) == []


def test_the_samples_of_an_utterance_are_without_gaps(flite: Say) -> None:
    sound = flite("what comes next")
    passed = passed_of(sound)
    first = round(passed[0].starts * MIC_RATE)
    together = np.concatenate([each.samples for each in passed])
    assert np.array_equal(together, sound[first : first + len(together)])
    for before, after in pairwise(passed):
        assert after.starts == pytest.approx(before.ends)


def test_it_does_not_matter_how_the_samples_are_cut(flite: Say) -> None:
    sound = flite("pause please")
    by_block = np.concatenate([each.samples for each in passed_of(sound)])
    by_odd_pieces = np.concatenate([each.samples for each in passed_of(sound, 271)])
    assert np.array_equal(by_block, by_odd_pieces)


def test_what_is_quieter_than_the_floor_does_not_open_the_gate(flite: Say) -> None:
    assert list(SpeechGate().accept(flite("pause please"), floor=0.0)) == []

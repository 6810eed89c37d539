"""The score: less is asked in noise and of an answer, more over the coach's voice."""

from dataclasses import dataclass, replace

import pytest

from coach.hearing.score import CLEAR, EVEN_DIFFERENCE, FAINT, SCORE_UNIT, WORD_DIFFERENCE, Score


@dataclass
class Word:
    """As much of a segment of the decoder as is looked at."""

    start_frame: int
    end_frame: int
    ascore: float = 1.0


def score(difference: float, *, contrast: float = 45.0, words: int = 1, frames: int = 150, length: int = 60) -> Score:
    """One in which the phrase is so many nats better than free phones."""
    free = 0.5
    said = [Word(30 + length * number, 29 + length * (number + 1)) for number in range(words)]
    return Score(said, free * 2.718281828459045 ** (difference / SCORE_UNIT), free, frames, contrast)


def confidence(one: Score, spare: float = 0.0, *, number_asked: bool = False, over_voice: bool = False) -> float:
    return one.confidence(spare, number_asked=number_asked, over_voice=over_voice)


def test_the_even_bet_is_half() -> None:
    assert confidence(score(EVEN_DIFFERENCE)) == pytest.approx(0.5)
    assert confidence(score(EVEN_DIFFERENCE + 100)) > 0.9
    assert confidence(score(EVEN_DIFFERENCE - 100)) < 0.1
    assert confidence(score(EVEN_DIFFERENCE + WORD_DIFFERENCE, words=2)) == pytest.approx(0.5)
    assert confidence(score(EVEN_DIFFERENCE + 90), 90.0) == pytest.approx(0.5)


def test_in_noise_it_may_fit_worse_but_not_over_the_coach() -> None:
    noisy = score(EVEN_DIFFERENCE - 60, contrast=CLEAR - 15, frames=200)
    assert confidence(noisy) > 0.7
    assert confidence(noisy, over_voice=True) < 0.3
    assert confidence(replace(noisy, contrast=FAINT - 1)) == 0.0


def test_what_fits_badly_in_each_frame_is_no_phrase_but_may_be_an_answer() -> None:
    burst = score(-250, contrast=15, frames=60)
    assert confidence(burst) < 0.3
    assert confidence(burst, number_asked=True) > 0.9


@pytest.mark.parametrize(("length", "phrase", "answer"), [(9, False, False), (12, False, True), (20, True, True)])
def test_a_very_short_word_may_only_be_an_answer(length: int, phrase: bool, answer: bool) -> None:
    short = score(-10, length=length)
    assert (confidence(short) > 0) == phrase
    assert (confidence(short, number_asked=True) > 0) == answer

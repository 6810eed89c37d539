"""The denoiser: less noise in the powers, whatever the level, and nothing strange from silence."""

import numpy as np

from coach.audio import MIC_RATE, Samples
from coach.hearing.denoiser import SHARE, Array, denoised, gains
from coach.hearing.features import BANDS, FLOOR, NOISY_DB, cepstra, features, mel_powers, normalised
from tests.hearing.speakers import Say

RATIO_DB = 10


def brown(length: int, seed: int = 1) -> Samples:
    """Noise that falls by 6 dB an octave, without what is below hearing."""
    tones = np.fft.rfft(np.random.default_rng(seed).standard_normal(length))
    hertz = np.fft.rfftfreq(length, 1 / MIC_RATE)
    noise = np.fft.irfft(tones * np.where(hertz > 60, 1 / np.maximum(hertz, 60), 0), length)
    return np.asarray(noise / noise.std(), np.float32)


def noisy(speech: Samples, ratio_db: float = RATIO_DB) -> Samples:
    return speech + brown(len(speech)) * np.float32(speech.std() * 10 ** (-ratio_db / 20))


def error(powers: Array, clean: Array) -> float:
    return float(np.abs(normalised(cepstra(powers)) - normalised(cepstra(clean))).mean())


def test_noisy_speech_comes_nearer_to_what_it_was(flite: Say) -> None:
    speech = flite("skip this exercise")
    clean, loud = mel_powers(speech), mel_powers(noisy(speech))
    assert error(denoised(loud), clean) < 0.95 * error(loud, clean)


def test_speech_in_a_quiet_room_is_left_as_it_is(flite: Say) -> None:
    speech = flite("skip this exercise")
    found = features(speech)
    assert found is not None
    assert found.contrast > NOISY_DB
    assert np.array_equal(found.cepstra, normalised(cepstra(mel_powers(speech))))


def test_noise_is_made_weaker(flite: Say) -> None:
    speech = flite("skip this exercise")
    before = mel_powers(noisy(speech))[:30]
    assert np.log(denoised(mel_powers(noisy(speech)))[:30] / before).mean() < -0.2


def test_the_level_makes_no_difference(flite: Say) -> None:
    powers = mel_powers(noisy(flite("next exercise")))
    assert np.allclose(denoised(powers / 50), denoised(powers) / 50, rtol=1e-3)


def test_the_same_comes_out_each_time_in_the_same_shape() -> None:
    for frames in (1, 2, 300):
        powers = np.random.default_rng(frames).exponential(1e6, (frames, BANDS))
        assert denoised(powers).shape == powers.shape
        assert np.array_equal(denoised(powers), denoised(powers))


def test_silence_stays_silent() -> None:
    made = denoised(np.full((100, BANDS), FLOOR))
    assert np.isfinite(made).all()
    assert made.max() < 1.0


def test_so_much_is_done_of_what_the_network_would_do() -> None:
    powers = np.random.default_rng(1).exponential(1e6, (100, BANDS))
    assert np.allclose(np.log(denoised(powers) / powers), SHARE * gains(np.log(powers)))

"""The denoiser: less noise in the powers, whatever the level, and nothing strange from silence."""

import numpy as np

from coach.hearing.denoiser import SHARE, Array, denoised, gains, logarithms
from coach.hearing.features import BANDS, FFT, NOISY_DB, cepstra, features, mel_powers, normalised, spectra
from tests.hearing.noises import in_noise
from tests.hearing.speakers import Say

RATIO_DB = 10


def error(powers: Array, clean: Array) -> float:
    return float(np.abs(normalised(cepstra(powers)) - normalised(cepstra(clean))).mean())


def cleaned(spectrum: Array) -> Array:
    """What is left of the bands of a spectrum."""
    return denoised(mel_powers(spectrum), spectrum)


def random(frames: int) -> Array:
    return np.random.default_rng(frames).exponential(1e6, (frames, FFT // 2 + 1))


def test_noisy_speech_comes_nearer_to_what_it_was(flite: Say) -> None:
    speech = flite("skip this exercise")
    clean, loud = mel_powers(spectra(speech)), spectra(in_noise(speech, RATIO_DB))
    assert error(cleaned(loud), clean) < 0.95 * error(mel_powers(loud), clean)


def test_speech_in_a_quiet_room_is_left_as_it_is(flite: Say) -> None:
    speech = flite("skip this exercise")
    found = features(speech)
    assert found is not None
    assert found.contrast > NOISY_DB
    assert np.array_equal(found.cepstra, normalised(cepstra(mel_powers(spectra(speech)))))


def test_noise_is_made_weaker(flite: Say) -> None:
    spectrum = spectra(in_noise(flite("skip this exercise"), RATIO_DB))
    assert np.log(cleaned(spectrum) / mel_powers(spectrum))[:30].mean() < -0.2


def test_the_level_makes_no_difference(flite: Say) -> None:
    spectrum = spectra(in_noise(flite("next exercise"), RATIO_DB))
    assert np.allclose(cleaned(spectrum / 50), cleaned(spectrum) / 50, rtol=1e-3)


def test_the_same_comes_out_each_time_in_the_same_shape() -> None:
    for frames in (1, 2, 300):
        assert cleaned(random(frames)).shape == (frames, BANDS)
        assert np.array_equal(cleaned(random(frames)), cleaned(random(frames)))


def test_silence_stays_silent() -> None:
    made = cleaned(np.zeros((100, FFT // 2 + 1)))
    assert np.isfinite(made).all()
    assert made.max() < 1.0


def test_so_much_is_done_of_what_the_network_would_do() -> None:
    spectrum = random(100)
    powers = mel_powers(spectrum)
    done = np.log(denoised(powers, spectrum) / powers)
    assert np.allclose(done, SHARE * gains(np.log(powers), logarithms(spectrum)))

"""The features: those of the model's own front end, made larger in noise and filled where a line had no upper bands."""

import os
from pathlib import Path

import numpy as np
import pocketsphinx
import pytest

from coach.audio import MIC_RATE, Samples, resample
from coach.hearing.features import (
    BANDS,
    CEPSTRA,
    CLEAN_DEVIATIONS,
    SHIFT,
    WINDOW,
    cepstra,
    features,
    mel_powers,
    normalised,
    spectra,
    widened,
)
from tests.hearing.speakers import Say

OWN = "-lowerf 130\n-upperf 6800\n-nfilt 25\n-transform dct\n-lifter 22\n-remove_noise no\n-cmn none\n"
REST = "-feat 1s_c_d_dd\n-svspec 0-12/13-25/26-38\n-agc none\n-varnorm no\n-model ptm\n"


def hiss(seconds: float, level: float, seed: int = 1) -> Samples:
    noise = np.random.default_rng(seed).standard_normal(round(seconds * MIC_RATE)).astype(np.float32)
    return noise * np.float32(level)


def test_the_cepstra_are_those_of_the_decoder_itself(tmp_path: Path, flite: Say) -> None:
    parameters = tmp_path / "feat.params"
    parameters.write_text(OWN + REST, encoding="ascii")
    speech = flite("next exercise")
    decoder = pocketsphinx.Decoder(
        lm=None,
        allphone=pocketsphinx.get_model_path("en-us/en-us-phone.lm.bin"),
        featparams=str(parameters),
        mfclogdir=f"{tmp_path}{os.sep}",
        logfn=os.devnull,
    )
    decoder.start_utt()
    decoder.process_raw(np.int16(speech * 32767).tobytes(), full_utt=True)
    decoder.end_utt()
    (logged,) = tmp_path.glob("*.mfc")
    theirs = np.fromfile(logged, ">f4")[1:].reshape(-1, CEPSTRA)
    ours = cepstra(mel_powers(spectra(np.asarray(np.int16(speech * 32767) / 32767, np.float32))))
    # The last frame of theirs is not whole.
    assert len(theirs) - 1 <= len(ours) <= len(theirs)
    loud = ours[:, 0] > 20
    assert np.abs(theirs[: len(ours)] - ours)[loud].max() < 0.5


@pytest.mark.parametrize(("samples", "frames"), [(0, None), (WINDOW - 1, None), (WINDOW, 1), (WINDOW + SHIFT, 2)])
def test_there_is_a_frame_for_each_hundredth_of_a_second(samples: int, frames: int | None) -> None:
    found = features(hiss(1.0, 0.1)[:samples])
    assert (found and found.cepstra.shape) == (frames and (frames, CEPSTRA))


def test_where_a_recording_ends_it_is_not_quiet_in_the_room() -> None:
    noise = hiss(1.0, 0.01) + np.repeat(np.array([0, 0.1], np.float32), MIC_RATE // 2) * hiss(1.0, 1.0, seed=2)
    room, ended = features(noise), features(np.pad(noise, (0, MIC_RATE // 2)))
    nothing = features(np.zeros(MIC_RATE, np.float32))
    assert room is not None
    assert ended is not None
    assert nothing is not None
    assert ended.contrast == pytest.approx(room.contrast, abs=1.0)
    assert nothing.contrast == 0


def test_cepstra_that_noise_has_made_small_become_larger_most_of_the_way() -> None:
    clean = np.random.default_rng(1).standard_normal((500, CEPSTRA)) * CLEAN_DEVIATIONS
    noisy = normalised(5 + clean / 4)
    assert np.abs(noisy.mean(axis=0)).max() < 1e-9
    assert np.allclose(noisy.std(axis=0), clean.std(axis=0) / 4**0.3, rtol=0.1)


def test_a_telephone_has_its_upper_bands_filled(flite: Say) -> None:
    wide = flite("nine") + hiss(4.0, 3e-4)[: len(flite("nine"))]
    narrow = resample(resample(wide, MIC_RATE, 8000), 8000, MIC_RATE)
    powers = mel_powers(spectra(narrow))
    filled = widened(powers)
    assert filled.shape == powers.shape == (len(powers), BANDS)
    assert np.median(filled[:, -1] / powers[:, -1]) > 10
    below = filled[:, :15]
    assert np.array_equal(below, powers[:, :15])


def test_a_wide_line_is_left_as_it_is(flite: Say) -> None:
    powers = mel_powers(spectra(flite("six sets")))
    assert widened(powers) is powers


def test_the_contrast_falls_by_as_much_as_the_noise_rises(flite: Say) -> None:
    speech = np.concatenate((np.zeros(8000, np.float32), flite("switch sides")))
    found = [features(speech + hiss(4.0, level)[: len(speech)]) for level in (0.001, 0.01)]
    quiet, loud = (each.contrast for each in found if each)
    assert 15 < quiet - loud < 25

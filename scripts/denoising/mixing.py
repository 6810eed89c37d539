"""Utterances with noise and without, as the logarithms of their mel bands, and of the lines of the spectrum with noise.

`mixed-SEED.npz` in the folder.
"""

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pocketsphinx

from coach.audio import MIC_RATE, Samples
from coach.hearing.denoiser import logarithms
from coach.hearing.features import SHIFT, WINDOW, mel_powers, spectra, widened
from scripts.denoising.noise import Array, Household, convolved
from scripts.denoising.speech import store, stored

UTTERANCES = 2500
#: An utterance gets the least of these lengths (frames) that it fits in.
LENGTHS = (100, 140, 180, 240, 320)
CLEANEST_DB = 27.0
#: Shares of the utterances that are: left without noise, in a room, through a microphone with a colour of its own,
#: faster or slower, over a telephone.
QUIET, ROOM, COLOURED, HURRIED, TELEPHONE = 0.08, 0.45, 0.6, 0.25, 0.15


def main() -> None:
    """Write one file of utterances, and the model's Gaussians beside it."""
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    chance = np.random.default_rng(seed)
    speech = stored(folder / "speech.npz")
    household = Household(chance, speech, stored(folder / "effects.npz"))
    every: defaultdict[str, list[Array]] = defaultdict(list)
    for _ in range(UTTERANCES):
        one = mixed(speech[chance.integers(len(speech))], household, chance)
        for name, logs in (("noisy", one.noisy), ("clean", one.clean), ("lines", one.lines)):
            every[f"{name}{len(logs)}"].append(logs.astype(np.float16))
    arrays = {name: np.array(logs) for name, logs in every.items()}
    store(folder / "model.npz", **_gaussians(Path(pocketsphinx.get_model_path("en-us/en-us"))))
    store(folder / f"mixed-{seed}.npz", **arrays)
    print(f"mixed-{seed}: {UTTERANCES} utterances")


@dataclass(frozen=True, slots=True)
class Mixed:
    """One utterance: frames × bands with noise and without, frames × lines with noise; all logarithms, in nats."""

    noisy: Array
    clean: Array
    lines: Array


def mixed(said: Samples, household: Household, chance: np.random.Generator) -> Mixed:
    """One utterance at a ratio of 0 dB to `CLEANEST_DB`."""
    uniform = chance.uniform
    speech = said.astype(np.float64)
    if chance.random() < HURRIED:
        places = np.arange(0, len(speech) - 1, uniform(0.85, 1.2))
        speech = np.interp(places, np.arange(len(speech)), speech)
    if chance.random() < ROOM:
        speech = convolved(speech, household.room())
    if chance.random() < COLOURED:
        speech = _coloured(speech, chance)
    before, after = (int(uniform(*seconds) * MIC_RATE) for seconds in ((0.1, 0.5), (0.15, 0.6)))
    frames = next((each for each in LENGTHS if each * SHIFT >= before + len(speech) + after), LENGTHS[-1])
    length = (frames - 1) * SHIFT + WINDOW
    clean = np.zeros(length)
    part = speech[: length - before]
    clean[before : before + len(part)] = part / (np.abs(part).max() + 1e-6) * 0.5
    clean += household.coloured(length, -4, 1, 1) * 0.08 * 10 ** (-uniform(38, 60) / 20)
    meanwhile = slice(before, before + len(part))
    noisy = clean
    if chance.random() >= QUIET:
        noise = household.mixture(length)
        ratio = np.sqrt(np.mean(clean[meanwhile] ** 2)) / (np.sqrt(np.mean(noise[meanwhile] ** 2)) + 1e-4)
        noisy = clean + noise * ratio * 10 ** (-uniform(0, CLEANEST_DB) / 20)
    if chance.random() < TELEPHONE:
        end, hiss = uniform(3300, 3800), 3e-4 * chance.standard_normal(length)
        clean, noisy = _narrow(clean, end) + hiss, _narrow(noisy, end) + hiss
    level = uniform(0.1, 1.0) / max(1.0, float(np.abs(noisy).max()))
    both = [spectra((each * level).astype(np.float32)) for each in (noisy, clean)]
    bands = [mel_powers(spectrum) for spectrum in both]
    wide = [widened(powers) for powers in bands]
    # Both are filled or none is.
    alike = (wide[0] is bands[0]) == (wide[1] is bands[1])
    first, second = wide if alike else bands
    return Mixed(np.log(first), np.log(second), logarithms(both[0]))


def _coloured(speech: Array, chance: np.random.Generator) -> Array:
    hertz = np.maximum(np.fft.rfftfreq(len(speech), 1 / MIC_RATE), 1.0)
    octaves = np.log2(hertz / 1000)
    level = chance.uniform(-3, 3) * np.clip(octaves, -3, 3)
    for _ in range(chance.integers(0, 4)):
        place, width = chance.uniform(-3, 3), chance.uniform(0.3, 1)
        level += chance.uniform(-8, 8) * np.exp(-(((octaves - place) / width) ** 2))
    return np.fft.irfft(np.fft.rfft(speech) * 10 ** (level / 20), len(speech))


def _narrow(sound: Array, end: float) -> Array:
    hertz = np.fft.rfftfreq(len(sound), 1 / MIC_RATE)
    return np.fft.irfft(np.fft.rfft(sound) / np.sqrt(1 + (hertz / end) ** 12), len(sound))


def _gaussians(model: Path) -> dict[str, Array]:
    """Means and variances (42 phones × 3 streams × 128 × 13), and the weights of the states without context."""

    def floats(name: str) -> Array:
        stored_bytes = (model / name).read_bytes()
        after_header = stored_bytes.index(b"endhdr\n") + len(b"endhdr\n")
        # A mark of the byte order, three counts, three lengths, and how many follow.
        return np.frombuffer(stored_bytes, "<f4", 42 * 3 * 128 * 13, after_header + 32).reshape(42, 3, 128, 13)

    states = 5126
    raw = (model / "sendump").read_bytes()[-3 * 128 * states :]
    # Logarithms to the base 1.0001, divided by 1024.
    weights = np.exp(-1024 * np.log(1.0001) * np.frombuffer(raw, np.uint8).reshape(3, 128, states)[:, :, : 3 * 42])
    return {"means": floats("means"), "variances": floats("variances"), "weights": weights}


if __name__ == "__main__":
    main()

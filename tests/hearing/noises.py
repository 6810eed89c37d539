"""Noises of the tests, made up."""

import numpy as np

from coach.audio import MIC_RATE, Samples


def brown(length: int, seed: int = 1) -> Samples:
    """Noise that falls by 6 dB an octave, without what is below hearing; its root mean square is 1."""
    tones = np.fft.rfft(np.random.default_rng(seed).standard_normal(length))
    hertz = np.fft.rfftfreq(length, 1 / MIC_RATE)
    noise = np.fft.irfft(tones * np.where(hertz > 60, 1 / np.maximum(hertz, 60), 0), length)
    return np.asarray(noise / noise.std(), np.float32)


def in_noise(speech: Samples, ratio_db: float, before: float = 0.0, after: float = 0.0) -> Samples:
    """Speech with brown noise in it, and for so many seconds before and after it."""
    around = np.pad(speech, (round(before * MIC_RATE), round(after * MIC_RATE)))
    return around + brown(len(around)) * np.float32(speech.std() * 10 ** (-ratio_db / 20))


def dishes(seconds: float, seed: int = 1) -> Samples:
    """Three things a second that ring when they are struck, half as loud as can be."""
    chance = np.random.default_rng(seed)
    sound = np.zeros(round((seconds + 1) * MIC_RATE))
    times = np.arange(MIC_RATE) / MIC_RATE
    for start in chance.integers(0, round(seconds * MIC_RATE), round(3 * seconds)):
        tones = np.exp(chance.uniform(np.log(800), np.log(6000), 6))
        rings = np.sin(2 * np.pi * tones[:, None] * times).sum(axis=0) / 6
        sound[start : start + MIC_RATE] += rings * np.exp(-times / chance.uniform(0.02, 0.1))
    part = sound[: round(seconds * MIC_RATE)]
    return np.asarray(0.5 * part / np.abs(part).max() + 3e-4 * chance.standard_normal(len(part)), np.float32)

"""Noises of a household, made up: none of them was recorded in the kitchen of the measures."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from coach.audio import MIC_RATE, Samples

Array = NDArray[np.float64]


class Household:
    """Fans, water, frying, dishes, people who talk, other sounds: a mixture of some of them each time."""

    def __init__(self, chance: np.random.Generator, speech: list[Samples], effects: list[Samples]) -> None:
        self._chance = chance
        self._uniform = chance.uniform
        self._speech = speech
        self._effects = effects
        self._kinds: dict[Callable[[int], Array], float] = {
            self._fan: 0.24,
            self._water: 0.16,
            self._frying: 0.12,
            self._dishes: 0.26,
            self._talk: 0.10,
            self._sounds: 0.07,
            self._white: 0.05,
        }

    def mixture(self, length: int) -> Array:
        """So many samples of one to three noises."""
        kinds, likely = list(self._kinds), list(self._kinds.values())
        some = self._chance.choice(len(kinds), self._chance.choice([1, 2, 3], p=(0.35, 0.4, 0.25)), False, likely)
        return np.sum([kinds[kind](length) * 10 ** (self._uniform(-15, 0) / 20) for kind in some], axis=0)

    def coloured(self, length: int, low: float = -9, high: float = 3, bumps: int = 4) -> Array:
        """Noise that falls or rises by so many dB an octave, with bumps in its spectrum."""
        size = 1 << int(np.ceil(np.log2(length)))
        hertz = np.maximum(np.fft.rfftfreq(size, 1 / MIC_RATE), 1.0)
        octaves = np.log2(hertz / 500)
        level = self._uniform(low, high) * octaves
        for _ in range(self._chance.integers(0, bumps + 1)):
            place, width = self._uniform(-3, 4), self._uniform(0.15, 1.2)
            level += self._uniform(-12, 15) * np.exp(-(((octaves - place) / width) ** 2))
        level = np.clip(np.where(hertz < self._uniform(20, 120), level - 30, level), -80, 60)
        random = self._chance.standard_normal((2, len(hertz)))
        return _unit(np.fft.irfft((random[0] + 1j * random[1]) * 10 ** (level / 20))[:length])

    def room(self) -> Array:
        """The impulse response of a room."""
        seconds = np.arange(int(self._uniform(0.08, 0.5) * MIC_RATE)) / MIC_RATE
        response = self._chance.standard_normal(len(seconds)) * np.exp(-6.9 * seconds / self._uniform(0.1, 0.6))
        response[: int(self._uniform(0, 0.004) * MIC_RATE)] = 0
        response *= 10 ** (-self._uniform(0, 16) / 20) / np.sqrt(np.sum(response**2))
        response[0] = 1
        return response

    def _slow(self, length: int, depth_db: float, rate: float) -> Array:
        points = max(4, int(length / MIC_RATE * rate) + 3)
        levels = self._chance.standard_normal(points) * depth_db
        return 10 ** (np.interp(np.linspace(0, points - 1, length), np.arange(points), levels) / 20)

    def _fan(self, length: int) -> Array:
        blowing = self.coloured(length, -8, -1) * self._slow(length, self._uniform(0, 2), self._uniform(0.5, 4))
        if self._chance.random() < 0.4:
            return _unit(blowing)
        seconds = np.arange(length) / MIC_RATE
        base = self._chance.choice([50, 60, 100, 120, self._uniform(40, 400)])
        wow = self._uniform(0, 0.5) * np.sin(2 * np.pi * self._uniform(0.2, 6) * seconds)
        hum = np.zeros(length)
        for harmonic in range(1, self._chance.integers(2, 16)):
            strength = self._chance.exponential() / harmonic ** self._uniform(0, 1.2)
            hum += strength * np.sin(2 * np.pi * (base * harmonic * seconds + self._uniform(0, 1)) + wow)
        return _unit(blowing + _unit(hum) * self._uniform(0.1, 1.5))

    def _water(self, length: int) -> Array:
        falling = self.coloured(length, -3, 4) * self._slow(length, self._uniform(1, 6), self._uniform(3, 30))
        deep = self.coloured(length, -6, 2) * self._slow(length, self._uniform(1, 6), self._uniform(1, 6))
        return _unit(falling + self._uniform(0, 1) * deep)

    def _frying(self, length: int) -> Array:
        clicks = np.zeros(length)
        count = int(length / MIC_RATE * 10 ** self._uniform(1, 3.2))
        signs = self._chance.choice([-1, 1], count)
        clicks[self._chance.integers(0, length, count)] = self._chance.exponential(1, count) * signs
        click = self.coloured(256, -3, 6) * np.exp(-np.arange(256) / self._uniform(8, 80))
        return _unit(convolved(clicks, click) + 0.1 * self.coloured(length))

    def _dishes(self, length: int) -> Array:
        each_second = 10 ** self._uniform(-0.3, 1.1) * (3 if self._chance.random() < 0.3 else 1)
        sound = np.zeros(length + MIC_RATE)
        for _ in range(max(1, self._chance.poisson(each_second * length / MIC_RATE))):
            seconds = np.arange(int(self._uniform(0.05, 0.6) * MIC_RATE)) / MIC_RATE
            burst = self._uniform(0, 3) * self._chance.standard_normal(len(seconds))
            burst *= np.exp(-seconds / 10 ** self._uniform(-3, -1.5))
            for _ in range(self._chance.integers(2, 12)):
                hertz = np.exp(self._uniform(np.log(300), np.log(7500)))
                ringing = np.exp(-seconds / 10 ** self._uniform(-2.3, -0.7))
                burst += (
                    self._chance.exponential() * ringing * np.sin(2 * np.pi * hertz * seconds + self._uniform(0, 6))
                )
            start = self._chance.integers(0, length)
            peak = np.abs(burst).max() + 1e-9
            sound[start : start + len(burst)] += burst / peak * 10 ** (self._uniform(-25, 0) / 20)
        sound = sound[:length]
        return _unit((convolved(sound, self.room()) if self._chance.random() < 0.7 else sound) + 1e-4)

    def _talk(self, length: int) -> Array:
        sound = np.zeros(length)
        for _ in range(self._chance.integers(1, 7)):
            one = np.zeros(0)
            while len(one) < length:
                pause = np.zeros(int(self._uniform(0, 0.5) * MIC_RATE))
                one = np.concatenate((one, pause, self._speech[self._chance.integers(len(self._speech))]))
            start = self._chance.integers(0, len(one) - length + 1)
            sound += _unit(one[start : start + length]) * 10 ** (self._uniform(-10, 0) / 20)
        return _unit(convolved(sound, self.room()))

    def _sounds(self, length: int) -> Array:
        sound = np.zeros(length + 3 * MIC_RATE)
        for _ in range(max(1, self._chance.poisson(2 * length / MIC_RATE))):
            one = self._effects[self._chance.integers(len(self._effects))][: 3 * MIC_RATE]
            start = self._chance.integers(0, length)
            sound[start : start + len(one)] += one / (np.abs(one).max() + 1e-6) * self._uniform(0.05, 1)
        return _unit(sound[:length] + 1e-4 * self._chance.standard_normal(length))

    def _white(self, length: int) -> Array:
        return self.coloured(length, -1, 1, 1)


def convolved(sound: Array, response: Array) -> Array:
    """As long as the sound."""
    size = 1 << int(np.ceil(np.log2(len(sound) + len(response))))
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size))[: len(sound)])


def _unit(sound: Array) -> Array:
    return np.asarray(sound / (np.sqrt(np.mean(sound**2)) + 1e-9))

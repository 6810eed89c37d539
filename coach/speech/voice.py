"""A voice: gives a clip for a text. The one the coach uses keeps what it has rendered."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Protocol

import numpy as np

from coach.audio import SPEAKER_RATE, Samples
from coach.errors import CoachError
from coach.speech.cache import ClipCache
from coach.speech.clip import Clip, as_stored
from coach.speech.loudness import LEVELLING, levelled
from coach.speech.stretch import stretched

Progress = Callable[[int, int], None]
#: What follows in the line about a voice that was to speak and cannot.
SYSTEM_SPEAKS = "The system's voice speaks instead."


class Engine(Protocol):
    """Something that turns text into samples."""

    name: str
    #: Everything the sound depends on but the text and its speed: engine, version, voice.
    fingerprint: str
    #: How many texts it can render at once.
    workers: int
    #: Whether a sentence may take it longer than a workout can wait.
    slow: bool

    def spelled(self, text: str) -> str:
        """The text as it has to be written for `render`, so that all of its words are said right."""
        ...

    def render(self, text: str, percent: int = 100) -> Samples:
        """Turn `text` into samples at SPEAKER_RATE, without silence at its ends. Thread-safe. Raises CoachError.

        `percent` of the usual speed is how fast it is said.
        """
        ...

    def close(self) -> None:
        """Give everything back."""
        ...


class Voice(Protocol):
    """Something that has, or makes, the clip of a text."""

    @property
    def name(self) -> str:
        """For the user: the engine's name."""
        ...

    #: How fast it speaks, in percent of its usual speed.
    percent: int

    def clip(self, text: str, percent: int | None = None) -> Clip:
        """Return the clip at this speed, or at its own, rendered when it must be. Raises CoachError."""
        ...

    def close(self) -> None:
        """Give everything back."""
        ...


class CachedVoice:
    """An engine with a memory and a folder behind it. Thread-safe; a text is rendered once however many ask.

    Whatever the engine, its clips are equally loud.

    `clip` goes before preparation: while somebody waits for a clip, no thread starts on another text. An engine
    that fails is given up for the one that `instead` makes, for good: two voices in turn would be worse than another.
    `aloud` is what is said of a text; where that is nothing, the clip is silent for as many seconds as `unsaid` says.
    `percent` may change at any time: what is prepared, and asked for without a speed, is then made at the new one.
    What a slow engine has said at another speed is stretched for who waits; its own clip is made for the next time.
    """

    def __init__(
        self,
        engine: Engine,
        cache: ClipCache,
        instead: Callable[[], Engine] | None = None,
        remark: str | None = None,
        aloud: Callable[[str], str] = str,
        unsaid: Callable[[str], float] = lambda _: 0.0,
        percent: int = 100,
    ) -> None:
        self.percent = percent
        self._engine = engine
        self._aloud = aloud
        self._unsaid = unsaid
        self._cache = cache
        self._instead = instead
        self._remark = remark
        self._clips: dict[tuple[str, int], Future[Clip]] = {}
        self._stretched: set[tuple[str, int]] = set()
        self._lock = threading.Lock()
        self._nobody_waits = threading.Condition(self._lock)
        self._waiting = 0
        self._closed = False
        self._threads: list[threading.Thread] = []
        self._told: set[str] = set()

    @property
    def name(self) -> str:
        """The engine's name."""
        return self._engine.name

    def remarks(self) -> list[str]:
        """What the user should know by now, in lines, each once."""
        with self._lock:
            new = [line for line in (self._remark, self._cache.problem) if line is not None and line not in self._told]
            self._told.update(new)
        return new

    def clip(self, text: str, percent: int | None = None) -> Clip:
        """Return the clip of a text, from memory, from the folder, or rendered now. Raises CoachError."""
        percent = percent or self.percent
        known = self._clips.get((text, percent))
        if known is not None and known.done() and known.exception() is None:
            return known.result()
        with self._lock:
            self._waiting += 1
        try:
            return self._make(text, percent, at_once=True)
        finally:
            with self._lock:
                self._waiting -= 1
                self._nobody_waits.notify_all()

    def ready(self, text: str) -> bool:
        """Whether the clip is in memory or has a file in the folder; a damaged one is found when it is read."""
        known = self._clips.get((text, self.percent))
        if known is not None:
            return known.done() and known.exception() is None
        aloud = self._aloud(text)
        return not aloud or self._cache.has(*_key(self._engine, self._engine.spelled(aloud), self.percent))

    def prepare(
        self,
        texts: Iterable[str],
        progress: Progress | None = None,
        *,
        background: bool = False,
        pause: float = 0.0,
    ) -> None:
        """Make the clips of these texts, the first ones first, with a `pause` after each, in seconds.

        `progress(done, total)` is called after each, one call at a time; in the background from other threads.
        Raises CoachError, in the foreground; in the background a text that fails is left for `clip` to report.
        """
        run = _Preparation(deque(dict.fromkeys(texts)), progress, pause)
        threads = [
            threading.Thread(target=self._prepare, args=(run,), name="prepare clips", daemon=True)
            for _ in range(min(self._engine.workers, len(run.texts)))
        ]
        self._threads = [thread for thread in self._threads if thread.is_alive()] + threads
        for thread in threads:
            thread.start()
        if background:
            return
        for thread in threads:
            thread.join()
        if run.failure is not None:
            raise run.failure

    def close(self) -> None:
        """Stop preparing, close the engine and tidy the cache."""
        with self._lock:
            self._closed = True
            self._nobody_waits.notify_all()
        self._engine.close()
        for thread in self._threads:
            thread.join()
        self._cache.tidy(anew=True)

    def _prepare(self, run: "_Preparation") -> None:
        while (text := run.next()) is not None:
            with self._lock:
                while self._waiting and not self._closed:
                    self._nobody_waits.wait()
                if self._closed:
                    return
            try:
                percent = self.percent
                self._make(text, percent)
                if (text, percent) in self._stretched:
                    self._stretched.discard((text, percent))
                    self._fetch(text, percent)  # for the folder: here, its length is settled
            except CoachError as error:
                run.failed(error)
            run.finished()
            if run.pause:
                with self._lock:
                    if not self._closed:
                        self._nobody_waits.wait(run.pause)  # which `close` ends
            else:
                self._cache.tidy()  # here, and not where somebody waits for a clip

    def _make(self, text: str, percent: int, *, at_once: bool = False) -> Clip:
        """Make the clip, or wait for whoever is making it. A failure is not remembered."""
        with self._lock:
            future = self._clips.get((text, percent))
            mine = future is None or (future.done() and future.exception() is not None)
            if future is None or mine:
                future = self._clips[text, percent] = Future()
        if not mine:
            return future.result()
        try:
            clip = (self._stretch(text, percent) if at_once else None) or self._fetch(text, percent)
        except BaseException as error:
            future.set_exception(error)
            raise
        future.set_result(clip)
        return clip

    def _fetch(self, text: str, percent: int) -> Clip:
        aloud = self._aloud(text)
        if not aloud:
            return Clip(text, np.zeros(round(self._unsaid(text) * SPEAKER_RATE), dtype=np.float32))
        engine = self._engine
        words = engine.spelled(aloud)
        key = _key(engine, words, percent)
        samples = self._cache.read(*key)
        if samples is None:
            try:
                samples = as_stored(levelled(engine.render(words, percent)))
            except CoachError as error:
                self._give_up(engine, error)
                return self._fetch(text, percent)
            self._cache.write(samples, *key)
        return Clip(text, samples)

    def _stretch(self, text: str, percent: int) -> Clip | None:
        """The clip from one of another speed; None where there is none, and where the engine is fast or has its own."""
        engine = self._engine
        if not engine.slow or self._cache.read(*_key(engine, engine.spelled(self._aloud(text)), percent)) is not None:
            return None
        for (known, other), future in list(self._clips.items()):
            made = known == text and other != percent and future.done() and future.exception() is None
            if made and (known, other) not in self._stretched:
                self._stretched.add((text, percent))
                samples = stretched(future.result().samples, other / percent)
                return Clip(text, as_stored(levelled(samples)))
        return None

    def _give_up(self, engine: Engine, failure: CoachError) -> None:
        """Put the other engine in its place, if nobody has. Raises the failure when there is none."""
        with self._lock:
            if self._engine is not engine:
                return
            if self._instead is None or self._closed:
                raise failure
            self._engine, self._instead = self._instead(), None
            self._remark = f"{failure.problem} {SYSTEM_SPEAKS}"
        engine.close()


def _key(engine: Engine, words: str, percent: int) -> tuple[str, ...]:
    """Under what a clip is kept: everything it depends on."""
    return engine.fingerprint, LEVELLING, f"{percent} %", words


class _Preparation:
    """The texts one call of `prepare` still has to make, shared by its threads."""

    def __init__(self, texts: deque[str], progress: Progress | None, pause: float) -> None:
        self.texts = texts
        self.pause = pause
        self.failure: CoachError | None = None
        self._total = len(texts)
        self._done = 0
        self._progress = progress
        self._lock = threading.Lock()

    def next(self) -> str | None:
        """Take the next text; None when there are none, or when one has failed: the others would fail too."""
        with self._lock:
            return self.texts.popleft() if self.texts and self.failure is None else None

    def failed(self, error: CoachError) -> None:
        with self._lock:
            self.failure = self.failure or error

    def finished(self) -> None:
        with self._lock:
            self._done += 1
            if self._progress is not None:
                self._progress(self._done, self._total)

"""How long texts take to say, as a workout has asked for them: its replay must not depend on clips that may change."""

from collections.abc import Callable, Mapping


class Lengths:
    """The seconds of a text: those that are known, else those that `measure` gives, which are known from then on."""

    def __init__(self, measure: Callable[[str], float], known: Mapping[str, float] | None = None) -> None:
        self._measure = measure
        self._known = dict(known or {})
        self._new: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        """Seconds that the text takes."""
        if text not in self._known:
            self._known[text] = self._new[text] = self._measure(text)
        return self._known[text]

    def take_new(self) -> dict[str, float]:
        """Those that were not known before, since the last call."""
        new, self._new = self._new, {}
        return new

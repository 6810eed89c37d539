"""How long texts take to say, as a workout has asked for them: its replay must not depend on clips that may change."""

from collections.abc import Callable, Mapping


class Lengths:
    """The seconds of a text: those that are known, else those that `measure` gives, which are known from then on."""

    def __init__(self, measure: Callable[[str, int], float], known: Mapping[str, float] | None = None) -> None:
        self._measure = measure
        self._known = dict(known or {})
        self._new: dict[str, float] = {}

    def __call__(self, text: str, percent: int = 100) -> float:
        """Seconds that the text takes at so many percent of the usual speed."""
        key = text if percent == 100 else f"{percent} % {text}"
        if key not in self._known:
            self._known[key] = self._new[key] = self._measure(text, percent)
        return self._known[key]

    def take_new(self) -> dict[str, float]:
        """Those that were not known before, since the last call."""
        new, self._new = self._new, {}
        return new

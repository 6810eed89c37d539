"""Loads: what is said is in the athlete's unit, what is kept is in kilograms."""

from coach.language.command import Report, Unit

KILOGRAMS_IN_A_POUND = 0.45359237
#: Loads are said in halves, as plates come.
STEPS_IN_ONE = 2


class Loads:
    """Turns one into the other. Whoever names a unit goes on in it."""

    def __init__(self, usual: str) -> None:
        self.unit = Unit(usual)

    def kilograms(self, report: Report) -> float:
        """The load of a report that has one."""
        assert report.load is not None, "asked for first"
        self.unit = report.unit or self.unit
        return self._kept(report.load)

    def amount(self, kilograms: float) -> float:
        """A load in the athlete's unit, in halves."""
        return round(STEPS_IN_ONE * kilograms / self._factor) / STEPS_IN_ONE

    def scaled(self, kilograms: float, factor: float) -> float:
        """A lighter or heavier load: a whole number in the athlete's unit, and never none."""
        return self._kept(max(1.0, float(round(kilograms * factor / self._factor))))

    @property
    def _factor(self) -> float:
        return KILOGRAMS_IN_A_POUND if self.unit is Unit.POUNDS else 1.0

    def _kept(self, amount: float) -> float:
        return round(amount * self._factor, 3)

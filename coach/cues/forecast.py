"""How long the parts of a plan will take, estimated without building or saying them."""

from coach.cues.estimate import spoken_seconds
from coach.cues.narrator import Narrator
from coach.cues.phrases import Phrases
from coach.cues.timeline import Seconds
from coach.language.language import Language
from coach.workout.model import Way
from coach.workout.plan import Plan

CLOSING: Seconds = 6.0
OPENING: Seconds = 9.0


class Forecast:
    """Estimates for one plan. Uses words of its own, so that asking changes nothing that will be said."""

    def __init__(self, plan: Plan, language: Language) -> None:
        self._plan = plan
        self._narrator = Narrator(plan, Phrases(language), spoken_seconds)
        self._briefings: dict[tuple[int, int], Seconds] = {}

    def briefing(self, index: int, rung: int) -> Seconds:
        """Length of the full briefing before set `index`."""
        key = (self._plan.sets[index].exercise, rung)
        if key not in self._briefings:
            self._briefings[key] = self._narrator.briefing(index, rung, full=True).length
        return self._briefings[key]

    def work(self, index: int, rung: int) -> Seconds:
        """Length of set `index`."""
        planned = self._plan.exercise_of(index)
        if planned.dose.way is Way.BREATH:
            return planned.breath(rung).cycle * (planned.dose.breaths or 1)
        return planned.tempo(rung).cycle * planned.reps(rung)[1]

    def after(self, index: int, rungs: list[int]) -> Seconds:
        """What follows set `index`: its rest, all later sets with theirs, and the last words."""
        total = CLOSING
        for number in range(index, len(self._plan.sets)):
            planned = self._plan.sets[number]
            rung = rungs[planned.exercise]
            if number > index:
                total += self.work(number, rung)
                total += self.briefing(number, rung) if planned.number == 1 else 0.0
            total += planned.rest
        return total

    def whole(self) -> Seconds:
        """The plan from its first word to its last."""
        rungs = [exercise.rung for exercise in self._plan.exercises]
        return OPENING + self.briefing(0, rungs[0]) + self.work(0, rungs[0]) + self.after(0, rungs)

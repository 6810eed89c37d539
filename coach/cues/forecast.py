"""How long the parts of a plan will take, estimated without saying them."""

from collections.abc import Callable, Hashable, Sequence, Set

from coach.cues.breaks import NOTHING_FIRST, First, rest_between
from coach.cues.estimate import spoken_seconds
from coach.cues.narrator import Narrator
from coach.cues.phrases import Phrases
from coach.cues.telling import Talkativeness
from coach.cues.timeline import Seconds
from coach.language.language import Language
from coach.workout.model import Way
from coach.workout.plan import Plan, PlannedExercise

#: A set to fatigue is taken to last this long.
FATIGUE: Seconds = 40.0
#: The opening is longer or shorter by a fraction of a second for other numbers of minutes.
SOME_MINUTES = 20
#: Lengths by what was asked, of each exercise by its identity.
Known = dict[int, tuple[PlannedExercise, dict[Hashable, Seconds]]]


class Forecast:
    """Estimates for one plan. Uses words of its own, so that asking changes nothing that will be said.

    What was asked once is remembered: it is asked at each step of a workout.
    """

    def __init__(
        self, plan: Plan, language: Language, known: Known | None = None, talk: Talkativeness = Talkativeness.USUAL
    ) -> None:
        self._plan = plan
        self._language = language
        self._talk = talk
        self._phrases = Phrases(language)
        self._narrator = Narrator(plan, self._phrases, lambda text: spoken_seconds(text, plan.speech), talk)
        self._known = {} if known is None else known
        self._course: tuple[Hashable, list[Seconds]] = (None, [])

    def of(self, plan: Plan) -> "Forecast":
        """The forecast of a plan that has exercises in common with this one: what is known of these is not lost."""
        return Forecast(plan, self._language, self._known if plan.speech == self._plan.speech else None, self._talk)

    def briefing(self, index: int, rung: int) -> Seconds:
        """Length of the full briefing before set `index`."""
        return self._once(
            index, ("briefing", rung, self._plan.sets[index].sets), lambda: self._narrator.briefing(index, rung).length
        )

    def side(self, index: int, rung: int) -> Seconds:
        """Length of set `index` on one of its sides."""
        return self._once(index, ("side", rung), lambda: self._side(index, rung))

    def change(self, index: int, rung: int) -> Seconds:
        """Length of the change of sides in set `index`, up to where the other side begins; 0 without sides."""
        return self._once(index, ("change", rung), lambda: self._change(index, rung))

    def work(self, index: int, rung: int) -> Seconds:
        """Length of set `index`, with both its sides where it has sides."""
        sides = len(self._plan.exercise_of(index).sides(rung))
        return self.side(index, rung) * sides + self.change(index, rung)

    def rest(self, before: int, index: int, rung: int) -> Seconds:
        """From the end of one set to where the next begins, or its briefing."""
        new, seconds = self._plan.sets[index].number == 1, rest_between(self._plan, before, index)
        first = self._first(before)

        def length() -> Seconds:
            rest = self._narrator.breaks.rest(before, index, rung, new=new, first=first)
            late = 0.0 if new or rest.counts_in else self._narrator.breaks.lead_in(index, rung, turn=0).length
            return rest.length + late

        return self._once(index, ("rest", rung, seconds, new, first.question), length)

    def after(self, index: int, rungs: Sequence[int], left_out: Set[int] = frozenset()) -> Seconds:
        """What follows set `index`: its rest, all later sets but those that are left out, and the last words."""
        key = (tuple(rungs), left_out)
        if self._course[0] != key:
            self._course = key, self._lengths_ahead(rungs, left_out)
        return self._course[1][index]

    def whole(self) -> Seconds:
        """The plan from its first word to its last."""
        rungs = [exercise.rung for exercise in self._plan.exercises]
        rung = rungs[self._plan.sets[0].exercise]
        opening = self._narrator.opening(SOME_MINUTES).length
        return opening + self.briefing(0, rung) + self.work(0, rung) + self.after(0, rungs)

    def _lengths_ahead(self, rungs: Sequence[int], left_out: Set[int]) -> list[Seconds]:
        """What follows each set, summed up from the end."""
        sets = self._plan.sets
        ahead = [self._closing(sets[-1].exercise)] * len(sets)
        following: int | None = None
        for index in reversed(range(len(sets))):
            if following is not None:
                rung = rungs[sets[following].exercise]
                briefing = self.briefing(following, rung) if sets[following].number == 1 else 0.0
                coming = self.rest(index, following, rung) + briefing + self.work(following, rung)
                ahead[index] = coming + ahead[following]
            if index not in left_out:
                following = index
        return ahead

    def _first(self, index: int) -> First:
        """What a break after set `index` begins with: what only the athlete has counted is asked."""
        if not self._plan.exercise_of(index).counted_by_athlete:
            return NOTHING_FIRST
        return First(self._phrases.say("how_many"), question=True)

    def _closing(self, last: int) -> Seconds:
        """What is asked of the last exercise, and the last words."""
        planned = self._plan.exercises[last]
        asked = ["how_many"] * planned.counted_by_athlete + ["ask_effort"] * (planned.part == "strength")
        questions = [self._phrases.say(key) for key in asked]
        return self._narrator.closing(self._plan.routine.closing, questions).length

    def _side(self, index: int, rung: int) -> Seconds:
        planned = self._plan.exercise_of(index)
        match planned.dose.way:
            case Way.PACED | Way.SELF_PACED:
                return planned.target(rung) * planned.cycle(rung)
            case Way.BREATH:
                return planned.breaths * planned.cycle(rung)
            case Way.TIMED:
                return planned.seconds(rung)
            case Way.FATIGUE:
                return FATIGUE

    def _change(self, index: int, rung: int) -> Seconds:
        sides = self._plan.exercise_of(index).sides(rung)
        if len(sides) == 1:
            return 0.0
        change = self._narrator.breaks.change(index, sides[-1], first=self._first(index))
        late = 0.0 if change.counts_in else self._narrator.breaks.lead_in(index, rung, turn=1).length
        return change.length + late

    def _once(self, index: int, key: Hashable, length: Callable[[], Seconds]) -> Seconds:
        """What is asked of an exercise as it is planned; remembered, because the same one may be in other plans."""
        planned = self._plan.exercise_of(index)
        # The exercise is kept with its lengths: another one must not come to have its identity.
        _, lengths = self._known.setdefault(id(planned), (planned, {}))
        if key not in lengths:
            lengths[key] = length()
        return lengths[key]

"""The dialogue: the model of the state machine, with what is answered to questions in any part of a workout.

Methods named in the table are looked up by the `transitions` library.
"""

from coach.cues.timeline import Length
from coach.language.language import Language
from coach.session.effects import Volume
from coach.session.occasion import Occasion
from coach.session.pain import Pain
from coach.session.wishes import Wishes
from coach.workout.plan import Plan

LEVELS = range(-4, 5)
LEVEL_STEP = 1.25


class Dialogue(Wishes, Pain):
    """Going through the plan, changing it, holding, pain and the ladder; here are questions and volume."""

    def __init__(self, plan: Plan, language: Language, length: Length, seed: int) -> None:
        super().__init__(plan, language, length, seed)
        self._level = 0

    def say_again(self, _: Occasion) -> None:
        self._reply(self._last_said or self._replies.say("again_nothing"))

    def say_time_left(self, _: Occasion) -> None:
        self._reply(self._replies.time_left(self._left()))

    def say_whats_next(self, _: Occasion) -> None:
        self._reply(self._replies.whats_next(self.part))

    def say_how(self, _: Occasion) -> None:
        self._reply(*self._replies.explanation(self.value))

    def say_help(self, _: Occasion) -> None:
        self._reply(self._replies.hint("help", self._hints()))

    def turn_louder(self, _: Occasion) -> None:
        self._volume(+1, "louder", "loudest")

    def turn_quieter(self, _: Occasion) -> None:
        self._volume(-1, "quieter", "quietest")

    def _volume(self, by: int, key: str, at_the_end: str) -> None:
        if self._level + by not in LEVELS:
            self._reply(self._replies.say(at_the_end))
            return
        self._level += by
        self.emit(Volume(self.now, LEVEL_STEP**self._level))
        self._reply(self._replies.say(key))

"""The words of care: what is said when something hurts. They never say what it is."""

from collections.abc import Iterable, Iterator

from coach.cues.phrases import Phrases
from coach.language.command import Command
from coach.language.language import Language
from coach.session.progress import Progress

#: Replies without values, rendered ahead.
PLAIN = (
    "hurts_end", "hurts_often", "hurts_easiest",
)  # fmt: skip
#: What can be said while something hurts: the first two the first time, the others from the second on.
CHOICES = (
    (Command.EASIER, Command.SWAP, Command.END),
    (Command.SMALLER_RANGE, Command.SWAP, Command.END),
    (Command.SWAP, Command.RESUME, Command.END),
    (Command.RESUME, Command.END),
)


class Care:
    """Composes what is said about pain, and what can be said to it."""

    def __init__(self, language: Language, phrases: Phrases, progress: Progress) -> None:
        self._language = language
        self._phrases = phrases
        self._progress = progress

    def reported(self, choices: Iterable[Command], *, doing: bool) -> str:
        """What to do now that an exercise hurts, and what can be said; `doing`: something can be let go of."""
        progress = self._progress
        assert progress.sore is not None, "noted before it is talked about"
        name, again = progress.plan.exercises[progress.sore].exercise.say, progress.reports > 1
        if progress.sore_is_done:
            return self._phrases.say(
                "hurts_done_again" if again else "hurts_done", name=name, next=progress.exercise.name(progress.rung)
            )
        key = "hurts_again" if again else "hurts" if doing else "hurts_before"
        return self._phrases.say(key, name=name, choices=self.choices(choices))

    def often(self) -> tuple[str, ...]:
        """Something hurts for the first time, after something else did."""
        progress = self._progress
        often = progress.reports == 1 and sum(progress.pain.values()) > 1
        return (self._phrases.say("hurts_often"),) if often else ()

    def waiting(self, choices: Iterable[Command]) -> str:
        """What can be said while an exercise hurts."""
        return self._phrases.say("hurts_waiting", choices=self.choices(choices))

    def choices(self, commands: Iterable[Command]) -> str:
        """Some commands, as one may say them: "easier, another exercise, or end"."""
        return self._phrases.listed([self._language.commands[command][0] for command in commands], "or")

    def possible(self) -> Iterator[str]:
        """What is likely to be said, the likeliest first."""
        for choices in CHOICES:
            for key in ("hurts", "hurts_before", "hurts_waiting"):
                yield from self._phrases.all(key, name="", choices=self.choices(choices))
        for key in PLAIN:
            yield from self._phrases.all(key)
        for planned in self._progress.plan.exercises:
            for choices in CHOICES[2:]:
                yield from self._phrases.all("hurts_again", name=planned.exercise.say, choices=self.choices(choices))

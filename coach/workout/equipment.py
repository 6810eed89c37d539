"""Equipment: the things an exercise can need, and what an exercise says about needing them."""

from collections.abc import Collection

from coach.workout.model import Identifier, Model, Sources, Text


class Equipment(Model):
    """A thing. `name` is said after "you need"; `aliases` are what people call it, without an article."""

    id: Identifier
    name: Text
    aliases: tuple[Text, ...]
    sources: Sources


class Need(Model):
    """An exercise's need of a thing, and what may stand in for it, the best first.

    `say` is said after "you need" where the plain name would not do ("one dumbbell").
    """

    item: Identifier
    say: Text | None = None
    instead: tuple[Identifier, ...] = ()
    optional: bool = False
    sources: Sources

    def met_by(self, lacking: Collection[str]) -> str | None:
        """The thing to take when some are lacking: the item itself, else its best stand-in; None: there is none."""
        return next((item for item in (self.item, *self.instead) if item not in lacking), None)

"""Equipment: the things an exercise can need, and what an exercise says about needing them."""

from collections.abc import Collection
from typing import Annotated

from pydantic import Field

from coach.workout.model import Identifier, Model, Sources, Text


class Equipment(Model):
    """A thing. `name` is said after "you need"; `aliases` are what people call it, without an article."""

    id: Identifier
    name: Text
    aliases: Annotated[tuple[Text, ...], Field(description="what people call it, without an article")]
    weight: Annotated[bool, Field(description="it is a load, or is set to one")] = False
    sources: Sources


class Need(Model):
    """An exercise's need of a thing, and what may stand in for it, the best first.

    `say` is said after "you need" where the plain name would not do ("one dumbbell").
    """

    item: Annotated[Identifier, Field(description="id of the equipment")]
    say: Annotated[Text | None, Field(description="said after 'you need' in place of the name")] = None
    instead: Annotated[tuple[Identifier, ...], Field(description="what may stand in for it, the best first")] = ()
    optional: Annotated[bool, Field(description="it goes without")] = False
    sources: Sources

    def met_by(self, lacking: Collection[str]) -> str | None:
        """The thing to take when some are lacking: the item itself, else its best stand-in; None: there is none."""
        return next((item for item in (self.item, *self.instead) if item not in lacking), None)

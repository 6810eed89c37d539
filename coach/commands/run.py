"""`coach run`: a workout, live."""

from typing import Any

from coach.athletes import change_settings, settings
from coach.commands.common import remark
from coach.commands.live import live
from coach.commands.planning import planned
from coach.faces.summary import summary
from coach.hearing.engines import Engine
from coach.keeping import kept
from coach.session.effects import Effect, Lacking
from coach.session.session import Session


def run_workout(
    routine: str,
    *,
    text: bool,
    no_mic: bool,
    engine: Engine,
    language: str,
    speaker: str | None,
    microphone: str | None,
    seed: int,
    **wishes: Any,
) -> None:
    """Run it to the end and print the summary. What cannot be had is said in a line and done without."""
    plan, words = planned(routine, language, **wishes)
    with live(words, text=text, no_mic=no_mic, engine=engine, speaker=speaker, microphone=microphone) as stage:
        session = stage.ready(lambda length: Session(plan, words, length, seed))
        try:
            with kept(_keep, remark) as keep:
                stage.run(session, keep)
        finally:
            print(summary(session))  # noqa: T201  # the result of the command, however it ended


def _keep(effect: Effect) -> None:
    if isinstance(effect, Lacking):
        change_settings(lacks=settings().lacks | {effect.item})

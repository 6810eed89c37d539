"""`coach run`: a workout, live."""

from collections.abc import Callable
from typing import Any

from coach.athletes import change_settings, settings
from coach.commands.common import remark
from coach.commands.live import live
from coach.commands.planning import planned
from coach.faces.summary import summary
from coach.hearing.engines import Engine
from coach.keeping import kept
from coach.performer import Levels
from coach.session.effects import Effect, Lacking, Music, Speech
from coach.session.memory import Memory
from coach.session.session import Session
from coach.sound.players import Players


def run_workout(
    routine: str,
    *,
    text: bool,
    no_mic: bool,
    engine: Engine,
    language: str,
    speaker: str | None,
    microphone: str | None,
    channel: int | None,
    volume: float,
    tones: float,
    duck: float,
    address: bool | None,
    seed: int,
    **wishes: Any,
) -> None:
    """Run it to the end and print the summary. What cannot be had is said in a line and done without."""
    plan, words = planned(routine, language, **wishes)
    levels = Levels(volume, tones, duck)
    with (
        Players() as players,
        live(
            words,
            text=text,
            no_mic=no_mic,
            engine=engine,
            speaker=speaker,
            microphone=microphone,
            channel=channel,
            levels=levels,
            address=address,
        ) as stage,
    ):
        session = stage.ready(lambda length: Session(plan, words, length, seed, levels.gain))
        try:
            with kept(_keeper(Memory(plan.history), players), remark) as keep:
                stage.run(session, keep)
        finally:
            print(summary(session))  # noqa: T201  # the result of the command, however it ended


def _keeper(memory: Memory, players: Players) -> Callable[[Effect], None]:
    """What becomes of an effect outside the workout: in the settings for the next one, and to other players."""

    def keep(effect: Effect) -> None:
        match effect:
            case Lacking():
                change_settings(lacks=settings().lacks | {effect.item})
            case Speech():
                change_settings(speech_percent=effect.percent)
            case Music(playing=True):
                players.resume()
            case Music():
                players.pause()
            case _ if memory.take(effect):
                change_settings(history=memory.history)

    return keep

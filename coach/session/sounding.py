"""Sounding: how loud, how fast and how much the coach speaks, the music of other players, and whether it listens."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from dataclasses import replace

from coach.cues.forecast import Forecast
from coach.cues.telling import Talkativeness
from coach.cues.timeline import Tone
from coach.cues.volume import STEP, steps
from coach.session.effects import Listening, Music, Speech, Volume
from coach.session.occasion import Occasion
from coach.session.renewal import Renewal
from coach.session.states import State
from coach.workout.athlete import speech_changed


class Sounding(Renewal):
    """Actions of saying more and less, louder and quieter, slower and faster, of music and of listening.

    Only the speed and what is listened for interrupt a repetition.
    """

    #: How far the volume can be turned down and up from where it is at the beginning.
    levels = steps()
    _level = 0
    _music = True
    _listening = True

    def turn_louder(self, _: Occasion) -> None:
        self._turn_volume(+1, "louder", "loudest")

    def turn_quieter(self, _: Occasion) -> None:
        self._turn_volume(-1, "quieter", "quietest")

    def talk_less(self, _: Occasion) -> None:
        self._talk_by(-1, "talk_less", "talk_least")

    def talk_more(self, _: Occasion) -> None:
        self._talk_by(+1, "talk_more", "talk_most")

    def talk_slower(self, _: Occasion) -> None:
        self._speak_by(-1, "speech_slower", "speech_slowest")

    def talk_faster(self, _: Occasion) -> None:
        self._speak_by(+1, "speech_faster", "speech_fastest")

    def stop_music(self, _: Occasion) -> None:
        self._turn_music("music_off", "music_off_already", on=False)

    def play_music(self, _: Occasion) -> None:
        self._turn_music("music_on", "music_on_already", on=True)

    def stop_listening(self, _: Occasion) -> None:
        self._turn_listening("listening_off", "listening_off_already", on=False)

    def listen_again(self, _: Occasion) -> None:
        self._turn_listening("listening_on", "listening_on_already", on=True)

    def _turn_volume(self, by: int, key: str, at_the_end: str) -> None:
        if self._level + by not in self.levels:
            self._remark(self._replies.say(at_the_end), tone=Tone.NOT_TAKEN)
            return
        self._level += by
        self.emit(Volume(self.now, STEP**self._level))
        self._remark(self._replies.say(key))

    def _talk_by(self, by: int, key: str, at_the_end: str) -> None:
        """From the next thing that is said on; what is being introduced is said anew."""
        if self._talk + by not in list(Talkativeness):
            self._remark(self._replies.say(at_the_end), tone=Tone.NOT_TAKEN)
            return
        self._talk = Talkativeness(self._talk + by)
        self._forecast = Forecast(self.progress.plan, self._language, talk=self._talk)
        self.replan(self.progress.plan)
        said = self._replies.say("talk_usual" if self._talk is Talkativeness.USUAL else key)
        if self.part is State.BRIEFING:
            self._telling = self._narrator.telling(self.progress.index)
            self._renew(said)
        elif self.state is State.WORKING:
            self._remark(said)
        else:
            self._reply(said)

    def _speak_by(self, by: int, key: str, at_the_end: str) -> None:
        """From the answer on. All that is still to be said has other lengths now, and is placed anew."""
        plan = self.progress.plan
        percent = speech_changed(plan.speech, by)
        if percent == plan.speech:
            self._remark(self._replies.say(at_the_end), tone=Tone.NOT_TAKEN)
            return
        self.emit(Speech(self.now, percent))
        self.replan(replace(plan, speech=percent))
        self._renew(self._replies.say(key))

    def _turn_music(self, key: str, already: str, *, on: bool) -> None:
        if self._music is on:
            self._remark(self._replies.say(already), tone=Tone.NOT_TAKEN)
            return
        self._music = on
        self.emit(Music(self.now, on))
        self._remark(self._replies.say(key))

    def _turn_listening(self, key: str, already: str, *, on: bool) -> None:
        """The answer is waited for: it says how the coach can be called back."""
        if self._listening is on:
            self._reply(self._replies.say(already), tone=Tone.NOT_TAKEN)
            return
        self._listening = on
        self.emit(Listening(self.now, on))
        self._reply(self._replies.say(key))

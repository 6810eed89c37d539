"""A talk: the coach tells something outside a workout, and can be paused, asked again and broken off."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from transitions import EventData, Machine

from coach.cues.narrator import BREATHING_SPACE
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import Cue, Length, LengthAt, Seconds, Tone
from coach.cues.volume import STEP, steps
from coach.language.command import Command, Value
from coach.language.language import Language
from coach.session.effects import Answered, Effect, Ended, Listening, Play, Speech, Volume
from coach.session.events import Begin, Event, Given, Misheard, Tick
from coach.session.parts import Part, Row, common
from coach.session.running import Answer, Running
from coach.session.states import ELAPSED
from coach.workout.athlete import speech_changed

#: Who asks to hear something again means what was said this long ago: the next sentence may have begun since.
REACTION: Seconds = 2.0
#: Replies without values that every talk may give.
REPLIES = (
    "paused", "paused_already", "resumed", "louder", "loudest", "quieter", "quietest",
    "speech_slower", "speech_faster", "speech_slowest", "speech_fastest",
    "listening_off", "listening_off_already", "listening_on", "listening_on_already",
)  # fmt: skip

#: Something to say, and the silence after it.
Line = tuple[str, Seconds]


class Talk:
    """A `Conversation` that tells some sentences and ends. Pure, and its own model of the state machine.

    `length` gives the seconds a text takes to say at a percentage of the usual speed, and `speech` is that at which it
    begins; it must give the same for the same text and speed throughout.
    """

    table: ClassVar[tuple[Row, ...]] = common([Part.TELLING])
    #: What is most useful to say in a part; offered by help and when something is not possible.
    hints: ClassVar[dict[Part, tuple[Command, Command, Command]]] = {
        Part.TELLING: (Command.REPEAT, Command.PAUSE, Command.STOP),
        Part.PAUSED: (Command.RESUME, Command.LOUDER, Command.STOP),
    }
    first: ClassVar[Part] = Part.TELLING

    state: Part
    trigger: Callable[[str], bool]

    def __init__(
        self,
        sentences: Iterable[str],
        language: Language,
        length: LengthAt,
        seed: int = 0,
        gain: float = 1.0,
        *,
        speech: int = 100,
    ) -> None:
        self.over = False
        self._sentences = tuple(sentences)
        self._language = language
        self._speech = speech
        self._length: Length = lambda text: length(text, self._speech)
        self._phrases = Phrases(language, seed)
        self._running = Running(self._length)
        self._effects: list[Effect] = []
        self._now: Seconds = 0.0
        self._commanded = False
        self._value: Value = None
        self._returns_to = self.first
        self._reason = "finished"
        self._level = 0
        self._levels = steps(gain)
        self._lines: tuple[Line, ...] = ()
        self._from_its_start = False
        self._listening = True
        Machine(
            model=self,
            states=Part,
            initial=self.first,
            transitions=[dict(each) for each in self.table],
            auto_transitions=False,
            queued=True,
            send_event=True,
        )

    @property
    def commands(self) -> frozenset[Command]:
        """The commands that are possible now."""
        return frozenset(
            Command(each["trigger"])
            for each in self.table
            if self.state in each["source"] and each["trigger"] != ELAPSED
        )

    @property
    def due(self) -> Seconds | None:
        """When the part that runs is over; None while it is held."""
        return None if self.over else self._running.ends

    @property
    def asks_number(self) -> bool:
        """Never: what is asked here is answered in other words."""
        return False

    @property
    def waits(self) -> bool:
        """Whether it is held."""
        return self.due is None and not self.over

    def handle(self, event: Event) -> list[Effect]:
        """What to do about an event. Never raises for an event that does not fit the part."""
        match event:
            case Begin():
                self._turn(event.at, commanded=False)
                self._open()
            case Tick():
                while self.due is not None and self.due <= event.at:
                    self._turn(self.due, commanded=False)
                    self.trigger(ELAPSED)
            case Given():
                self._turn(event.at, commanded=True)
                self._take(event)
            case Misheard():
                self._emit(Answered(event.at, event.text, None, accepted=False, reason=event.reason))
                # Aloud, every noise would be taken for one.
                if event.typed and not self.over:
                    self._turn(event.at, commanded=True)
                    self.mishear()
        effects, self._effects = self._effects, []
        return effects

    def mishear(self) -> None:
        """What to do about words that are no command: nothing."""

    def texts(self) -> Iterator[str]:
        """Every reply that may come."""
        for key in REPLIES:
            yield from self._phrases.all(key)
        for part in self.hints:
            yield from self._phrases.all("help", **self._hints(part))
            yield from self._phrases.all("not_now", **self._hints(part))

    # Conditions and actions, as the table names them.

    def returns_there(self, event: EventData) -> bool:
        assert event.transition is not None, "set before conditions are called"
        return bool(event.transition.dest == self._returns_to.name)

    def hold_on(self, event: EventData) -> None:
        assert event.transition is not None, "set before actions are called"
        self._returns_to = Part[event.transition.source]
        self._hold(self._phrases.say("paused"))

    def say_paused(self, _: EventData) -> None:
        self._hold(self._phrases.say("paused_already"))

    def take_up(self, _: EventData) -> None:
        self._go_on(self._phrases.say("resumed"))

    def say_again(self, _: EventData) -> None:
        self._go_on(before=REACTION)

    def say_help(self, _: EventData) -> None:
        self._reply(self._phrases.say("help", **self._hints(self.state)))

    def turn_louder(self, _: EventData) -> None:
        self._volume(+1, "louder", "loudest")

    def turn_quieter(self, _: EventData) -> None:
        self._volume(-1, "quieter", "quietest")

    def talk_slower(self, _: EventData) -> None:
        self._speak_by(-1, "speech_slower", "speech_slowest")

    def talk_faster(self, _: EventData) -> None:
        self._speak_by(+1, "speech_faster", "speech_fastest")

    def stop_listening(self, _: EventData) -> None:
        self._listen("listening_off", on=False)

    def listen_again(self, _: EventData) -> None:
        self._listen("listening_on", on=True)

    def break_off(self, event: EventData) -> None:
        self._reason = "ended"
        self._emit(Play(self._now, (), cut=True))
        self.leave(event)

    def leave(self, _: EventData) -> None:
        self.over = True
        self._emit(Ended(self._now, self._reason))

    # What they are made of.

    def _open(self) -> None:
        self._start((text, BREATHING_SPACE) for text in self._sentences)

    def _turn(self, at: Seconds, *, commanded: bool) -> None:
        self._now, self._commanded = max(self._now, at), commanded

    def _take(self, given: Given) -> None:
        accepted = not self.over and given.command in self.commands
        reason = None if accepted else "not possible now"
        self._emit(Answered(given.at, given.text, given.command, accepted, reason))
        self._value = given.value
        if accepted:
            self.trigger(given.command.value)
        elif not self.over:
            self._refuse()

    def _refuse(self) -> None:
        hints = self._hints(self.state)
        self._reply(*([self._phrases.say("not_now", **hints)] if hints else []), tone=Tone.NOT_TAKEN)

    def _hints(self, part: Part) -> dict[str, str]:
        """Three useful commands by their place in a sentence; none when there is nothing left to do."""
        commands = self.hints.get(part, ())
        places = ("first", "second", "third")
        return {place: self._language.commands[command][0] for place, command in zip(places, commands, strict=False)}

    def _start(self, lines: Iterable[Line], *, from_its_start: bool = False) -> None:
        """Say lines one after the other; taken up again at the start of a line, or of the first one."""
        self._lines, self._from_its_start = tuple(lines), from_its_start
        self._running.begin(self._segment(), self._answer())
        self._play()

    def _segment(self) -> Segment:
        """The lines at the present speed."""
        cues: list[Cue] = []
        at = said = 0.0
        for text, silence in self._lines:
            cues.append(Cue(at, text, Rank.HOW_TO))
            said = at + self._length(text)
            at = said + silence
        points = (0.0,) if self._from_its_start else (*(cue.at for cue in cues), said)
        return Segment(at, tuple(cues), points)

    def _reply(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        if self.state is Part.PAUSED:
            self._hold(*texts, tone=tone)
        else:
            self._go_on(*texts, tone=tone)

    def _go_on(self, *texts: str, tone: Tone = Tone.HEARD, before: Seconds = 0.0) -> None:
        """Answer, then take up what was being said `before` seconds ago."""
        offset = max(0.0, self._running.offset(self._now) - before)
        self._running.go_on(self._running.segment.resume_point(offset), self._answer(*texts, tone=tone))
        self._play()

    def _hold(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        self._running.hold(self._answer(*texts, tone=tone))
        self._play()

    def _volume(self, by: int, key: str, at_the_end: str) -> None:
        if self._level + by not in self._levels:
            self._reply(self._phrases.say(at_the_end))
            return
        self._level += by
        self._emit(Volume(self._now, STEP**self._level))
        self._reply(self._phrases.say(key))

    def _speak_by(self, by: int, key: str, at_the_end: str) -> None:
        """From the answer on; the line that was being said is said again."""
        percent, running = speech_changed(self._speech, by), self._running
        if percent == self._speech:
            self._reply(self._phrases.say(at_the_end))
            return
        self._speech = percent
        self._emit(Speech(self._now, percent))
        line = running.segment.resume_at.index(running.segment.resume_point(running.offset(self._now)))
        running.segment = self._segment()
        at = running.segment.resume_at[line]
        if self.state is Part.PAUSED:
            running.held = at
            self._hold(self._phrases.say(key))
        else:
            running.go_on(at, self._answer(self._phrases.say(key)))
            self._play()

    def _listen(self, key: str, *, on: bool) -> None:
        changed, self._listening = self._listening is not on, on
        if changed:
            self._emit(Listening(self._now, on))
        self._reply(self._phrases.say(key if changed else f"{key}_already"))

    def _answer(self, *texts: str, tone: Tone = Tone.HEARD) -> Answer:
        return Answer(self._now, texts, tone if self._commanded else None)

    def _play(self) -> None:
        self._emit(Play(self._now, self._running.playing, cut=self._commanded))

    def _emit(self, effect: Effect) -> None:
        self._effects.append(effect)

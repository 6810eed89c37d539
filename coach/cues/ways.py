"""The ways of a set: paced, by breath, timed, self-paced and to fatigue, each as a segment with its cues."""

import math

from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Amount, Segment
from coach.cues.timeline import GAP, Cue, Length, Seconds, Tone
from coach.workout.model import Way
from coach.workout.plan import PlannedExercise

#: A timed set at least this long has its half called, its last ten seconds, and a key cue on the way.
WITH_HALF: Seconds = 20
WITH_TEN_LEFT: Seconds = 25
WITH_KEY_CUE: Seconds = 40
#: What is left of a timed set when it goes on as another variant.
LEAST_LEFT = 5
#: A set to fatigue that lasts this long is told once more how it ends.
LONG_FATIGUE = 90


def count_in(phrases: Phrases, end: Seconds) -> tuple[Cue, ...]:
    """Three, two, one, each a second before the next, ending at `end`."""
    return tuple(
        Cue(end - count, phrases.say(key), Rank.COUNTDOWN, label=str(count))
        for count, key in ((3, "three"), (2, "two"), (1, "one"))
        if end >= count
    )


class Ways:
    """Builds the segment of a set."""

    def __init__(self, phrases: Phrases, length: Length) -> None:
        self._phrases = phrases
        self._length = length

    def segment(self, planned: PlannedExercise, rung: int, count: int, before: Amount) -> Segment:
        """A set of an exercise, the `count`-th from 0, or what is left of it when some of it was done `before`."""
        match planned.dose.way:
            case Way.PACED:
                return self._paced(planned, rung, before)
            case Way.BREATH:
                return self._by_breath(planned, rung, before)
            case Way.TIMED:
                return self._timed(planned, rung, count, before)
            case Way.SELF_PACED:
                reps, done = planned.target(rung), before.reps or 0
                # What was counted before the athlete took over is not asked for again.
                key = "work_self_paced_on" if 0 < done < reps else "work_self_paced"
                left = reps - done if 0 < done < reps else reps
                text = self._phrases.say(key, amount=self._phrases.count("reps", left), left=left)
                return self._open((Cue(0.0, text, Rank.NAME),), before, asked=reps)
            case Way.FATIGUE:
                cues = [Cue(0.0, self._phrases.say("work_fatigue"), Rank.NAME)]
                if (left := LONG_FATIGUE - (before.seconds or 0)) > 0:
                    cues.append(Cue(left, self._phrases.say("work_fatigue_long"), Rank.NAME, latest=left + 10))
                return self._open(tuple(cues), before)

    def _open(self, cues: tuple[Cue, ...], before: Amount, asked: int | None = None) -> Segment:
        told = self._length(cues[0].text)
        return Segment(math.inf, cues, told_until=told, measured=True, before=before, asked=asked)

    def _timed(self, planned: PlannedExercise, rung: int, count: int, before: Amount) -> Segment:
        """Its start, half, last ten seconds and end are called."""
        over = before.seconds or 0
        whole = max(planned.seconds(rung), over + LEAST_LEFT)
        phrases, left = self._phrases, whole - over
        start = phrases.say("work_timed_on" if over else "work_timed", amount=phrases.count("seconds", left))
        cues = [Cue(0.0, start, Rank.NAME, short=phrases.say("work_timed_short"))]
        if whole >= WITH_KEY_CUE:
            cue = planned.on(rung).cues[count % len(planned.on(rung).cues)]
            cues.append(Cue(whole / 4 - over, cue.short, Rank.HOW_TO, latest=whole / 4 - over + 2))
        if whole >= WITH_HALF:
            cues.append(Cue(whole / 2 - over, phrases.say("work_half"), Rank.NEXT_UP, latest=whole / 2 - over + 1))
        if whole >= WITH_TEN_LEFT:
            cues.append(Cue(left - 10.0, phrases.say("work_ten_left"), Rank.NAME, latest=left - 9.5))
        kept = tuple(cue for cue in cues if cue.at >= 0)
        end = count_in(phrases, float(left))
        return Segment(float(left), (*kept, *end), told_until=1.0, measured=True, before=before)

    def _paced(self, planned: PlannedExercise, rung: int, before: Amount) -> Segment:
        """Each second of a repetition is a beat: its number, the word of a part, or a tick."""
        tempo, movement, done = planned.tempo(rung), planned.on(rung).movement, before.reps or 0
        assert movement is not None, "validated: a paced exercise has a movement"
        target = max(planned.target(rung), done + 1)
        lower = [(movement.lower, tempo.lower), (movement.pause, tempo.pause)]
        lift = [(movement.lift, tempo.lift), (movement.hold, tempo.hold)]
        parts = lower + lift if movement.begins == "lower" else lift + lower
        cues: list[Cue] = []
        at: Seconds = 0.0
        for rep in range(done + 1, target + 1):
            for number, (word, seconds) in enumerate(parts):
                for second in range(seconds):
                    if second:
                        cues.append(Cue(at, "", Rank.COUNTDOWN, label=Tone.TICK.value, tone=Tone.TICK))
                    elif number:
                        cues.append(Cue(at, self._phrases.say("part", word=word), Rank.COUNTDOWN, label=word))
                    else:
                        text, short = self._count(rep, done, target, word, room=float(seconds))
                        cues.append(Cue(at, text, Rank.COUNTDOWN, short=short, label=str(rep)))
                    at += 1.0
        return _counted(tempo.cycle, target - done, cues, before)

    def _count(self, rep: int, done: int, target: int, word: str, room: Seconds) -> tuple[str, str]:
        """What is said with a number, and the number alone.

        The next word is not swallowed: where the number and what is announced with it have no `room` before it, one
        of them is left out.
        """
        say = self._phrases.say
        number = say("rep", rep=rep)
        texts: tuple[str, ...] = ()
        if rep == target:
            texts = (say("rep_last", rep=rep), say("rep_last_alone"))
        elif rep == target - 2 and rep > done + 1:
            texts = (say("rep_last_three", rep=rep), say("rep_last_three_alone"))
        elif rep == done + 1:
            texts = (say("rep_first", rep=rep, word=word),)
        return next((text for text in texts if self._length(text) + GAP <= room), number), number

    def _by_breath(self, planned: PlannedExercise, rung: int, before: Amount) -> Segment:
        """In, out, and the pause at the end of the exhale counted down to the next breath."""
        breath, words, done = planned.breath(rung), planned.on(rung).breath_words, before.reps or 0
        assert words is not None, "validated: an exercise by breath has its words"
        target = max(planned.breaths, done + 1)
        cues: list[Cue] = []
        for count in range(done + 1, target + 1):
            at = (count - done - 1) * breath.cycle
            if count == done + 1:
                inhale = self._phrases.say("breath_in", word=words.inhale)
                exhale = self._phrases.say("breath_out", word=words.exhale)
            else:
                inhale = self._phrases.say("breath_last" if count == target else "breath_in_short", rep=count)
                exhale = self._phrases.say("breath_out_short")
            number, out = self._phrases.say("rep", rep=count), self._phrases.say("breath_out_short")
            cues.append(Cue(at, inhale, Rank.COUNTDOWN, short=number, label=str(count)))
            cues.append(Cue(at + breath.inhale, exhale, Rank.COUNTDOWN, short=out, label="out"))
            if breath.pause:
                pause = at + breath.inhale + breath.exhale
                cues.append(Cue(pause, self._phrases.say("breath_pause"), Rank.COUNTDOWN, label="pause"))
                cues += (cue for cue in count_in(self._phrases, at + breath.cycle) if cue.at > pause)
        return _counted(breath.cycle, target - done, cues, before)


def _counted(cycle: Seconds, count: int, cues: list[Cue], before: Amount) -> Segment:
    starts = tuple(cycle * number for number in range(count))
    ends = tuple(start + cycle for start in starts)
    return Segment(cycle * count, tuple(cues), resume_at=starts, rep_ends=ends, before=before)


def carried(done: Amount, before: PlannedExercise, after: PlannedExercise, rung: int) -> Amount:
    """What was done of a set in one way, as it counts in another: by the length of a repetition."""
    seconds = int(_seconds(done, before, rung))
    reps = done.reps if before.dose.way is not Way.BREATH else None
    match after.dose.way:
        case Way.PACED:
            # What nobody has counted leaves something to count.
            guess = min(int(seconds // after.cycle(rung)), after.target(rung) - 1)
            return Amount(reps=guess if reps is None else reps)
        case Way.BREATH:
            return Amount(reps=min(int(seconds // after.cycle(rung)), after.breaths - 1))
        case Way.SELF_PACED:
            return Amount(reps=reps, seconds=seconds)
    return Amount(seconds=seconds)


def _seconds(done: Amount, planned: PlannedExercise, rung: int) -> Seconds:
    return float(done.seconds or 0) if done.reps is None else done.reps * planned.cycle(rung)

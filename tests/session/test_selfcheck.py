"""The self-check as a dialogue: what is said at which time, and what comes of it."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.content.files import parse, read_toml
from coach.content.vocabulary import answers_of
from coach.cues.estimate import spoken_seconds
from coach.language.command import Command
from coach.language.language import Language, load_language
from coach.rehearsal import Line, rehearse, said
from coach.session.effects import Answered, Assessed, Effect, Ended, Play, Volume
from coach.session.events import Begin, Given, Tick
from coach.session.parts import Part
from coach.session.selfcheck import ANSWER_TIME, CORRECTION_TIME, QUESTIONS, SelfCheck
from coach.session.talk import Talk
from coach.settings import shipped
from coach.workout.assessment import Assessment
from coach.workout.model import Tilt

FILE = shipped("routines") / "assessments" / "pelvic-tilt.toml"


def tilt_check() -> Assessment:
    check, problems = parse(Assessment, read_toml(FILE)[0], FILE)
    assert check is not None, problems
    return check


CHECK = tilt_check()
WORDS: Language = load_language("en").knowing(answers_of(CHECK))


class Dialogue:
    """Runs a talk on virtual time. `say` speaks now, and gives what the coach answers with."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.now = 0.0
        self.effects: list[Effect] = talk.handle(Begin(0.0))

    def wait(self, seconds: float) -> "Dialogue":
        until = self.now + seconds
        while self.talk.due is not None and self.talk.due <= until:
            self.effects += self.talk.handle(Tick(self.talk.due))
        self.now = until
        return self

    def wait_for(self, part: Part) -> "Dialogue":
        while self.talk.state is not part:
            assert self.talk.due is not None, f"it waits, {self.talk.state.value}"
            self.wait(self.talk.due - self.now)
        return self

    def say(self, text: str) -> list[str]:
        self.effects += said(self.talk, WORDS, text, self.now)
        return self.planned()

    def planned(self) -> list[str]:
        """What the coach says now and next."""
        play = next(effect for effect in reversed(self.effects) if isinstance(effect, Play))
        return [cue.text for cue in play.placements if cue.text and cue.until > self.now]

    def outcomes(self) -> list[Tilt]:
        return [effect.outcome for effect in self.effects if isinstance(effect, Assessed)]

    def end(self) -> str:
        """Let it run out; the reason of its end."""
        self.wait(600.0)
        assert self.talk.over
        (reason,) = (effect.reason for effect in self.effects if isinstance(effect, Ended))
        return reason


@pytest.fixture
def check() -> Dialogue:
    return Dialogue(SelfCheck(CHECK, WORDS, spoken_seconds))


@pytest.fixture
def asked(check: Dialogue) -> Dialogue:
    return check.wait_for(Part.ASKING)


def test_it_says_why_then_how_to_look_then_asks(check: Dialogue) -> None:
    told = check.planned()
    assert told[0] == "Pelvic tilt check."
    assert told[1:] == [fact.text for fact in (*CHECK.why, *CHECK.steps)]
    assert check.wait_for(Part.ASKING).planned() == [CHECK.question]


def test_the_question_names_every_answer() -> None:
    for outcome in CHECK.outcomes:
        assert any(answer in CHECK.question.lower() for answer in outcome.answers)


def test_there_is_time_to_do_each_step(check: Dialogue) -> None:
    play = next(effect for effect in check.effects if isinstance(effect, Play))
    steps = [cue for cue in play.placements if cue.text in {fact.text for fact in CHECK.steps}]
    assert all(after.at - before.until >= 3.0 for before, after in itertools.pairwise(steps))


@pytest.mark.parametrize(
    ("answer", "tilt"), [("level", Tilt.NEUTRAL), ("tipped forward", Tilt.ANTERIOR), ("backward", Tilt.POSTERIOR)]
)
def test_an_answer_is_kept_and_the_coach_says_what_it_means_and_changes(
    asked: Dialogue, answer: str, tilt: Tilt
) -> None:
    told = asked.say(answer)
    outcome = CHECK.outcome(tilt)
    assert told[0] == f"{outcome.name}."
    assert [fact.text for fact in (*outcome.meaning, *outcome.advice)] == told[1:-1]
    assert asked.outcomes() == [tilt]
    assert asked.end() == "finished"


def test_who_knows_already_answers_before_the_question(check: Dialogue) -> None:
    check.wait(2.0).say("level")
    assert check.outcomes() == [Tilt.NEUTRAL]


def test_another_answer_within_the_closing_corrects_the_first(asked: Dialogue) -> None:
    asked.say("tipped forward")
    asked.wait_for(Part.TELLING)
    assert asked.talk.due is not None
    asked.wait(asked.talk.due - asked.now - CORRECTION_TIME / 2)
    assert asked.say("level")[0] == "Level."
    assert asked.outcomes() == [Tilt.ANTERIOR, Tilt.NEUTRAL]
    assert isinstance(asked.talk, SelfCheck)
    assert asked.talk.outcome is Tilt.NEUTRAL


def test_not_sure_is_told_how_it_can_look_then_asked_again(asked: Dialogue) -> None:
    told = asked.say("not sure")
    for tilt in (Tilt.NEUTRAL, Tilt.ANTERIOR, Tilt.POSTERIOR):
        assert CHECK.outcome(tilt).sign.text in told
    assert asked.outcomes() == []
    assert asked.wait_for(Part.ASKING).planned() == [CHECK.question]


def test_a_second_not_sure_is_an_answer(asked: Dialogue) -> None:
    asked.say("not sure")
    asked.wait_for(Part.ASKING).say("i can't tell")
    assert asked.outcomes() == [Tilt.UNSURE]
    assert asked.end() == "finished"


def test_not_sure_within_the_closing_corrects_a_result(asked: Dialogue) -> None:
    asked.say("level")
    asked.say("not sure")
    assert asked.outcomes() == [Tilt.NEUTRAL, Tilt.UNSURE]


def test_a_question_nobody_answers_is_asked_three_times_and_then_left(asked: Dialogue) -> None:
    asked.end()
    questions = [
        cue
        for effect in asked.effects
        if isinstance(effect, Play)
        for cue in effect.placements
        if cue.text == CHECK.question
    ]
    assert len(questions) == QUESTIONS
    assert all(after.at - before.until == pytest.approx(ANSWER_TIME) for before, after in itertools.pairwise(questions))
    assert asked.outcomes() == []


def test_its_last_words_without_a_result_are_kind(asked: Dialogue) -> None:
    assert asked.wait_for(Part.FINISHED).planned() == ["We leave it at that. The check can wait for another day."]


@pytest.mark.parametrize("word", ["stop", "end"])
def test_stopping_ends_without_a_result(asked: Dialogue, word: str) -> None:
    asked.say(word)
    assert asked.end() == "ended"
    assert asked.outcomes() == []


def test_stopping_after_an_answer_is_silent_at_once_and_the_answer_stays(asked: Dialogue) -> None:
    asked.say("level")
    assert asked.wait(1.0).say("stop") == []
    assert asked.talk.over
    assert asked.outcomes() == [Tilt.NEUTRAL]


def test_pain_ends_it_with_advice(asked: Dialogue) -> None:
    (told,) = asked.say("that hurts")
    assert "see a health professional" in told
    assert asked.end() == "ended"


def test_a_pause_holds_it_for_as_long_as_it_takes(check: Dialogue) -> None:
    sentence = check.wait(6.0).planned()[0]
    assert check.say("pause") == ["Paused. Say resume when you are ready."]
    assert check.wait(1000.0).talk.state is Part.PAUSED
    assert check.say("resume")[:2] == ["Going on.", sentence]


def test_resuming_a_question_asks_it_again(asked: Dialogue) -> None:
    asked.wait(15.0).say("pause")
    assert asked.wait(60.0).say("resume") == ["Going on.", CHECK.question]


def test_an_answer_counts_while_paused(asked: Dialogue) -> None:
    asked.say("pause")
    asked.wait(60.0).say("level")
    assert asked.outcomes() == [Tilt.NEUTRAL]


def test_repeat_says_the_last_sentence_again(check: Dialogue) -> None:
    first, second, *_ = check.planned()
    check.wait(spoken_seconds(first) + 1.0)  # the second has just begun: the first is meant
    assert check.say("repeat")[0] == first
    check.wait(spoken_seconds(first) + spoken_seconds(second))
    assert check.say("repeat")[0] == second


def test_repeat_asks_the_question_again(asked: Dialogue) -> None:
    assert asked.wait(20.0).say("repeat") == [CHECK.question]


def test_how_do_i_do_this_tells_the_steps_again(asked: Dialogue) -> None:
    assert asked.say("how do i do this") == [fact.text for fact in CHECK.steps]
    assert asked.wait_for(Part.ASKING).planned() == [CHECK.question]


@pytest.mark.parametrize("word", ["next", "ready", "done"])
def test_who_has_looked_goes_on_to_the_question(check: Dialogue, word: str) -> None:
    assert check.wait(20.0).say(word) == [CHECK.question]


def test_help_names_what_is_useful_then_goes_on(asked: Dialogue) -> None:
    assert asked.wait(9.0).say("help") == ["You can say repeat, explain, or stop.", CHECK.question]


def test_what_is_not_possible_gets_an_answer(asked: Dialogue) -> None:
    assert asked.say("easier")[0].startswith("Not now.")
    assert asked.say("pause")
    assert "You can say resume" in asked.say("easier")[0]


def test_an_answer_that_means_nothing_here_is_refused(asked: Dialogue) -> None:
    asked.effects += asked.talk.handle(Given(asked.now, Command.ANSWER, "sideways", "sideways"))
    assert asked.planned()[0].startswith("Not now.")
    assert asked.outcomes() == []


def test_louder_has_an_end(asked: Dialogue) -> None:
    for words in ("Louder now.", "A little louder.", "Up a step."):
        assert asked.say("louder")[0] == words
    assert asked.say("louder")[0] == "This is as loud as it goes."
    gains = [effect.gain for effect in asked.effects if isinstance(effect, Volume)]
    assert gains == sorted(gains)


def test_a_script_rehearses_it(check: Dialogue) -> None:
    effects = list(rehearse(SelfCheck(CHECK, WORDS, spoken_seconds), WORDS, [Line(90.0, "level")]))
    assert [effect.outcome for effect in effects if isinstance(effect, Assessed)] == [Tilt.NEUTRAL]


def test_every_text_is_among_those_to_be_rendered_ahead() -> None:
    fresh = SelfCheck(CHECK, WORDS, spoken_seconds)
    course = [cue.text for effect in rehearse(fresh, WORDS) if isinstance(effect, Play) for cue in effect.placements]
    ahead = {*course, *fresh.texts()}
    for script in (["pause", "louder", "resume", "help", "easier", "not sure"], ["level", "that hurts"]):
        dialogue = Dialogue(SelfCheck(CHECK, WORDS, spoken_seconds))
        for word in script:
            assert set(dialogue.wait(7.0).say(word)) <= ahead


def test_a_talk_tells_its_sentences_and_ends() -> None:
    talk = Dialogue(Talk(["One thing.", "Another thing."], WORDS, spoken_seconds))
    assert talk.planned() == ["One thing.", "Another thing."]
    assert talk.end() == "finished"


@pytest.mark.parametrize("word", ["stop", "next"])
def test_a_talk_can_be_broken_off(word: str) -> None:
    talk = Dialogue(Talk(["One thing.", "Another thing."], WORDS, spoken_seconds))
    assert talk.wait(1.0).say(word) == []
    assert talk.talk.over


#: Any command, with values that fit and values that do not.
VALUES = st.sampled_from([None, *Tilt, "sideways", 7])
SCRIPTS = st.lists(st.tuples(st.floats(0.0, 40.0), st.sampled_from(Command), VALUES), max_size=40)
TALKS = st.sampled_from(
    [
        lambda: SelfCheck(CHECK, WORDS, spoken_seconds),
        lambda: Talk(["One thing.", "Another thing.", "A third."], WORDS, spoken_seconds),
    ]
)


@settings(max_examples=150)
@given(TALKS, SCRIPTS)
def test_whatever_is_said_whenever_it_ends_or_waits_paused(
    make: Callable[[], Talk], script: list[tuple[float, Command, Tilt | str | int | None]]
) -> None:
    dialogue = Dialogue(make())
    for wait, command, value in script:
        dialogue.wait(wait)
        before = len(dialogue.effects)
        dialogue.effects += dialogue.talk.handle(Given(dialogue.now, command, command.value, value))
        answered, *rest = dialogue.effects[before:]
        assert isinstance(answered, Answered)
        assert dialogue.talk.over or any(isinstance(effect, Play) and effect.cut for effect in rest)
    dialogue.wait(600.0)
    if not dialogue.talk.over:
        assert dialogue.talk.state is Part.PAUSED
        dialogue.say("resume")
        dialogue.wait(600.0)
    assert dialogue.talk.over
    assert sum(isinstance(effect, Ended) for effect in dialogue.effects) == 1
    for play in dialogue.effects:
        if isinstance(play, Play):
            assert all(cue.at >= play.at - 1e-6 for cue in play.placements)
            assert all(one.until <= other.at + 1e-6 for one, other in itertools.pairwise(play.placements))

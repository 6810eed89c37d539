"""The words: every phrase means one thing, every text can be filled in, no cue is a command."""

import re
import tomllib
from collections import Counter

import pytest

from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.errors import UsageError
from coach.language.command import VALUED, Command, Intent
from coach.language.language import LANGUAGES, known_languages, load_language
from coach.language.text import normalised
from coach.wiring import texts_of


@pytest.mark.parametrize("code", known_languages())
def test_every_command_can_be_said_in_several_ways(code: str) -> None:
    language = load_language(code)
    assert set(language.commands) == set(Command) - VALUED
    assert all(len(phrases) >= 2 for phrases in language.commands.values())


def test_every_language_can_say_the_same_things() -> None:
    english = load_language("en")
    for code in known_languages():
        language = load_language(code)
        for table in ("commands", "choices", "templates", "typed", "reports", "units"):
            assert getattr(language, table).keys() == getattr(english, table).keys(), f"{code}: {table}"
        for command, values in language.choices.items():
            assert values.keys() == english.choices[command].keys(), f"{code}: {command}"
            assert all(len(phrases) >= 3 for phrases in values.values())


@pytest.mark.parametrize("code", known_languages())
def test_every_command_has_phrases_of_some_kind(code: str) -> None:
    language = load_language(code)
    said = {*language.commands, *language.choices, *language.templates, *language.reports}
    # What is answered in a self-check is only in the content.
    assert said == set(Command) - {Command.ANSWER}


@pytest.mark.parametrize("code", known_languages())
def test_no_phrase_means_two_things(code: str) -> None:
    language = load_language(code)
    choices = [phrases for values in language.choices.values() for phrases in values.values()]
    fixed = [*language.commands.values(), *choices]
    phrases = Counter(normalised(phrase) for phrases in fixed for phrase in phrases)
    assert [phrase for phrase, times in phrases.items() if times > 1] == []
    assert language.clashes() == {}


def test_case_and_punctuation_do_not_matter() -> None:
    english = load_language("en")
    assert english.command("  What’s NEXT? ") is Command.WHATS_NEXT
    assert english.command("next please now") is None


def test_no_cue_of_any_routine_is_a_command_as_a_whole(library: Library) -> None:
    english = load_language("en")
    known = vocabulary(library.catalog)
    commands = {phrase for code in known_languages() for phrase in load_language(code).knowing(known).phrases()}
    for routine in library.routines:
        for text in texts_of(library.plan(routine), english, seed=0):
            assert normalised(text) not in commands


def test_no_sentence_of_the_language_file_is_left_over() -> None:
    says = tomllib.loads((LANGUAGES / "en.toml").read_text(encoding="utf-8"))["says"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in LANGUAGES.parent.rglob("*.py"))
    words = set(re.findall(r"""["']([a-z_]+)["']""", code))
    built = re.compile(
        r"(exercises|sets|reps|breaths|minutes|seconds|rounds)(_one)?|(kg|lb)(_one|_half|_only_half)?"
        r"|(way|way_name|last_time)_[a-z_]+|place_set(_start)?(_only)?|(easiest|hardest)(_[a-z]+)?"
    )
    assert [key for key in says if key not in words and not built.fullmatch(key)] == []


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="There are: en, ko"):
        load_language("xx")


def test_every_counted_noun_has_a_form_for_one_and_for_many() -> None:
    says = load_language("en").says
    nouns = [key.removesuffix("_one") for key in says if key.endswith("_one")]
    assert sorted(nouns) == ["breaths", "exercises", "kg", "lb", "minutes", "reps", "rounds", "seconds", "sets"]
    assert all(noun in says for noun in nouns)


@pytest.mark.parametrize(
    "text",
    ["My left hamstring really hurts!", "it still hurts", "ouch that hurts", "oww", "knee pain", "why does it hurt"],
)
def test_whoever_types_of_pain_means_that_something_hurts(text: str) -> None:
    assert load_language("en").intent(text) == Intent(Command.HURTS)


@pytest.mark.parametrize("text", ["no pain", "it doesn't hurt any more", "that is fine"])
def test_not_every_word_of_pain_is_a_report(text: str) -> None:
    assert load_language("en").intent(text) != Intent(Command.HURTS)

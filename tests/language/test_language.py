"""The words: every phrase means one thing, every text can be filled in, no cue is a command."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from string import Formatter

import pytest

from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.cues.phrases import Phrases
from coach.errors import UsageError
from coach.language.command import VALUED, Command, Intent
from coach.language.language import LANGUAGES, known_languages, load_language
from coach.language.text import normalised
from coach.wiring import texts_of

#: Gaps that hold a number everywhere.
NUMBERS = {"count", "low", "rep", "reps", "set"}


def is_number(key: str, name: str) -> bool:
    """Whether a gap holds a number; that of sets does where there is the number of one of them besides."""
    both = name == "sets" and "set" in gaps(load_language("en").says[key])
    return name in NUMBERS or both or (key, name) == ("work_self_paced_on", "left")


def gaps(texts: Iterable[str]) -> set[str]:
    """The names of the gaps in some texts."""
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", known_languages())
def test_every_command_can_be_said_in_several_ways(code: str) -> None:
    language = load_language(code)
    assert set(language.commands) == set(Command) - VALUED
    assert all(len(phrases) >= 2 for phrases in language.commands.values())


def test_every_language_can_say_the_same_things() -> None:
    english = load_language("en")
    for code in known_languages():
        language = load_language(code)
        for table in ("commands", "choices", "templates", "typed", "reports", "units", "offers"):
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


@pytest.mark.parametrize("code", known_languages())
def test_every_language_has_every_sentence_with_the_same_gaps(code: str) -> None:
    english, other = load_language("en").says, load_language(code).says
    assert list(other) == list(english)
    assert {key: gaps(texts) for key, texts in other.items()} == {key: gaps(texts) for key, texts in english.items()}
    assert all(len(set(texts)) == len(texts) for texts in other.values())


@pytest.mark.parametrize("code", known_languages())
def test_every_sentence_can_be_filled_with_numbers_and_with_words(code: str) -> None:
    language = load_language(code)
    phrases = Phrases(language)
    for key, texts in language.says.items():
        for number in (1, 9, 20, 21, 120):
            values = {name: number if is_number(key, name) else "…" for name in gaps(texts)}
            for text in phrases.all(key, **values):
                assert text.strip(" .,"), f"{code}: {key}"
                assert not set("{}") & set(text), f"{code}: {key}"
        assert len({frozenset(gaps([text])) for text in texts}) == 1 or key == "last_load", f"{code}: {key}"


@pytest.mark.parametrize("code", known_languages())
def test_no_sentence_of_a_language_is_a_command_of_it(code: str) -> None:
    language = load_language(code)
    commands = set(language.phrases())
    plain = {key: [text for text in texts if not gaps([text])] for key, texts in language.says.items()}
    parts = {"left", "right", "one", *(key for key in plain if key.startswith("way_name_"))}
    said = [(key, text) for key, texts in plain.items() if key not in parts for text in texts]
    assert [(key, text) for key, text in said if normalised(text) in commands] == []


@pytest.mark.parametrize(
    ("number", "words"), [(1, "한 번"), (4, "네 번"), (20, "스무 번"), (21, "스물한 번"), (99, "아흔아홉 번")]
)
def test_korean_counts_repetitions_with_its_own_numbers(number: int, words: str) -> None:
    assert Phrases(load_language("ko")).count("reps", number) == words


def test_korean_measures_with_the_other_numbers() -> None:
    phrases = Phrases(load_language("ko"))
    assert phrases.count("seconds", 45) == "사십오 초"
    assert phrases.measure("kg", 12.5) == "십이 점 오 킬로"
    assert phrases.say("rep", rep=3) == "셋."
    assert phrases.part("set_of", name="데드리프트", set=1, sets=3) == "데드리프트, 세 세트 중 첫 번째"


def test_no_sentence_of_the_language_file_is_left_over() -> None:
    says = tomllib.loads((LANGUAGES / "en.toml").read_text(encoding="utf-8"))["says"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in LANGUAGES.parent.rglob("*.py"))
    words = set(re.findall(r"""["']([a-z_]+)["']""", code))
    built = re.compile(
        r"(exercises|sets|reps|breaths|minutes|seconds|rounds|hours|weeks)(_one)?|(kg|lb)(_one|_half|_only_half)?"
        r"|(way|way_name|why|past)_[a-z_]+|place_set(_start)?(_only)?|(easiest|hardest)(_[a-z]+)?"
    )
    assert [key for key in says if key not in words and not built.fullmatch(key)] == []


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=f"There are: {', '.join(known_languages())}"):
        load_language("klingon")


def test_every_counted_noun_has_a_form_for_one_and_for_many() -> None:
    says = load_language("en").says
    nouns = [key.removesuffix("_one") for key in says if key.endswith("_one")]
    times = ("hours", "minutes", "seconds", "weeks")
    assert set(nouns) == {*times, "breaths", "exercises", "kg", "lb", "reps", "rounds", "sets"}
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

"""Commands with a value: what the content names can be said, typed, and means one thing."""

import pickle

import pytest

from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.language.command import Command, Intent, Report
from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary
from coach.workout.model import Way

THINGS = Vocabulary(
    language="en",
    equipment=(
        ("exercise-ball", ("ball", "exercise ball")),
        ("dumbbells", ("dumbbells",)),
        ("leg-press", ("leg press",)),
    ),
    exercises=(("nordic-hamstring-curl", ("Nordic curl",)),),
    typed_exercises=(("nordic-hamstring-curl", ("Nordic curls",)), ("wall-sit", ("Wall sit",))),
    topics=(("how-often", ("how often should i train",)),),
    answers=(("neutral", ("level",)),),
    minutes=(15, 20),
    athletes=(("sam", ("sam",)),),
)

#: For each template of the language file, one that is filled.
EXAMPLES = {
    "i don't have {article} {equipment}": ("i don't have a ball", Intent(Command.MISSING_EQUIPMENT, "exercise-ball")),
    "i have no {equipment}": ("i have no dumbbells", Intent(Command.MISSING_EQUIPMENT, "dumbbells")),
    "go on": ("Go on!", Intent(Command.RESUME)),
    "ow": ("Ow!", Intent(Command.HURTS)),
    "no {equipment}": ("no ball", Intent(Command.MISSING_EQUIPMENT, "exercise-ball")),
    "i have {minutes} minutes": ("i have fifteen minutes", Intent(Command.MINUTES, 15)),
    "i have only {minutes} minutes": ("i have only twenty minutes", Intent(Command.MINUTES, 20)),
    "i have {minutes} minutes left": ("i have fifteen minutes left", Intent(Command.MINUTES, 15)),
    "go to {exercise}": ("go to nordic curl", Intent(Command.GO_TO, "nordic-hamstring-curl")),
    "skip to {exercise}": ("skip to nordic curl", Intent(Command.GO_TO, "nordic-hamstring-curl")),
    "let's do {exercise}": ("let's do nordic curl", Intent(Command.GO_TO, "nordic-hamstring-curl")),
    "this is {athlete}": ("this is sam", Intent(Command.ATHLETE, "sam")),
    "it is {athlete}": ("it is sam", Intent(Command.ATHLETE, "sam")),
    "{minutes} minutes": ("fifteen minutes", Intent(Command.MINUTES, 15)),
    "{minutes} minute": ("one minute", Intent(Command.MINUTES, 1)),
    "i have {minutes} minute": ("i have one minute", Intent(Command.MINUTES, 1)),
}


@pytest.fixture(scope="module")
def knowing() -> Language:
    return load_language("en").knowing(THINGS)


def test_every_template_has_an_example(english: Language) -> None:
    templates = [*english.templates.values(), *english.typed.values()]
    assert {text for texts in templates for text in texts} == set(EXAMPLES)


@pytest.mark.parametrize(("text", "intent"), EXAMPLES.values())
def test_a_filled_template_means_its_command_and_its_value(knowing: Language, text: str, intent: Intent) -> None:
    assert knowing.intent(text) == intent
    assert knowing.command(text) is intent.command


@pytest.mark.parametrize("template", EXAMPLES)
def test_only_what_is_long_enough_is_listened_for(english: Language, knowing: Language, template: str) -> None:
    text, intent = EXAMPLES[template]
    spoken = any(template in texts for texts in english.templates.values())
    assert (text in knowing.phrases()) is spoken
    assert knowing.heard(text) == (intent if spoken else None)


def test_without_a_vocabulary_there_are_only_the_fixed_phrases(english: Language) -> None:
    assert all(english.intent(text) is None for template, (text, _) in EXAMPLES.items() if "{" in template)
    assert english.intent("how often should i train") is None


def test_a_question_and_an_answer_are_whole_phrases(knowing: Language) -> None:
    assert knowing.intent("How often should I train?") == Intent(Command.EXPLAIN, "how-often")
    assert knowing.intent("level") == Intent(Command.ANSWER, "neutral")


@pytest.mark.parametrize(
    ("text", "about"), [("which muscles", "muscles"), ("what goes wrong", "mistakes"), ("explain", None)]
)
def test_an_exercise_can_be_asked_about_without_a_vocabulary(english: Language, text: str, about: str | None) -> None:
    assert english.heard(text) == Intent(Command.EXPLAIN, about)


@pytest.mark.parametrize(
    ("text", "command", "value"),
    [
        ("that was easy", Command.EFFORT, "easy"),
        ("it was okay", Command.EFFORT, "fine"),
        ("hard", Command.EFFORT, "hard"),
        ("count for me", Command.WAY, "paced"),
        ("at my pace", Command.WAY, "self-paced"),
        ("use the timer", Command.WAY, "timed"),
        ("by breath", Command.WAY, "breath"),
        ("until i'm tired", Command.WAY, "fatigue"),
    ],
)
def test_a_choice_is_a_phrase_with_its_value(english: Language, text: str, command: Command, value: str) -> None:
    assert english.heard(text) == Intent(command, value)


def test_every_choice_of_a_way_is_a_way() -> None:
    assert set(load_language("en").choices[Command.WAY]) == {way.value for way in Way}


@pytest.mark.parametrize(
    "text", ["go to the Nordic curl", "Let's do Nordic curls!", "skip to wall sit", "go to wall-sit"]
)
def test_any_exercise_can_be_typed(knowing: Language, text: str) -> None:
    intent = knowing.intent(text)
    assert intent is not None
    assert intent.command is Command.GO_TO
    assert intent.value == ("wall-sit" if "wall" in text else "nordic-hamstring-curl")


def test_only_the_exercises_of_the_workout_are_listened_for(knowing: Language) -> None:
    assert [phrase for phrase in knowing.phrases() if phrase.startswith("go to")] == ["go to nordic curl"]
    assert knowing.heard("go to wall sit") is None


@pytest.mark.parametrize("text", ["I don't have dumbbells", "I don't have any dumbbells", "I don't have a dumbbells"])
def test_the_article_does_not_matter_in_what_is_typed(knowing: Language, text: str) -> None:
    assert knowing.intent(text) == Intent(Command.MISSING_EQUIPMENT, "dumbbells")


def test_only_the_natural_article_is_listened_for(knowing: Language) -> None:
    missing = [phrase for phrase in knowing.phrases() if phrase.startswith("i don't have")]
    assert missing == [
        "i don't have a ball",
        "i don't have an exercise ball",
        "i don't have any dumbbells",
        "i don't have dumbbells",
        "i don't have a leg press",
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("I have 15 minutes", 15),
        ("twenty-five minutes", 25),
        ("7 minutes", 7),
        ("180 minutes", 180),
        ("one minutes", 1),
    ],
)
def test_any_number_of_minutes_can_be_typed(knowing: Language, text: str, minutes: int) -> None:
    assert knowing.intent(text) == Intent(Command.MINUTES, minutes)


@pytest.mark.parametrize("text", ["0 minutes", "181 minutes", "-5 minutes hence", "many minutes", "i have minutes"])
def test_other_numbers_are_no_minutes(knowing: Language, text: str) -> None:
    assert knowing.intent(text) is None


def test_only_the_minutes_of_the_vocabulary_are_listened_for(knowing: Language) -> None:
    assert [phrase for phrase in knowing.phrases() if phrase.startswith("i have only")] == [
        "i have only fifteen minutes",
        "i have only twenty minutes",
    ]


def test_a_fixed_phrase_keeps_its_meaning_and_the_clash_is_told(english: Language) -> None:
    names = Vocabulary(
        language="en", topics=(("rest", ("Pause!", "why rest")),), equipment=(("anything", ("thanks",)),)
    )
    knowing = english.knowing(names)
    assert knowing.intent("pause") == Intent(Command.PAUSE)
    assert knowing.intent("no thanks") == Intent(Command.NO)
    assert knowing.clashes() == {
        "pause": (Intent(Command.PAUSE), Intent(Command.EXPLAIN, "rest")),
        "no thanks": (Intent(Command.NO), Intent(Command.MISSING_EQUIPMENT, "anything")),
    }


def test_one_name_for_two_things_is_a_clash(english: Language) -> None:
    clashes = english.knowing(Vocabulary(language="en", equipment=(("one", ("ball",)), ("two", ("ball",))))).clashes()
    assert set(clashes) == {"i dont have ball", "i have no ball", "no ball"}
    assert {intent.value for intents in clashes.values() for intent in intents} == {"one", "two"}


def test_what_is_also_a_report_is_a_clash(english: Language) -> None:
    clashes = english.knowing(Vocabulary(language="en", topics=(("nine", ("done nine",)),))).clashes()
    assert clashes == {"done nine": (Intent(Command.EXPLAIN, "nine"), Intent(Command.DONE, Report(reps=9)))}


def test_languages_with_different_vocabularies_are_different(english: Language, knowing: Language) -> None:
    same = english.knowing(THINGS.model_copy())
    assert knowing == same
    assert hash(knowing) == hash(same)
    assert knowing != english
    other = english.knowing(Vocabulary(language="en"))
    assert (other.intent("no ball"), knowing.intent("no ball")) == (None, EXAMPLES["no {equipment}"][1])


def test_a_language_travels_with_its_vocabulary(knowing: Language) -> None:
    there = pickle.loads(pickle.dumps(knowing))  # noqa: S301  # our own bytes
    assert there == knowing
    assert there.phrases() == knowing.phrases()
    assert Vocabulary.model_validate_json(THINGS.model_dump_json()) == THINGS


def test_a_vocabulary_in_other_words_changes_nothing() -> None:
    korean = load_language("ko")
    assert korean.knowing(THINGS) is korean


def test_everything_of_the_shipped_content_can_be_named(library: Library, english: Language) -> None:
    catalog = library.catalog
    knowing = english.knowing(vocabulary(catalog))
    assert knowing.clashes() == {}
    for thing in catalog.equipment.values():
        for name in thing.aliases:
            assert knowing.intent(f"I have no {name}") == Intent(Command.MISSING_EQUIPMENT, thing.id)
    for exercise in catalog.exercises.values():
        for name in (exercise.name, exercise.say, exercise.id, *exercise.aliases):
            assert knowing.intent(f"Let's do the {name}") == Intent(Command.GO_TO, exercise.id)
    for topic in catalog.topics.values():
        for text in topic.asks:
            assert knowing.heard(text) == Intent(Command.EXPLAIN, topic.id)
    assert knowing.heard("I have fifteen minutes") == Intent(Command.MINUTES, 15)

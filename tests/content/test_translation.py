"""Translations: programme D is all Korean, what is missing or wrong is told, and what is missing is not said."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.content.kinds import TRANSLATIONS
from coach.content.library import Library
from coach.content.translation import foreign, in_language, models_of, problems_of, translation
from coach.content.vocabulary import answers_of, vocabulary
from coach.cues.estimate import spoken_seconds
from coach.language.command import Command, Intent
from coach.language.language import Language, known_languages, load_language
from coach.language.text import normalised
from coach.rehearsal import rehearse, texts
from coach.session.effects import Effect, Ended
from coach.session.selfcheck import SelfCheck
from coach.session.session import Session
from coach.settings import shipped
from coach.workout.athlete import Athlete
from coach.workout.model import Model, Tilt
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from tests.content.files import told

SHIPPED = shipped("routines")
PROGRAMME_D = ("day-one", "day-two")
WRITTEN = sorted(path.stem for path in (SHIPPED / TRANSLATIONS).glob("*.toml"))


@pytest.fixture(scope="module")
def in_korean(library: Library) -> tuple[Library, Language]:
    korean, _ = translation("ko", [SHIPPED])
    words = load_language("ko").model_copy(update={"foreign": foreign(library, korean)})
    return in_language(library, korean), words


def knowing(plan: Plan, words: Language) -> Language:
    exercises = {planned.exercise.id for planned in plan.exercises}
    return words.knowing(vocabulary(plan.catalog, exercises, words.code, words.foreign))


def written(folder: Path, text: str) -> Path:
    (folder / TRANSLATIONS).mkdir()
    (folder / TRANSLATIONS / "ko.toml").write_text(text, encoding="utf-8")
    return folder


def test_only_languages_that_the_coach_speaks_are_translated_into() -> None:
    assert set(WRITTEN) <= set(known_languages()) - {"en"}


@pytest.mark.parametrize("code", WRITTEN)
def test_every_translated_text_is_in_the_content_and_can_be_spoken(library: Library, code: str) -> None:
    found, problems = translation(code, [SHIPPED])
    assert told([*problems, *problems_of(library, found)]) == ""


@pytest.mark.parametrize("code", WRITTEN)
def test_no_phrase_of_a_translated_vocabulary_means_two_things(library: Library, code: str) -> None:
    found, _ = translation(code, [SHIPPED])
    missing = foreign(library, found)
    words = vocabulary(in_language(library, found).catalog, None, code, missing)
    assert load_language(code).knowing(words).clashes() == {}


def test_programme_d_is_in_korean_with_all_rungs_and_things(library: Library) -> None:
    korean, _ = translation("ko", [SHIPPED])
    exercises = {item.exercise for name in PROGRAMME_D for item in library.routines[name].items}
    models: list[Model] = [library.routines[name] for name in PROGRAMME_D]
    models.append(library.assessments["pelvic-tilt"])
    for name in exercises:
        exercise = library.exercises[name]
        models.append(exercise)
        needs = (need for rung in range(len(exercise.ladder)) for need in exercise.needs_on(rung))
        models += [library.equipment[item] for need in needs for item in (need.item, *need.instead)]
    assert [flaw for model in models for flaw in korean.missing(model)] == []


@pytest.mark.parametrize("name", PROGRAMME_D)
@pytest.mark.parametrize("tilt", [None, Tilt.POSTERIOR])
def test_a_day_of_programme_d_goes_to_its_end_in_korean(
    in_korean: tuple[Library, Language], name: str, tilt: Tilt | None
) -> None:
    library, words = in_korean
    plan = make_plan(library.routines[name], library.catalog, Athlete(tilt=tilt))
    spoken = knowing(plan, words)
    effects = list(rehearse(Session(plan, spoken, spoken_seconds, 1), spoken))
    assert [effect.reason for effect in effects if isinstance(effect, Ended)] == ["finished"]
    assert [text for text in texts(iter(effects)) if re.search("[A-Za-z0-9]", text)] == []
    assert all(spoken.aloud(text) == text for text in texts(iter(effects)))


@pytest.mark.parametrize("name", PROGRAMME_D)
def test_whatever_is_said_in_korean_is_korean_and_no_command(in_korean: tuple[Library, Language], name: str) -> None:
    library, words = in_korean
    plan = library.plan(name)
    spoken = knowing(plan, words)
    commands = set(spoken.phrases())
    for text in _everything(plan, spoken):
        assert not re.search("[A-Za-z]", spoken.aloud(text)), text
        assert normalised(text) not in commands


def test_what_has_no_translation_is_shown_in_english_and_not_said(in_korean: tuple[Library, Language]) -> None:
    library, words = in_korean
    swing = library.exercises["kettlebell-swing"]
    heavy = swing.ladder[-1].name
    assert heavy == "Heavy kettlebell swing"
    assert words.aloud(f"다음 차례, {heavy}. 천천히 해요.") == "천천히 해요."
    assert words.aloud(swing.steps[0].text) == ""


def test_things_exercises_and_minutes_can_be_named_in_korean(in_korean: tuple[Library, Language]) -> None:
    library, words = in_korean
    plan = library.plan("day-one")
    spoken = knowing(plan, words)
    assert spoken.heard("덤벨 없어") == Intent(Command.MISSING_EQUIPMENT, "dumbbells")
    assert spoken.heard("짐볼 컬 하자") == Intent(Command.GO_TO, "stability-ball-leg-curl")
    assert spoken.heard("이십오 분 있어") == Intent(Command.MINUTES, 25)
    assert not any(re.search("[a-z]", phrase) for phrase in spoken.phrases())


def test_all_that_is_wrong_with_a_translation_is_told_at_once(library: Library, tmp_path: Path) -> None:
    text = (
        'stray = "x"\n[cat-cow]\n"Belly sink." = "배를 내려요."\n"Chest up." = "정지"\n"Roll your hips." = 3\n'
        '[cat-cov]\n"Belly sinks." = "배를 내려요."\n[everywhere]\n"Keep pressing." = "<b>"\n'
        '"No such text at all" = "네"\n'
    )
    found, problems = translation("ko", [written(tmp_path, text)])
    everything = told([*problems, *problems_of(library, found)])
    for words in (
        "stray must be a table of texts",
        'cat-cow has no text "Belly sink."; did you mean "Belly sinks."?',
        'cat-cow "Chest up." holds "정지", which would be heard as a command',
        'cat-cow "Roll your hips." must be a text, got 3',
        'cat-cov is no id of the content; did you mean "cat-cow"?',
        'everywhere "Keep pressing." must be plain text',
        'everywhere has no text "No such text at all"',
    ):
        assert words in everything, words
    assert len(everything.splitlines()) == 7


def test_one_text_can_be_otherwise_for_one_exercise(library: Library, tmp_path: Path) -> None:
    text = '[everywhere]\n"down" = "아래로"\n[romanian-deadlift]\n"down" = "내리고"\n'
    found, _ = translation("ko", [written(tmp_path, text)])
    words = [found.of(library.exercises[name]).movement for name in ("romanian-deadlift", "single-leg-deadlift")]
    assert [word.lower for word in words if word] == ["내리고", "아래로"]


def test_the_folder_of_ones_own_adds_to_what_comes_with_the_coach(library: Library, tmp_path: Path) -> None:
    text = '[kettlebell-swing]\n"Heavy kettlebell swing" = "무거운 스윙"\n[cat-cow]\n"Cat-cow" = "고양이"\n'
    found, problems = translation("ko", [SHIPPED, written(tmp_path, text)])
    assert problems == []
    assert found.of(library.exercises["kettlebell-swing"]).ladder[-1].name == "무거운 스윙"
    assert found.of(library.exercises["cat-cow"]).name == "고양이"
    assert found.of(library.exercises["cat-cow"]).say == "고양이 소 자세"


def test_a_language_without_a_translation_leaves_the_content_as_it_is(library: Library, tmp_path: Path) -> None:
    nothing, problems = translation("xx", [tmp_path])
    assert problems == []
    assert len(foreign(library, nothing)) > 1000
    assert all(nothing.of(model).model_dump(exclude={"aliases"}) for model in models_of(library))


def test_the_self_check_is_asked_and_answered_in_korean(in_korean: tuple[Library, Language]) -> None:
    library, words = in_korean
    check = library.assessments["pelvic-tilt"]
    spoken = words.knowing(answers_of(check, "ko"))
    assert spoken.clashes() == {}
    assert spoken.heard("앞으로 기울었어") == Intent(Command.ANSWER, "anterior")
    conversation = SelfCheck(check, spoken, spoken_seconds)
    said = [*texts(rehearse(conversation, spoken)), *SelfCheck(check, spoken, spoken_seconds).texts()]
    assert [text for text in said if re.search("[A-Za-z0-9]", text)] == []


def _everything(plan: Plan, words: Language) -> Iterator[str]:
    session = Session(plan, words, spoken_seconds, 0)
    effects: Iterator[Effect] = rehearse(session, words)
    yield from texts(effects)
    yield from Session(plan, words, spoken_seconds, 0).texts()

"""What was done: numbers in words and digits, repetitions and loads, in every language."""

import pytest

from coach.language.command import Command, Intent, Report, Unit
from coach.language.language import Language, known_languages, load_language

KG, LB = Unit.KILOGRAMS, Unit.POUNDS

#: For each template, texts that it understands.
EXAMPLES: dict[str, dict[str, dict[str, Report]]] = {
    "en": {
        "{reps}": {"nine": Report(9), "Nine reps.": Report(9), "twenty-five repetitions": Report(25)},
        "i did {reps}": {"I did twelve": Report(12), "i did 12 times": Report(12)},
        "i did {reps} with {load}": {
            "I did nine with twenty kilos": Report(9, 20.0, KG),
            "i did nine reps with twenty two and a half kilos": Report(9, 22.5, KG),
        },
        "{reps} with {load}": {"eight with forty pounds": Report(8, 40.0, LB), "8 with 12.5": Report(8, 12.5)},
        "no {reps}": {"no, eight": Report(8)},
        "no it was {reps}": {"No, it was eight!": Report(8)},
        "done {reps}": {"done, nine": Report(9), "Done 9.": Report(9)},
        "done {reps} with {load}": {"done nine with 12,5 kg": Report(9, 12.5, KG)},
        "{load}": {"twelve kilos": Report(load=12.0, unit=KG), "20kg": Report(load=20.0, unit=KG)},
        "with {load}": {"with twelve": Report(load=12.0), "with a hundred pounds": Report(load=100.0, unit=LB)},
        "i used {load}": {
            "I used twelve point five kilograms": Report(load=12.5, unit=KG),
            "i used 7.5": Report(load=7.5),
        },
    },
    "ko": {
        "{reps}": {"아홉 번": Report(9), "12번": Report(12), "네 개": Report(4), "이십오 회": Report(25)},
        "{reps} 했어": {"열두 번 했어": Report(12)},
        "{reps} 했어 {load} 로": {"아홉 번 했어 이십 킬로로": Report(9, 20.0, KG)},
        "{load} 로 {reps}": {"십이 점 오 킬로로 열 번": Report(10, 12.5, KG)},
        "아니 {reps}": {"아니, 여덟 번": Report(8)},
        "아니 {reps} 였어": {"아니 여덟 개였어": Report(8)},
        "아니 {reps} 이었어": {"아니, 여덟 번이었어": Report(8)},
        "완료 {reps}": {"완료, 아홉 번": Report(9)},
        "완료 {load} 로 {reps}": {"완료 20킬로로 9번": Report(9, 20.0, KG)},
        "{load}": {"이십 킬로": Report(load=20.0, unit=KG), "십 파운드": Report(load=10.0, unit=LB)},
        "{load} 로": {"이십 킬로로": Report(load=20.0, unit=KG)},
        "{load} 들었어": {"이십 킬로 들었어": Report(load=20.0, unit=KG)},
    },
}
EVERY = [
    (code, template, text, report)
    for code, templates in EXAMPLES.items()
    for template, texts in templates.items()
    for text, report in texts.items()
]


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_template_of_a_report_has_an_example(code: str) -> None:
    assert {text for texts in load_language(code).reports.values() for text in texts} == set(EXAMPLES[code])


@pytest.mark.parametrize("code", known_languages())
def test_a_template_that_is_filled_in_is_understood_in_every_language(code: str) -> None:
    """A language that was added needs no examples for it."""
    language = load_language(code)
    assert language.numbers is not None
    counted = f"{language.numbers.word(9)} {next(iter(language.numbers.counted), '')}".strip()
    load = f"{language.numbers.word(20)} {language.units[KG][0]}"
    for command, texts in language.reports.items():
        for text in texts:
            report = Report(9 if "{reps}" in text else None, *((20.0, KG) if "{load}" in text else ()))
            assert language.heard(text.format(reps=counted, load=load)) == Intent(command, report), text


@pytest.mark.parametrize(("code", "template", "text", "report"), EVERY)
def test_a_report_means_the_command_of_its_template(code: str, template: str, text: str, report: Report | None) -> None:
    language = load_language(code)
    command = next(command for command, texts in language.reports.items() if template in texts)
    assert language.intent(text) == Intent(command, report)


@pytest.mark.parametrize("code", known_languages())
def test_every_number_is_understood_in_the_words_that_are_said(code: str) -> None:
    language = load_language(code)
    assert language.numbers is not None
    for number in range(101):
        text = language.numbers.word(number)
        assert language.heard(text) == language.intent(str(number)) == Intent(Command.REPS, Report(number))


def test_numbers_are_words(english: Language) -> None:
    assert english.numbers is not None
    words = [english.numbers.word(number) for number in (0, 7, 13, 40, 66, 100, 215)]
    assert words == ["zero", "seven", "thirteen", "forty", "sixty-six", "one hundred", "two hundred fifteen"]


@pytest.mark.parametrize(
    "text",
    ["-5", "nine and a half", "9.5", "9 20 kg", "1000", "twenty ten", "i did kilos", "with", "9.555 kg", "1.2.3 kg"],
)
def test_what_is_no_number_of_anything_is_no_report(english: Language, text: str) -> None:
    assert english.intent(text) is None


def test_a_load_alone_needs_its_unit(english: Language) -> None:
    assert english.intent("twelve") == Intent(Command.REPS, Report(12))
    assert english.intent("twelve and a half") is None
    assert english.intent("with twelve and a half") == Intent(Command.LOAD, Report(load=12.5))


def test_a_phrase_is_no_report() -> None:
    # "Four" before a noun is "yes" when it stands alone.
    korean = load_language("ko")
    assert korean.intent("네") == Intent(Command.YES)
    assert korean.intent("네 번") == Intent(Command.REPS, Report(4))


@pytest.mark.parametrize(
    ("text", "grows"),
    [
        ("done", True),
        ("no", True),
        ("nine", True),
        ("twenty", True),
        ("done nine", True),
        ("i did nine", True),
        ("with nine", True),
        ("nine kilos", False),
        ("done nine with nine kilos", False),
        ("next", False),
    ],
)
def test_a_report_grows_while_words_may_follow(english: Language, text: str, grows: bool) -> None:
    assert english.reporting is not None
    assert english.reporting.grows(text) is grows


def test_the_longest_reports_are_reports(english: Language) -> None:
    for code in known_languages():
        language = load_language(code)
        assert language.reporting is not None
        assert all(language.heard(text) for text in language.reporting.longest())

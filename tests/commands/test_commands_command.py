"""`coach commands`: what can be said in each state, for people and programs."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from coach.cli.main import cli
from coach.errors import UsageError
from coach.language.command import Command
from coach.language.language import load_language
from coach.session.states import HINTS, State, commands_in

STATES = [state.value for state in State]


def commands(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["commands", *arguments], env={"COLUMNS": "80"}, catch_exceptions=False)


def rows(*arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in commands("--json", *arguments).stdout.splitlines()]


@pytest.mark.parametrize("state", State, ids=STATES)
def test_a_state_lists_every_command_it_takes_and_no_other(state: State) -> None:
    listed = rows(state.value)
    assert {row["state"] for row in listed} == {state.value}
    assert {row["command"] for row in listed} == {command.value for command in commands_in(state)}
    assert len(listed) == len(commands_in(state))
    shown = [line.split()[0] for line in commands(state.value).stdout.splitlines() if line.startswith(" ")]
    assert set(shown) >= {command.value for command in commands_in(state)}


def test_without_a_state_all_of_them_are_listed() -> None:
    listed = rows()
    assert list(dict.fromkeys(row["state"] for row in listed)) == STATES
    assert listed == [row for state in STATES for row in rows(state)]
    shown = commands().stdout.splitlines()
    assert [line.strip() for line in shown if line.strip() in STATES] == STATES


@pytest.mark.parametrize("state", HINTS, ids=lambda state: state.value)
def test_the_three_most_useful_come_first(state: State) -> None:
    assert [row["command"] for row in rows(state.value)[:3]] == [command.value for command in HINTS[state]]


def test_every_command_of_a_state_has_phrases_and_fixed_ones_are_understood() -> None:
    english = load_language("en")
    for row in rows():
        assert row["phrases"], row
        command = Command(row["command"])
        assert all(english.command(text) is command for text in row["phrases"] if "{" not in text)


def test_what_has_a_value_is_shown_with_its_gap() -> None:
    phrases = {row["command"]: row["phrases"] for row in rows("working")}
    assert phrases["minutes"][0] == "i have {minutes} minutes"
    assert phrases["missing-equipment"][0] == "i don't have {equipment}"
    assert "i don't have {equipment}" in commands("working").stdout


def test_questions_about_the_exercise_are_phrases_of_explain() -> None:
    (phrases,) = (row["phrases"] for row in rows("working") if row["command"] == "explain")
    assert {"explain", "what does this work", "what goes wrong"} <= set(phrases)


def test_it_fits_a_terminal_of_80_columns() -> None:
    assert max(map(len, commands().stdout.splitlines())) <= 80


def test_another_language_has_its_own_words() -> None:
    phrases = {row["command"]: row["phrases"] for row in rows("working", "--language", "ko")}
    assert phrases["pause"] == list(load_language("ko").commands[Command.PAUSE])


def test_a_state_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r'There is no state "sleeping"\. There are: ready, briefing, working') as told:
        commands("sleeping")
    assert told.value.exit_code == 2

"""scripts/coach and scripts/test on machines made of stand-ins: what they call, and what they leave out."""

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from tests.scripts.fake_machine import FakeMachine


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    if not shutil.which("flock"):
        pytest.skip("the program flock (util-linux) is not here")
    return FakeMachine(tmp_path)


def test_the_first_start_sets_up_everything_and_runs_the_coach(machine: FakeMachine) -> None:
    done = machine.run("coach", "show", "a b")
    assert (done.returncode, done.stdout) == (0, "coach: [show] [a b]\n")
    calls = machine.calls()
    order = [
        "apt-get -q",
        "-m venv --clear",
        "requirements-build.lock",
        "requirements.lock",
        "-e ",
        "coach models install vosk-model-small-en-us-0.15",
        "coach show a b",
    ]
    places = [next(i for i, call in enumerate(calls) if wanted in call) for wanted in order]
    assert places == sorted(places)
    installs = [call for call in calls if " install " in call and ".lock" in call]
    assert len(installs) == 2
    assert all("--require-hashes" in call for call in installs)


def test_without_arguments_day_one_runs(machine: FakeMachine) -> None:
    assert machine.run("coach").stdout == "coach: [run] [day-one]\n"


def test_a_second_start_calls_nothing_but_the_coach(machine: FakeMachine) -> None:
    machine.run("coach")
    machine.calls()
    again = machine.run("coach", "doctor")
    assert (again.stdout, again.stderr) == ("coach: [doctor]\n", "")
    assert machine.calls() == ["coach doctor"]


@pytest.mark.parametrize("step", ["requirements-build.lock", "requirements.lock", " -e "])
def test_a_set_up_that_failed_is_done_again(machine: FakeMachine, step: str) -> None:
    failed = machine.run("coach", FAKE_FAIL=step)
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "no route to host" in failed.stderr
    assert "Start this again" in failed.stderr
    machine.calls()
    assert machine.run("coach", "doctor").stdout == "coach: [doctor]\n"
    assert any(step in call for call in machine.calls())


def test_a_set_up_that_was_killed_is_done_again(machine: FakeMachine) -> None:
    process = machine.start("coach", FAKE_SLOW="0.3")
    while process.poll() is None and "requirements.lock" not in machine.seen():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    machine.calls()
    assert machine.run("coach", "doctor").stdout == "coach: [doctor]\n"
    assert machine.calls("-m venv --clear")


def test_two_first_starts_at_once_set_up_once(machine: FakeMachine) -> None:
    both = [machine.start("coach", "doctor", FAKE_SLOW="0.2") for _ in range(2)]
    results = [process.communicate() for process in both]
    assert [out for out, _ in results] == ["coach: [doctor]\n"] * 2
    assert sum("waiting" in err for _, err in results) == 1
    assert len(machine.calls("-m venv --clear")) == 1


def test_a_changed_lock_makes_the_environment_afresh(machine: FakeMachine) -> None:
    machine.run("coach")
    machine.calls()
    with (machine.checkout / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("\n")
    machine.run("coach")
    assert machine.calls("-m venv --clear")


def test_a_changed_project_file_installs_only_the_project_again(machine: FakeMachine) -> None:
    machine.run("coach")
    machine.calls()
    with (machine.checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("\n")
    machine.run("coach", "doctor")
    calls = machine.calls()
    assert [call for call in calls if " install " in call] == [call for call in calls if " -e " in call] != []
    assert not [call for call in calls if "venv --clear" in call]


def test_a_checkout_that_was_moved_makes_the_environment_afresh(machine: FakeMachine) -> None:
    machine.run("coach")
    machine.calls()
    machine.checkout = machine.checkout.rename(machine.checkout.with_name("moved"))
    assert machine.run("coach", "doctor").stdout == "coach: [doctor]\n"
    assert machine.calls("-m venv --clear")


def test_without_root_the_line_to_type_is_printed_and_the_rest_goes_on(machine: FakeMachine) -> None:
    machine.install_package("python3-venv")
    machine.install_package("flite")
    done = machine.run("coach", "doctor", FAKE_UID="1000")
    assert done.stdout == "coach: [doctor]\n"
    assert "Type: sudo apt-get install -y libportaudio2 espeak-ng" in done.stderr
    assert not machine.calls("apt-get")


@pytest.mark.parametrize("sudo", [True, False])
def test_without_root_and_venv_the_line_to_type_is_the_end(machine: FakeMachine, sudo: bool) -> None:
    if not sudo:
        machine.remove_program("sudo")
    done = machine.run("coach", FAKE_UID="1000")
    assert (done.returncode, done.stdout) == (1, "")
    line = next(line for line in done.stderr.splitlines() if "sudo apt-get install -y" in line)
    assert line.endswith(" python3-venv")
    assert not machine.calls("-m venv --clear")
    machine.install_package("python3-venv")
    assert machine.run("coach", FAKE_UID="1000").returncode == 0


def test_with_sudo_that_asks_nothing_the_packages_are_installed(machine: FakeMachine) -> None:
    done = machine.run("coach", FAKE_UID="1000", FAKE_SUDO="yes")
    assert done.returncode == 0
    assert machine.calls(" install -y --no-install-recommends libportaudio2 espeak-ng")


def test_another_system_than_debian_is_told_what_is_missing(machine: FakeMachine) -> None:
    machine.install_package("python3-venv")
    machine.remove_program("apt-get")
    done = machine.run("coach")
    assert done.returncode == 0
    assert "package manager" in done.stderr


def test_no_python_that_is_new_enough_is_told(machine: FakeMachine) -> None:
    done = machine.run("coach", FAKE_MINOR="9")
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr


def test_a_model_that_cannot_be_had_is_asked_for_once(machine: FakeMachine) -> None:
    first = machine.run("coach", "doctor")
    assert first.stderr.count("no model today") == 1
    with (machine.checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("\n")
    machine.run("coach", "doctor")
    assert len(machine.calls("models install")) == 1


def test_a_model_whose_download_was_interrupted_is_asked_for_again(machine: FakeMachine) -> None:
    assert machine.run("coach", FAKE_MODEL="130").returncode == 130
    machine.calls()
    assert machine.run("coach", "doctor", FAKE_MODEL="0").stdout == "coach: [doctor]\n"
    assert machine.calls("models install")


def test_the_tests_run_all_checks_even_when_one_is_red(machine: FakeMachine) -> None:
    done = machine.run("test", FAKE_RED="mypy")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "failed: mypy"
    calls = machine.calls()
    assert calls[-4:] == ["ruff check .", "ruff format --check .", "mypy ", "pytest -n 4 --dist worksteal"]
    assert any("pulseaudio" in call for call in calls if call.startswith("apt-get"))
    assert machine.run("test").returncode == 0
    assert machine.calls() == ["ruff check .", "ruff format --check .", "mypy ", "pytest -n 4 --dist worksteal"]


def test_arguments_of_the_tests_are_those_of_pytest(machine: FakeMachine) -> None:
    machine.run("test", "-k", "two words")
    assert machine.calls()[-1] == "pytest -k two words"


def test_the_two_scripts_share_one_environment(machine: FakeMachine) -> None:
    machine.run("test")
    machine.calls()
    machine.run("coach", "doctor")
    assert machine.calls() == ["coach doctor"]


def test_an_environment_whose_python_is_gone_is_made_afresh(machine: FakeMachine) -> None:
    machine.run("coach")
    machine.calls()
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    assert machine.run("coach", "doctor").stdout == "coach: [doctor]\n"
    assert machine.calls("-m venv --clear")


def test_the_scripts_work_through_a_link(machine: FakeMachine, tmp_path: Path) -> None:
    machine.run("coach")
    machine.calls()
    link = tmp_path / "coach"
    link.symlink_to(machine.checkout / "scripts" / "coach")
    assert machine.run(str(link), "doctor").stdout == "coach: [doctor]\n"
    assert machine.calls() == ["coach doctor"]

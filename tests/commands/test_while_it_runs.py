"""Backup, restore and forgetting while the real program runs a workout in another process."""

from pathlib import Path

from coach.athletes import change_settings, load_athlete
from coach.commands.past import store
from coach.journal.writing import put
from coach.roster import enter, known, training
from tests.commands.test_forget import SECRETS, bytes_of, workout
from tests.commands.test_meeting_command import kept, run
from tests.test_command_line import coach


def test_a_running_workout_is_in_the_backup_and_in_what_is_restored(home: Path, tmp_path: Path) -> None:
    saved = tmp_path / "all.zip"
    with run(home, "demo") as program:
        program.until("ready").type("start").type("next").until("working")
        assert coach("backup", str(saved), home=home).stdout == f"{saved}: 1 workout of 1 athlete.\n"
        program.type("that hurts").until("hurting")
        restored = coach("restore", str(saved), home=home)
        assert (restored.returncode, restored.stderr) == (0, "")
        program.type("end").type("yes").until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert kept() == [("me", "demo")]
    # The pain came after the backup, and nothing of it was lost by going back to it.
    assert store().rows("SELECT exercise, times FROM pains") == [("cat-cow", 1)]
    assert store().rows("SELECT reason FROM workouts") == [("ended",)]
    assert store().check() is None


def test_the_workout_goes_on_where_all_the_others_came_from_a_backup(home: Path, tmp_path: Path) -> None:
    saved = tmp_path / "all.zip"
    enter("sam")
    with training("sam"):
        change_settings(units="lb")
    coach("backup", str(saved), home=home)
    coach("forget", "sam", "--yes", home=home)
    with run(home, "demo") as program:
        program.until("ready").type("start").until("briefing")
        coach("restore", str(saved), home=home)
        program.type("speak slower").until("slower").type("end").type("yes").until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert known() == ("me", "sam")
    assert (kept(), load_athlete()[0].speech_percent) == ([("me", "demo")], 85)
    with training("sam"):
        assert load_athlete()[0].units == "lb"


def test_others_are_forgotten_meanwhile_but_not_who_trains(home: Path) -> None:
    enter("zebedee")
    with training("zebedee"):
        change_settings(lacks=frozenset({"secret-thing"}))
    put(store(), "zebedee", [workout(1, "secret-routine", "secret-curl")])
    store().close()
    with run(home, "demo") as program:
        program.until("ready").type("start").until("briefing")
        refused = coach("forget", "me", "--yes", home=home)
        assert (refused.returncode, "running already" in refused.stderr) == (1, True)
        assert coach("forget", "zebedee", "--yes", home=home).returncode == 0
        files = bytes_of(home)
        assert not [secret for secret in SECRETS if secret in files]
        program.type("end").type("yes").until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert kept() == [("me", "demo")]

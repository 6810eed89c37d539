from coach.hearing.echo_level import ABOVE_ECHO_DB, EchoLevel

BLOCK = 0.02


def hear_cues(echo: EchoLevel, levels: list[float]) -> None:
    for number, level in enumerate(levels):
        for _ in range(20):
            echo.hear(level, f"cue {number}", BLOCK)
        echo.hear(-70.0, None, BLOCK)


def test_nothing_passes_over_the_very_first_cue() -> None:
    echo = EchoLevel()
    echo.hear(-20.0, "Welcome.", BLOCK)
    assert echo.floor == float("inf")


def test_before_the_coach_has_spoken_everything_passes() -> None:
    echo = EchoLevel()
    echo.hear(-20.0, None, BLOCK)
    assert echo.floor == float("-inf")


def test_the_floor_is_above_the_usual_echo() -> None:
    echo = EchoLevel()
    hear_cues(echo, [-20.0, -22.0, -21.0])
    echo.hear(-30.0, "Next.", BLOCK)
    assert echo.floor == -21.0 + ABOVE_ECHO_DB


def test_somebody_who_shouts_over_one_cue_does_not_raise_it() -> None:
    echo = EchoLevel()
    hear_cues(echo, [-20.0, -22.0, -5.0, -21.0, -21.0])
    echo.hear(-30.0, "Next.", BLOCK)
    assert echo.floor == -21.0 + ABOVE_ECHO_DB


def test_a_cue_with_a_command_over_it_is_not_learned() -> None:
    echo = EchoLevel()
    hear_cues(echo, [-40.0])
    echo.hear(-10.0, "Next.", BLOCK)
    echo.was_spoken_over()
    hear_cues(echo, [-40.0])
    echo.hear(-40.0, "Last.", BLOCK)
    assert echo.floor == -40.0 + ABOVE_ECHO_DB


def test_the_floor_falls_some_time_after_a_cue() -> None:
    echo = EchoLevel()
    hear_cues(echo, [-20.0])
    during = echo.floor
    for _ in range(10):
        echo.hear(-70.0, None, BLOCK)
    assert echo.floor == during
    for _ in range(50):
        echo.hear(-70.0, None, BLOCK)
    assert echo.floor < during - 30

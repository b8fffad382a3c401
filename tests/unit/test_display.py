"""Without a screen one plain answer, and none where Qt needs none."""

import sys

import pytest

from studyapp import display


def test_without_a_display_the_pictures_are_offered() -> None:
    answer = display.refusal({}, "ccxp-study", "linux")

    assert answer is not None
    assert "There is no display" in answer
    assert "ccxp-study screenshots DIR" in answer


@pytest.mark.parametrize(
    ("program", "typed"),
    [("checkout/studyapp/__main__.py", "./run"), ("/usr/local/bin/ccxp-study", "ccxp-study")],
)
def test_the_command_offered_is_the_one_that_was_typed(program: str, typed: str) -> None:
    assert display.command_typed(program) == typed


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "linuxfb"])
def test_a_platform_without_a_screen_is_let_through(platform: str) -> None:
    assert display.refusal({"QT_QPA_PLATFORM": platform}, "./run", "linux") is None


@pytest.mark.parametrize("platform", ["", "xcb", "wayland;xcb", "wayland-egl"])
def test_a_platform_with_a_screen_needs_one(platform: str) -> None:
    assert display.refusal({"QT_QPA_PLATFORM": platform}, "./run", "linux") is not None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_only_linux_is_asked(system: str) -> None:
    assert display.refusal({}, "py run", system) is None


@pytest.mark.skipif(sys.platform != "linux", reason="asks a Linux library")
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_that_is_gone_is_named(variable: str) -> None:
    answer = display.refusal({variable: ":98765"}, "./run", "linux")

    assert answer is not None
    assert "The display :98765 does not answer" in answer


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux loader")
def test_a_library_that_is_absent_is_found_out() -> None:
    assert display.missing(["libc.so.6", "libabsent-from-every-system.so.1"]) == [
        "libabsent-from-every-system.so.1"
    ]

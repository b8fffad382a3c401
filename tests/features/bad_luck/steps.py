"""Ways through the window by keys that several tests take. The window has to be watched."""

from tests.features.bad_luck.window import Window
from tests.features.onlooker import Seen


def open_exams(window: Window) -> Seen:
    """From a window that is ready to the forms."""
    window.hear("ready")
    window.tell("watch", "press Ctrl+4")
    return window.until_said("Forms")


def start_exam(window: Window, mode: str = "strict") -> Seen:
    """From a window that is ready into the first form."""
    open_exams(window)
    window.tell("press Return")
    window.until_said("Start the exam")
    if mode == "relaxed":
        window.tell("tab Strict", "press Right")
        window.until_said("You may pause")
    window.tell("press Return")
    skip_tutorial(window)
    return window.until(lambda screen: screen.clock > 0 and screen.position == 0)


def skip_tutorial(window: Window) -> None:
    """From the tutorial into the exam."""
    window.until_said("Tutorial, step 1 of 6.")
    window.tell("press Ctrl+Return")


def go_on_with_exam(window: Window) -> Seen:
    """From a window that is ready back into the sitting that is open."""
    open_exams(window)
    window.until_said("Go on: ")
    window.tell("press Return")
    return window.until(lambda screen: screen.clock > 0 and screen.position >= 0)


def choose(window: Window, letter: str) -> Seen:
    """Choose an option of the question on the screen, and see it kept."""
    option = window.screen.options["ABCD".index(letter)]
    window.tell(f"press {letter}")
    return window.until(lambda screen: screen.chosen == option and not screen.unsaved)


def go_to(window: Window, position: int) -> Seen:
    """To the question beside the one on the screen."""
    key = "press Right" if position > window.screen.position else "press Left"
    window.tell(key)
    more = "Next once more goes on."
    screen = window.until(lambda screen: screen.position == position or screen.says(more))
    if screen.position != position:  # a long question, its end never in sight
        window.tell(key)
    return window.until(lambda screen: screen.position == position)


def hand_in(window: Window) -> Seen:
    """From a question to the result, nothing said of the sitting."""
    ask_end(window)
    window.tell("press Space")
    window.until_said("How did the time feel?")
    window.tell("press Return")
    return window.until_said("Walk through the answers")


def ask_end(window: Window) -> None:
    """From a question to the last question of all; the keyboard is at its End."""
    window.tell("press R")
    window.until_said("Before you end")
    window.tell("tab End exam", "press Space")
    window.until_said("End the exam now?")
    window.tell("tab End exam")
    window.until(lambda screen: screen.focus == "End exam")


def start_quiz(window: Window) -> Seen:
    """From a window that is ready to the first question of a quiz."""
    window.hear("ready")
    window.tell("watch", "press Ctrl+3")
    window.until_said("Start ")
    window.tell("press Ctrl+Return")
    return window.until(lambda screen: bool(screen.options))


def answer(window: Window, letter: str = "A", sure: str = "2") -> Seen:
    """Answer the question on the screen, and see the reveal."""
    option = window.screen.options["ABCD".index(letter)]
    window.tell(f"press {letter}")
    window.until(lambda screen: screen.chosen == option)
    window.tell(f"press {sure}")
    return window.until(revealed)


def next_question(window: Window) -> Seen:
    """From a reveal to the next question."""
    window.tell("press Return")
    return window.until(lambda screen: bool(screen.options) and not revealed(screen))


def revealed(screen: Seen) -> bool:
    """Whether the right option is told."""
    return bool({"right", "missed_key"} & set(screen.states))

"""The page outside a session, and the summary."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.plan import Plan
from studyapp.domain.sentences import sentence
from studyapp.services.ports import StorageFailed
from studyapp.ui.flashcards.overview.state import offer
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance, Scheme
from tests.fakes import Fakes, bank_folder, bare_fakes, fakes
from tests.ui.desk import cut, nameless, settle, words_of
from tests.ui.flashcards.cards_desk import CONTROL, OVERVIEW, CardsDesk
from tests.unit.services.test_overview import SATURDAY, answered

pytestmark = pytest.mark.gui

Key = Qt.Key
SPACE, MISSED, KNEW = Key.Key_Space, Key.Key_1, Key.Key_2


def open_desk(
    appearance: Appearance,
    qtbot: QtBot,
    made: Fakes | None = None,
    width: int = 1200,
    height: int = 800,
) -> CardsDesk:
    desk = CardsDesk(appearance, qtbot, made, width=width, height=height)
    desk.page.enter(OVERVIEW)
    return desk


def marked_desk(appearance: Appearance, qtbot: QtBot) -> CardsDesk:
    """Flagged and noted, suspended, put off: one card each."""
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.press(Key.Key_F, Key.Key_N)
    typing = desk.window.focusWidget()
    assert typing is not None
    QTest.keyClicks(typing, "mine")
    desk.press(Key.Key_Return, held=CONTROL)
    desk.grade(KNEW)
    desk.press(Key.Key_S, Key.Key_B, Key.Key_Escape)
    desk.page.leave()
    desk.page.enter(OVERVIEW)
    qtbot.waitUntil(desk.page.overview.marks[-1].isVisible)
    return desk


def test_the_sentence_says_what_is_there_and_enter_starts(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = open_desk(appearance, qtbot)
    assert desk.page.overview.headline.text().startswith("10 new card")
    assert desk.page.overview.start.text() == "Start: 10 new cards, about 4 min"
    desk.press(Key.Key_Return)
    assert desk.in_session


def test_a_discipline_has_a_start_of_its_own(appearance: Appearance, qtbot: QtBot) -> None:
    desk = open_desk(appearance, qtbot)
    assert [line.start.accessibleName() for line in desk.page.overview.disciplines] == [
        "Start Insights",
        "Start Strategy",
        "Start Metrics",
        "Start Design",
        "Start Culture",
    ]
    QTest.mouseClick(desk.page.overview.disciplines[2].start, Qt.MouseButton.LeftButton)
    assert desk.in_session
    assert desk.item.startswith("metrics")


def test_a_discipline_with_nothing_left_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    while desk.in_session:
        desk.grade(KNEW)
    desk.page.leave()
    desk.page.enter(OVERVIEW)
    desk.page.overview.discipline_asked.emit("metrics")
    assert desk.page.overview.isVisible()
    assert desk.notices == ["Metrics: nothing is due, and no new card is left for today."]


def test_marked_cards_come_back(appearance: Appearance, qtbot: QtBot) -> None:
    desk = marked_desk(appearance, qtbot)
    shown = words_of(desk.window)
    for head in ("Flagged", "Suspended", "Not today", "With a note", "mine"):
        assert head in shown
    assert "comes back on 22 November" in shown
    backs = [line.back for line in desk.page.overview.marks]
    assert [back.text() for back in backs] == ["Take off the flag", "Bring back", "Bring back", ""]
    with qtbot.waitSignal(desk.page.changed):
        QTest.mouseClick(backs[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.page.overview.marks[-1].isVisible)
    assert "Suspended" not in words_of(desk.page.overview)
    assert desk.notices == ["The card is back among the others."]
    left = desk.fakes.store.marked("small").values()
    assert [marks.suspended for marks in left] == [False, False]


def test_the_focus_goes_to_the_row_that_follows(appearance: Appearance, qtbot: QtBot) -> None:
    desk = marked_desk(appearance, qtbot)
    desk.page.overview.marks[0].back.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Return)
    assert desk.page.overview.marks[0].back.hasFocus()
    assert desk.page.overview.marks[0].back.text() == "Bring back"


def test_a_mark_that_could_not_be_taken_off_stays(appearance: Appearance, qtbot: QtBot) -> None:
    desk = marked_desk(appearance, qtbot)
    desk.fakes.store.refuses = "The disk is full."
    QTest.mouseClick(desk.page.overview.marks[0].back, Qt.MouseButton.LeftButton)
    assert desk.notices == ["The disk is full."]
    assert len(desk.page.overview.marks) == 4


def test_before_the_first_start_the_page_leads_there(appearance: Appearance, qtbot: QtBot) -> None:
    desk = open_desk(appearance, qtbot, bare_fakes({}))
    assert "Three short steps come first." in words_of(desk.window)
    desk.press(Key.Key_Return)
    assert desk.went == [Destination(PageId.FIRST_START)]


def test_an_empty_bank_says_so_and_enter_does_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    desk = open_desk(appearance, qtbot, fakes(bank_folder(0)))
    assert "There is no card to ask yet." in words_of(desk.window)
    assert not desk.page.overview.start.isVisible()
    desk.press(Key.Key_Return)
    assert desk.page.overview.isVisible()


def test_a_session_without_anything_to_ask_shows_the_page(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot, fakes(bank_folder(0)))
    desk.page.enter(Destination(PageId.FLASHCARDS, session=True))
    assert desk.page.overview.isVisible()
    assert desk.immersions == []


def test_a_session_that_cannot_begin_says_why(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StorageFailed(sentence("The database does not answer."))

    desk = CardsDesk(appearance, qtbot)
    monkeypatch.setattr(desk.fakes.store, "pace", broken)
    desk.page.enter(Destination(PageId.FLASHCARDS, session=True))
    assert not desk.in_session
    assert "The database does not answer." in desk.notices


def test_the_summary_says_what_was_done_and_what_comes(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.grade(MISSED)
    while desk.in_session:
        desk.grade(KNEW, reveal=9_000, answer=2_000)
    assert desk.immersions == [True, False]
    headline = desk.page.summary.headline.text()
    assert headline == "Done: 10 cards in 2 min. 1 will come back tomorrow."
    shown = words_of(desk.page.summary)
    assert "New\n10" in shown
    assert "Missed\n1" in shown
    assert "Asked again\n1" in shown
    assert "Reviewed" not in shown
    assert "Tomorrow: 1 review + 10 new." in shown
    assert not desk.page.summary.more.isVisible()


def test_a_short_session_is_as_long_on_the_overview_as_in_its_summary(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    assert desk.page.summary.headline.text() == "Done: 1 card in under a minute."
    desk.page.enter(Destination(PageId.FLASHCARDS))
    assert "Done today: 1 card in under a minute." in words_of(desk.page)


def test_keys_of_the_summary(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    desk.press(SPACE)
    assert desk.in_summary
    desk.press(Key.Key_Return)
    assert desk.went == [Destination(PageId.TODAY)]


def test_going_on_begins_another_session(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    more = desk.page.summary.more
    assert more.text() == "Go on: 9 new cards, about 3 min"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert desk.in_session
    desk.painted()
    desk.grade(KNEW)
    assert len({answer.session for answer in desk.answers()}) == 2


def test_every_stop_has_a_name(appearance: Appearance, qtbot: QtBot) -> None:
    desk = marked_desk(appearance, qtbot)
    assert nameless(desk.window) == []
    desk.begin()
    assert nameless(desk.window) == []
    desk.press(SPACE, Key.Key_N)
    assert nameless(desk.window) == []
    desk.press(Key.Key_Escape)
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    assert nameless(desk.window) == []


def test_tab_reaches_everything_in_a_session_and_comes_back(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.press(SPACE)
    names = []
    for _ in range(20):
        desk.press(Key.Key_Tab)
        widget = desk.window.focusWidget()
        assert widget is not None
        names.append(widget.accessibleName())
        if widget is desk.page.panel.view.card:
            break
    assert names[-1] == "Flashcard"
    assert {"End session", "Missed", "Knew it", "Flag", "Note", "Not today", "Suspend"} <= set(
        names
    )
    assert desk.page.panel.view.card.property("ring") is True


@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(1200, 800), (960, 640)])
def test_no_word_is_cut(
    appearance: Appearance, qtbot: QtBot, text_size: float, width: int, height: int
) -> None:
    appearance.set(scheme=Scheme.DARK, text_size=text_size)
    bank = bank_folder(2)
    long = "Which of these says most about how customers remember an experience? " * 2
    for path, held in bank.cards.items():
        bank.cards[path] = tuple(
            type(card)(card.id, card.topic, card.fact, long, long * 2, long, sources=card.sources)
            for card in held
        )
    desk = open_desk(appearance, qtbot, fakes(bank), width=width, height=height)
    qtbot.waitUntil(desk.page.overview.disciplines[-1].isVisible)
    assert cut(desk.window) == []
    desk.begin()
    assert cut(desk.window) == []
    desk.press(SPACE, Key.Key_F, Key.Key_N)
    QApplication.processEvents()
    assert cut(desk.window) == []
    desk.press(Key.Key_Escape)
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    QApplication.processEvents()
    assert cut(desk.window) == []


def test_nothing_moves_when_the_answer_opens(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    view = desk.page.panel.view
    card = view.card.geometry()
    button = view.reveal.mapTo(desk.window, view.reveal.rect().topLeft()).y()
    assert (card.x(), card.y(), card.width(), card.height()) == (280, 72, 640, 400)
    desk.press(SPACE)
    qtbot.waitUntil(view.taps.isVisible)
    tap = view.taps.button(3)
    qtbot.waitUntil(lambda: tap.mapTo(desk.window, tap.rect().topLeft()).y() == button)
    assert view.card.geometry() == card


def test_a_session_of_marks_alone_does_not_pretend(appearance: Appearance, qtbot: QtBot) -> None:
    bank = bank_folder(1, topics=1, weights={"insights": 100})
    desk = CardsDesk(appearance, qtbot, fakes(bank))
    desk.begin()
    desk.press(Key.Key_S)
    assert desk.in_summary
    shown = words_of(desk.page.summary)
    assert "Nothing was graded." in shown
    assert "This session" not in shown
    assert desk.page.summary.undo.text() == "Undo the last step"
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.in_session


def test_a_key_still_meant_for_the_cards_does_nothing_in_the_summary(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin()
    desk.grade(KNEW)
    view = desk.page.summary
    enter = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(desk.page.panel, Key.Key_Escape)
    QApplication.sendEvent(view, enter)  # it waited while the last card was still painted
    assert desk.went == []
    settle()
    desk.press(Key.Key_Return)
    assert desk.went == [Destination(PageId.TODAY)]


def with_siblings(minutes: int) -> Fakes:
    """Every card of the bank known nine days ago; those of metrics-1 are about one fact."""
    bank = bank_folder(cards_a_topic=6)
    path = "metrics/metrics-1.yaml"
    bank.cards[path] = tuple(replace(card, fact="one") for card in bank.cards[path])
    made = fakes(bank, Plan(bank="small", minutes=(minutes,) * 7))
    for cards in bank.cards.values():
        for card in cards:
            answered(made, card.id, SATURDAY - timedelta(days=9))
    return made


@pytest.mark.parametrize(
    ("minutes", "lead"),
    [
        (
            60,
            "5 wait until tomorrow: a card of the same fact is asked today.",
        ),
        (
            1,
            "54 of them come on the next days: your minutes hold no more.",
        ),
    ],
)
def test_the_headline_counts_what_its_rows_count(
    appearance: Appearance, qtbot: QtBot, minutes: int, lead: str
) -> None:
    """60 cards, five of which wait for a sibling."""
    desk = open_desk(appearance, qtbot, with_siblings(minutes))
    assert desk.page.overview.headline.text() == "60 cards are due today."
    offered = offer(desk.fakes.services.overview.cards())
    assert sum(row.due for row in offered.disciplines) == 60
    assert desk.page.overview.lead.text().startswith(lead)
    report = desk.fakes.services.progress.report()
    assert report
    assert report.load[0] == 60


def test_where_only_siblings_wait_nothing_more_is_asked(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = with_siblings(60)
    desk = CardsDesk(appearance, qtbot, made)
    desk.begin()
    while desk.page.panel.running:
        desk.grade(KNEW)
    desk.page.enter(OVERVIEW)
    assert desk.page.overview.headline.text() == "Nothing more is asked today."
    assert "5 wait until tomorrow" in desk.page.overview.lead.text()

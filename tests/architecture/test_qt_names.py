"""What Qt calls by name stays Qt's, and the event loop is entered once."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal

import studyapp.documents
import studyapp.ui

ROOT = Path(__file__).parents[2]
UI = ROOT / "studyapp" / "ui"
# One enters the loop for the window, one for pictures, one for the measured start.
ENTERS_THE_LOOP = {"app.py": 1, "screenshots.py": 1, "measure.py": 1}
PRINTS = {"measure.py"}


def qt_members(kind: type) -> set[str]:
    """The names that Qt's classes below a class define."""
    return {name for base in qt_bases(kind) for name in vars(base) if not name.startswith("_")}


def qt_bases(kind: type) -> list[type]:
    return [base for base in kind.__mro__ if base.__module__.startswith("PySide6.")]


def own_names(kind: type) -> set[str]:
    """What a class defines itself, and what its methods set on self."""
    tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(kind)))
    assigned = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }
    own = {name for name in vars(kind) if not name.startswith("_")}
    return (assigned | own) - {"staticMetaObject"}


def shadowed(kind: type) -> set[str]:
    """Names of Qt that a class takes for something else: attributes, signals, properties, and
    methods that Qt does not call, so that a C++ caller and a Python caller meet different ones."""
    theirs = qt_members(kind)
    found = set()
    for name in own_names(kind) & theirs:
        mine = vars(kind).get(name)
        if inspect.isfunction(mine) and is_virtual(kind, name):
            continue
        found.add(name)
    return found


def is_virtual(kind: type, name: str) -> bool:
    """Whether Qt's documentation lets a subclass override the method; see VIRTUAL."""
    return any(name in VIRTUAL.get(base.__name__, ()) for base in qt_bases(kind))


# Virtual functions that our classes override, by the class of Qt which declares them.
VIRTUAL: dict[str, frozenset[str]] = {
    "QObject": frozenset({"event", "eventFilter", "childEvent", "timerEvent", "customEvent"}),
    "QWidget": frozenset(
        {
            "closeEvent",
            "changeEvent",
            "contextMenuEvent",
            "enterEvent",
            "event",
            "focusInEvent",
            "focusNextPrevChild",
            "focusOutEvent",
            "hasHeightForWidth",
            "heightForWidth",
            "hideEvent",
            "keyPressEvent",
            "keyReleaseEvent",
            "leaveEvent",
            "minimumSizeHint",
            "mouseDoubleClickEvent",
            "mouseMoveEvent",
            "mousePressEvent",
            "mouseReleaseEvent",
            "moveEvent",
            "paintEvent",
            "resizeEvent",
            "showEvent",
            "sizeHint",
            "wheelEvent",
        }
    ),
    "QAbstractButton": frozenset({"hitButton", "nextCheckState"}),
    "QAbstractItemView": frozenset({"currentChanged", "indexAt", "scrollTo", "visualRect"}),
    "QAbstractSpinBox": frozenset({"stepBy", "stepEnabled"}),
    "QCalendarWidget": frozenset({"paintCell"}),
    "QTextDocument": frozenset({"loadResource"}),
    "QTextBrowser": frozenset({"loadResource"}),
    "QAbstractItemModel": frozenset({"data", "flags", "rowCount"}),
    "QAbstractListModel": frozenset({"flags"}),
    "QAbstractItemDelegate": frozenset({"helpEvent", "paint", "sizeHint"}),
    "QStyledItemDelegate": frozenset({"paint", "sizeHint"}),
}


def ui_classes() -> Iterator[type]:
    for room in (studyapp.ui, studyapp.documents):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            loaded = importlib.import_module(module.name)
            for _, kind in inspect.getmembers(loaded, inspect.isclass):
                if kind.__module__ == module.name and qt_bases(kind):
                    yield kind


def calls(source: str, name: str) -> list[ast.Call]:
    """Calls of a function or method of this name."""
    return [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Attribute) and node.func.attr == name)
            or (isinstance(node.func, ast.Name) and node.func.id == name)
        )
    ]


class _Shadows(QObject):
    parent = 3  # type: ignore[assignment]
    destroyed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.children = []  # type: ignore[assignment, method-assign]

    def objectName(self) -> str:
        return "mine"

    def eventFilter(self, _watched: QObject, _event: object) -> bool:
        return False


def test_shadowed_names_are_seen() -> None:
    assert shadowed(_Shadows) == {"parent", "destroyed", "children", "objectName"}


def test_no_class_takes_a_name_of_qt_for_something_else() -> None:
    found = {
        f"{kind.__module__}.{kind.__qualname__}.{name}"
        for kind in ui_classes()
        for name in shadowed(kind)
    }
    assert found == set()


def test_classes_were_looked_at() -> None:
    assert len(list(ui_classes())) > 50
    assert all(issubclass(kind, shiboken6.Object) for kind in ui_classes())


def test_nobody_processes_events_by_hand() -> None:
    found = {p.name for p in UI.rglob("*.py") if calls(p.read_text("utf-8"), "processEvents")}
    assert found == set()


def test_the_event_loop_is_entered_in_one_place_a_command() -> None:
    found = {p.name: len(calls(p.read_text("utf-8"), "exec")) for p in UI.rglob("*.py")}
    assert {name: count for name, count in found.items() if count} == ENTERS_THE_LOOP


def test_only_the_measured_start_prints() -> None:
    assert {p.name for p in UI.rglob("*.py") if calls(p.read_text("utf-8"), "print")} <= PRINTS

"""The recovery sheet on screen: the code once, on paper, and two of its groups typed back."""

import secrets
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.domain.recovery_codes import GROUPS, group_matches
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import color, font, px

_ACROSS = 3


class CodeGrid(QWidget):
    """The nine groups, numbered as they are asked back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovery.code")
        self._groups: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_code(self, code: str) -> None:
        """Show this code; an empty one shows nothing."""
        self._groups = code.split("-") if code else []
        spoken = ", ".join(" ".join(group) for group in self._groups)
        self.setAccessibleName(self.tr("Code de secours : {code}").format(code=spoken))
        self.update()

    def code(self) -> str:
        """The code on screen; empty once it was forgotten."""
        return "-".join(self._groups)

    def sizeHint(self) -> QSize:
        return QSize(px(360), px(3 * 40 + 2 * 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = px(8)
        width = (self.width() - (_ACROSS - 1) * gap) // _ACROSS
        height = px(40)
        for number, group in enumerate(self._groups):
            left = (number % _ACROSS) * (width + gap)
            box = QRect(left, (number // _ACROSS) * (height + gap), width, height)
            draw_box(painter, box, "surface-2", "border")
            painter.setFont(font("tiny", 500))
            painter.setPen(color("text-3"))
            painter.drawText(
                box.adjusted(px(8), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(number + 1)
            )
            painter.setFont(font("panel", 600))
            painter.setPen(color("text"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), group)


class ReadBack(QWidget):
    """Two groups, drawn at random, typed from the paper."""

    changed = Signal(bool)
    submitted = Signal()

    def __init__(self, draw: Callable[[Sequence[int]], int] = secrets.choice) -> None:
        super().__init__()
        self._draw = draw
        self._code = ""
        self._asked: list[int] = []
        self._labels = [Label("", role="small", weight=600, ink="text-2") for _ in range(2)]
        self.fields = [
            TextField(name=f"recovery.back{n}", label=self.tr("Groupe à recopier")) for n in (1, 2)
        ]
        self._marks = [IconLabel("check", "ok", 16) for _ in range(2)]
        for field, mark in zip(self.fields, self._marks, strict=True):
            field.edited.connect(self._typed)
            mark.hide()
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 8)
        layout.addLayout(
            row(
                *(
                    column(label, row(sized(field, width=110), mark, None, gap=8), gap=4)
                    for label, field, mark in zip(
                        self._labels, self.fields, self._marks, strict=True
                    )
                ),
                None,
                gap=16,
            )
        )

    @property
    def done(self) -> bool:
        """Both groups are those of the code."""
        return bool(self._code) and all(map(self._right, range(2)))

    def ask_back(self, code: str) -> None:
        """Draw two groups of this code and ask for them."""
        self._code = code
        first = self._draw(range(1, GROUPS + 1))
        second = self._draw([n for n in range(1, GROUPS + 1) if n != first])
        self._asked = sorted((first, second))
        for number, label, field in zip(self._asked, self._labels, self.fields, strict=True):
            words = self.tr("Groupe {number}").format(number=number)
            label.set_text(words)
            field.set_value("")
            field.setAccessibleName(words)
        self._typed()

    def asked(self) -> list[int]:
        """The numbers of the groups asked for."""
        return list(self._asked)

    def _right(self, which: int) -> bool:
        return group_matches(self._code, self._asked[which], self.fields[which].value())

    @Slot()
    def _typed(self) -> None:
        for which, mark in enumerate(self._marks):
            mark.setVisible(bool(self._code) and self._right(which))
        self.changed.emit(self.done)


def sheet_words() -> str:
    """What the sheet is for, and where it goes."""
    return QCoreApplication.translate(
        "RecoverySheet",
        "Cette fiche ouvre le coffre si une phrase de passe est oubliée. Elle ne sera plus jamais "
        "affichée : imprimez-la, puis rangez-la en lieu sûr.",
    )


class RecoverySheetPanel(QWidget):
    """The code, how to keep it, and its reading back; `done` once both groups were typed."""

    print_asked = Signal()
    done = Signal(bool)

    def __init__(
        self, draw: Callable[[Sequence[int]], int] = secrets.choice, *, key: str = ""
    ) -> None:
        super().__init__()
        self.grid = CodeGrid()
        self.back = ReadBack(draw)
        self.back.changed.connect(self._typed_back)
        self.print_button = Button(
            self.tr("Imprimer la fiche"), name="recovery.print", icon="print", key=key
        )
        self.print_button.clicked.connect(self.print_asked)
        if key:  # where no window already prints with this key
            QShortcut(QKeySequence(key), self).activated.connect(self.print_asked)
        # No file: whoever reads it later would open everything (security design 5.3).
        self.by_hand = LinkButton(
            self.tr("Pas d’imprimante\u202f: recopier à la main"),
            name="recovery.byHand",
            role="table",
        )
        self.by_hand.clicked.connect(self._copied_by_hand)
        self._kept = Label("", role="small", ink="ok", wrap=True, name="recovery.kept")
        self._kept.hide()
        proof = Label(
            self.tr("Pour vérifier le papier, recopiez-en deux groupes :"), role="table", weight=600
        )
        self._again = LinkButton(self.tr("Revoir le code"), name="recovery.again", role="table")
        self._again.clicked.connect(self._show_again)
        self._proof = QWidget()
        self._proof.setLayout(column(proof, self.back, row(self._again, None), gap=12))
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 12)
        layout.addWidget(self.grid)
        layout.addLayout(row(self.print_button, self.by_hand, None, gap=12))
        layout.addWidget(self._kept)
        layout.addWidget(self._proof)
        self._prove(now=False)

    def show_code(self, code: str) -> None:
        """Show a new code and ask for two of its groups."""
        self.grid.show_code(code)
        self._kept.hide()
        self.back.ask_back(code)
        self._prove(now=False)

    @property
    def read_back(self) -> bool:
        """The sheet was printed or copied, and both groups were typed from it."""
        return not self._proof.isHidden() and self.back.done

    def say_failed(self, text: str) -> None:
        """Why it went nowhere."""
        self._kept.set_ink("danger")
        self._kept.set_text(text)
        self._kept.show()

    def say_kept(self, text: str) -> None:
        """Where the sheet went."""
        self._kept.set_ink("ok")
        self._kept.set_text(text)
        self._kept.show()
        self._prove(now=True)
        self.back.fields[0].setFocus()

    @Slot()
    def _copied_by_hand(self) -> None:
        self.say_kept(self.tr("Recopiée à la main\u202f: les neuf groupes, lisiblement."))

    def _prove(self, *, now: bool) -> None:
        """Either the code is on screen, or two of its groups are asked: never both."""
        self.grid.setVisible(not now)
        self._proof.setVisible(now)

    @Slot()
    def _show_again(self) -> None:
        for field in self.back.fields:
            field.set_value("")
        self.done.emit(False)
        self._prove(now=False)
        self.print_button.setFocus()

    @Slot(bool)
    def _typed_back(self, _right: bool) -> None:
        self.done.emit(self.read_back)

    def forget(self) -> None:
        """The code leaves the screen."""
        self.grid.show_code("")
        for field in self.back.fields:
            field.set_value("")

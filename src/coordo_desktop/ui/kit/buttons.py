"""Buttons: primary (one per panel), normal, quiet, danger; the key that does it drawn inside."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap, key_text
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, px, theme


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    hover: str
    edge: str
    ink: str
    weight: int


_LOOKS = {
    "primary": _Look("accent", "accent-hover", "", "on-accent", 600),
    "normal": _Look("surface", "surface-3", "border-strong", "text", 500),
    "quiet": _Look("", "surface-3", "", "text-2", 500),
    "danger": _Look("danger", "danger", "", "on-danger", 600),
}
_ICON_ALONE = 2
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_OFF = _Look("surface-2", "surface-2", "border", "text-3", 500)


class Button(QPushButton):
    """A button that paints itself: icon, words, key cap."""

    def __init__(
        self,
        text: str,
        *,
        name: str,
        kind: str = "normal",
        key: str = "",
        icon: str = "",
        compact: bool = False,
        label: str = "",
        menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kind, self._icon, self._compact = kind, icon, compact
        self._key = key_text(key) if key else ""
        self._menu = menu
        self._brief = 0
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._label = label
        self.set_text(text)
        if key:
            self.setAccessibleDescription(self._key)
        theme().changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._label or text)
        if self._brief and self._icon:
            self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def set_brief(self, level: int) -> None:
        """Take less room: 0 everything, 1 without its key, 2 its icon alone if it has one."""
        if level == self._brief:
            return
        if self._icon and self._words:
            self.setToolTip(self._words if level == _ICON_ALONE else "")
        self._brief = level
        self.updateGeometry()
        self.update()

    def width_at(self, level: int) -> int:
        """Pixels it would take at this level of `set_brief`."""
        now, self._brief = self._brief, level
        width = self.sizeHint().width()
        self._brief = now
        return width

    def set_key(self, key: str) -> None:
        """Draw another key."""
        self._key = key_text(key) if key else ""
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Change the look."""
        self._kind = kind
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * self._side()
        if not self._shown_words():
            width = self._height()
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _height(self) -> int:
        return px(26 if self._compact else 32)

    def _shown_words(self) -> str:
        return "" if self._icon and self._brief == _ICON_ALONE else self._words

    def _shown_key(self) -> str:
        return "" if self._brief else self._key

    def _side(self) -> int:
        return px(8 if self._compact or self._kind == "quiet" else 12)

    def _role(self) -> str:
        return "small" if self._compact else "table"

    def _look(self) -> _Look:
        if not self.isEnabled():
            return _OFF if self._kind != "quiet" else _Look("", "", "", "text-3", 500)
        return _LOOKS[self._kind]

    def _content_width(self) -> int:
        words = QFontMetrics(font(self._role(), _LOOKS[self._kind].weight))
        parts = [words.horizontalAdvance(self._shown_words())] if self._shown_words() else []
        if self._icon:
            parts.append(px(16))
        if self._shown_key():
            parts.append(cap_width(self._key))
        if self._menu:
            parts.append(px(14))
        return sum(parts) + px(7) * max(0, len(parts) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look()
        painter = QPainter(self)
        lit = self.isDown() or (self.underMouse() and self.isEnabled())
        draw_box(painter, self.rect(), look.hover if lit else look.fill, look.edge)
        x = float(max(self._side() // 2, (self.width() - self._content_width()) // 2))
        middle = self.height() / 2
        if self._icon:
            side = px(16)
            draw_icon(painter, QRectF(x, middle - side / 2, side, side), self._icon, look.ink)
            x += side + px(7)
        if self._shown_words():
            painter.setFont(font(self._role(), look.weight))
            painter.setPen(color(look.ink))
            width = painter.fontMetrics().horizontalAdvance(self._shown_words())
            box = QRect(round(x), 0, width + 2, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self._shown_words())
            x += width + px(7)
        if self._shown_key():
            cap = QRectF(x, middle - px(CAP_HEIGHT) / 2, cap_width(self._key), px(CAP_HEIGHT))
            filled = self._kind in {"primary", "danger"}
            draw_cap(painter, cap, self._key, bare=look.ink if filled else "")
            x += cap.width() + px(7)
        if self._menu:
            side = px(14)
            draw_icon(painter, QRectF(x, middle - side / 2, side, side), "down", "text-3")
        if self.hasFocus():
            self._draw_focus(painter)

    def _draw_focus(self, painter: QPainter) -> None:
        if self._kind in {"primary", "danger"}:
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_box(painter, box, "", _LOOKS[self._kind].ink, 4, 2)
        else:
            draw_focus(painter, self.rect())


class IconButton(Button):
    """A button with an icon alone; `label` says what it does, aloud and in its tooltip."""

    def __init__(
        self,
        icon: str,
        *,
        name: str,
        label: str,
        kind: str = "quiet",
        key: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "", name=name, kind=kind, icon=icon, compact=compact, label=label, parent=parent
        )
        self.setToolTip(f"{label} ({key_text(key)})" if key else label)


class LinkButton(QAbstractButton):
    """An action written as a word in accent colour, its key beside it."""

    def __init__(
        self, text: str, *, name: str, key: str = "", label: str = "", role: str = "small"
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._key = key_text(key) if key else ""
        self._role = role
        self._label = label
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        theme().changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._label or text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(self._role, 500)).horizontalAdvance(self._words) + px(8)
        cap = cap_width(self._key) + px(4) if self._key else 0
        return QSize(words + cap, px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() in _PLAIN:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        made = font(self._role, 500)
        made.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(made)
        painter.setPen(color("accent-text" if self.isEnabled() else "text-3"))
        box = self.rect().adjusted(px(4), 0, 0, 0)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._words
        )
        if self._key:
            width = cap_width(self._key)
            top = (self.height() - px(CAP_HEIGHT)) / 2
            draw_cap(painter, QRectF(self.width() - width, top, width, px(CAP_HEIGHT)), self._key)
        if self.hasFocus():
            draw_focus(painter, self.rect(), 4)

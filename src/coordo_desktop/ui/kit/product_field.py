"""A product chosen by its name, its code or the number of a lot: suggestions as one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.stock import Product
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.stock_words import category_words, product_icon

Search = Callable[[str], Sequence[Product]]


class ProductField(TextField):
    """`picked` carries the Product; the field is then empty again, for another."""

    picked = Signal(object)
    typed = Signal(str)  # Enter on words that offer nothing: a code, perhaps

    def __init__(
        self,
        tools: Tools,
        search: Search,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        key: str = "",
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder, icon="search", key=key)
        self._tools, self._search = tools, search
        self._found = Completion(self, name=name, fills=False, wide=330)
        self._found.asked.connect(self._seek)
        self._found.accepted.connect(self._picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = self.text().strip()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and text and not self._found.lines:
            self.clear()
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

    def _seek(self, text: str) -> None:
        search, typed = self._search, text.strip()
        if not typed:
            return

        def told(found: Sequence[Product]) -> None:
            if self.text().strip() == typed:
                self._found.offer([_line(one) for one in found])

        self._tools.glance.run(self, lambda: search(typed), told, self._tools.failed)

    def _picked(self, line: Suggestion) -> None:
        self.clear()
        self.picked.emit(line.value)


def _line(one: Product) -> Suggestion:
    icon = product_icon(one.category, cold=one.cold)
    return Suggestion(one.name, one, icon, category_words(one.category))

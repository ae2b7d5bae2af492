"""One line of a composition being written."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import KitLineId, ProductId
from coordo_desktop.domain.kit_rules import MOST_REQUIRED
from coordo_desktop.domain.kits import KitLineDraft
from coordo_desktop.domain.stock import Product
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.theme import metrics, px
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField

_LINK = 176
Typed = dict[str, Any]


class ComposeLine(QWidget):
    """`link_asked` where a product is to be chosen for it; `gone` when it is taken away."""

    edited = Signal()
    gone = Signal()
    moved = Signal(int)
    link_asked = Signal()

    def __init__(self, draft: KitLineDraft, product: str = "") -> None:
        super().__init__()
        self._id, self._product, self._product_name = draft.id, draft.product_id, product
        name = "stock.kit_compose.line"
        self.section = TextField(name=f"{name}.section", label=self.tr("Rubrique"),
                                 placeholder=self.tr("rubrique"))  # fmt: skip
        self.name = TextField(name=f"{name}.name", label=self.tr("Produit ou appareil"),
                              placeholder=self.tr("produit ou appareil"))  # fmt: skip
        self.required = QuantityField(
            name=f"{name}.required", label=self.tr("Prévu"), most=MOST_REQUIRED
        )
        self.until = ExpiryField(name=f"{name}.until", label=self.tr("Jusqu’au"))
        kept = self.until.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the columns stay under each other
        self.until.setSizePolicy(kept)
        self.link = Button("", name=f"{name}.link", compact=True)
        up = IconButton("up", name=f"{name}.up", label=self.tr("Monter"), compact=True)
        down = IconButton("down", name=f"{name}.down", label=self.tr("Descendre"), compact=True)
        out = IconButton("trash", name=f"{name}.out", label=self.tr("Retirer"), compact=True)
        self.section.set_value(draft.section)
        self.name.set_value(draft.name)
        self.required.set_value(draft.required)
        self.until.set_value(draft.until)
        line = row(
            sized(self.section, width=128), self.name, sized(self.required, width=52),
            sized(self.link, width=_LINK), sized(self.until, width=120), up, down, out, gap=6,
            margins=(10, 2, 10, 2),
        )  # fmt: skip
        line.setStretch(1, 1)
        self.setLayout(line)
        for field in (self.section, self.name, self.required, self.until):
            field.edited.connect(self.edited)
        self.link.clicked.connect(self._linked)
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        out.clicked.connect(self.gone)
        self._look()

    @property
    def product_id(self) -> ProductId | None:
        """The product it is counted with, if it is."""
        return self._product

    def use_product(self, one: Product) -> None:
        """It is counted in the stock, as this product."""
        self._product, self._product_name = one.id, one.name
        if not self.name.text().strip():
            self.name.set_value(one.name)
        self._look()
        self.edited.emit()

    def draft(self) -> KitLineDraft:
        """The line as typed; QuantityOutOfRange, InvalidField."""
        return KitLineDraft(
            id=self._id, section=self.section.value() or "", name=self.name.value() or "",
            product_id=self._product, required=int(self.required.value()),
            until=None if self._product else self.until.value(),
        )  # fmt: skip

    def typed(self) -> Typed:
        """What to keep of it."""
        return {
            "id": str(self._id) if self._id else "",
            "product": [str(self._product), self._product_name] if self._product else [],
            "section": self.section.raw(), "name": self.name.raw(),
            "required": self.required.raw(), "until": self.until.raw(),
        }  # fmt: skip

    def put_back(self, typed: Typed) -> None:
        """What was kept of it."""
        product = typed.get("product") or []
        self._id = KitLineId(UUID(typed["id"])) if typed.get("id") else None
        self._product = ProductId(UUID(product[0])) if product else None
        self._product_name = str(product[1]) if product else ""
        for key in ("section", "name", "required", "until"):
            getattr(self, key).set_raw(typed.get(key, ""))
        self._look()

    def _linked(self) -> None:
        if self._product is None:
            self.link_asked.emit()
            return
        self._product, self._product_name = None, ""
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        linked = self._product is not None
        self.until.setVisible(not linked)
        self.link.setToolTip(
            self.tr("Ne plus compter avec ce produit") if linked
            else self.tr("Compter cette ligne avec un produit du stock")
        )  # fmt: skip
        words = self._product_name if linked else self.tr("À cocher, relier…")
        self.link.setAccessibleName(words)
        self.link.set_text(
            metrics("small", 500).elidedText(words, Qt.TextElideMode.ElideRight, px(_LINK - 48))
        )
        self.link.set_icon_name("link" if linked else "")

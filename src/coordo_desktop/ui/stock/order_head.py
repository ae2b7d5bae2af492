"""What stands over an order, or over what is proposed: what it is, what may be done with it."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.orders import Order, OrderState
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.count_words import (
    euros_text,
    order_chip,
    order_title,
    supplier_words,
)
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.stock_words import number_text
from coordo_desktop.ui.kit.when import date_text, dated_text, zone_in_use

PROPOSED, EVERY = "proposed", "every"


class ProposalHead(QWidget):
    """How much would be ordered, from how many suppliers."""

    def __init__(self, *, manages: bool) -> None:
        super().__init__()
        self.title = Label(
            self.tr("À commander"), role="panel", weight=600, name="stock.proposal.title"
        )
        self.sums = RunsLabel("", role="small", ink="text-2", name="stock.proposal.sums")
        self.supplier = Button(
            self.tr("Fournisseur"), name="stock.proposal.supplier", icon="home", key="U"
        )
        self.make = Button(
            self.tr("Préparer les commandes"), name="stock.proposal.make", kind="primary", key="V"
        )
        if not manages:  # never setVisible(True) without a parent: a window would flash
            self.supplier.hide()
            self.make.hide()
        self.search = SearchField(
            name="stock.proposal.filter", label=self.tr("Filtrer les produits"),
            placeholder=self.tr("Filtrer\u202f: produit, fournisseur, référence"),
        )  # fmt: skip
        self.shown = Segmented(
            [Option(PROPOSED, self.tr("Proposés")), Option(EVERY, self.tr("Tous les produits"))],
            name="stock.proposal.shown", label=self.tr("Produits montrés"), compact=True,
        )  # fmt: skip
        first = FoldingRow(self.title, None, self.supplier, self.make, margins=(16, 10, 16, 0))
        second = QWidget()
        second.setLayout(column(self.sums, margins=(16, 2, 16, 8)))
        third = row(self.search, self.shown, gap=8, margins=(16, 0, 16, 8))
        third.setStretch(0, 1)
        self.setLayout(column(first, second, third, gap=0))

    def show_sums(self, products: int, suppliers: int, cost: int) -> None:
        """How many products, from how many suppliers, about how much."""
        said = [
            self.tr("%n produit(s)", "", products),
            self.tr("%n fournisseur(s)", "", suppliers),
        ]
        if cost:
            said.append(self.tr("environ {cost}").format(cost=euros_text(cost)))
        self.sums.set_runs([Run(" · ".join(said), 600, "text"), Run(f" · {self._how()}")])
        self.make.setEnabled(products > 0)

    def _how(self) -> str:
        return self.tr("choisissez une ligne et tapez la quantité\u202f; 0 l’écarte")


class OrderHead(QWidget):
    """The buttons show what may be done now, and nothing else."""

    def __init__(self, *, manages: bool, moves: bool) -> None:
        super().__init__()
        self._manages, self._moves = manages, moves
        self.title = Label("", role="panel", weight=600, name="stock.order.title")
        self.chip = Chip("", kind="neutral", name="stock.order.state")
        self.told = RunsLabel("", role="small", ink="text-2", wrap=True, name="stock.order.told")
        self.send = Button(
            self.tr("Envoyer"), name="stock.order.send", kind="primary", key="V", compact=True
        )
        self.receive = Button(
            self.tr("Recevoir"), name="stock.order.receive", kind="primary", key="R", compact=True
        )
        self.print = Button(
            self.tr("Bon"), name="stock.order.print", icon="print", key="F", compact=True
        )
        self.csv = Button(
            self.tr("CSV"), name="stock.order.csv", icon="export", key="E", compact=True
        )
        self.when = Button(
            self.tr("Date"), name="stock.order.when", icon="calendar", key="D", compact=True
        )
        self.close_ = Button(self.tr("Solder"), name="stock.order.close", key="K", compact=True)
        self.unsend = Button(
            self.tr("Reprendre"), name="stock.order.unsend", kind="quiet", compact=True
        )
        self.cancel = Button(
            self.tr("Annuler"), name="stock.order.cancel", kind="quiet", key="Del", compact=True
        )
        self.remove = Button(
            self.tr("Jeter"), name="stock.order.remove", kind="quiet", key="Del", compact=True
        )
        self.reopen = Button(
            self.tr("Rouvrir"), name="stock.order.reopen", icon="undo", compact=True
        )
        first = FoldingRow(
            self.title, self.chip, None, self.remove, self.cancel, self.unsend, self.reopen,
            self.close_, self.when, self.csv, self.print, self.send, self.receive,
            gap=6, margins=(16, 10, 16, 0),
        )  # fmt: skip
        second = QWidget()
        second.setLayout(column(self.told, margins=(16, 2, 16, 8)))
        self.setLayout(column(first, second, gap=0))

    def show_order(self, order: Order, today: date) -> None:
        """This order."""
        self.title.set_text(supplier_words(order.supplier))
        self.chip.set_spec(order_chip(order, today))
        self.told.set_runs(self._said(order))
        state = order.state
        begun = any(line.received for line in order.lines)
        draft = state is OrderState.DRAFT
        awaited = state.awaited
        done = state in {OrderState.CLOSED, OrderState.CANCELLED}
        for button, shown in (
            (self.send, draft and self._manages),
            (self.remove, draft and self._manages),
            (self.receive, awaited and self._moves),
            (self.when, awaited and self._manages),
            (self.unsend, awaited and not begun and self._manages),
            (self.cancel, awaited and not begun and self._manages),
            (self.close_, (begun and awaited) and self._manages),
            (self.reopen, done and self._manages),
            (self.csv, self._manages),
        ):
            button.setVisible(shown)
        self.send.setEnabled(bool(order.lines))

    def _said(self, order: Order) -> list[Run]:
        zone = zone_in_use()
        said = [order_title(order), self.tr("%n produit(s)", "", len(order.lines))]
        if order.cost:
            words = self.tr("{cost}") if order.priced else self.tr("au moins {cost}")
            said.append(words.format(cost=euros_text(order.cost)))
        if order.awaited:
            awaited = self.tr("{many} unités attendues")
            said.append(awaited.format(many=number_text(order.awaited)))
        runs = [Run(" · ".join(said), 600, "text")]
        made = self.tr("préparée le {day} par {who}")
        runs.append(
            Run(f" · {made.format(day=dated_text(order.created_at, zone), who=order.created_by)}")
        )
        if order.sent_at is not None:
            left = self.tr("envoyée le {day} par {who}").format(
                day=dated_text(order.sent_at, zone), who=order.sent_by
            )
            runs.append(Run(f" · {left}"))
        if order.expected_on is not None and order.state.awaited:
            due = self.tr("attendue le {day}").format(day=date_text(order.expected_on))
            runs.append(Run(f" · {due}"))
        if order.note:
            runs.append(Run(f" · {order.note}"))
        return runs


def paper_words() -> PaperWords:
    """What is said around an order on paper."""
    translate = QCoreApplication.translate

    def saved(name: str) -> str:
        return translate("Orders", "Bon enregistré\u00a0: {name}.").format(name=name)

    return PaperWords(
        preview=translate("Orders", "Aperçu du bon de commande"),
        back=translate("Orders", "Retour aux commandes"),
        job=translate("Orders", "Bon de commande"),
        save=translate("Orders", "Enregistrer le bon de commande"),
        file=translate("Orders", "commande.pdf"),
        saved=saved,
    )

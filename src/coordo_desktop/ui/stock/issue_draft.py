"""What is typed in the issue panel, kept until it is done: a lock or a slip loses nothing."""

import json
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.ids import LotId, ProductId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.issue_basket import IssueBasket
from coordo_desktop.ui.stock.issue_work import Wanted

_FORM = "stock.issue"


class IssueDrafts(QObject):
    """One draft for each record, and one for the stock; identities, never names."""

    def __init__(self, panel: IssueBasket, services: Services, tools: Tools) -> None:
        super().__init__(panel)
        self._panel, self._drafts, self._tools = panel, services.drafts, tools
        self._restoring = False

    @property
    def _entity(self) -> str:
        about = self._panel.about
        return "stock" if about is None else str(about)

    def flush(self) -> None:
        """Keep now what is shown."""
        panel = self._panel
        if not panel.isHidden() and panel.lines:
            self._keep()

    def leave(self) -> None:
        """Given up: what was typed waits for the next time."""
        self.flush()

    def done(self) -> None:
        """It was written."""
        entity = self._entity
        self._run(lambda: self._drafts.drop(_FORM, entity), _nothing)

    def take_up(self) -> None:
        """Put back what was left, where nothing was begun."""
        entity, panel = self._entity, self._panel

        def found(draft: Draft | None) -> None:
            if draft is None or entity != self._entity or panel.isHidden() or panel.lines:
                return
            typed = draft.typed()
            panel.note.set_value(typed.get("note"))
            self._recipient(typed.get("kind"), typed.get("to"))
            wanted = [one for one in map(_wanted, typed.get("lines") or []) if one is not None]
            if wanted:
                panel.add(wanted, lambda: self._reasons(typed.get("lines") or []))
                self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")

        self._run(lambda: self._drafts.find(_FORM, entity), found)

    def _recipient(self, kind: object, to: object) -> None:
        panel = self._panel
        if panel.about is not None or kind not in {each.key for each in panel.who.kind.options}:
            return
        panel.who.show_nobody(str(kind))
        try:
            which = UUID(str(to))
        except ValueError:
            return
        panel.name(str(kind), which)

    def _reasons(self, lines: list[dict[str, Any]]) -> None:
        why = {one.get("product"): one.get("why") for one in lines}
        for line in self._panel.lines:
            line.why.set_value(why.get(str(line.stock.product.id)))

    def _keep(self) -> None:
        panel, entity = self._panel, self._entity
        to = panel.who.value
        typed = {
            "kind": panel.who.kind.value(),
            "to": "" if to is None else str(to.id),
            "note": panel.note.text(),
            "lines": [
                {
                    "product": str(line.stock.product.id),
                    "quantity": line.quantity.number or 1,
                    "lot": _lot(line.lot.value()),
                    "serial": line.serial,
                    "why": line.why.text(),
                }
                for line in panel.lines
            ],
        }
        payload = json.dumps(typed, ensure_ascii=False)
        self._run(lambda: self._drafts.keep(_FORM, entity, payload), _nothing)

    def _run(self, work: Any, done: Any) -> None:
        self._tools.desk.run(self, work, done, self._tools.failed)


def _wanted(one: Any) -> Wanted | None:
    try:
        lot = one.get("lot")
        return Wanted(
            ProductId(UUID(one["product"])),
            int(one["quantity"]),
            LotId(UUID(lot)) if lot else None,
            str(one.get("serial") or ""),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _lot(value: object) -> str:
    return str(value[0]) if isinstance(value, tuple) else ""


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""

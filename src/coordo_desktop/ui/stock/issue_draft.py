"""What is typed in the issue panel, kept until it is done: a lock or a slip loses nothing."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from coordo_desktop.domain.ids import InterventionId, LotId, PatientId, ProductId, StockPlaceId
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.issue_basket import IssueBasket
from coordo_desktop.ui.stock.issue_line import IssueLine
from coordo_desktop.ui.stock.issue_work import Wanted

_FORM = "stock.issue"
_Typed = dict[str, Any]


class IssueDrafts(QObject):
    """One draft for each record, and one for the stock; identities, never names.

    A form begun over one that waits keeps it inside its own: none is thrown away unseen.
    """

    def __init__(self, panel: IssueBasket, services: Services, tools: Tools) -> None:
        super().__init__(panel)
        self._panel, self._drafts, self._tools = panel, services.drafts, tools
        self._mine, self._adopted = str(uuid4()), False
        panel.waiting.acted.connect(self.resume)

    @property
    def _entity(self) -> str:
        return _entity(self._panel.about)

    def begin(self) -> None:
        """Another form: what was kept before is not its own."""
        self._mine, self._adopted = str(uuid4()), False
        self._panel.waiting.hide()

    def flush(self) -> None:
        """Keep now what is shown, to be shown again (before locking)."""
        panel = self._panel
        if not panel.isHidden() and (panel.lines or panel.who.value is not None):
            self._keep(shown=True)

    def leave(self) -> None:
        """Given up: what was typed waits for the next time; one gesture alone is made again."""
        panel = self._panel
        if panel.isHidden():
            return
        if panel.lines and (self._adopted or panel.worth_keeping):
            self._keep(shown=False)
        elif self._adopted:
            self.done()

    def done(self) -> None:
        """It was written, or emptied: what waited behind it waits again."""
        entity, mine, drafts = self._entity, self._mine, self._drafts
        self._run(lambda: _drop(drafts, entity, mine), _nothing)

    # --- found again ----------------------------------------------------------------------------

    def take_up(self) -> None:
        """Put back what was left where nothing was begun; else offer it."""
        self._look(self._put_back)

    def offer(self, product_id: ProductId | None = None) -> None:
        """Tell that a form waits, unless it is of the very product now asked for: put back."""

        def found(typed: _Typed) -> None:
            products = {one.product_id for one in _lines(typed)}
            mine = {line.stock.product.id for line in self._panel.lines}
            who = self._panel.who
            begun = who.value is not None or who.field.text() or not mine <= products
            if product_id in products and not begun:
                self._panel.empty()
                self._put_back(typed)
            else:
                self._panel.waiting.show()

        self._look(found)

    def resume(self) -> None:
        """What waited comes beside what is shown."""
        entity, mine, drafts = self._entity, self._mine, self._drafts
        self._panel.waiting.hide()

        def found(typed: _Typed | None) -> None:
            if typed is not None and entity == self._entity and not self._panel.isHidden():
                self._put_back(typed)

        self._run(lambda: _unwrapped(drafts, entity, mine), found)

    def shown_before(self, about: PatientId | None, then: Callable[[], None]) -> None:
        """`then`, where the form was open when the desk was locked."""

        def told(typed: _Typed) -> None:
            if typed.get("shown") and self._panel.isHidden():
                then()

        drafts, entity = self._drafts, _entity(about)
        self._run(lambda: _typed(drafts, entity), told)

    def _look(self, found: Callable[[_Typed], None]) -> None:
        entity, panel, drafts = self._entity, self._panel, self._drafts
        mine = self._mine

        def told(typed: _Typed) -> None:
            same = entity == self._entity and mine == self._mine and not panel.isHidden()
            if same and typed and typed.get("id") != mine:
                found(typed)

        self._run(lambda: _typed(drafts, entity), told)

    def _put_back(self, typed: _Typed) -> None:
        panel = self._panel
        self._mine, self._adopted = str(typed.get("id") or self._mine), True
        panel.waiting.setVisible(bool(typed.get("waiting")))
        panel.note.set_value(typed.get("note"))
        if panel.who.value is None:
            self._recipient(typed.get("kind"), typed.get("to"))
        panel.add(_lines(typed), panel.go_on)
        self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")

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

    # --- kept -----------------------------------------------------------------------------------

    def _keep(self, *, shown: bool) -> None:
        panel, entity, drafts = self._panel, self._entity, self._drafts
        to = panel.who.value
        typed = {
            "id": self._mine,
            "shown": shown,
            "kind": panel.who.kind.value(),
            "to": "" if to is None else str(to.id),
            "note": panel.note.text(),
            "lines": [_line(line) for line in panel.lines],
        }
        self._run(lambda: _kept(drafts, entity, typed), _nothing)

    def _run(self, work: Any, done: Any) -> None:
        self._tools.desk.run(self, work, done, self._tools.failed)


def _entity(about: PatientId | None) -> str:
    return "stock" if about is None else str(about)


def _typed(drafts: DraftService, entity: str) -> _Typed:
    found = drafts.find(_FORM, entity)
    return {} if found is None else found.typed()


def _write(drafts: DraftService, entity: str, typed: object) -> None:
    if isinstance(typed, dict) and typed:
        drafts.keep(_FORM, entity, json.dumps(typed, ensure_ascii=False))
    else:
        drafts.drop(_FORM, entity)


def _behind(old: _Typed, mine: str) -> object:
    """What waits behind the form `mine`: the draft kept, or what waited behind it already."""
    return old.get("waiting") if old.get("id") == mine else old


def _kept(drafts: DraftService, entity: str, typed: _Typed) -> None:
    behind = _behind(_typed(drafts, entity), typed["id"])
    _write(drafts, entity, {**typed, "waiting": behind} if behind else typed)


def _drop(drafts: DraftService, entity: str, mine: str) -> None:
    _write(drafts, entity, _behind(_typed(drafts, entity), mine))


def _unwrapped(drafts: DraftService, entity: str, mine: str) -> _Typed | None:
    """What waits behind the form `mine`, now the one kept; None: nothing does."""
    behind = _behind(_typed(drafts, entity), mine)
    if not isinstance(behind, dict) or not behind:
        return None
    _write(drafts, entity, behind)
    return behind


def _line(line: IssueLine) -> dict[str, object]:
    where = line.lot.value()
    lot, place = where[:2] if isinstance(where, tuple) else ("", "")
    intervention = line.intervention_id
    return {
        "product": str(line.stock.product.id),
        "quantity": line.quantity.number or 1,
        "lot": str(lot),
        "place": str(place),
        "serial": line.serial,
        "why": line.why.text(),
        "intervention": "" if intervention is None else str(intervention),
    }


def _lines(typed: _Typed) -> list[Wanted]:
    lines = typed.get("lines")
    found = map(_wanted, lines if isinstance(lines, list) else [])
    return [one for one in found if one is not None]


def _wanted(one: Any) -> Wanted | None:
    try:
        lot, place, care = (one.get(key) for key in ("lot", "place", "intervention"))
        return Wanted(
            ProductId(UUID(one["product"])),
            int(one["quantity"]),
            LotId(UUID(lot)) if lot else None,
            str(one.get("serial") or ""),
            InterventionId(UUID(care)) if care else None,
            read=bool(lot),
            place_id=StockPlaceId(UUID(place)) if place else None,
            why=str(one.get("why") or ""),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""

"""What a full check of a kit moves: what was found, what is spoilt, what lacks (ST10).

What a kit lacks comes from the reserve, first expired first; what is spoilt leaves it for the
quarantine of the first shelf, where the destruction slip gathers it. A unit that was
found less is counted out; one more came from the reserve without being said.
"""

from dataclasses import dataclass, field
from datetime import date

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import DeedId, KitCheckId, StockPlaceId
from coordo_desktop.domain.kits import FoundLine, Kit, KitCheckLine, KitLine
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind, NotEnough, Source
from coordo_desktop.store import kits
from coordo_desktop.store.stock_ledger import new_deed, post
from coordo_desktop.store.unit import OpenSession


@dataclass(slots=True)
class Moves:
    """What a check moves, gathered line after line, written as one deed of each kind."""

    kit: Kit
    check_id: KitCheckId
    aside: StockPlaceId
    refill: bool
    today: date
    counted: list[Entry] = field(default_factory=list)
    taken_out: list[Entry] = field(default_factory=list)
    brought: list[Entry] = field(default_factory=list)
    added: int = 0
    removed: int = 0

    def line(self, session: OpenSession, line: KitLine, found: FoundLine) -> KitCheckLine:
        """What is done for one line, and what is kept of it."""
        if found.found < 0:
            raise InvalidField(field="found")
        added = spoilt = 0
        if line.product_id is not None:
            self._met(session, line, found.found)
            if self.refill:
                spoilt = self._spoilt(line)
                lacking = max(0, line.required - found.found)
                added = self._from_reserve(session, line, lacking)
        self.added += added
        self.removed += spoilt
        return KitCheckLine(
            name=line.name,
            required=line.required,
            found=found.found,
            expired=spoilt if self.refill else line.spoilt,
            added=added,
            until=found.until if line.ticked else line.expiry,
        )

    def write(self, session: OpenSession) -> tuple[DeedId, ...]:
        """Write it in the ledger; the deeds."""
        kinds = (
            (MovementKind.COUNT, self.counted),
            (MovementKind.QUARANTINE, self.taken_out),
            (MovementKind.TRANSFER, self.brought),
        )
        return tuple(
            post(
                session,
                Deed(
                    id=new_deed(),
                    kind=kind,
                    entries=tuple(entries),
                    source=Source.KIT,
                    source_id=DeedId(self.check_id),
                ),
            )
            for kind, entries in kinds
            if entries
        )

    def _met(self, session: OpenSession, line: KitLine, found: int) -> None:
        """The ledger meets what was found."""
        gap = line.present - found
        for lot in line.lots:
            if gap > 0 and lot.usable:
                less = min(gap, lot.quantity)
                self.counted.append(Entry(lot_id=lot.lot_id, place_id=self.kit.id, quantity=-less))
                gap -= less
        if gap < 0 and (moved := self._from_reserve(session, line, -gap)) < -gap:
            raise NotEnough(asked=found, left=line.present + moved, field="found")

    def _spoilt(self, line: KitLine) -> int:
        out = 0
        for lot in line.lots:
            if not lot.usable:
                self.taken_out += [
                    Entry(lot_id=lot.lot_id, place_id=self.kit.id, quantity=-lot.quantity),
                    Entry(lot_id=lot.lot_id, place_id=self.aside, quantity=lot.quantity, held=True),
                ]
                out += lot.quantity
        return out

    def _from_reserve(self, session: OpenSession, line: KitLine, wanted: int) -> int:
        """Bring up to `wanted` units, first expired first; how many came."""
        if wanted <= 0 or line.product_id is None:
            return 0
        came = 0
        for lot_id, place_id, there in kits.reserve(session, line.product_id, self.today):
            gone = sum(
                -entry.quantity
                for entry in self.brought
                if (entry.lot_id, entry.place_id) == (lot_id, place_id)
            )
            part = min(wanted - came, there - gone)
            if part > 0:
                self.brought += [
                    Entry(lot_id=lot_id, place_id=place_id, quantity=-part),
                    Entry(lot_id=lot_id, place_id=self.kit.id, quantity=part),
                ]
                came += part
        return came

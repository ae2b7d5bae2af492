"""Pictures of the stock: its parts, its panels, what readers bring, and every paper of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from coordo_desktop.documents import pictures
from coordo_desktop.domain.destruction import SlipDraft, Wasted
from coordo_desktop.domain.labels import LabelAsk, LabelKind
from coordo_desktop.domain.stock import PlaceKind
from coordo_desktop.ui.stock.segments import (
    COLD,
    KITS,
    LOTS,
    PRODUCTS,
    RECALLS,
    SEGMENTS,
)

Views = Iterator[tuple[str, Callable[[], object]]]
_UNKNOWN = "0103400934567896172805001012AB"  # nothing on file bears this code


def stock_views(camera, known) -> Views:
    """Each picture: its name and how to get there, one after another."""
    window = camera.window
    services = window.page("patients")._services
    for segment in SEGMENTS:
        yield f"stock-{segment.key}", lambda key=segment.key: _part(window, key)
    yield "stock-received", lambda: _part(window, LOTS).take_scan(_known_code(services))
    yield "stock-asked", lambda: _part(window, LOTS).take_scan(_half_known(services))
    yield "stock-unknown", lambda: _closed(window, LOTS).take_scan(_UNKNOWN)
    yield "stock-misread", lambda: _closed(window, LOTS).take_scan("0103400930000012")
    yield "stock-issue", lambda: _part(window, LOTS).issue()
    yield (
        "stock-issue-patient",
        lambda: _closed(window, LOTS).issue_for(
            {"product_id": _product(services, "Vaccin grippe"), "patient_id": known}
        ),
    )
    yield "stock-quarantine", lambda: _on_lot(window, "hold")
    yield "stock-discard", lambda: _on_lot(window, "discard")
    yield "stock-product-form", lambda: _closed(window, PRODUCTS).page(PRODUCTS).open_new()
    yield "stock-reading", lambda: _closed(window, COLD)
    yield "stock-destruction", lambda: _closed(window, RECALLS).page(RECALLS).show_destruction()
    yield "stock-kit-check", lambda: _closed(window, KITS).page(KITS).start_check()
    yield "record-material", lambda: _record(window, known)


def _stock(window):
    window.open_view("stock")
    return window.page("stock")


def _part(window, key: str):
    page = _stock(window)
    page.show_segment(key)
    return page


def _closed(window, key: str):
    """A part without the panel that was opened in it before."""
    page = _part(window, key)
    for panel in page.side.panels():
        if panel.isVisible():
            panel.close_panel()
    return page


def _on_lot(window, deed: str) -> None:
    page = _closed(window, LOTS)
    getattr(page.deeds, deed)(page.lots.row())


def _product(services, name: str):
    return services.products.search(name)[0].id


def _code_of(services, name: str) -> str:
    return services.products.product(_product(services, name)).codes[0].code


def _known_code(services) -> str:
    return f"01{_code_of(services, 'Vaccin grippe')}17270630" + "10T7C204"


def _half_known(services) -> str:
    return f"01{_code_of(services, 'Alginate 10')}"


def _record(window, known) -> None:
    window.open_view("patients")
    window.open_patient(known)
    window.page("patients").record.show_tab("material")


def stock_papers(services, out: Path, now) -> None:
    """Every paper of the stock, page by page."""
    today = now.date()
    fridge = next(p for p in services.products.places() if p.kind is PlaceKind.FRIDGE)
    (recall, *_) = services.recalls.recalls()
    recalled = recall.recall.id
    told = services.recalls.sheet(recalled).people[0].patient_id
    (count, *_) = services.counts.counts()
    (order, *_) = services.orders.orders()
    out_now = [line.loan for line in services.loans.equipment().lines if line.loan]
    (kit,) = services.kits.kits().kits
    labels = services.labels.products()[:12]
    gone = tuple(
        Wasted(
            lot_id=one.lot_id, place_id=one.place_id, held=one.held, quantity=one.quantity,
            reason=one.reason,
        )
        for one in services.destruction.gather()
        if one.chosen
    )  # fmt: skip
    slip = services.destruction.make(SlipDraft(lines=gone, witness="Nadège OYHENART"))
    papers = {
        "destruction": services.recall_papers.slip_preview(slip.id),
        "recall": services.recall_papers.preview(recalled),
        "recall-letter": services.recall_papers.letter_preview(recalled, told),
        "count": services.counts.preview(count.id),
        "order": services.orders.preview(order.id),
        "loan": services.loans.slip_preview(out_now[0].id).pdf,
        "loan-calls": services.loans.calls_preview().pdf,
        "kit": services.kits.list_preview(kit.id).pdf,
        "fridge": services.cold.preview(fridge.id, today).pdf,
        "labels": services.labels.preview(
            LabelAsk(kind=LabelKind.PRODUCT, lines=tuple((line, 1) for line in labels))
        ).pdf,
    }
    for name, pdf in papers.items():
        (out / f"stock-{name}.pdf").write_bytes(pdf)
        for number in range(min(3, pictures.page_count(pdf))):
            page = pictures.page(pdf, number, 100)
            image = Image.frombytes("RGBA", (page.width, page.height), bytes(page.rgba))
            image.save(out / f"paper-stock-{name}-{number + 1}.png")

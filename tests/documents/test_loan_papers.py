"""The papers of loans and of kits: what they say, what is never cut."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from coordo_desktop.documents import kit_list, loan_calls, loan_slip
from coordo_desktop.domain.ids import EquipmentId, KitLineId, LoanId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.kits import Kit, KitLine, KitLot
from coordo_desktop.domain.loan_papers import CallSheet, KitSheet, LoanSlip, PaperHead
from coordo_desktop.domain.loans import Condition, Equipment, Loan
from documents.reading import flat, texts

TODAY = date(2026, 11, 23)


def pages_text(pdf):
    return [" ".join(page.replace("\xa0", " ").split()) for page in texts(pdf)]


HEAD = PaperHead(
    practice="Maison de santé des Trois Ponts",
    address=("2 place du Fronton", "64120 Saint-Palais"),
    phone="05 36 49 12 00",
    author="Claire MARTIN",
    printed_at=datetime(2026, 11, 23, 10, 42, tzinfo=UTC),
    audit_code="Jnl 7F3A",
    today=TODAY,
)
PIECE = Equipment(
    id=EquipmentId(UUID(int=1)), name="Déambulateur", model="2 roues", serial="DE-0142"
)
LOAN = Loan(
    id=LoanId(UUID(int=2)),
    equipment_id=PIECE.id,
    name="Déambulateur",
    serial="DE-0142",
    who="ETCHEVERRY Maite",
    phones=("+33536495200",),
    out_at=datetime(2026, 10, 16, 8, tzinfo=UTC),
    out_day=date(2026, 10, 16),
    due=date(2026, 11, 17),
    deposit=4990,
    accessories="Embouts\nPanier",
    author_out="Claire MARTIN",
)
KIT = Kit(
    id=StockPlaceId(UUID(int=3)),
    version=2,
    name="Chariot d’urgence",
    seal="A-10442",
    sealed_at=datetime(2026, 10, 16, 8, tzinfo=UTC),
    checked_day=date(2026, 10, 16),
    today=TODAY,
    lines=tuple(
        KitLine(
            id=KitLineId(UUID(int=100 + number)),
            section="Médicaments" if number < 20 else "Appareils",
            name=f"Produit {number}",
            product_id=ProductId(UUID(int=200 + number)),
            unit="ampoule",
            units="ampoules",
            required=2,
            present=2,
            lots=(
                KitLot(
                    lot_id=LotId(UUID(int=300 + number)),
                    number=f"L{number:03d}",
                    expiry=TODAY + timedelta(days=number - 1),
                    quantity=2,
                    usable=number > 0,
                ),
            ),
        )
        for number in range(40)
    ),
)


def test_the_slip_says_what_who_until_when_and_is_one_page():
    (page,) = pages_text(loan_slip.render(LoanSlip(head=HEAD, loan=LOAN, equipment=PIECE)))
    for words in ("DE-0142", "ETCHEVERRY Maite", "05 36 49 52 00", "17/11/2026", "49,90 €",
                  "Embouts", "Panier", "L’emprunteur", "Reçu par"):  # fmt: skip
        assert words in page


def test_a_slip_printed_after_the_return_says_it():
    back = replace(
        LOAN, back_day=TODAY, condition_in=Condition.DAMAGED, remark_in="Frein gauche cassé",
        missing="Panier", deposit_back=2000, author_in="N. OYHENART",
    )  # fmt: skip
    (page,) = pages_text(loan_slip.render(LoanSlip(head=HEAD, loan=back, equipment=PIECE)))
    for words in ("23/11/2026, reçu par N. OYHENART", "Frein gauche cassé", "Panier", "20 €"):
        assert words in page


def test_a_long_remark_is_never_cut():
    long = replace(LOAN, remark_out=" ".join(f"rayure{number}" for number in range(400)))
    text = flat(loan_slip.render(LoanSlip(head=HEAD, loan=long, equipment=PIECE)))
    assert "rayure0" in text
    assert "rayure399" in text
    assert "Reçu par" in text


def test_the_call_list_has_the_telephone_and_says_whom_it_leaves_out():
    (page,) = pages_text(loan_calls.render(CallSheet(head=HEAD, loans=(LOAN,), hidden=2)))
    for words in ("3 prêts en retard", "ETCHEVERRY Maite", "05 36 49 52 00", "6 jours de retard",
                  "hors de votre cercle"):  # fmt: skip
        assert words in page


def test_the_check_list_holds_every_line_and_what_is_to_be_taken_out():
    pages = pages_text(kit_list.render(KitSheet(head=HEAD, kit=KIT)))
    text = " ".join(pages)
    assert len(pages) > 1
    assert all(f"Produit {number}" in text for number in range(40))
    assert "L000" in text
    assert "à retirer" in text
    assert "Périme en premier : Produit 0, 22/11/2026" in text
    assert "secret professionnel" not in text
    assert "Contrôlé par" in pages[-1]


def test_equal_papers_are_equal_bytes():
    sheet = KitSheet(head=HEAD, kit=KIT)
    assert kit_list.render(sheet) == kit_list.render(sheet)

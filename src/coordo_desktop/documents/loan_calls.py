"""Whom to call: what should be back, longest overdue first, with room for the answer (ST7)."""

from coordo_desktop.documents.flow import Run, gap
from coordo_desktop.documents.letterhead import HEALTH_DATA, Plain
from coordo_desktop.documents.loan_slip import shown_phone
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import letterhead
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import counted, paper, plain_day
from coordo_desktop.domain.loan_papers import CallSheet
from coordo_desktop.domain.loans import Loan

_SIZE, _SMALL = 9.4, 8.2
_COLUMNS = (
    Column("Emprunteur, téléphone", 0.3), Column("Matériel", 0.23), Column("À rendre le", 0.14),
    Column("Appels", 0.17), Column("Réponse", 0.2),
)  # fmt: skip


def render(sheet: CallSheet) -> bytes:
    """The list as PDF bytes."""
    title = "Matériel à faire revenir"
    plain = Plain(letterhead(sheet.head, title, HEALTH_DATA), title)
    many = counted(len(sheet.loans) + sheet.hidden, "prêt en retard", "prêts en retard")
    plain.pages.flow([*plain.lines(f"{many} au {plain_day(sheet.head.today)}.", 10.4), gap(2 * MM)])
    table = Table(plain.set, plain.width, _COLUMNS, size=_SIZE)
    plain.pages.rows(table.head(), (table.row(*_cells(plain, sheet, loan)) for loan in sheet.loans))
    if sheet.hidden:
        words = counted(sheet.hidden, "prêt n’est pas nommé", "prêts ne sont pas nommés")
        plain.pages.flow(
            [gap(3 * MM), *plain.lines(f"{words} : dossier hors de votre cercle de soins.", _SIZE)]
        )
    return plain.finish()


def _cells(plain: Plain, sheet: CallSheet, loan: Loan) -> tuple[list[Run] | str, ...]:
    set_ = plain.set
    who = [set_.bold(paper(loan.who), _SIZE)]
    if loan.who_detail:
        who.append(set_.regular(f"\n{paper(loan.who_detail)}", _SMALL))
    who += [set_.bold(f"\n{shown_phone(phone)}", _SIZE + 1) for phone in loan.phones]
    late = counted(loan.days_late(sheet.head.today), "jour de retard", "jours de retard")
    what = [
        set_.bold(paper(loan.name), _SIZE),
        set_.regular(f"\n{paper(', '.join(filter(None, (loan.model, loan.serial))))}", _SMALL),
    ]
    due = [set_.bold(plain_day(loan.due), _SIZE), set_.regular(f"\n{late}", _SMALL)]
    calls = ""
    if loan.called is not None:
        times = counted(loan.calls, "appel", "appels")
        calls = f"{times}, le {plain_day(loan.called)}"
        calls += f"\n{paper(loan.call_note)}" if loan.call_note else ""
    return who, what, due, calls, " \n \n "

"""The slip of a loan, signed twice: when the piece goes out, when it is back (ST7)."""

from collections.abc import Iterator

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import (
    BODY,
    SMALL,
    Fact,
    blank,
    boxes,
    facts,
    frames,
    heading,
    letterhead,
    to_tick,
)
from coordo_desktop.documents.wording import NBSP, paper, plain_day
from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.loan_papers import LoanSlip
from coordo_desktop.domain.loans import Condition

_NAME, _DUE = 12.5, 14.0
_CONDITIONS = {Condition.GOOD: "bon état", Condition.WORN: "usé", Condition.DAMAGED: "abîmé"}
_RULES = (
    "Le matériel ne change pas de mains : il n’est ni cédé, ni prêté, ni modifié.",
    "Une panne, une perte ou une casse est dite sans attendre à la maison de santé.",
    (
        "Il est rendu propre et complet, à la date prévue. Pour le garder plus longtemps, appelez "
        "avant cette date."
    ),
)
_NOTICE = "Un exemplaire pour l’emprunteur, un pour la maison de santé."


def render(slip: LoanSlip) -> bytes:
    """The slip as PDF bytes; one page unless what was typed is long."""
    title = "Fiche de prêt de matériel"
    plain = Plain(letterhead(slip.head, title, _NOTICE, again=slip.loan.serial), title)
    flow, whole = plain.pages.flow, plain.pages.whole
    flow([*heading(plain, "Matériel"), *facts(plain, tuple(_piece(plain, slip)))])
    flow([*heading(plain, "Emprunteur"), *facts(plain, tuple(_who(plain, slip)))])
    flow([*heading(plain, "Prêt"), *facts(plain, tuple(_terms(plain, slip)))])
    lines = [line for line in slip.loan.accessories.split("\n") if line.strip()]
    if lines:
        flow(heading(plain, "Accessoires remis"))
        for line in lines:
            flow(to_tick(plain, line))
    flow([gap(3 * MM), *_rules(plain), gap(2.5 * MM)])
    whole([frames(plain.set, plain.width, ("L’emprunteur", "Pour la maison de santé"))])
    whole(_back(plain, slip))
    return plain.finish()


def _piece(plain: Plain, slip: LoanSlip) -> Iterator[Fact]:
    piece, set_ = slip.equipment, plain.set
    yield "Désignation", [set_.bold(paper(piece.name), _NAME)]
    if piece.model:
        yield "Marque, modèle", [set_.regular(paper(piece.model), BODY)]
    yield "Numéro de série", [set_.bold(paper(piece.serial), _NAME)]
    if piece.owner:
        yield "Propriétaire", [set_.regular(paper(piece.owner), BODY)]


def _who(plain: Plain, slip: LoanSlip) -> Iterator[Fact]:
    loan, set_ = slip.loan, plain.set
    said = [set_.bold(paper(loan.who), _NAME)]
    if loan.who_detail:
        said.append(set_.regular(paper(f"  {loan.who_detail}"), BODY))
    yield "Nom", said
    if loan.phones:
        yield "Téléphone", [set_.regular(" · ".join(map(shown_phone, loan.phones)), BODY)]


def _terms(plain: Plain, slip: LoanSlip) -> Iterator[Fact]:
    loan, set_ = slip.loan, plain.set
    yield (
        "Sorti le",
        [set_.regular(f"{plain_day(loan.out_day)}, remis par {paper(loan.author_out)}", BODY)],
    )
    yield "À rendre le", [set_.bold(plain_day(loan.due), _DUE)]
    yield "Caution", [set_.regular(euros(loan.deposit) or "aucune", BODY)]
    state = ", ".join(filter(None, (_CONDITIONS[loan.condition_out], loan.remark_out)))
    yield "État au départ", [set_.regular(paper(state), BODY)]


def _rules(plain: Plain) -> Iterator[Piece]:
    for words in _RULES:
        yield from plain.lines(f"–{NBSP}{words}", SMALL)


def _back(plain: Plain, slip: LoanSlip) -> list[Piece]:
    """What is written when it comes back, by hand or as it was kept."""
    loan = slip.loan
    made = heading(plain, "Retour")
    states = list(_CONDITIONS)
    at = states.index(loan.condition_in) if loan.condition_in is not None else -1
    if loan.back_day is not None:
        made += facts(plain, tuple(_returned(plain, slip)))
    else:
        made.append(blank(plain, "Rendu le", share=0.5))
    made.append(boxes(plain, "État", list(_CONDITIONS.values()), ticked=at))
    if loan.back_day is None:
        made.append(blank(plain, "Remarque, manque"))
        if loan.deposit:
            made.append(blank(plain, "Caution rendue", share=0.5))
    labels = ("Rendu par", "Reçu par")
    return [*made, gap(2 * MM), frames(plain.set, plain.width, labels)]


def _returned(plain: Plain, slip: LoanSlip) -> Iterator[Fact]:
    loan, set_ = slip.loan, plain.set
    if loan.back_day is not None:
        words = f"{plain_day(loan.back_day)}, reçu par {paper(loan.author_in)}"
        yield "Rendu le", [set_.regular(words, BODY)]
    if loan.remark_in:
        yield "Remarque", [set_.regular(paper(loan.remark_in), BODY)]
    if loan.missing:
        yield "Manquant", [set_.bold(paper(loan.missing), BODY)]
    if loan.deposit:
        yield "Caution rendue", [set_.regular(euros(loan.deposit_back) or "non", BODY)]


def euros(cents: int) -> str:
    """« 50 € », « 49,90 € »; nothing for nothing."""
    if not cents:
        return ""
    whole, part = divmod(cents, 100)
    return f"{whole}{f',{part:02d}' if part else ''}{NBSP}€"


def shown_phone(kept: str) -> str:
    """A telephone as it is read aloud."""
    phone = read_phone(kept)
    return paper(kept if phone is None else show_phone(phone.kept)).replace(" ", NBSP)

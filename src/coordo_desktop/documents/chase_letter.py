"""The letter that chases an answer: who is asked, for whom, what, since when; ready to sign."""

from collections.abc import Sequence
from datetime import date

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, bound, paper, plain_day
from coordo_desktop.domain.today import AwaitedKind, ChaseLetter

_SIZE = 10.4
_INDENT = 96 * MM
_SIGNATURE = 26 * MM
_NOTICE = "À l’attention du seul destinataire nommé."
_ASKED = {
    AwaitedKind.RESULT: "le résultat suivant",
    AwaitedKind.REPORT: "le compte rendu suivant",
    AwaitedKind.CALL_BACK: "votre rappel au sujet suivant",
    AwaitedKind.AGREEMENT: "l’accord suivant",
    AwaitedKind.EQUIPMENT: "le matériel suivant",
    AwaitedKind.OTHER: "la réponse suivante",
}

_SENT = (
    "nous le faire parvenir, de préférence par messagerie sécurisée de santé, ou de nous dire "
    "quand nous pouvons l’espérer."
)
_WISHED = {
    AwaitedKind.CALL_BACK: "nous rappeler, ou de nous dire quand nous pourrons vous joindre.",
    AwaitedKind.EQUIPMENT: "nous le faire parvenir, ou de nous dire quand nous pouvons l’espérer.",
    AwaitedKind.OTHER: "nous répondre, de préférence par messagerie sécurisée de santé.",
}


def render(letter: ChaseLetter) -> bytes:
    """The letter as PDF bytes, on one page but for very long words."""
    head = Letterhead(
        practice=letter.practice,
        title="Relance",
        lines=letter.practice_lines,
        author=letter.author,
        printed_at=letter.printed_at,
        audit_code=letter.audit_code,
        notice=_NOTICE,
    )
    plain = Plain(head, "Relance")
    pieces: list[Piece] = [gap(4 * MM)]
    for place, line in enumerate(letter.recipient):
        pieces += plain.lines(paper(line), _SIZE, bold=not place, indent=_INDENT)
    pieces += [gap(3 * MM)]
    pieces += plain.lines(f"Le {plain_day(letter.printed_at.date())}", _SIZE, indent=_INDENT)
    pieces += [gap(8 * MM)]
    pieces += plain.lines(bound(paper(f"Objet : {letter.awaited.what}")), _SIZE, bold=True)
    pieces += plain.lines(bound(paper(f"Concerne : {letter.patient}")), _SIZE, bold=True)
    for line in letter.identity:
        pieces += plain.lines(bound(paper(line)), _SIZE)
    pieces += [gap(7 * MM)]
    for text in _body(letter):
        pieces += [*plain.lines(bound(paper(text)), _SIZE), gap(3.2 * MM)]
    pieces += [gap(4 * MM), *_signature(plain, letter)]
    plain.pages.flow(pieces)
    return plain.finish()


def _body(letter: ChaseLetter) -> list[str]:
    one = letter.awaited
    asked_for, e = _ASKED[one.kind], "e" if one.kind is AwaitedKind.OTHER else ""
    asked = f"Nous attendons toujours {asked_for} : {one.what}"
    asked += f", demandé{e} le {plain_day(one.since)}"
    if one.due is not None:
        asked += f" et attendu{e} pour le {plain_day(one.due)}"
    told = [f"{asked}, pour la personne citée en objet."]
    if one.chased:
        told.append(f"Nous vous avons déjà relancé {_days(one.chased)}.")
    told.append(f"Nous vous remercions de bien vouloir {_WISHED.get(one.kind, _SENT)}")
    if one.note:
        told.append(one.note)
    told.append("Si votre réponse a croisé ce courrier, veuillez ne pas en tenir compte.")
    return ["Madame, Monsieur,", *told, "Avec nos salutations confraternelles,"]


def _days(days: Sequence[date]) -> str:
    """« le 16/11/2026 », « les 16/11/2026, 18/11/2026 et 21/11/2026 »."""
    *others, last = [plain_day(day) for day in days]
    return f"les {', '.join(others)} et {last}" if others else f"le {last}"


def _signature(plain: Plain, letter: ChaseLetter) -> list[Piece]:
    who = f"{letter.author}, {letter.profession}" if letter.profession else letter.author
    room = plain.width - _INDENT

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.frame(x + _INDENT, y, room, _SIGNATURE, 0.3 * MM)

    named = plain.lines(paper(who), _SIZE, bold=True, indent=_INDENT)
    label = plain.lines(f"Signature{NBSP}:", 8, indent=_INDENT)
    return [*named, gap(1 * MM), *label, Piece(_SIGNATURE, draw, keep=False)]

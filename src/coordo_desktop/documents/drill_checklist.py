"""The page of the yearly rehearsal of restoring: what to take, what to do, what to find again."""

from collections.abc import Sequence

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.stock_parts import kept, signatures, titled
from coordo_desktop.documents.symbols import tick_box
from coordo_desktop.documents.wording import NBSP, bound, full_moment, paper
from coordo_desktop.domain.drill_sheet import DrillSheet

_SIZE = 10.2
_BOX = 8 * MM
_LINE = 9 * MM
_TAKE_SHEET = "La fiche de secours, dans le coffre de la structure. Elle y retourne aussitôt après."
_TAKE_COPY = "La copie des sauvegardes (clé USB ou disque)."
_TAKE_COMPUTER = "Un autre ordinateur, avec Coordo Desktop installé. Il peut rester hors du réseau."
_PLUG = (
    "Brancher le support, démarrer Coordo Desktop, choisir «\u202fRestaurer une "
    "sauvegarde\u202f», puis «\u202fChercher ailleurs…\u202f» et le dossier des copies."
)
_CHOOSE = (
    "Choisir la sauvegarde la plus récente{when}, puis «\u202fAvec la fiche de secours\u202f». "
    "Taper le code de la fiche."
)
_READ = "Lire ce que la sauvegarde contient, puis restaurer."
_ENTER = (
    "Choisir une personne, «\u202fPhrase oubliée\u202f», taper de nouveau le code et une "
    "phrase de passe pour l’exercice."
)
_PRINT_NOTHING = (
    "Ne pas imprimer la nouvelle fiche proposée\u202f: elle ne vaut que sur cet ordinateur. Celle "
    "du coffre reste la bonne."
)
_A_RECORD = (
    "Le dossier d’une personne vue cette semaine est complet\u202f: identité, traitements, "
    "dernière transmission."
)
_NO_GAP = "La dernière transmission est celle d’avant la sauvegarde, sans manque avant elle."
_DELETE = "Fermer Coordo Desktop et supprimer le dossier du coffre de cet ordinateur."
_PUT_BACK = "Remettre la fiche de secours et le support à leur place."
_NOTE = "Sur le poste habituel\u202f: Réglages, Sauvegardes, «\u202fNoter l’exercice fait\u202f»."
_LASTS = "30 minutes, une fois par an\u202f: vérifier qu’une panne ou un vol n’emporte rien."
_NOTICE = "À ranger avec la fiche de secours. Ne contient aucune donnée de patient."


def render(sheet: DrillSheet) -> bytes:
    """The page as PDF bytes; equal sheets give equal bytes."""
    plain = Plain(
        Letterhead(
            practice=paper(sheet.practice),
            title="Exercice annuel de restauration",
            lines=(_LASTS,),
            author=sheet.author,
            printed_at=sheet.printed_at,
            audit_code=sheet.audit_code,
            notice=_NOTICE,
            secrecy="",
        ),
        "Exercice annuel de restauration",
    )
    for title, many, steps in _parts(sheet):
        rows = [piece for step in steps for piece in _step(plain, step)]
        plain.pages.flow([*titled(plain, title, many), *rows, gap(4 * MM)])
    plain.pages.whole([*titled(plain, "Ce qui a été trouvé"), *_blanks(plain), gap(4 * MM)])
    plain.pages.whole(signatures(plain, ("Fait par", "Avec")))
    return plain.finish()


def _parts(sheet: DrillSheet) -> list[tuple[str, str, tuple[str, ...]]]:
    place = _TAKE_COPY
    if sheet.place:
        place = f"La copie des sauvegardes\u202f: «\u202f{sheet.place}\u202f»."
    return [
        ("Prendre", "5 minutes", (_TAKE_SHEET, place, _TAKE_COMPUTER)),
        (
            "Restaurer",
            "15 minutes",
            (_PLUG, _CHOOSE.format(when=_dated(sheet)), _READ, _ENTER, _PRINT_NOTHING),
        ),
        (
            "Regarder",
            "5 minutes",
            (
                f"Le nombre de patients est de {sheet.patients} ou davantage.",
                f"Le nombre de transmissions est de {sheet.transmissions} ou davantage.",
                _A_RECORD,
                _NO_GAP,
            ),
        ),
        ("Effacer", "5 minutes", (_DELETE, _PUT_BACK, _NOTE)),
    ]


def _dated(sheet: DrillSheet) -> str:
    if sheet.made_at is None:
        return ""
    return f" (le {full_moment(sheet.made_at)}, ou après)"


def _step(plain: Plain, words: str) -> Sequence[Piece]:
    """A box to tick, and what to do beside it."""
    lines = plain.lines(bound(paper(words)), _SIZE, indent=_BOX)
    first = lines[0]

    def draw(pen: Pen, x: float, y: float) -> None:
        tick_box(pen, x, y + 0.4 * MM)
        first.draw(pen, x, y)

    return [*kept([Piece(first.height, draw), *lines[1:]]), gap(1.6 * MM)]


def _blanks(plain: Plain) -> list[Piece]:
    """What is written by hand."""
    asked = (
        "Ordinateur utilisé",
        "Date et durée de l’exercice",
        "Nombre de patients et de transmissions trouvés",
        "Ce qui a manqué, ce qu’il faut corriger",
    )
    return [_blank(plain, f"{words}{NBSP}:") for words in asked]


def _blank(plain: Plain, words: str) -> Piece:
    run = plain.set.regular(words, _SIZE)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.text(x, y + 6 * MM, run.text, run.face, run.size)
        start = x + pen.text_width(run.text, run.face, run.size) + 3 * MM
        pen.line((start, y + 6.6 * MM), (x + plain.width, y + 6.6 * MM), 0.2 * MM)

    return Piece(_LINE, draw)

"""The letter to somebody who received a recalled lot: what it was, and whom to call (ST5)."""

from collections.abc import Sequence
from io import BytesIO

from pypdfium2 import PdfDocument

from coordo_desktop.documents.flow import Piece, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.wording import bound, paper, plain_day
from coordo_desktop.domain.recalls import RecallLetter

_SIZE = 10.8
_INDENT = 96 * MM
_NOTICE = "À l’attention du seul destinataire nommé."


def render_all(letters: Sequence[RecallLetter]) -> bytes:
    """Letters to several people, one after the other, each on pages of its own."""
    whole = PdfDocument.new()
    for letter in letters:
        one = PdfDocument(render(letter))
        whole.import_pages(one)
        one.close()
    made = BytesIO()
    whole.save(made)
    whole.close()
    return made.getvalue()


def render(letter: RecallLetter) -> bytes:
    """The letter as PDF bytes."""
    plain = Plain(
        Letterhead(
            practice=letter.practice,
            title="Rappel d’un produit de santé",
            lines=tuple(map(paper, letter.practice_lines)),
            author=letter.author,
            printed_at=letter.printed_at,
            audit_code=letter.audit_code,
            notice=_NOTICE,
        ),
        "Rappel d’un produit de santé",
    )
    pieces: list[Piece] = [gap(6 * MM)]
    for rank, line in enumerate((letter.patient, *letter.address)):
        pieces += plain.lines(paper(line), _SIZE, bold=not rank, indent=_INDENT)
    pieces += [gap(5 * MM)]
    pieces += plain.lines(f"Le {plain_day(letter.printed_at.date())}", _SIZE, indent=_INDENT)
    pieces += [gap(9 * MM), *plain.lines("Madame, Monsieur,", _SIZE), gap(4 * MM)]
    several = len(letter.products) > 1
    told = (
        "Un produit que vous avez reçu lors de vos soins fait l’objet d’un rappel :"
        if not several
        else "Des produits que vous avez reçus lors de vos soins font l’objet d’un rappel :"
    )
    pieces += [*plain.lines(bound(told), _SIZE), gap(2 * MM)]
    for words in letter.products:
        pieces += plain.lines(bound(paper(f"•  {words}")), _SIZE, bold=True, indent=6 * MM)
    pieces += [gap(4 * MM)]
    body = []
    if letter.advice:
        body.append(letter.advice)
    call = f"au {letter.phone}" if letter.phone else "à nos coordonnées ci-dessus"
    body.append(
        f"Nous vous demandons de nous appeler {call}, pour que nous vous disions ce que cela "
        "signifie pour vous et s’il y a quelque chose à faire. S’il vous reste de ce produit chez "
        "vous, ne l’utilisez plus et gardez-le de côté avec sa boîte."
    )
    body.append(
        "En cas de symptôme inhabituel, appelez votre médecin ; en cas d’urgence, faites le 15."
    )
    if letter.reference:
        body.append(f"Référence du rappel : {letter.reference}.")
    body.append("Nous vous prions d’agréer, Madame, Monsieur, nos salutations attentives.")
    for text in body:
        pieces += [*plain.lines(bound(paper(text)), _SIZE), gap(4 * MM)]
    who = f"{letter.author}, {letter.profession}" if letter.profession else letter.author
    pieces += [gap(4 * MM), *plain.lines(paper(who), _SIZE, bold=True, indent=_INDENT)]
    plain.pages.flow(pieces)
    return plain.finish()

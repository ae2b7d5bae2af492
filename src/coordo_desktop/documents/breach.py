"""Breaches of data on paper: one as the CNIL asks it, the whole register, the form to fill in.

The headings are those of the notification of the CNIL (RGPD art. 33.3). The form needs no vault:
it can be printed while the vault does not open.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.signed_parts import (
    BODY,
    SMALL,
    Fact,
    boxes,
    facts,
    frames,
    heading,
    letterhead,
)
from coordo_desktop.documents.signed_parts import (
    blank as line_to_fill,
)
from coordo_desktop.documents.table import Column, Table
from coordo_desktop.documents.wording import NBSP, bound, paper
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.privacy import PrivacyContacts
from coordo_desktop.domain.privacy_breaches import Breach, BreachNature, BreachRisk

NATURES = {
    BreachNature.CONFIDENTIALITY: "confidentialité (vues ou prises par quelqu’un d’autre)",
    BreachNature.INTEGRITY: "intégrité (modifiées à tort)",
    BreachNature.AVAILABILITY: "disponibilité (perdues ou inaccessibles)",
}
RISKS = {
    BreachRisk.UNKNOWN: "pas encore évalué",
    BreachRisk.NONE: "pas de risque pour les personnes",
    BreachRisk.RISK: "risque pour les personnes",
    BreachRisk.HIGH: "risque élevé pour les personnes",
}
_TITLE = "Violation de données personnelles"
_NOTICE = "Registre tenu au titre de l’article 33.5 du RGPD. À présenter à la CNIL sur demande."
_DUTY = (
    "La CNIL est prévenue dans les 72 heures qui suivent la découverte, sur son site (notifier une "
    "violation de données), sauf si la violation ne fait courir aucun risque aux personnes. Si le "
    "risque est élevé, les personnes concernées sont prévenues aussi, dans les meilleurs délais. "
    "Tout est noté ici, même ce qui n’est pas notifié."
)
_UNSAID = "–"


def render(head: PaperHead, told: PrivacyContacts, breach: Breach) -> bytes:
    """One breach as PDF bytes."""
    title = f"{_TITLE} n°{NBSP}{breach.number}"
    plain = Plain(letterhead(head, title, _NOTICE, private=False), _TITLE)
    zone = head.printed_at.tzinfo

    def moment(at: datetime | None) -> str:
        return _UNSAID if at is None else f"{at.astimezone(zone):%d/%m/%Y à %H:%M}"

    def block(name: str, *pairs: tuple[str, str]) -> None:
        said: list[Fact] = [(key, [_run(plain, text or _UNSAID)]) for key, text in pairs]
        plain.pages.flow([*heading(plain, name), *facts(plain, said)])

    said = breach.said
    block("Qui répond des données", *_who(head, told))
    block(
        "Quand",
        ("Découverte le", moment(said.discovered_at)),
        ("À notifier avant le", moment(breach.notice_due)),
        ("CNIL prévenue le", _notified(breach, moment(said.notified_at))),
        ("Personnes prévenues", moment(said.people_told_at)),
        ("Close le", moment(breach.closed_at)),
    )
    natures = [NATURES[one] for one in BreachNature if one in said.natures]
    block("Ce qui s’est passé", ("Nature", ", ".join(natures)), ("Faits", said.facts))
    block(
        "Qui et quoi",
        ("Personnes", said.people_kinds),
        ("Nombre", _number(said.people)),
        ("Données", said.data_kinds),
        ("Dossiers", _number(said.records)),
    )
    block(
        "Suites",
        ("Conséquences", said.consequences),
        ("Risque", RISKS[said.risk]),
        ("Mesures prises", said.measures),
        ("Notée par", f"{breach.added_by}, le {moment(breach.added_at)}"),
    )
    return plain.finish()


def _who(head: PaperHead, told: PrivacyContacts) -> list[tuple[str, str]]:
    return [
        ("Responsable", told.controller or head.practice),
        ("Délégué (DPO)", told.dpo),
        ("Contact", told.contact),
    ]


def _notified(breach: Breach, at: str) -> str:
    said = breach.said
    if said.notified_at is None:
        none = said.risk is BreachRisk.NONE
        return "non : pas de risque pour les personnes" if none else "pas encore"
    if said.notified_at <= breach.notice_due:
        return at
    return f"{at}, hors délai : {said.late_why or 'motif non noté'}"


def register(head: PaperHead, told: PrivacyContacts, breaches: Sequence[Breach]) -> bytes:
    """The whole register as PDF bytes, the first discovered first."""
    title = "Registre des violations de données"
    made = letterhead(head, title, _NOTICE, private=False)
    plain = Plain(made, title, wide=True)
    who = f"Responsable : {told.controller or head.practice}"
    if told.dpo or told.contact:
        who += f" · Délégué : {', '.join(one for one in (told.dpo, told.contact) if one)}"
    plain.pages.flow([*plain.lines(bound(paper(who)), SMALL), gap(2 * MM)])
    if not breaches:
        plain.pages.flow(plain.lines("Aucune violation notée à ce jour.", BODY))
        return plain.finish()
    columns = [
        Column("N°", 0.04), Column("Découverte", 0.1), Column("Faits", 0.28),
        Column("Personnes et données", 0.2), Column("Risque", 0.1), Column("CNIL", 0.1),
        Column("Mesures", 0.22),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns)
    zone = head.printed_at.tzinfo

    def short(at: datetime | None) -> str:
        return "" if at is None else f"{at.astimezone(zone):%d/%m/%Y %H:%M}"

    rows = []
    for one in sorted(breaches, key=lambda each: each.said.discovered_at):
        said = one.said
        whom = " · ".join(
            part
            for part in (
                said.people_kinds, _number(said.people), said.data_kinds,
                f"{said.records} dossiers" if said.records is not None else "",
            )
            if part
        )  # fmt: skip
        rows.append(
            table.row(
                str(one.number),
                short(said.discovered_at),
                paper(said.facts),
                paper(whom),
                RISKS[said.risk],
                short(said.notified_at) or ("non" if not one.to_notify else "à prévenir"),
                paper(said.measures),
            )
        )
    plain.pages.rows(table.head(), rows)
    return plain.finish()


def blank() -> bytes:
    """The form to fill in by hand; it says nothing of any practice."""
    head = Letterhead(
        practice="Maison de santé : " + "." * 60,
        title=_TITLE,
        printed_at=datetime(2000, 1, 1, tzinfo=UTC),
        notice="Formulaire vierge. À recopier dans le registre dès que le coffre s’ouvre.",
        secrecy="",
        stamped=False,
    )
    plain = Plain(head, _TITLE)
    pieces: list[Piece] = [*plain.lines(bound(_DUTY), SMALL)]
    for title, lines in _FORM:
        pieces += heading(plain, title)
        for lead in lines:
            if isinstance(lead, str):
                pieces.append(line_to_fill(plain, lead))
            else:
                pieces.append(boxes(plain, lead[0], lead[1:]))
    pieces += [gap(4 * MM), frames(plain.set, plain.width, ("Rempli par", "Responsable"))]
    plain.pages.flow(pieces)
    return plain.finish()


_FORM: tuple[tuple[str, tuple[str | tuple[str, ...], ...]], ...] = (
    ("Quand", ("Arrivée le, à", "Découverte le, à", "Par qui")),
    (
        "Ce qui s’est passé",
        (("Nature", "vues ou prises", "modifiées", "perdues"), "Faits", "", "", ""),
    ),
    ("Qui et quoi", ("Qui est concerné", "Combien, environ", "Quelles données", "Dossiers")),
    (
        "Suites",
        (
            ("Risque", "aucun", "risque", "élevé"),
            "Conséquences", "", "Mesures prises", "",
            "CNIL prévenue le, à", "Si après 72 h, motif", "Personnes prévenues",
        ),
    ),
)  # fmt: skip


def _run(plain: Plain, text: str) -> Run:
    return plain.set.regular(bound(paper(text)), BODY)


def _number(number: int | None) -> str:
    return "" if number is None else f"{number:,}".replace(",", NBSP)

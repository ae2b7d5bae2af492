"""Standard phrases called by an abbreviation: `;ras` and a space writes the sentence (TR2)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.signing import TextTooLong
from coordo_desktop.domain.text import clean
from coordo_desktop.domain.transmissions import Phrase

LONGEST_PHRASE = 2000
LONGEST_ABBREVIATION = 20

DEFAULTS: tuple[Phrase, ...] = (
    Phrase("ras", "Rien à signaler."),
    Phrase("bj", "Bonne journée, pas de plainte exprimée."),
    Phrase("bn", "Bonne nuit, sommeil calme."),
    Phrase("doul0", "Pas de douleur exprimée au repos ni à la mobilisation."),
    Phrase("doul", "Douleur évaluée à /10 ; localisation : ; facteur déclenchant : ."),
    Phrase("mt", "Médecin traitant prévenu par téléphone."),
    Phrase("mtnj", "Médecin traitant non joint ; message laissé, à rappeler."),
    Phrase("fam", "Famille informée, pas de question en suspens."),
    Phrase("ab", "Mange et boit correctement."),
    Phrase("app", "Appétit diminué : mange environ la moitié des repas."),
    Phrase("hyd", "Boissons proposées, environ mL bus dans la journée."),
    Phrase("tr", "Transit régulier, pas de plainte digestive."),
    Phrase("peau", "Peau saine, pas de rougeur aux points d’appui."),
    Phrase("pans", "Pansement propre et en place."),
    Phrase("ttt", "Traitement pris devant moi."),
    Phrase("tttr", "Traitement refusé ; motif exprimé : ."),
    Phrase("chute", "Chute de sa hauteur, sans perte de connaissance ; conscience normale, "
           "pas de plaie, pas de douleur à la mobilisation. Surveillance mise en place."),
    Phrase("abs", "Absent du domicile à l’heure du passage ; "
           "appelé à h, sans réponse ; entourage prévenu."),
    Phrase("ref", "Refus exprimé ; information donnée, choix respecté, à reproposer."),
    Phrase("eq", "Situation discutée en équipe."),
    Phrase("arap", "À rappeler pour vérification de l’effet."),
    Phrase("rad", "Retour à domicile organisé ; intervenants prévenus."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expansion:
    """What to do with the text before the cursor: remove so many characters, write these."""

    remove: int
    insert: str


_CALLED = re.compile(r";([0-9A-Za-zÀ-ÖØ-öø-ÿ]{1,20})([ \n\t]?)$")


def by_abbreviation(team: tuple[Phrase, ...]) -> dict[str, str]:
    """Defaults, then the team's own over them; an own phrase left empty hides the default."""
    known = {phrase.abbreviation: phrase.text for phrase in DEFAULTS}
    known |= {phrase.abbreviation: phrase.text for phrase in team}
    return {abbreviation: text for abbreviation, text in known.items() if text}


def expansion(before: str, phrases: Mapping[str, str]) -> Expansion | None:
    """The phrase called at the end of the text before the cursor, or None.

    `before` may end with the space just typed: it is written again after the phrase.
    """
    called = _CALLED.search(before)
    if called is None or (text := phrases.get(called[1].lower())) is None:
        return None
    return Expansion(remove=len(called[0]), insert=text + called[2])


def checked_phrase(phrase: Phrase) -> Phrase:
    """A phrase of the team as it may be kept: a short word of letters and digits, some text."""
    abbreviation = phrase.abbreviation.strip().removeprefix(";").lower()
    if not abbreviation:
        raise MissingField(field="abbreviation")
    if _CALLED.fullmatch(f";{abbreviation}") is None:
        raise InvalidField(field="abbreviation")
    text = clean(phrase.text)
    if len(text) > LONGEST_PHRASE:
        raise TextTooLong(field="text", most=LONGEST_PHRASE)
    return Phrase(abbreviation, text)

"""Mood: PHQ, GAD, GDS. A thought of death answered to PHQ-9 is an alert whatever the total."""

from collections.abc import Mapping

from coordo_desktop.domain.assessments.builders import graded, questions, yes_no
from coordo_desktop.domain.assessments.scale import (
    Answers,
    Band,
    Direction,
    Grade,
    Item,
    Scale,
)

_TWO_WEEKS = "Au cours des deux dernières semaines, à quelle fréquence avez-vous été gêné par…"
_OFTEN = graded(
    "Jamais", "Plusieurs jours", "Plus de la moitié des jours", "Presque tous les jours"
)
_PFIZER = "L’éditeur (Pfizer) indique qu’aucune autorisation n’est requise ; à confirmer."
_HIGH_IS_WORSE = "Plus le score est haut, plus les symptômes sont marqués."
_PHQ = (
    "Peu d’intérêt ou de plaisir à faire les choses",
    "Être triste, déprimé ou désespéré",
    "Difficultés à s’endormir ou à rester endormi, ou trop dormir",
    "Se sentir fatigué ou manquer d’énergie",
    "Peu d’appétit ou manger trop",
    "Mauvaise opinion de soi-même, sentiment d’être nul ou de décevoir",
    "Difficultés à se concentrer (lire, regarder la télévision)",
    "Bouger ou parler si lentement que cela se remarque, ou au contraire être agité",
    "Penser qu’il vaudrait mieux mourir, ou envisager de se faire du mal",
)
_PHQ_NAMES = (
    "plaisir", "tristesse", "sommeil", "fatigue", "appetit", "estime", "concentration",
    "agitation", "mort",
)  # fmt: skip
_ANNOUNCE = "Refaire un point à la prochaine visite."
_DOCTOR = "En parler au médecin traitant ; proposer un soutien psychologique."


def _death_thoughts(answers: Answers) -> Mapping[str, object]:
    """Seen in drafts too: nobody waits for the ninth answer to act upon it."""
    answer = answers.get("q9")
    return {"alert": answer is not None and answer != "0"}


PHQ9 = Scale(
    id="phq9",
    name="PHQ-9",
    title="Dépression (PHQ-9)",
    family="mood",
    version="1",
    source="Kroenke 2001, repris par recomedicales.fr",
    licence=_PFIZER,
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=27,
    months=3,
    instruction=_TWO_WEEKS,
    loud=True,
    notice="Une réponse autre que « jamais » à la question 9 est à signaler au médecin le jour "
    "même, quel que soit le total.",
    items=(
        *questions("q", _PHQ, _OFTEN, _PHQ_NAMES),
        Item(
            id="retentissement",
            label="À quel point ces problèmes ont-ils rendu difficiles le travail, la maison ou "
            "les relations ?",
            choices=graded("Pas du tout", "Assez", "Très", "Extrêmement"),
            optional=True,
            scored=False,
            section="Retentissement (non compté)",
            aliases=("q10", "fonctionnel"),
        ),
    ),
    bands=(
        Band(id="minime", low=0, label="Symptômes minimes ou absents", grade=Grade.GOOD),
        Band(id="leger", low=5, label="Symptômes légers", grade=Grade.MILD, next_step=_ANNOUNCE),
        Band(
            id="modere", low=10, label="Symptômes modérés", grade=Grade.MODERATE, next_step=_DOCTOR
        ),
        Band(
            id="moderement_severe",
            low=15,
            label="Symptômes modérément sévères",
            grade=Grade.SEVERE,
            next_step=_DOCTOR,
        ),
        Band(
            id="severe",
            low=20,
            label="Symptômes sévères",
            grade=Grade.SEVERE,
            next_step="Avis médical rapide.",
        ),
    ),
    watch=_death_thoughts,
)

PHQ2 = Scale(
    id="phq2",
    name="PHQ-2",
    title="Repérage de la dépression (PHQ-2)",
    family="mood",
    version="1",
    source="Kroenke 2003, repris par recomedicales.fr",
    licence=_PFIZER,
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=6,
    months=6,
    instruction=_TWO_WEEKS,
    items=questions("q", _PHQ[:2], _OFTEN, _PHQ_NAMES),
    bands=(
        Band(id="negatif", low=0, label="Repérage négatif", grade=Grade.GOOD),
        Band(
            id="positif",
            low=3,
            label="Repérage positif",
            grade=Grade.MODERATE,
            next_step="Compléter par le PHQ-9.",
        ),
    ),
)

GAD7 = Scale(
    id="gad7",
    name="GAD-7",
    title="Anxiété (GAD-7)",
    family="mood",
    version="1",
    source="Spitzer 2006, repris par recomedicales.fr",
    licence=_PFIZER,
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=21,
    months=3,
    instruction=_TWO_WEEKS,
    items=questions(
        "q",
        (
            "Sentiment de nervosité, d’anxiété ou de tension",
            "Incapacité à arrêter de s’inquiéter ou à contrôler ses inquiétudes",
            "Inquiétudes excessives à propos de tout et de rien",
            "Difficulté à se détendre",
            "Agitation telle qu’il est difficile de tenir en place",
            "Tendance à être facilement contrarié ou irritable",
            "Peur que quelque chose de terrible puisse arriver",
        ),
        _OFTEN,
    ),
    bands=(
        Band(id="minime", low=0, label="Anxiété minime", grade=Grade.GOOD),
        Band(id="leger", low=5, label="Anxiété légère", grade=Grade.MILD, next_step=_ANNOUNCE),
        Band(id="modere", low=10, label="Anxiété modérée", grade=Grade.MODERATE, next_step=_DOCTOR),
        Band(
            id="severe",
            low=15,
            label="Anxiété sévère",
            grade=Grade.SEVERE,
            next_step="Avis médical rapide.",
        ),
    ),
)

_GDS_LICENCE = "GDS du domaine public ; à confirmer."
_FEEL = "Répondre selon ce que la personne a ressenti au cours de la dernière semaine."
MINIGDS = Scale(
    id="minigds",
    name="Mini-GDS",
    title="Dépression de la personne âgée (mini-GDS, 4 questions)",
    family="mood",
    version="1",
    source="GDS de Yesavage, forme à 4 questions (item 1 et seuil à confirmer)",
    licence=_GDS_LICENCE,
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=4,
    months=6,
    instruction=_FEEL,
    items=(
        *questions(
            "q",
            (
                "Vous sentez-vous souvent découragé et triste ?",
                "Avez-vous le sentiment que votre vie est vide ?",
            ),
            yes_no(),
        ),
        Item(
            id="q3",
            label="Êtes-vous heureux (bien) la plupart du temps ?",
            choices=yes_no(yes=0, no=1),
            help="La réponse « non » compte un point.",
            aliases=("3",),
        ),
        Item(
            id="q4",
            label="Avez-vous l’impression que votre situation est désespérée ?",
            choices=yes_no(),
            aliases=("4",),
        ),
    ),
    bands=(
        Band(id="peu_probable", low=0, label="Dépression peu probable", grade=Grade.GOOD),
        Band(
            id="probable",
            low=1,
            label="À explorer",
            grade=Grade.MODERATE,
            next_step="Compléter par la GDS-15 ou le PHQ-9, en parler au médecin.",
        ),
    ),
)

_GDS15_QUESTIONS = (
    "Êtes-vous dans l’ensemble satisfait de votre vie ?",
    "Avez-vous renoncé à un grand nombre de vos activités ou de vos intérêts ?",
    "Avez-vous le sentiment que votre vie est vide ?",
    "Vous ennuyez-vous souvent ?",
    "Êtes-vous la plupart du temps de bonne humeur ?",
    "Craignez-vous qu’il ne vous arrive quelque chose de mauvais ?",
    "Êtes-vous heureux la plupart du temps ?",
    "Éprouvez-vous souvent un sentiment d’impuissance ?",
    "Préférez-vous rester chez vous plutôt que de sortir et de faire de nouvelles choses ?",
    "Avez-vous l’impression d’avoir plus de problèmes de mémoire que la plupart des gens ?",
    "Pensez-vous qu’il est merveilleux d’être en vie à l’époque actuelle ?",
    "Vous sentez-vous sans valeur ?",
    "Vous sentez-vous plein d’énergie ?",
    "Avez-vous l’impression que votre situation est désespérée ?",
    "Pensez-vous que la plupart des gens sont plus heureux que vous ?",
)
_COUNT_NO = (1, 5, 7, 11, 13)
GDS15 = Scale(
    id="gds15",
    name="GDS-15",
    title="Dépression de la personne âgée (GDS à 15 questions)",
    family="mood",
    version="1",
    source="Yesavage, forme à 15 questions (recomedicales.fr ; seuil 5 à confirmer)",
    licence=_GDS_LICENCE,
    direction=Direction.HIGH,
    direction_words=_HIGH_IS_WORSE,
    low=0,
    high=15,
    months=6,
    instruction=_FEEL,
    items=tuple(
        Item(
            id=f"q{place}",
            label=label,
            choices=yes_no(yes=0, no=1) if place in _COUNT_NO else yes_no(),
            aliases=(str(place),),
        )
        for place, label in enumerate(_GDS15_QUESTIONS, 1)
    ),
    bands=(
        Band(id="peu_probable", low=0, label="Dépression peu probable", grade=Grade.GOOD),
        Band(id="probable", low=5, label="À explorer", grade=Grade.MODERATE, next_step=_DOCTOR),
        Band(
            id="severe",
            low=11,
            label="Symptômes sévères",
            grade=Grade.SEVERE,
            next_step="Avis médical rapide.",
        ),
    ),
)

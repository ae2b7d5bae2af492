"""Every scale the program knows, in the order they are shown."""

from collections.abc import Mapping
from types import MappingProxyType

from coordo_desktop.domain.assessments.aggir import AGGIR
from coordo_desktop.domain.assessments.autonomy import IADL4, ICOPE, KATZ, LAWTON, SEGA
from coordo_desktop.domain.assessments.mobility import MORSE, TUG, UNIPODAL
from coordo_desktop.domain.assessments.mood import GAD7, GDS15, MINIGDS, PHQ2, PHQ9
from coordo_desktop.domain.assessments.news2 import NEWS2
from coordo_desktop.domain.assessments.pain import ALGOPLUS, DN4, DOLOPLUS2, EN, EVA
from coordo_desktop.domain.assessments.results import MINI_ZARIT, MMSE, MNA_SF, MOCA, ZARIT
from coordo_desktop.domain.assessments.scale import Scale, UnknownScale
from coordo_desktop.domain.assessments.skin import BRADEN, NORTON
from coordo_desktop.domain.assessments.social import AUDITC, EPICES, GIRERD

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "autonomy": "Autonomie",
        "frailty": "Fragilité",
        "skin": "Peau",
        "pain": "Douleur",
        "mobility": "Marche et chutes",
        "mood": "Humeur",
        "nutrition": "Nutrition",
        "cognition": "Cognition",
        "carer": "Aidant",
        "social": "Situation et habitudes",
        "acute": "État aigu",
    }
)
_ALL = (
    AGGIR, KATZ, LAWTON, IADL4, ICOPE, SEGA, NORTON, BRADEN, EN, EVA, ALGOPLUS, DN4, DOLOPLUS2,
    MORSE, TUG, UNIPODAL, MINIGDS, GDS15, PHQ2, PHQ9, GAD7, MNA_SF, MMSE, MOCA, ZARIT, MINI_ZARIT,
    EPICES, AUDITC, GIRERD, NEWS2,
)  # fmt: skip
SCALES: Mapping[str, Scale] = MappingProxyType({scale.id: scale for scale in _ALL})


def scale_of(scale_id: str) -> Scale:
    """The scale of this identifier; UnknownScale."""
    found = SCALES.get(str(scale_id).strip().casefold())
    if found is None:
        raise UnknownScale(scale=str(scale_id)[:40])
    return found

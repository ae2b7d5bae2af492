"""Names of substances as doubles are told: salts, hydrates and writings put aside.

« AMOXICILLINE TRIHYDRATÉE », « AMOXICILLINE SODIQUE » and « AMOXICILLINE (BASE) » are one; so are
« RANITIDINE (CHLORHYDRATE DE) » and « CHLORHYDRATE DE RANITIDINE ». A salt of a metal keeps its
whole name: « chlorure de potassium » is no other potassium's double.
"""

import re
from functools import lru_cache

from coordo_desktop.domain.text import fold

__all__ = ["base_name", "holds", "plain_name"]

_SALTS = frozenset(
    fold(
        """acetate adipate aspartate benzoate besilate besylate bitartrate bromhydrate bromure
    carbonate chlorhydrate chlorure citrate dichlorhydrate digluconate dihydrogenophosphate
    dihydrogenocitrate dimaleate dipropionate ditartrate embonate esilate estolate fumarate furoate
    gluconate hemifumarate hemihydrate hydrogenofumarate hydrogenomaleate hydrogenosulfate
    hydrogenotartrate hydroxyde iodure isethionate lactate malate maleate mesilate mesylate
    metilsulfate methylsulfate mononitrate mucate napsilate nicotinate nitrate oleate oxalate
    palmitate pamoate phosphate pidolate pivalate propionate stearate succinate sulfate tartrate
    tosilate tosylate trichlorhydrate valerate xinafoate enantate decanoate undecylate
    hemisuccinate"""
    ).split()
)
_METALS = frozenset(
    fold(
        """aluminium ammonium argent baryum bismuth calcium cuivre fer ferreux ferrique lithium
    magnesium manganese potassium selenium sodium strontium zinc mercure fluor hydrogene"""
    ).split()
)
_MARKS = frozenset(
    fold(
        """base anhydre hydrate hydratee hemihydrate hemihydratee monohydrate monohydratee dihydrate
    dihydratee trihydrate trihydratee tetrahydrate tetrahydratee pentahydrate pentahydratee
    hexahydrate hexahydratee heptahydrate heptahydratee sesquihydrate sesquihydratee dodecahydrate
    sodique disodique monosodique trisodique potassique dipotassique calcique magnesique micronise
    micronisee purifie purifiee solvate amorphe arginine erbumine meglumine trometamol tromethamine
    axetil proxetil medoxomil cilexetil"""
    ).split()
)
_SMALL = frozenset({"de", "d", "du", "des", "l"})
_ASIDE = re.compile(r"^(.*?)\(([^()]*)\)(.*)$")


@lru_cache(maxsize=8192)
def base_name(name: str) -> str:
    """The folded name of what acts; equal for every salt and writing of a same substance."""
    aside = _ASIDE.match(name)
    if aside and (said := fold(aside[2]).split()) and (said[-1] in _SMALL or said == ["acide"]):
        name = f"{aside[2]} {aside[1]} {aside[3]}"
    words = fold(name).split()
    words = _unsalted(words)
    while len(words) > 1 and _is_mark(words):
        words.pop()
    return " ".join(word for word in words if word not in _SMALL) or fold(name)


def plain_name(name: str) -> str:
    """As people say it: « CLAVULANIQUE (ACIDE) » is « acide clavulanique ».

    « AMOXICILLINE BASE » is « amoxicilline ».
    """
    aside = _ASIDE.match(name)
    if aside and (said := fold(aside[2]).split()) and (said[-1] in _SMALL or said == ["acide"]):
        joint = "" if aside[2].endswith(("'", "’")) else " "
        name = f"{aside[2]}{joint}{aside[1].strip()} {aside[3].strip()}"
    return name.strip().lower().removesuffix(" base")


def _unsalted(words: list[str]) -> list[str]:
    """Without « chlorhydrate de », « phosphate sodique de », « succinate acide de »."""
    if words and words[0] in _SALTS:
        for at in range(1, min(3, len(words) - 1)):
            if words[at] in {"de", "d"}:
                rest = words[at + 1 :]
                return words if rest[0] in _METALS else _unsalted(rest)
    return words


def _is_mark(words: list[str]) -> bool:
    """Whether the last word says only the salt or the water; « phosphate disodique » is whole."""
    if all(word in _SALTS for word in words[:-1]):
        return False
    return words[-1] in _MARKS or (words[-1] in _SALTS and words[0] not in _METALS)


def holds(text: str, member: str) -> bool:
    """Whether folded `text` holds `member` as whole words; « cef* » is any word so beginning."""
    if member.endswith("*"):
        return any(word.startswith(member[:-1]) for word in text.split())
    return f" {member} " in f" {text} "

"""Families of substances that an allergy reaches beyond its own name.

EDITABLE DEFAULTS, NOT A SOURCE OF TRUTH: a short list of the families people write in a record
(« pénicilline », « AINS », « iode »), to warn and never to decide. The practice may change it; no
published cross-reactivity table is claimed behind it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.substances import holds
from coordo_desktop.domain.text import clean_line, fold

LONGEST = 20_000


@dataclass(eq=False)
class FamilyUnclear(Refusal):
    """A line of the families does not read « nom, autre nom : substance, substance »."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """`names` as written in allergies; `members` substances, « cef* » for a beginning.

    The first name is the one shown.
    """

    names: tuple[str, ...]
    members: tuple[str, ...]

    def named_in(self, allergy: str) -> bool:
        """Whether the folded words of an allergy speak of this family or of one of its members."""
        return any(holds(allergy, fold_member(one)) for one in (*self.names, *self.members))

    def has(self, substance: str) -> bool:
        """Whether the folded name of a substance is one of the family."""
        return any(holds(substance, fold_member(one)) for one in self.members)


DEFAULT_TEXT = """\
Pénicillines, pénicilline, penicilline, bêta-lactamines, bêtalactamines : amoxicilline, \
ampicilline, benzylpénicilline, phénoxyméthylpénicilline, bénéthamine benzylpénicilline, \
benzathine benzylpénicilline, cloxacilline, oxacilline, pipéracilline, ticarcilline, témocilline, \
pivmécillinam, bacampicilline, pivampicilline
Céphalosporines, céphalosporine : céf*, cef*
Sulfamides antibactériens, sulfamides, sulfamide : sulfaméthoxazole, sulfadiazine, \
sulfaméthizole, sulfafurazole, sulfasalazine, sulfacétamide, sulfaguanidine
Aspirine, salicylés : acide acétylsalicylique, acétylsalicylate*, carbasalate*
AINS, anti-inflammatoires, anti-inflammatoire, aspirine : acide acétylsalicylique, \
acétylsalicylate*, \
ibuprofène, kétoprofène, dexkétoprofène, naproxène, diclofénac, acéclofénac, flurbiprofène, \
indométacine, étodolac, méloxicam, piroxicam, ténoxicam, nabumétone, sulindac, célécoxib, \
étoricoxib, parécoxib, acide méfénamique, acide niflumique, acide tiaprofénique, alminoprofène, \
fénoprofène, kétorolac, morniflumate, tiaprofénique
Iode, produits de contraste iodés, Bétadine : povidone iodée, iode, iod*, iohexol, ioméprol, \
iopamidol, iopromide, ioversol, iobitridol, iodixanol, amiodarone
Macrolides, macrolide : érythromycine, clarithromycine, azithromycine, roxithromycine, josamycine, \
spiramycine, midécamycine, télithromycine
Quinolones, fluoroquinolones, quinolone : ciprofloxacine, ofloxacine, lévofloxacine, \
moxifloxacine, norfloxacine, péfloxacine, loméfloxacine, énoxacine
Tétracyclines, cyclines, tétracycline : doxycycline, minocycline, tétracycline, lymécycline, \
métacycline, tigécycline
Morphiniques, opioïdes, opiacés : morphine, codéine, codéthyline, dihydrocodéine, tramadol, \
fentanyl, sufentanil, oxycodone, hydromorphone, péthidine, nalbuphine, buprénorphine, opium, \
poudre d’opium, méthadone
Inhibiteurs de l’enzyme de conversion, IEC : bénazépril, captopril, énalapril, fosinopril, \
imidapril, lisinopril, moexipril, périndopril, quinapril, ramipril, trandolapril, zofénopril
Statines, statine : atorvastatine, fluvastatine, pravastatine, rosuvastatine, simvastatine
Paracétamol : paracétamol, propacétamol
Héparines, héparine : héparine, énoxaparine, daltéparine, nadroparine, tinzaparine, danaparoïde
Anesthésiques locaux, caïnes : lidocaïne, articaïne, mépivacaïne, bupivacaïne, lévobupivacaïne, \
ropivacaïne, prilocaïne, procaïne, tétracaïne, chloroprocaïne
Pyrazolés : métamizole, phénylbutazone, noramidopyrine
"""


def fold_member(text: str) -> str:
    """The folded words, keeping the star of a beginning."""
    return fold(text) + ("*" if text.rstrip().endswith("*") else "")


def read_families(text: str) -> tuple[Family, ...]:
    """One family a line: « nom, autre nom : substance, substance ». FamilyUnclear."""
    if len(text) > LONGEST:
        raise FamilyUnclear
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        names, colon, members = line.partition(":")
        family = Family(_listed(names), _listed(members))
        if not colon or not family.names or not family.members:
            raise FamilyUnclear(line=number)
        found.append(family)
    return tuple(found)


def families_text(families: Iterable[Family]) -> str:
    """The lines that `read_families` reads back."""
    return "\n".join(f"{', '.join(each.names)} : {', '.join(each.members)}" for each in families)


def _listed(text: str) -> tuple[str, ...]:
    pieces = (clean_line(piece) for piece in text.split(","))
    return tuple(piece for piece in pieces if fold(piece))


DEFAULT_FAMILIES = read_families(DEFAULT_TEXT)

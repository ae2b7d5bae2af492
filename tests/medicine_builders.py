"""Builders of medicines files and treatments: each spells out only what the test is about."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from coordo_desktop.domain.dosing import read_dosing
from coordo_desktop.domain.ids import PatientId, TreatmentId
from coordo_desktop.domain.medicines import (
    COMPOSITIONS,
    PACKS,
    PRODUCTS,
    Ingredient,
    MedicineSet,
    Nature,
    Pack,
    Product,
)
from coordo_desktop.domain.patients import Allergy
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.store.medicines import replace_base

TODAY = date(2026, 11, 23)
_BESIDE = Path(__file__).parents[2]


def the_real_files() -> Path | None:
    """The folder of the files as published, where there is one on this machine.

    `COORDO_BDPM` names it; else a folder of data beside these sources.
    """
    named = os.environ.get("COORDO_BDPM")
    if named:
        return Path(named)
    return next(_BESIDE.glob("*/data/bdpm"), None)


# (cis, name, form, routes, sold, substances as (code, name, dose, nature, link))
PARACETAMOL = ("02202", "PARACÉTAMOL", "1000 mg", "SA", 1)
A_FEW = (
    ("60234100", "DOLIPRANE 1000 mg, comprimé", "comprimé", "orale", True, [PARACETAMOL]),
    ("60234199", "DOLIPRANE 500 mg, gélule", "gélule", "orale", False, [PARACETAMOL]),
    ("60000001", "EFFERALGAN 1000 mg, comprimé", "comprimé", "orale", True, [PARACETAMOL]),
    (
        "66053338",
        "AUGMENTIN 1 g/125 mg ADULTES, poudre pour suspension buvable",
        "poudre",
        "orale",
        True,
        [
            ("05248", "AMOXICILLINE ANHYDRE", "1000 mg", "FT", 1),
            ("28165", "AMOXICILLINE TRIHYDRATÉE", "", "SA", 1),
            ("29442", "CLAVULANATE DE POTASSIUM", "", "SA", 2),
            ("93286", "CLAVULANIQUE (ACIDE)", "125 mg", "FT", 2),
        ],
    ),
    (
        "61348441",
        "KARDÉGIC 160 mg, poudre pour solution buvable",
        "poudre",
        "orale",
        True,
        [
            ("00005", "ACIDE ACÉTYLSALICYLIQUE", "160 mg", "FT", 1),
            ("03107", "ACÉTYLSALICYLATE DE DL-LYSINE", "288 mg", "SA", 1),
        ],
    ),
    (
        "68416845",
        "LÉVOTHYROX 100 microgrammes, comprimé sécable",
        "comprimé sécable",
        "orale",
        True,
        [("00382", "LÉVOTHYROXINE SODIQUE", "100 microgrammes", "SA", 1)],
    ),
)


@dataclass
class Files:
    """The three files, as text, written in the encodings of the published ones."""

    products: list[str] = field(default_factory=list)
    packs: list[str] = field(default_factory=list)
    compositions: list[str] = field(default_factory=list)

    def add(self, cis, name, form, routes, sold, substances):
        said = "Commercialisée" if sold else "Non commercialisée"
        self.products.append(
            f"{cis}\t{name}\t{form}\t{routes}\tAutorisation active\tProcédure nationale\t{said}"
            "\t16/12/2016\t\t\t LABO\tNon"
        )
        cip7 = f"3{cis[-6:]}"
        self.packs.append(
            f"{cis}\t{cip7}\tplaquette de 8\tPrésentation active\tDéclaration de commercialisation"
            f"\t16/03/2011\t34009{cis}\toui\t65%\t1,16\t2,18\t1,02\t"
        )
        for code, substance, dose, nature, link in substances:
            self.compositions.append(
                f"{cis}\t{form}\t{code}\t{substance}\t{dose}\tun comprimé\t{nature}\t{link}\t"
            )
        return self

    def write(self, folder: Path, encoding: str = "cp1252") -> Path:
        folder.mkdir(exist_ok=True)
        for name, lines, end in (
            (PRODUCTS, self.products, "\r\n"),
            (PACKS, self.packs, "\n"),
            (COMPOSITIONS, self.compositions, "\r\n"),
        ):
            text = "".join(line + end for line in lines)
            (folder / name).write_bytes(text.encode(encoding))
        return folder


def some_files(without: tuple[str, ...] = ()) -> Files:
    files = Files()
    for product in A_FEW:
        if product[0] not in without:
            files.add(*product)
    return files


def a_few_medicines() -> MedicineSet:
    """What `some_files` hold, without reading them."""
    return MedicineSet(
        products=tuple(
            Product(cis=cis, name=name, form=form, routes=routes, marketed=sold)
            for cis, name, form, routes, sold, _ in A_FEW
        ),
        packs=tuple((cis, Pack(f"34009{cis}", f"3{cis[-6:]}")) for cis, *_ in A_FEW),
        ingredients=tuple(
            (cis, Ingredient(code, name, dose, "", Nature(nature), link))
            for cis, *_, made in A_FEW
            for code, name, dose, nature, link in made
        ),
    )


def put_base(store) -> None:
    """Make these few medicines the base of a practice."""
    with store.action("medicines.import") as session:
        replace_base(session, a_few_medicines(), lambda _done: None)


def a_treatment(name: str = "DOLIPRANE 1000 mg, comprimé", **fields) -> Treatment:
    values = {
        "id": TreatmentId(uuid4()),
        "patient_id": PatientId(uuid4()),
        "dosing": read_dosing(fields.pop("taken", "1 0 1 0")),
        "start": TODAY,
        "written_at": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
        **fields,
    }
    return Treatment(name=name, **values)


def of(*substances: str | tuple[str, str], **fields) -> Treatment:
    """A treatment that holds these; a pair is a salt and what of it acts."""
    ingredients = []
    for link, one in enumerate(substances, start=1):
        pair = one if isinstance(one, tuple) else (one, "")
        ingredients.append(Ingredient("", pair[0], nature=Nature.ACTIVE, link=link))
        if pair[1]:
            ingredients.append(Ingredient("", pair[1], nature=Nature.MOIETY, link=link))
    first = substances[0] if isinstance(substances[0], str) else substances[0][1]
    name = fields.pop("name", f"{first} LABO 10 mg, comprimé")
    return a_treatment(name, ingredients=tuple(ingredients), **fields)


def an_allergy(substance: str, **fields) -> Allergy:
    return Allergy(id=str(uuid4()), substance=substance, **fields)

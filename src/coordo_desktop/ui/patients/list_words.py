"""The words of lists: what is asked, one chip for each question."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.lists import Criteria
from coordo_desktop.ui.patients import list_cell_words as told
from coordo_desktop.ui.patients import words

ANY = Criteria()
# What « everything » means for each field of a question, to take one away.
_EMPTY = replace(ANY, life_cycles=frozenset())


def asked_chips(criteria: Criteria, people: Mapping[Any, str]) -> Iterator[tuple[str, str]]:
    """(field, words) for each thing asked; the usual « active records » is not said."""
    texts = {
        "name_starts": QCoreApplication.translate("ListWords", "Nom\u202f: {value}…"),
        "age_from": QCoreApplication.translate("ListWords", "{value} ans et plus"),
        "age_to": QCoreApplication.translate("ListWords", "{value} ans et moins"),
        "postal_code": QCoreApplication.translate("ListWords", "Code postal\u202f: {value}"),
        "problem": QCoreApplication.translate("ListWords", "Problème\u202f: {value}"),
        "device": QCoreApplication.translate("ListWords", "Dispositif\u202f: {value}"),
        "allergy": QCoreApplication.translate("ListWords", "Allergie\u202f: {value}"),
        "no_contact_days": QCoreApplication.translate(
            "ListWords", "Sans contact depuis {value} jours"
        ),
    }
    for field, pattern in texts.items():
        value = getattr(criteria, field)
        if value not in ("", None):
            yield field, pattern.format(value=value)
    if criteria.towns:
        yield "towns", ", ".join(criteria.towns)
    for field, named in _named().items():
        values = getattr(criteria, field)
        usual = field == "life_cycles" and values == ANY.life_cycles
        if values and not usual:
            yield field, ", ".join(named[one] for one in named if one in values)
    if not criteria.life_cycles:
        yield "life_cycles", QCoreApplication.translate("ListWords", "Tous les dossiers")
    if criteria.coordinated is not None:
        yes = QCoreApplication.translate("ListWords", "Suivi coordonné")
        yield (
            "coordinated",
            yes
            if criteria.coordinated
            else QCoreApplication.translate("ListWords", "Sans coordination"),
        )
    for field, pattern in (
        ("professional", QCoreApplication.translate("ListWords", "Cercle\u202f: {value}")),
        ("doctor", QCoreApplication.translate("ListWords", "Médecin traitant\u202f: {value}")),
    ):
        one = getattr(criteria, field)
        if one is not None:
            yield field, pattern.format(value=people.get(one, "?"))


def without(criteria: Criteria, field: str) -> Criteria:
    """The same question without one of its parts."""
    empty = ANY if field == "life_cycles" else _EMPTY
    return replace(criteria, **{field: getattr(empty, field)})


def _named() -> dict[str, dict[Any, str]]:
    from coordo_desktop.domain.patients import Sex

    consents = QCoreApplication.translate("ListWords", "Accord {state}")
    return {
        "sexes": {one: words.sex_word(one) for one in Sex},
        "statuses": told.statuses(),
        "girs": {level: f"GIR {level}" for level in range(1, 7)},
        "stabilities": told.stabilities(),
        "flags": told.flags(),
        "consents": {
            one: consents.format(state=said.lower()) for one, said in told.consents().items()
        },
        "life_cycles": told.lives(),
    }

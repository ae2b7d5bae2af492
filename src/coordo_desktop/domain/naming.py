"""How a person is filed: the order of lists, and who bears the same name."""

from coordo_desktop.domain.patients import Patient
from coordo_desktop.domain.text import joined, order_key


def first_given_name(given_names: str) -> str:
    """The first of the birth given names; a hyphen binds, a space or comma separates."""
    return given_names.replace(",", " ").split(" ", 1)[0] if given_names else ""


def sort_key(patient: Patient) -> str:
    """What lists are ordered by: the name as it is shown, then the given name, folded."""
    name = patient.used_name or patient.family_name
    given = patient.used_given_name or first_given_name(patient.given_names)
    return f"{order_key(name)}\x1f{order_key(given)}"


def namesake_keys(patient: Patient) -> frozenset[str]:
    """Two people who share one of these bear the same name, whatever the accents and hyphens.

    The birth name with the first given name, and the used ones when they differ. Empty without a
    given name: half of a village would be namesakes.
    """
    first = first_given_name(patient.given_names)
    pairs = {
        (patient.family_name, first),
        (patient.used_name or patient.family_name, patient.used_given_name or first),
    }
    folded = {(joined(name), joined(given)) for name, given in pairs}
    return frozenset(f"{name}|{given}" for name, given in folded if name and given)

"""How a person is named on a line or a sheet: used name first, then the birth name (RNIV)."""

from datetime import date

from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.naming import first_given_name
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Sex
from coordo_desktop.domain.text import fold

_BORN = {Sex.FEMALE: "née", Sex.MALE: "né", Sex.UNKNOWN: "né(e)"}


def name(family_name: str, used_name: str, given_names: str, used_given_name: str) -> str:
    """« ETCHEVERRY Maite »."""
    given = used_given_name or first_given_name(given_names)
    return f"{(used_name or family_name).upper()} {given}".strip()


def birth_name(family_name: str, used_name: str, sex: Sex) -> str:
    """« née LARRALDE » where the used name is another one, else empty."""
    if not used_name or fold(used_name) == fold(family_name):
        return ""
    return f"{_BORN[sex]} {family_name.upper()}"


def initials(family_name: str, used_name: str, given_names: str, used_given_name: str) -> str:
    """« E. M. »."""
    given = used_given_name or first_given_name(given_names)
    return " ".join(f"{word[0].upper()}." for word in (used_name or family_name, given) if word)


def traits(sex: Sex, born: PartialDate | None, today: date) -> str:
    """« F · née le 12/03/1945 (81 ans) »."""
    letter = "" if sex is Sex.UNKNOWN else f"{sex.value} · "
    if born is None:
        return f"{letter}date de naissance inconnue"
    when = f"le {show_date(born)}" if born.complete else f"en {show_date(born)}"
    age = french_age(born, today)
    return f"{letter}{_BORN[sex]} {when}" + (f" ({age})" if age else "")


def detail(
    family_name: str, used_name: str, sex: Sex, born: PartialDate | None, today: date
) -> str:
    """« née GOYENECHE · F · 88 ans »: what tells namesakes apart in a list."""
    letter = "" if sex is Sex.UNKNOWN else sex.value
    parts = (birth_name(family_name, used_name, sex), letter, french_age(born, today))
    return " · ".join(part for part in parts if part)

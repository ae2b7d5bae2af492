"""Allergies, problems, vigilance and *si… alors…*: how each is listed, typed and read back."""

from collections.abc import Mapping, Sequence
from typing import Any

from coordo_desktop.domain.patients import (
    Allergy,
    Contingency,
    Part,
    PatientRecord,
    Problem,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.part_kinds import PartFields, date_words


class AllergyKind(PartFields):
    """Allergies: a substance and what it did."""

    key = "allergy"

    def title(self) -> str:
        return self.tr("Allergies")

    def new(self) -> str:
        return self.tr("Ajouter une allergie")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Substance"), lambda one: one.substance, key="substance",
                   width=180, weight=600),
            Column(lambda: self.tr("Réaction"), lambda one: one.reaction, key="reaction",
                   stretch=True),
            Column(lambda: self.tr("Gravité"), lambda one: self._severity(one.severity),
                   key="severity", width=110),
            Column(lambda: self.tr("Depuis"), lambda one: date_words(one.since), key="since",
                   width=90),
        )  # fmt: skip

    def _severity(self, severity: str) -> str:
        known = {"mild": self.tr("Modérée"), "severe": self.tr("Sévère")}
        return known.get(severity, self.tr("Non précisée"))

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.allergies

    def fill(self, form: Form) -> None:
        self._text(form, "substance", self.tr("Substance"), required=True)
        self._text(form, "reaction", self.tr("Réaction"))
        options = [(one, self._severity(one)) for one in ("", "mild", "severe")]
        label = self.tr("Gravité")
        form.add("severity", label, Choice(options, name="allergy.severity", label=label))
        self._date(form, "since", self.tr("Depuis"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "substance": part.substance, "reaction": part.reaction, "severity": part.severity,
            "since": part.since,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Allergy(
            id=part_id, substance=values["substance"], reaction=values["reaction"],
            severity=values["severity"], since=values["since"],
        )  # fmt: skip


class ProblemKind(PartFields):
    """Problems and, once they have an end, history."""

    key = "problem"

    def title(self) -> str:
        return self.tr("Problèmes et antécédents")

    def new(self) -> str:
        return self.tr("Ajouter un problème")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Problème"), lambda one: one.label, key="label", stretch=True,
                   weight=600, second=lambda one: one.note,
                   ink=lambda one: "text-3" if one.until else "text"),
            Column(lambda: self.tr("Code"), lambda one: one.code, key="code", width=80),
            Column(lambda: self.tr("Depuis"), lambda one: date_words(one.since), key="since",
                   width=90),
            Column(lambda: self.tr("Jusqu’à"), lambda one: date_words(one.until), key="until",
                   width=90),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return sorted(record.problems, key=lambda one: (one.until is not None, one.label))

    def fill(self, form: Form) -> None:
        self._text(form, "label", self.tr("Problème"), required=True)
        self._text(form, "code", self.tr("Code"))
        self._date(form, "since", self.tr("Depuis"))
        self._date(form, "until", self.tr("Jusqu’à (antécédent)"))
        self._area(form, "note", self.tr("Note"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "label": part.label, "code": part.code, "since": part.since, "until": part.until,
            "note": part.note,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Problem(
            id=part_id, label=values["label"], code=values["code"], since=values["since"],
            until=values["until"], note=values["note"],
        )  # fmt: skip


class FlagKind(PartFields):
    """Vigilance flags of the banner and the sheet."""

    key = "flag"

    def title(self) -> str:
        return self.tr("Vigilance")

    def new(self) -> str:
        return self.tr("Ajouter une vigilance")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Vigilance"), lambda one: words.vigilance_word(one.kind),
                   key="kind", width=180, weight=600),
            Column(lambda: self.tr("Sur la feuille"), words.flag_word, key="label", stretch=True),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.flags

    def fill(self, form: Form) -> None:
        label = self.tr("Vigilance")
        options = [(kind, words.vigilance_word(kind)) for kind in Vigilance]
        form.add("kind", label, Choice(options, name="flag.kind", label=label), required=True)
        label = self.tr("Précision")
        field = TextField(
            name="flag.label", label=label, placeholder=self.tr("Par exemple\u202f: Oxygène 1,5 L")
        )
        form.add("label", label, field)

    def show(self, part: Any) -> dict[str, object]:
        return {"kind": part.kind, "label": part.label}

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return VigilanceFlag(id=part_id, kind=Vigilance(values["kind"]), label=values["label"])


class ContingencyKind(PartFields):
    """*Si… alors…*: what to do when something happens."""

    key = "contingency"

    def title(self) -> str:
        return self.tr("Si… alors…")

    def new(self) -> str:
        return self.tr("Ajouter une conduite à tenir")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Si"), lambda one: one.condition, key="condition", width=260,
                   weight=600),
            Column(lambda: self.tr("Alors"), lambda one: one.action, key="action", stretch=True),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.contingencies

    def fill(self, form: Form) -> None:
        self._area(form, "condition", self.tr("Si"), required=True)
        self._area(form, "action", self.tr("Alors"), required=True)

    def show(self, part: Any) -> dict[str, object]:
        return {"condition": part.condition, "action": part.action}

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Contingency(id=part_id, condition=values["condition"], action=values["action"])

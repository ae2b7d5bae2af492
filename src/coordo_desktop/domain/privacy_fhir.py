"""The archive of a person as a FHIR-shaped document that another program can read (RGPD art. 20).

A Bundle of resources: native elements where FHIR R4 has them, and every value of every column as
an extension, so that nothing is lost by the shape. What FHIR has no resource for is `Basic`.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.privacy_archive import Archive, ArchiveRow

Resource = dict[str, Any]
_URN = "urn:coordo"
_GENDER = {"F": "female", "M": "male", "I": "unknown"}


def bundle(archive: Archive) -> bytes:
    """The whole archive as JSON, in UTF-8."""
    about = _subject(archive)
    entries = []
    for table in archive.tables:
        for place, row in enumerate(table.rows):
            entries.append(_entry(table.name, place, row, about))
    for place, access in enumerate(archive.accesses):
        entries.append({
            "fullUrl": f"{_URN}:access:{place + 1}",
            "resource": {
                "resourceType": "AuditEvent",
                "recorded": access.at.isoformat(),
                "type": {"code": access.event},
                "agent": [{"role": [{"text": access.role}], "requestor": True}],
                "entity": [{"what": {"reference": about}}],
            },
        })  # fmt: skip
    made = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": archive.head.printed_at.isoformat(),
        "entry": entries,
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def _subject(archive: Archive) -> str:
    person = next(one for one in archive.tables if one.name == "patient").rows[0]
    return f"urn:uuid:{person.values['id']}"


def _entry(table: str, place: int, row: ArchiveRow, about: str) -> Resource:
    kind, native = _SHAPES.get(table, ("Basic", _basic))
    own = row.values.get("id")
    named = f"urn:uuid:{own}" if isinstance(own, UUID) else f"{_URN}:{table}:{place + 1}"
    resource: Resource = {"resourceType": kind}
    if isinstance(own, UUID):
        resource["id"] = str(own)
    if table != "patient":
        resource["subject"] = {"reference": about}
    resource |= {key: value for key, value in native(row.values, row.shown).items() if value}
    if kind == "Basic":
        resource["code"] = {"text": table}
    resource["extension"] = [
        {"url": f"{_URN}:{table}.{column}", **_value(value)} for column, value in row.values.items()
    ]
    return {"fullUrl": named, "resource": resource}


def _value(value: object) -> Resource:
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if isinstance(value, int):
        return {"valueInteger": value}
    if isinstance(value, float):
        return {"valueDecimal": value}
    if isinstance(value, datetime):
        return {"valueDateTime": value.isoformat()}
    if isinstance(value, date):
        return {"valueDate": value.isoformat()}
    if isinstance(value, PartialDate):
        return {"valueString": value.iso()}
    if isinstance(value, bytes):
        return {"valueBase64Binary": value.hex()}
    return {"valueString": str(value)}


Values = Mapping[str, Any]


def _basic(_values: Values, _shown: Mapping[str, str]) -> Resource:
    return {}


def _iso(values: Values, column: str) -> str:
    value = values.get(column)
    if value is None:
        return ""
    return value.iso() if isinstance(value, PartialDate) else str(value.isoformat())


def _text(words: object) -> Resource:
    return {"text": str(words)} if words else {}


def _patient(values: Values, _shown: Mapping[str, str]) -> Resource:
    nir, oid = values.get("nir"), values.get("ins_oid", "")
    names = [{"use": "official", "family": values.get("family_name"),
              "given": str(values.get("given_names", "")).split()}]  # fmt: skip
    if values.get("used_name") or values.get("used_given_name"):
        names.append({"use": "usual", "family": values.get("used_name"),
                      "given": str(values.get("used_given_name", "")).split()})  # fmt: skip
    lines = [values[one] for one in ("address", "address_extra") if one in values]
    return {
        "identifier": [{"system": f"urn:oid:{oid}", "value": nir}] if nir else [],
        "name": names,
        "gender": _GENDER.get(str(values.get("sex")), "unknown"),
        "birthDate": _iso(values, "birth_date"),
        "deceasedDateTime": _iso(values, "deceased_on"),
        "address": [{"line": lines, "postalCode": values.get("postal_code"),
                     "city": values.get("town")}] if lines or values.get("town") else [],
        "telecom": [{"system": "email", "value": values["email"]}] if "email" in values else [],
    }  # fmt: skip


def _related(values: Values, _shown: Mapping[str, str]) -> Resource:
    phone = values.get("phone")
    return {
        "name": [{"text": values.get("name")}],
        "relationship": [_text(values.get("kinship") or values.get("relations"))],
        "telecom": [{"system": "phone", "value": phone}] if phone else [],
    }


def _coded(status: str = "") -> Callable[[Values, Mapping[str, str]], Resource]:
    def native(values: Values, shown: Mapping[str, str]) -> Resource:
        words = next(
            (values[one] for one in ("label", "substance", "name", "what", "title", "text")
             if values.get(one)), next(iter(shown.values()), "")
        )  # fmt: skip
        made: Resource = {"code": _text(words)}
        note = values.get("note") or values.get("observations")
        if note:
            made["note"] = [{"text": note}]
        if status:
            made["status"] = status
        return made

    return native


def _observation(values: Values, _shown: Mapping[str, str]) -> Resource:
    return {
        "status": "entered-in-error" if values.get("voided_at") else "final",
        "code": _text(values.get("label") or values.get("measure")),
        "effectiveDateTime": _iso(values, "at"),
        "valueQuantity": {"value": values.get("value"), "unit": values.get("unit", "")},
    }


def _communication(values: Values, _shown: Mapping[str, str]) -> Resource:
    withdrawn = values.get("withdrawn_at") is not None
    return {
        "status": "entered-in-error" if withdrawn else "completed",
        "sent": _iso(values, "signed_at"),
        "topic": _text(values.get("focus")),
        "payload": [{"contentString": part}
                    for part in str(values.get("body", "")).split("\x1e") if part],
    }  # fmt: skip


def _medication(values: Values, _shown: Mapping[str, str]) -> Resource:
    return {
        "status": "stopped" if values.get("state") == "stopped" else "active",
        "medicationCodeableConcept": _text(values.get("name")),
        "effectivePeriod": {"start": _iso(values, "start_on"), "end": _iso(values, "end_on")},
        "dosage": [_text(values.get("dose"))],
    }


def _appointment(values: Values, _shown: Mapping[str, str]) -> Resource:
    return {
        "status": {"cancelled": "cancelled", "absent": "noshow", "honoured": "fulfilled"}.get(
            str(values.get("state")), "booked"
        ),
        "description": values.get("title"),
        "start": _iso(values, "starts_at"),
        "end": _iso(values, "ends_at"),
    }


def _consent(values: Values, _shown: Mapping[str, str]) -> Resource:
    return {
        "status": "active" if values.get("given") else "rejected",
        "scope": _text(values.get("kind")),
        "dateTime": _iso(values, "on"),
    }


_SHAPES: dict[str, tuple[str, Callable[[Values, Mapping[str, str]], Resource]]] = {
    "patient": ("Patient", _patient),
    "contact_person": ("RelatedPerson", _related),
    "care_team_member": ("CareTeam", _coded("active")),
    "allergy": ("AllergyIntolerance", _coded()),
    "problem": ("Condition", _coded()),
    "vigilance_flag": ("Flag", _coded("active")),
    "consent": ("Consent", _consent),
    "treatment": ("MedicationStatement", _medication),
    "measurement": ("Observation", _observation),
    "assessment": ("QuestionnaireResponse", _coded("completed")),
    "transmission": ("Communication", _communication),
    "care_plan": ("CarePlan", _coded("active")),
    "task": ("Task", _coded()),
    "follow_up": ("Task", _coded()),
    "appointment": ("Appointment", _appointment),
    "awaited": ("ServiceRequest", _coded("active")),
    "stock_movement": ("SupplyDelivery", _coded("completed")),
    "loan": ("DeviceUseStatement", _coded("active")),
    "sheet": ("DocumentReference", _coded("current")),
}

"""Templates through their service: listed, applied, kept by version, taken elsewhere."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField, NotFound
from coordo_desktop.domain.plan_templates import TEMPLATES
from coordo_desktop.domain.plan_templating import BuiltInTemplate, NotATemplateFile
from coordo_desktop.domain.tables import TableMissing
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.plan_templates import PlanTemplateService
from people import a_patient
from plan_builders import TODAY, a_content


@pytest.fixture
def service(store):
    return PlanTemplateService(store)


def said(store, many=1):
    with store.reading() as session:
        rows = session.execute(text("SELECT event, detail_json FROM audit ORDER BY seq DESC"))
        return rows.all()[:many]


def test_from_a_template_to_a_running_plan(service, store):
    patient_id = PatientService(store).create(a_patient())
    plans = CarePlanService(store)
    template = next(one for one in service.templates() if one.key == "post_operatoire")
    plan = plans.start(patient_id, service.apply(template.id, TODAY))
    plans.validate(plan.id, plan.version, "Retour à domicile")
    assert len(plans.of(patient_id).current.content.problems) == 8


def test_the_practices_own_come_first_by_name(service, heard):
    heard.clear()
    for name in ("Zona", "Éventration"):
        service.save(name, a_content(), TODAY)
    assert heard == [frozenset({Topic.CARE_PLANS})] * 2
    found = service.templates()
    assert [one.name for one in found[:2]] == ["Éventration", "Zona"]
    assert found[2:] == list(TEMPLATES)


def test_a_change_makes_a_version_and_keeps_the_earlier_ones(service, store):
    first = service.save("Zona", a_content(), TODAY)
    second = service.change(replace(first, name="Zona, suites"))
    assert second.version == 2
    with pytest.raises(ChangedMeanwhile):
        service.change(replace(first, name="Autre"))
    assert service.get(first.id) == second
    assert service.get(first.id, 1) == first
    assert service.versions(first.id) == [second, first]
    with pytest.raises(Exception, match="append only"), store.quietly() as session:
        session.execute(text("UPDATE plan_template SET name = 'x'"))


def test_a_template_taken_away_is_listed_no_more(service):
    first = service.save("Zona", a_content(), TODAY)
    service.remove(first)
    assert service.templates() == list(TEMPLATES)
    with pytest.raises(NotFound):
        service.get(first.id)
    assert service.versions(first.id) == [first]
    with pytest.raises(NotFound):
        service.remove(first)


def test_those_of_the_product_are_not_changed(service):
    for deed in (service.change, service.remove):
        with pytest.raises(BuiltInTemplate):
            deed(TEMPLATES[0])
    with pytest.raises(MissingField):
        service.save(" ", a_content(), TODAY)


def test_templates_go_to_another_practice_and_come_back_as_new_ones(service, store, tmp_path):
    own = service.save("Zona", a_content(), TODAY)
    path = tmp_path / "modeles.json"
    assert service.export([own.id, TEMPLATES[0].id], path) == 2
    event, detail = said(store)[0]
    assert event == "template.export"
    assert json.loads(detail)["templates"] == 2
    read = service.import_file(path)
    assert [one.name for one in read] == ["Zona", TEMPLATES[0].name]
    assert {one.id for one in read} & {own.id, TEMPLATES[0].id} == set()
    assert [one.name for one in service.templates()[:3]].count("Zona") == 2
    with pytest.raises(NotFound):
        service.export([], path)


@pytest.mark.parametrize(
    "spoil",
    [lambda data: data[: len(data) // 2], lambda _: b"\xff\xfe\x00", lambda _: b"PK\x03\x04"],
    ids=["cut", "bytes", "archive"],
)
def test_a_spoilt_file_leaves_nothing(service, tmp_path, spoil):
    path = tmp_path / "modeles.json"
    service.export([one.id for one in TEMPLATES], path)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(NotATemplateFile):
        service.import_file(path)
    assert service.templates() == list(TEMPLATES)
    with pytest.raises(TableMissing):
        service.import_file(tmp_path / "absent.json")


def test_a_file_with_one_bad_template_keeps_none(service, tmp_path):
    path = tmp_path / "modeles.json"
    service.export([one.id for one in TEMPLATES], path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["templates"][-1]["name"] = " "
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(MissingField):
        service.import_file(path)
    assert service.templates() == list(TEMPLATES)


def test_caregivers_use_templates_and_do_not_make_them(store_for, tmp_path):
    service = PlanTemplateService(store_for(Role.CAREGIVER))
    assert service.templates() == list(TEMPLATES)
    for deed in (
        lambda: service.save("x", a_content(), TODAY),
        lambda: service.change(TEMPLATES[0]),
        lambda: service.remove(TEMPLATES[0]),
        lambda: service.export([TEMPLATES[0].id], tmp_path / "x.json"),
        lambda: service.import_file(tmp_path / "x.json"),
    ):
        with pytest.raises(NotAllowed):
            deed()
    with pytest.raises(NotAllowed):
        PlanTemplateService(store_for(Role.RECEPTION)).templates()

"""Plans to print: one as a practice writes it, and others made to be hard."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordo_desktop.domain.care_plan import (
    Agreement,
    Assignee,
    AssigneeKind,
    CarePlan,
    Dimension,
    Evaluation,
    IfThen,
    Importance,
    Intervention,
    InterventionKind,
    NursingRole,
    Objective,
    ObjectiveState,
    Place,
    PlanContent,
    PlanProblem,
    PlanState,
    PlanVersion,
    ProblemCategory,
    ReasonNotReached,
    Review,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.ids import (
    InterventionId,
    ObjectiveId,
    PatientId,
    PlanId,
    ProfessionalId,
    TaskId,
)
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    IdentityStatus,
    Patient,
    PatientRecord,
    Relation,
    Sex,
    Situation,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.domain.plan_papers import PlanForm, PlanPaper
from coordo_desktop.domain.tasks import Task, TaskState
from documents.builders import PARIS, an_id, at

MONDAY = date(2026, 11, 23)
M, N, E, B = Moment.MORNING, Moment.NOON, Moment.EVENING, Moment.BEDTIME
WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}


def an_intervention(number=1, label="Surveiller la TA et le poids", **fields):
    return Intervention(id=InterventionId(UUID(int=number)), label=label, **fields)


def an_objective(number=1, label="Marcher 20 m sans aide", *interventions, **fields):
    return Objective(
        id=ObjectiveId(UUID(int=number)), label=label, interventions=interventions, **fields
    )


def a_problem(label="Risque de chute", *objectives, **fields):
    base = {"id": label[:20], "dimension": Dimension.AUTONOMY, "label": label}
    return PlanProblem(**{**base, "objectives": objectives, **fields})


def a_version(content, number=2, **fields):
    base = {"number": number, "content": content, "author": "Claire MARTIN", "at": at(20, 15)}
    return PlanVersion(**{**base, "validated": True, **fields})


def a_plan(content=None, **fields):
    base = {
        "id": PlanId(UUID(int=7)),
        "version": 3,
        "patient_id": an_id(),
        "state": PlanState.ACTIVE,
        "current": a_version(content or PlanContent()),
    }
    return CarePlan(**{**base, **fields})


def a_task(number, label, due, **fields):
    base = {"id": TaskId(UUID(int=number)), "patient_id": an_id(), "label": label, "due": due}
    return Task(**{**base, **fields})


def a_member(number, name, profession, phone="", **fields):
    return CareTeamMember(
        id=str(number), professional_id=ProfessionalId(UUID(int=number)), professional=name,
        profession=profession, phone=phone, since=date(2025, 3, 4), **fields,
    )  # fmt: skip


def a_record(**fields):
    patient = {
        "id": an_id(),
        "local_number": 1042,
        "family_name": "Larralde",
        "used_name": "Etcheverry",
        "given_names": "Maite Jeanne",
        "sex": Sex.FEMALE,
        "birth_date": PartialDate(1945, 3, 12),
        "birth_place": "Saint-Jean-Pied-de-Port",
        "birth_place_code": "64485",
        "nir": "245036448501206",
        "ins_oid": "1.2.250.1.213.1.4.8",
        "status": IdentityStatus.QUALIFIED,
        "address": "3 chemin du Lavoir",
        "postal_code": "64120",
        "town": "Ostabat-Asme",
        "access_notes": "Volets rouges, boîte à clé à gauche.",
        "phones": ("+33536497731",),
        "referring_doctor": "Dr HARISMENDY",
        "situation": Situation(
            lives="seule", housing="maison, une marche à l’entrée", gir=4,
            long_term_condition="ALD 5 insuffisance cardiaque",
            advance_directives="rédigées le 03/02/2025, copie au dossier",
        ),
        "allergy_knowledge": AllergyKnowledge.LISTED,
    }  # fmt: skip
    return PatientRecord(
        patient=Patient(**{**patient, **fields}),
        contacts=(
            ContactPerson(
                id="1", name="ETCHEVERRY Anne", kinship="fille", phone="+33639981122",
                relations=frozenset({Relation.TRUSTED_PERSON, Relation.CARER}),
            ),
            ContactPerson(
                id="2", name="BERHO Xan", kinship="voisin", phone="+33639980411",
                relations=frozenset({Relation.EMERGENCY_CONTACT}),
            ),
        ),
        care_team=(
            a_member(1, "MARTIN Claire", "IDE coordinatrice", "+33536491200", referent=True),
            a_member(2, "OYHENART Nadège", "IDEL", "+33639982040"),
            a_member(3, "Dr HARISMENDY Pierre", "Médecin traitant", "+33536491220"),
            a_member(4, "TESTUD Hélène", "Masseur-kinésithérapeute", "+33536491333"),
            a_member(5, "SAAD Garazi", "Aide à domicile", "+33536491444", role="aide au lever"),
        ),
        allergies=(
            Allergy(id="1", substance="Pénicilline", reaction="urticaire", severity="severe"),
            Allergy(id="2", substance="Iode"),
        ),
        flags=(
            VigilanceFlag(id="1", kind=Vigilance.FALL),
            VigilanceFlag(id="2", kind=Vigilance.OXYGEN, label="Oxygène 1,5 L"),
        ),
        consents=(Consent(id="1", kind=ConsentKind.SHARING, given=True, on=date(2025, 2, 3)),),
        contingencies=(
            Contingency(
                id="1", condition="poids ≥ 71,5 kg ou SpO2 < 90 %",
                action="appeler le Dr HARISMENDY ; sans réponse, le 15",
            ),
        ),
    )  # fmt: skip


NURSE = Assignee(kind=AssigneeKind.ROLE, label="IDEL")
PHYSIO = Assignee(kind=AssigneeKind.ROLE, label="Kinésithérapeute")
HERSELF = Assignee(kind=AssigneeKind.PATIENT)
DAUGHTER = Assignee(kind=AssigneeKind.CARER, label="sa fille")
COORDINATOR = Assignee(kind=AssigneeKind.PROFESSIONAL, ref="1", label="MARTIN Claire")

THE_CONTENT = PlanContent(
    matters="Rester chez moi avec mon chat, et retourner au marché de Saint-Palais le vendredi.",
    strengths="Sa fille passe tous les soirs. Connaît ses médicaments. Volontaire.",
    refusals="Ne veut pas de lit médicalisé.",
    context="Deux hospitalisations en six mois pour décompensation, une chute en octobre.",
    referent="Claire MARTIN, IDE coordinatrice",
    next_review=date(2027, 1, 12),
    problems=(
        a_problem(
            "Risque de décompensation cardiaque",
            an_objective(
                1,
                "Être alertée avant une nouvelle hospitalisation",
                an_intervention(
                    1, "Peser Mme Etcheverry et prendre TA, FC, SpO2", who=NURSE,
                    role=NursingRole.OWN,
                    frequency=Frequency(rule="FREQ=WEEKLY;BYDAY=MO,WE,FR", moments=(M,)),
                    instructions="À jeun, après la miction, en chemise de nuit, même balance.",
                    start=date(2026, 11, 20), end=date(2027, 1, 12),
                    material=("pèse-personne", "tensiomètre"),
                ),
                an_intervention(
                    2, "Me peser", who=HERSELF, kind=InterventionKind.EDUCATION,
                    frequency=Frequency(rule="FREQ=DAILY", moments=(M,)),
                    role=NursingRole.OWN,
                ),
                an_intervention(
                    3, "Préparer le pilulier", who=NURSE, role=NursingRole.PRESCRIBED,
                    frequency=Frequency(rule="FREQ=WEEKLY;BYDAY=MO"),
                ),
                an_intervention(
                    4, "Injection HBPM", who=NURSE, role=NursingRole.PRESCRIBED,
                    frequency=Frequency(rule="FREQ=DAILY", hours=(time(8, 30), time(20))),
                    end=date(2026, 12, 4),
                ),
                criterion="aucune hospitalisation, poids < 71 kg", due=date(2027, 2, 28),
                importance=Importance.FIRST,
                if_then=(
                    IfThen(
                        condition="prise de plus de 2 kg en 3 jours",
                        action="appeler le médecin traitant le jour même",
                    ),
                ),
            ),
            dimension=Dimension.HEALTH, category=ProblemCategory.OTHER, priority=1,
            related_to="insuffisance cardiaque, écarts de sel",
            shown_by="œdèmes des membres inférieurs, +2,4 kg en 3 jours",
        ),
        a_problem(
            "Risque de chute",
            an_objective(
                2,
                "Marcher 20 m sans aide jusqu’à la boîte aux lettres",
                an_intervention(
                    5, "Rééducation à la marche", who=PHYSIO, role=NursingRole.COLLABORATION,
                    frequency=Frequency(
                        rule="FREQ=WEEKLY;BYDAY=TU,TH", hours=(time(10),), spans=6, span=Span.WEEKS
                    ),
                ),
                an_intervention(
                    6, "Exercices debout à l’évier", who=HERSELF, kind=InterventionKind.PREVENTION,
                    frequency=Frequency(rule="FREQ=DAILY", moments=(M, N, E)),
                ),
                criterion="TUG < 20 s", due=date(2027, 1, 12), importance=Importance.SECOND,
            ),
            an_objective(
                3,
                "Se lever seule la nuit sans tomber",
                an_intervention(
                    7, "Mettre en place une veilleuse et retirer le tapis", who=DAUGHTER,
                    kind=InterventionKind.PREVENTION, frequency=Frequency(when=When.ONCE),
                    start=MONDAY + timedelta(days=3),
                ),
                criterion="aucune chute", importance=Importance.NOT_SAID,
            ),
            category=ProblemCategory.MOBILITY, priority=2, shown_by="une chute le 14/10/2026",
        ),
        a_problem(
            "Épuisement de l’aidante",
            an_objective(
                4,
                "Sa fille dort sept heures trois nuits par semaine",
                an_intervention(
                    8, "Appeler la fille, proposer le répit", who=COORDINATOR,
                    kind=InterventionKind.COORDINATION, place=Place.PHONE,
                    frequency=Frequency(rule="FREQ=MONTHLY;BYMONTHDAY=5"),
                ),
                an_intervention(
                    9, "Antalgique palier 1", who=NURSE, role=NursingRole.PRESCRIBED,
                    frequency=Frequency(when=When.AS_NEEDED),
                    until=UntilCondition(measure=Measure.PAIN, below=True, value=3, times=2),
                ),
                importance=Importance.THIRD,
            ),
            dimension=Dimension.CARERS, category=ProblemCategory.ISOLATION, priority=3,
        ),
    ),
)  # fmt: skip


def the_tasks(content=THE_CONTENT, monday=MONDAY, weeks=2):
    """What the recurrences above give, the first day already settled."""
    tasks, number = [], 100
    for problem in content.problems:
        for objective in problem.objectives:
            for each in objective.interventions:
                for day, moment, hour in _occurrences(each, monday, 7 * weeks):
                    number += 1
                    tasks.append(
                        a_task(
                            number, each.label, day, at=hour, moment=moment, kind=each.kind,
                            who=each.who, intervention_id=each.id, plan_id=PlanId(UUID(int=7)),
                        )
                    )  # fmt: skip
    first = [task for task in tasks if task.due == monday]
    states = [TaskState.DONE, TaskState.OPEN, TaskState.NOT_DONE, TaskState.PARTLY, TaskState.DONE]
    for task, state in zip(first, states, strict=False):
        by = "" if state is TaskState.OPEN else "C. MARTIN"
        tasks[tasks.index(task)] = replace(task, state=state, settled_by=by)
    moved = next((one for one in tasks if one.due == monday + timedelta(days=1)), None)
    if moved:
        tasks[tasks.index(moved)] = replace(
            moved, due=moved.due + timedelta(days=1), first_due=moved.due
        )
    tasks.append(a_task(900, "Rappeler le dossier APA", monday + timedelta(days=2), urgent=True))
    return tuple(tasks)


def _occurrences(each, monday, days):
    rule = dict(part.split("=") for part in each.frequency.rule.split(";") if part)
    if each.frequency.when is When.ONCE:
        yield each.start or monday, None, None
    if "FREQ" not in rule:
        return
    for rank in range(days):
        day = monday + timedelta(days=rank)
        if rule["FREQ"] == "MONTHLY" and day.day != int(rule["BYMONTHDAY"]):
            continue
        if "BYDAY" in rule and day.weekday() not in map(WEEKDAYS.get, rule["BYDAY"].split(",")):
            continue
        for moment in each.frequency.moments:
            yield day, moment, None
        for hour in each.frequency.hours:
            yield day, None, hour
        if not (each.frequency.moments or each.frequency.hours):
            yield day, None, None


THE_AGREEMENT = Agreement(
    version=2, given=True, on=date(2026, 11, 20), by="elle-même", means="oral",
    collected_by="Claire MARTIN", witness="Anne ETCHEVERRY",
)  # fmt: skip
THE_EVALUATIONS = (
    Evaluation(
        objective_id=ObjectiveId(UUID(int=2)), on=date(2026, 11, 12), state=ObjectiveState.PARTLY,
        author="H. TESTUD", comment="12 m avec une canne, TUG 24 s.",
    ),
    Evaluation(
        objective_id=ObjectiveId(UUID(int=4)), on=date(2026, 11, 12), author="C. MARTIN",
        state=ObjectiveState.ABANDONED, reason=ReasonNotReached.REFUSED,
        comment="Sa fille préfère continuer ainsi, à reproposer au printemps.",
    ),
)  # fmt: skip
THE_REVIEWS = (
    Review(
        on=date(2026, 11, 12), participants=("Mme ETCHEVERRY", "sa fille", "H. TESTUD"),
        summary="La marche progresse. Le poids reste à surveiller de près.", version=2,
        author="C. MARTIN",
    ),
)  # fmt: skip


def the_plan(**fields):
    base = {
        "agreement": THE_AGREEMENT,
        "evaluations": THE_EVALUATIONS,
        "reviews": THE_REVIEWS,
    }
    return a_plan(THE_CONTENT, **{**base, **fields})


def a_paper(form=PlanForm.PPCS, plan=None, **fields):
    base = {
        "form": form,
        "record": a_record(),
        "plan": plan or the_plan(),
        "practice": "Maison de santé des Trois Ponts",
        "practice_detail": "FINESS 64 009 998 2 · 05 36 49 12 00",
        "author": "Claire MARTIN, IDE coordinatrice",
        "printed_at": datetime(2026, 11, 24, 9, 30, tzinfo=PARIS),
        "week": MONDAY,
        "tasks": () if plan else the_tasks(),
        "gir": "GIR 4 le 03/11/2026",
        "findings": (
            ("health", "Insuffisance cardiaque NYHA III, poids 70,6 kg en hausse."),
            ("autonomy", "Katz 4,5/6 le 03/11/2026. GIR 4."),
            ("psychological", "Mini-GDS 1/4 le 03/11/2026."),
        ),
        "treatments": ("Furosémide 40 mg, 1 le matin", "Apixaban 2,5 mg, 1 matin et soir"),
        "changes": (
            "Objectif ajouté : « Se lever seule la nuit sans tomber ».",
            "« Peser Mme Etcheverry » : de 1 fois par semaine à lundi, mercredi, vendredi.",
        ),
        "created_on": date(2026, 9, 2),
    }
    return PlanPaper(**{**base, **fields})


def many_interventions(count, label="Soin", **fields):
    """A content of `count` interventions, six to an objective."""
    roles = [*NursingRole, None]
    problems = []
    for start in range(0, count, 6):
        block = [
            an_intervention(
                1000 + number, f"{label} {number:02d}", who=NURSE, role=roles[number % 4],
                frequency=Frequency(rule="FREQ=WEEKLY;BYDAY=WE")
                if number % 3
                else Frequency(rule="FREQ=DAILY", moments=(M, E)),
                **fields,
            )
            for number in range(start, min(count, start + 6))
        ]  # fmt: skip
        number = start // 6 + 1
        problems.append(
            a_problem(
                f"Problème {number}", an_objective(500 + number, f"Objectif {number}", *block)
            )
        )
    return PlanContent(problems=tuple(problems), next_review=date(2027, 1, 12))


def a_nobody():
    """Somebody of whom nearly nothing is known."""
    return PatientRecord(patient=Patient(id=PatientId(UUID(int=9)), family_name="INCONNU"))

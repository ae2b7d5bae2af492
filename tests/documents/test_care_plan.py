"""The plan on paper: what each form says, and that nothing is lost, torn or printed over."""

import re
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from coordo_desktop.documents.care_plan import plan_pdf
from coordo_desktop.documents.care_plan_slots import initials
from coordo_desktop.documents.care_plan_week import week_groups
from coordo_desktop.domain.care_plan import NursingRole, PlanContent, PlanState
from coordo_desktop.domain.frequencies import Frequency, Moment, When
from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.domain.tasks import TaskState
from documents.plan_builders import (
    HERSELF,
    MONDAY,
    THE_AGREEMENT,
    THE_CONTENT,
    a_nobody,
    a_paper,
    a_plan,
    a_problem,
    a_record,
    a_task,
    a_version,
    an_intervention,
    an_objective,
    many_interventions,
    the_plan,
    the_tasks,
)
from documents.reading import MM, characters, flat, fonts, overlapping_words, texts

LONG_WORD = "Anticonstitutionnellement" * 12
LONG_TEXT = "Prendre le temps d’expliquer chaque geste avant de le faire. " * 14


def printed(form=PlanForm.PPCS, plan=None, **fields):
    return plan_pdf(a_paper(form, plan, **fields))


def in_order(text, *words):
    places = [text.find(word) for word in words]
    assert -1 not in places, [word for word, place in zip(words, places, strict=True) if place < 0]
    return places == sorted(places)


def stands_well(pdf, smallest=7.4):
    """Inside the margins, readable, nothing over anything, in the one typeface."""
    assert all(embedded and "AtkinsonHyperlegible" in name for name, embedded in fonts(pdf))
    for (width, height), chars in characters(pdf):
        assert min(char["x0"] for char in chars) >= 10 * MM
        assert max(char["x1"] for char in chars) <= width - 10 * MM
        assert min(char["top"] for char in chars) >= 6 * MM
        assert max(char["bottom"] for char in chars) <= height - 4 * MM
        assert min(round(char["size"], 2) for char in chars) >= smallest
    assert overlapping_words(pdf) == []


HARD = {
    "the plan": {},
    "empty": {"plan": a_plan(), "changes": (), "findings": (), "treatments": (), "gir": ""},
    "no version": {"plan": a_plan(current=None, state=PlanState.DRAFT)},
    "nobody": {"record": a_nobody()},
    "closed": {
        "plan": the_plan(
            state=PlanState.CLOSED, closed_on=date(2026, 11, 22), closed_reason="Atteints."
        )
    },
    "one": {"plan": a_plan(many_interventions(1))},
    "sixty": {"plan": a_plan(many_interventions(60))},
    "long words": {
        "plan": a_plan(
            replace(
                many_interventions(3, LONG_WORD, instructions=LONG_TEXT), matters=LONG_TEXT,
                context=LONG_WORD, referent=LONG_WORD,
            ),
            closed_reason=LONG_WORD,
        ),
        "practice": LONG_WORD,
        "changes": (LONG_TEXT, LONG_WORD),
        "distribution": (LONG_TEXT,),
    },
}  # fmt: skip


def hard(name, form):
    fields = dict(HARD[name])
    plan = fields.pop("plan", None) or the_plan()
    version = plan.current
    tasks = the_tasks(version.content, weeks=1) if version else ()
    if form is PlanForm.PATIENT and name == "sixty":  # a calendar of few days is long enough
        tasks = tuple(task for task in tasks if task.due <= MONDAY + timedelta(days=2))
    fields.setdefault("tasks", tasks)
    return a_paper(form, plan, **fields)


@pytest.mark.parametrize("form", list(PlanForm))
@pytest.mark.parametrize("name", HARD)
def test_every_form_stands_well_whatever_the_plan(form, name):
    paper = hard(name, form)
    pdf = plan_pdf(paper)
    stands_well(pdf, 14 if form is PlanForm.PATIENT else 7.4)
    assert pdf == plan_pdf(paper)


@pytest.mark.parametrize("form", list(PlanForm))
def test_every_page_says_whose_plan_it_is_which_version_and_which_page(form):
    paper = hard("sixty", form)
    pages = texts(plan_pdf(paper))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        text = " ".join(page.replace("\xa0", " ").split())
        assert "ETCHEVERRY Maite" in text
        assert "Maison de santé des Trois Ponts" in text
        assert f"page {number}/{len(pages)}" in text
        assert re.search(r"[Vv]ersion 2", text)
        assert "24/11/2026" in text
        assert "onfidentiel" in text


@pytest.mark.parametrize("form", list(PlanForm))
def test_no_intervention_is_lost_from_one_to_sixty(form):
    for count in (1, 7, 40, 60):
        content = many_interventions(count)
        text = flat(printed(form, a_plan(content), tasks=the_tasks(content)))
        assert all(f"Soin {number:02d}" in text for number in range(count))


@pytest.mark.parametrize("form", list(PlanForm))
def test_a_text_longer_than_a_page_is_printed_whole(form):
    text = " ".join(f"mot{number}" for number in range(600))
    content = PlanContent(
        problems=(
            a_problem("Long", an_objective(1, "Long", an_intervention(1, instructions=text))),
        )
    )
    tasks = (a_task(1, "Long", MONDAY, intervention_id=InterventionId(UUID(int=1))),)
    read = flat(printed(form, a_plan(content), tasks=tasks))
    assert set(re.findall(r"mot\d+", read.lower())) == {f"mot{n}" for n in range(600)}


@pytest.mark.parametrize("text", ["<b>O'Brien & fils</b>", "(a) \\ b)", "\x00\x1b[31m x", "漢字 x"])
@pytest.mark.parametrize("form", list(PlanForm))
def test_what_people_typed_is_printed_not_interpreted(form, text):
    tasks = (a_task(1, text, MONDAY),)
    content = PlanContent(matters=text, problems=(a_problem(text, an_objective(1, text)),))
    assert text.rpartition(" ")[2] in flat(printed(form, a_plan(content), tasks=tasks))


@pytest.mark.parametrize("form", list(PlanForm))
def test_the_file_tells_nobody_s_name(form):
    from io import BytesIO

    from pypdf import PdfReader

    information = PdfReader(BytesIO(printed(form))).metadata
    assert "ETCHEVERRY" not in str(dict(information))
    assert {information.creator, information.producer} == {"Coordo Desktop"}


# -- PPCS ----------------------------------------------------------------------------------------


def test_the_ppcs_has_the_four_parts_of_the_has_in_their_order():
    assert in_order(
        flat(printed()),
        "Plan personnalisé de coordination en santé",
        "ETCHEVERRY Maite",
        "ALLERGIES : PÉNICILLINE (URTICAIRE, SÉVÈRE), IODE",
        "Validé (GEN-068)",
        "Ce qui a changé depuis la version 1",
        "1 Informations générales",
        "1A LA PERSONNE",
        "1B LES INTERVENANTS",
        "2 Synthèse de la situation et projet de la personne",
        "Ce qui compte pour moi",
        "« Rester chez moi avec mon chat",
        "Motif du plan, contexte",
        "ÉVALUATION PAR DIMENSION",
        "PROBLÈMES ET BESOINS",
        "3 Plan d’action",
        "Problème 1. Risque de décompensation cardiaque",
        "4 Objectifs partagés non réalisés",
        "RÉUNIONS D’ÉVALUATION",
        "ACCORD ET SIGNATURES",
        "La personne ou son représentant",
        "Diffusion",
    )


def test_the_traits_stand_in_the_order_of_the_rniv():
    assert in_order(
        flat(printed()).split("ALLERGIES")[0],
        "Nom de naissance LARRALDE",
        "Prénoms de naissance Maite Jeanne",
        "Date de naissance 12/03/1945 (81 ans)",
        "Sexe féminin",
        "Lieu de naissance Saint-Jean-Pied-de-Port (64485)",
        "Nom utilisé ETCHEVERRY",
        "Matricule INS (NIR) 2 45 03 64 485 012 06",
    )


def test_the_person_and_those_around_are_as_the_model_asks():
    text = flat(printed())
    for word in (
        "3 chemin du Lavoir, 64120 Ostabat-Asme",
        "Personne de confiance ETCHEVERRY Anne (fille) 06 39 98 11 22",
        "Personne à prévenir BERHO Xan (voisin)",
        "Directives anticipées rédigées le 03/02/2025",
        "Protection juridique non renseignée",
        "GIR 4 le 03/11/2026",
        "TESTUD Hélène Masseur-kinésithérapeute membre de l’équipe 05 36 49 13 33 04/03/2025",
        "Santé Insuffisance cardiaque NYHA III",
        "Furosémide 40 mg, 1 le matin",
    ):
        assert word in text


def test_a_problem_has_its_national_code_and_an_objective_all_its_fields():
    text = flat(printed())
    assert "MED-057 Problème de mobilité" in text
    assert in_order(
        text.split("3 Plan d’action")[1],
        "Lié à insuffisance cardiaque, écarts de sel ; manifesté par œdèmes",
        "Objectif partagé 1.1. Être alertée avant une nouvelle hospitalisation EN COURS",
        "Critère : aucune hospitalisation, poids < 71 kg",
        "Échéance : 28/02/2027",
        "1re priorité de la personne",
        "Peser Mme Etcheverry et prendre TA",
        "IDEL, à domicile",
        "3 fois par semaine, lundi",
        "Si prise de plus de 2 kg en 3 jours, alors appeler",
        "Bilan d’étape : aucun à ce jour.",
        "PARTIELLEMENT ATTEINT",
        "Bilan d’étape du 12/11/2026 : partiellement atteint. 12 m avec une canne",
    )


def test_an_objective_given_up_stands_in_part_four_with_its_reason():
    part = flat(printed()).split("4 Objectifs partagés non réalisés")[1]
    assert in_order(part, "3.1 Sa fille dort sept heures trois nuits", "12/11/2026")
    assert in_order(part, "abandonné, refus de", "la personne")
    assert "Aucun à ce jour." in flat(printed(plan=a_plan())).split("4 Objectifs")[1]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Accord non recueilli à ce jour"),
        (
            {"agreement": THE_AGREEMENT},
            "Accord donné le 20/11/2026 pour la version 2, par elle-même",
        ),
        ({"agreement": replace(THE_AGREEMENT, given=False)}, "Accord refusé le 20/11/2026"),
        (
            {"state": PlanState.CLOSED, "closed_on": date(2026, 11, 22), "closed_reason": "Fini."},
            "Clôturé (GEN-069) le 22/11/2026",
        ),
        ({"state": PlanState.DRAFT}, "En cours (GEN-034)"),
        (
            {"state": PlanState.SUSPENDED, "suspended_on": date(2026, 11, 22)},
            "Validé (GEN-068), suspendu depuis le 22/11/2026",
        ),
    ],
)
def test_agreement_and_status_are_written(fields, said):
    assert said in flat(printed(plan=a_plan(THE_CONTENT, **fields)))


@pytest.mark.parametrize("form", list(PlanForm))
def test_a_draft_is_never_taken_for_a_plan(form):
    draft = a_version(THE_CONTENT, 1, validated=False)
    text = flat(printed(form, a_plan(current=None, draft=draft, state=PlanState.DRAFT)))
    said = {
        PlanForm.PPCS: "(brouillon)",
        PlanForm.GRID: "(plan non validé)",
        PlanForm.PATIENT: "Ce plan est en préparation",
    }
    assert said[form] in text


def test_a_table_over_pages_has_its_heading_on_each():
    pages = texts(plan_pdf(hard("sixty", PlanForm.PPCS)))
    actions = [page for page in pages if re.search(r"Soin \d\d", page)]
    assert len(actions) > 2
    assert all("Fréquence" in page for page in actions)
    assert not any(page.rstrip().endswith("Période") for page in pages)


def test_an_objective_a_page_can_hold_is_not_torn():
    pages = texts(plan_pdf(hard("sixty", PlanForm.PPCS)))
    for number in range(1, 11):
        holding = [page for page in pages if f"Objectif partagé {number}.1." in page]
        assert len(holding) == 1
        for soin in range((number - 1) * 6, number * 6):
            assert f"Soin {soin:02d}" in holding[0]


def test_an_objective_longer_than_a_page_goes_on_under_its_name():
    block = [an_intervention(n, f"Soin {n:02d}", instructions="mot " * 60) for n in range(40)]
    content = PlanContent(problems=(a_problem("Seul", an_objective(1, "Tout faire", *block)),))
    pages = [page for page in texts(printed(plan=a_plan(content))) if "Soin" in page]
    assert len(pages) > 2
    for page in pages[1:]:
        assert "Objectif 1.1 (suite). Tout faire" in page


# -- weekly grid ---------------------------------------------------------------------------------


def test_the_grid_is_a_landscape_week_with_its_days_on_every_page():
    pdf = plan_pdf(hard("sixty", PlanForm.GRID))
    for ((width, height), _), page in zip(characters(pdf), texts(pdf), strict=True):
        text = " ".join(page.replace("\xa0", " ").split())
        assert width > height
        if "Soin 0" in text:
            assert in_order(text, "lun. 23 nov.", "mer. 25 nov.", "dim. 29 nov.")
    text = flat(printed(PlanForm.GRID))
    assert "Diagramme de soins, semaine 48, du 23 au 29 novembre 2026" in text


def test_a_week_over_two_years_says_both():
    text = flat(printed(PlanForm.GRID, week=date(2026, 12, 28)))
    assert "semaine 53, du 28 décembre 2026 au 3 janvier 2027" in text


def test_interventions_stand_under_their_role_then_their_problem():
    assert in_order(
        flat(printed(PlanForm.GRID)),
        "RÔLE PROPRE",
        "Risque de décompensation cardiaque",
        "Peser Mme Etcheverry",
        "RÔLE PRESCRIT",
        "Préparer le pilulier",
        "Antalgique palier 1",
        "EN COLLABORATION",
        "Rééducation à la marche",
        "AUTRES INTERVENTIONS DU PLAN",
        "Exercices debout",
        "DEMANDÉ HORS DU PLAN",
        "Rappeler le dossier APA",
        "AJOUTÉ À LA MAIN",
        "Rien à cocher cette semaine : Appeler la fille, proposer le répit",
        "Signature",
    )


CARE = an_intervention(
    1, "Pansement", role=NursingRole.OWN, frequency=Frequency(moments=(Moment.MORNING,))
)
ONE = PlanContent(problems=(a_problem("Plaie", an_objective(1, "Cicatriser", CARE)),))


def a_grid(*tasks, content=ONE, **fields):
    tasks = tuple(replace(task, intervention_id=CARE.id) for task in tasks)
    return printed(PlanForm.GRID, a_plan(content), tasks=tasks, **fields)


def test_done_not_done_late_and_postponed_are_told_apart():
    done = a_task(1, "Pansement", MONDAY, moment=Moment.MORNING, state=TaskState.DONE)
    done = replace(done, settled_by="C. MARTIN")
    text = flat(a_grid(done))
    assert "CM" in text
    for state, letter in (
        (TaskState.NOT_DONE, "N"),
        (TaskState.REFUSED, "R"),
        (TaskState.PARTLY, "P"),
    ):
        boxes = drawn(a_grid(replace(done, state=state, settled_by="")))
        assert letter in boxes
    late = replace(done, state=TaskState.OPEN, settled_by="")
    assert "!" in drawn(a_grid(late))
    assert "!" not in drawn(a_grid(replace(late, due=MONDAY + timedelta(days=1))))
    cancelled = replace(done, state=TaskState.CANCELLED, settled_by="")
    assert "Rien à cocher cette semaine : Pansement" in flat(a_grid(cancelled))


def drawn(pdf):
    """The words in the boxes of the week, before the rows for a hand."""
    return flat(pdf).split("Plaie")[1].split("AJOUTÉ")[0].split()


def test_each_thing_due_has_a_box_in_its_day_and_moment():
    tasks = [
        a_task(n, "Pansement", MONDAY + timedelta(days=day), moment=moment)
        for n, (day, moment) in enumerate([(0, Moment.MORNING), (0, Moment.EVENING), (3, None)])
    ]
    with_boxes, without = (boxes_of(pdf) for pdf in (a_grid(*tasks), a_grid()))
    assert len(with_boxes) == len(without) + 3
    ((groups, idle),) = [
        week_groups(ONE, [replace(t, intervention_id=CARE.id) for t in tasks], MONDAY)
    ]
    assert set(groups[0].rows[0].slots) == {(0, Moment.MORNING), (0, Moment.EVENING), (3, None)}
    assert idle == ()


def boxes_of(pdf):
    from io import BytesIO

    import pdfplumber

    with pdfplumber.open(BytesIO(pdf)) as document:
        return [
            box for page in document.pages for box in page.rects
            if not box["fill"] and 2.4 * MM < box["width"] < 4 * MM
            and abs(box["width"] - box["height"]) < 0.1
            and box["linewidth"] == pytest.approx(1.0)
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        (time(8), Moment.MORNING),
        (time(12, 30), Moment.NOON),
        (time(20), Moment.EVENING),
        (time(22), Moment.BEDTIME),
    ],
)  # fmt: skip
def test_an_hour_stands_in_the_column_of_its_moment(at, moment):
    task = a_task(1, "Pansement", MONDAY, at=at, intervention_id=CARE.id)
    groups, _ = week_groups(ONE, [task], MONDAY)
    assert set(groups[0].rows[0].slots) == {(0, moment)}
    assert f"{at.hour}h" in flat(a_grid(task))


def test_what_is_done_if_needed_has_a_box_each_day_and_room_for_the_hour():
    needed = replace(CARE, frequency=Frequency(when=When.AS_NEEDED))
    content = PlanContent(problems=(a_problem("Plaie", an_objective(1, "Cicatriser", needed)),))
    text = flat(a_grid(content=content))
    assert drawn(a_grid(content=content)).count("h") == 7
    assert "si besoin, noter l’heure" in text


def test_a_postponed_task_leaves_its_mark_where_it_stood():
    task = a_task(1, "Pansement", MONDAY + timedelta(days=2), first_due=MONDAY)
    groups, _ = week_groups(ONE, [replace(task, intervention_id=CARE.id)], MONDAY)
    row = groups[0].rows[0]
    assert row.moved == {(0, None)}
    assert set(row.slots) == {(2, None)}


def test_a_task_of_a_dropped_intervention_is_still_there():
    task = a_task(1, "Ancien soin", MONDAY, intervention_id=InterventionId(UUID(int=77)))
    groups, _ = week_groups(ONE, [task], MONDAY)
    assert [row.label for group in groups for row in group.rows] == ["Ancien soin"]


def test_an_empty_week_says_so_and_keeps_rows_for_a_hand():
    text = flat(printed(PlanForm.GRID, a_plan()))
    assert "Rien n’est prévu cette semaine. Les lignes se remplissent à la main." in text
    assert "AJOUTÉ À LA MAIN" in text


@pytest.mark.parametrize(
    ("name", "letters"),
    [("C. MARTIN", "CM"), ("Jean-Pierre d’Arcangues", "JPD"), ("", ""), ("OYHENART Nadège", "ON")],
)
def test_initials_are_those_of_the_words_of_a_name(name, letters):
    assert initials(name) == letters


# -- the person's own version --------------------------------------------------------------------


def test_mon_plan_says_first_what_matters_then_what_for_who_and_whom_to_call():
    assert in_order(
        flat(printed(PlanForm.PATIENT)),
        "Mon plan",
        "ETCHEVERRY Maite",
        "Décidé avec moi le vendredi 20 novembre 2026.",
        "Nous en reparlons le mardi 12 janvier 2027.",
        "Ce qui compte pour moi",
        "« Rester chez moi avec mon chat",
        "Mes objectifs",
        "Être alertée avant une nouvelle hospitalisation",
        "Pour le dimanche 28 février 2027.",
        "Qui fait quoi, et quand",
        "Moi Me peser",
        "L’infirmière ou l’infirmier",
        "Si quelque chose ne va pas",
        "Alors appeler mon médecin le jour même",
        "Qui appeler",
        "C’est urgent : j’appelle le 15",
        "05 36 49 12 00",
        "Mon calendrier",
        "Du lundi 23 novembre au dimanche 29 novembre",
        "Du lundi 30 novembre au dimanche 6 décembre",
    )


def test_mon_plan_holds_no_code_nor_jargon():
    text = flat(printed(PlanForm.PATIENT))
    for word in ("MED-0", "GEN-0", "HBPM", "IDEL", " TA", "SpO2", "TUG", "GIR", "INS ", "rôle"):
        assert word not in text


def test_mon_plan_leaves_the_work_of_the_team_out_of_the_days():
    calendar = flat(printed(PlanForm.PATIENT)).split("Mon calendrier")[1]
    assert "proposer le répit" not in calendar
    assert in_order(
        calendar,
        "Matin Infirmière 8 h 30 : Piqûre d’anticoagulant",
        "Moi Exercices debout à l’évier",
        "Kiné 10 h : Rééducation à la marche",
        "Ma fille Mettre en place une veilleuse",
    )


def test_mon_plan_has_fourteen_days_and_says_when_nothing_is_planned():
    text = flat(printed(PlanForm.PATIENT, a_plan(ONE), tasks=()))
    calendar = text.split("Mon calendrier")[1]
    assert calendar.count("Rien de prévu") == 14
    for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"):
        assert len(re.findall(rf"\b{day} \d", calendar)) >= 2


def test_telephone_numbers_are_large():
    sizes = {
        round(char["size"]) for _, chars in characters(printed(PlanForm.PATIENT)) for char in chars
        if char["text"].isdigit()
    }  # fmt: skip
    assert 20 in sizes
    text = flat(printed(PlanForm.PATIENT))
    for number in ("05 36 49 12 20", "06 39 98 11 22", "05 36 49 13 33"):
        assert number in text


def test_a_closed_plan_says_it_is_over_and_has_no_calendar():
    text = flat(plan_pdf(hard("closed", PlanForm.PATIENT)))
    assert "Ce plan est terminé le dimanche 22 novembre 2026." in text
    assert "Mon calendrier" not in text


def test_nothing_known_leaves_room_to_write_together():
    text = flat(printed(PlanForm.PATIENT, a_plan(), record=a_nobody(), tasks=()))
    assert "À écrire ensemble :" in text
    assert "Pas encore d’objectif." in text


def test_what_the_person_does_comes_before_those_who_come():
    mine = replace(CARE, id=InterventionId(UUID(int=3)), label="Marcher", who=HERSELF)
    content = PlanContent(problems=(a_problem("Plaie", an_objective(1, "Cicatriser", CARE, mine)),))
    assert in_order(
        flat(printed(PlanForm.PATIENT, a_plan(content))), "Moi", "Marcher", "Mon équipe"
    )


def test_the_head_of_the_person_s_version_does_not_name_somebody_else():
    record = a_record(family_name="Mendy", used_name="", given_names="Odile")
    text = flat(printed(PlanForm.PATIENT, record=record))
    assert "MENDY Odile" in text

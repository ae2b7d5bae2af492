import os
import sys
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from agenda_desk import at
from coordo_desktop.domain.appointments import *
from coordo_desktop.domain.ids import AbsenceId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import WaitingEntry
from coordo_desktop.services.rounds import RoundService
from coordo_desktop.ui.kit.theme import apply_theme

sys.path.insert(0, os.path.dirname(__file__))
from lists_desk import Shown

HOME = {
    "address": "2 rue du Bourg",
    "postal_code": "64120",
    "town": "Ostabat-Asme",
    "town_code": "64437",
}
NEAR = {
    "address": "5 chemin du Moulin",
    "postal_code": "64120",
    "town": "Ostabat-Asme",
    "town_code": "64437",
}


def fill(s):
    d = s.desk
    nurse = d.professional("OYHENART")
    luc = d.professional("BERHO", given_name="Luc")
    doc = d.professional(
        "HARISMENDY", title="Dr", profession="Médecin généraliste", given_name="Pierre"
    )
    gone = d.book(
        d.patient(
            "LARRE",
        ),
        doc,
        "11-25",
        "10:00",
    )
    d.appointments.cancel(gone.id, gone.version, CancelReason.PATIENT_ASKED)
    W = lambda **k: WaitingEntry(id=uuid4(), since=at("11-23"), **k)
    d.waiting.add(
        W(
            patient_id=d.patient("PUYO", "Lucienne" and "Lucienne")
            if False
            else d.patient("PUYO", phones=("+33559101112",)),
            professionals=(doc,),
            title="bilan annuel",
            minutes=20,
            urgent=True,
        )
    )
    d.waiting.add(
        W(
            patient_id=d.patient("ALDAY"),
            professionals=(nurse, luc),
            kind=AppointmentKind.CARE,
            before=date(2026, 12, 1),
            days=(0, 3),
            afternoons=False,
            note="Voiture le jeudi seulement",
        )
    )
    d.waiting.add(W(patient_id=d.patient("VIAL"), kind=AppointmentKind.EDUCATION))
    p = d.patient("MORENO", phones=("+33612345678",))
    for day in ("11-02", "11-19"):
        m = d.book(p, doc, day, kind=AppointmentKind.CONSULTATION)
        d.appointments.set_state(m.id, m.version, AppointmentState.ABSENT)
    d.book(
        d.patient("ETCHART", phones=("+33559000000",)),
        nurse,
        "11-24",
        "09:00",
        reminder_days=1,
        preparation="À jeun depuis minuit",
        title="prise de sang",
    )
    d.book(
        d.patient("HIRIART"),
        doc,
        "11-26",
        "11:00",
        transport=Transport(
            means=TransportMeans.TAXI, who="Taxi Etcheto", order=TransportOrder.TO_ASK
        ),
    )
    d.book(
        d.patient("SALLES"),
        nurse,
        "11-27",
        "11:00",
        rule="FREQ=DAILY;COUNT=5",
        transport=Transport(means=TransportMeans.SEATED, order=TransportOrder.ASKED),
    )
    for n, h in (("COSTE", "09:00"), ("DIAZ", "10:00"), ("SIMON", "11:00")):
        d.book(d.patient(n, phones=("+33559123456",)), nurse, "12-07", h)
    d.book(d.patient("LUCP"), luc, "12-07", "11:00")
    for n, h in (("IRIARTE", "14:00"), ("PEREZ", "14:45")):
        d.visit(d.patient(n, **HOME), nurse, "12-07", h)
    RoundService(d.store).prepare_day(date(2026, 12, 7))
    d.opening.save_absence(
        Absence(
            id=AbsenceId(uuid4()),
            version=0,
            professional_id=nurse,
            starts_at=at("12-07", "00:00"),
            ends_at=at("12-09", "00:00"),
        )
    )
    q = d.patient("DUHALDE")
    d.book(q, nurse, "11-30", "10:00")
    d.book(q, doc, "12-02", "16:00", minutes=20)
    d.visit(d.patient("UN", **HOME), luc, "12-01", "09:00")
    d.visit(d.patient("VOISIN", **NEAR), luc, "12-03", "11:00")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_shot(store, clock, tmp_path, qtbot, theme):
    apply_theme(QApplication.instance(), theme)
    s = Shown(store, tmp_path)
    fill(s)
    s.show()

    def grab(name):
        QApplication.processEvents()
        s.window.grab().save(f"/tmp/shots/{theme}-{name}.png")

    os.makedirs("/tmp/shots", exist_ok=True)
    grab("1")
    for start in ("no_show", "touched", "round", "waiting", "trip", "transport", "reminder"):
        s.choose(start)
        grab(start)
    s.key(Qt.Key.Key_A)
    grab("form")
    s.window.close()

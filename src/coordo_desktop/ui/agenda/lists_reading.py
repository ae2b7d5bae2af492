"""What waits in the agenda, asked of the services: once for the lists and for the rail."""

from datetime import date

from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.lists_lines import Lists

LIST_TOPICS: Changes = frozenset(
    {Topic.APPOINTMENTS, Topic.WAITING, Topic.OPENING, Topic.ROUNDS, Topic.PATIENTS}
)


def read_lists(services: Services, today: date) -> Lists:
    """Every list but the trips, which take longer and are proposals. NotAllowed."""
    reminders = services.appointments.reminders(today)
    people = {one.patient_id for each in reminders for one in each.content.participants}
    return Lists(
        freed=services.waiting.freed(),
        waiting=services.waiting.open(),
        no_shows=services.no_shows.to_follow_up(),
        reminders=reminders,
        transports=services.transports.pending(),
        absences=services.replacements.absences(),
        phones=services.no_shows.phones(people),
    )

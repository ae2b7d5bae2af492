"""Calendar files read in this process: the tests of what becomes of them need no other one."""

from pathlib import Path

from coordo_desktop.domain.calendar_files import CalendarContent, CalendarMissing, CalendarNotOne
from coordo_desktop.exchange import calendar_rows, icalendar_files


def read_here(path: Path) -> CalendarContent:
    """As `read_calendar`, without its process nor its limits."""
    if not path.exists():
        raise CalendarMissing
    told = calendar_rows.rows_told(path.read_bytes())
    head = next(told)["head"]
    if head["refusal"]:
        raise CalendarNotOne
    return icalendar_files.content_told(told, ours=head["ours"])

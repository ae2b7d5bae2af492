"""Accounts nobody opens, and openings nobody read back, in Aujourd'hui."""

from dataclasses import replace

from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.accounts import LastAdministrator
from coordo_desktop.services.dormant import DormantService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store import settings


def opened(store, days, *logins):
    """Say when these people last came."""
    with store.quietly() as session:
        session.execute(text("UPDATE user_account SET active = 0"))
        for login in logins:
            session.execute(
                text("UPDATE user_account SET active = 1, last_login_at = :at WHERE id = :who"),
                {
                    "at": (store.clock().replace(tzinfo=None)).strftime(
                        f"2026-{12 - days // 30:02d}-01T00:00:00.000000Z"
                    ),
                    "who": user_id_of(login).bytes,
                },
            )


def test_an_account_nobody_opens_is_announced_then_closed(store):
    opened(store, 120, "oyhenart")  # in August
    closed = []
    service = DormantService(store, closed.append)
    result = TodayService(store).today(["account_dormant"]).results["account_dormant"]
    assert [line.facts["who"] for line in result.lines] == ["N. OYHENART"]
    assert service.due()
    assert service.close() == 1
    assert closed == [user_id_of("oyhenart")]


def test_recent_ones_are_left_and_so_is_whoever_is_at_the_desk(store):
    opened(store, 60, "oyhenart", "martin")  # in October
    service = DormantService(store, lambda _one: 1 / 0)
    assert not service.due()
    assert TodayService(store).today(["account_dormant"]).results["account_dormant"].lines == ()
    opened(store, 300, "martin")
    assert not service.due()


def test_the_last_administrator_is_never_closed_by_itself(store):
    opened(store, 300, "admin")

    def refuse(_one):
        raise LastAdministrator

    assert DormantService(store, refuse).close() == 0


def test_the_practice_may_switch_it_off_and_a_demonstration_closes_nobody(store):
    opened(store, 300, "oyhenart")
    service = DormantService(store, lambda _one: None)
    TodayService(store).set_rule("account_dormant", enabled=False)
    assert not service.due()
    TodayService(store).set_rule("account_dormant", enabled=True)
    assert service.due()
    with store.reading() as session:
        practice = settings.load(session)
    SettingsService(store).save(replace(practice, name="Démo", demonstration=True))
    assert not service.due()


def test_who_administers_nothing_is_told_nothing(store, store_for):
    opened(store, 300, "oyhenart")
    coordination = store_for(Role.COORDINATOR)
    assert not DormantService(coordination, lambda _one: None).due()
    board = TodayService(coordination).today(["account_dormant", "glass_unread"])
    assert board.results["account_dormant"].total == 0

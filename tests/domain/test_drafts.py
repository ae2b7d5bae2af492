from datetime import UTC, datetime

import pytest

from coordo_desktop.domain.drafts import Draft


def a_draft(payload):
    return Draft("transmission", "", 0, payload, datetime(2026, 11, 23, tzinfo=UTC))


def test_what_was_typed_is_read_back_by_field():
    assert a_draft('{"data": "EVA 6"}').typed() == {"data": "EVA 6"}


@pytest.mark.parametrize("payload", ["", "mot à mot", "[1]", "3", "{"])
def test_a_draft_written_otherwise_is_no_reason_to_stop(payload):
    assert a_draft(payload).typed() == {}

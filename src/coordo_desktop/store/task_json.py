"""Frequencies and « jusqu'à ce que » as the columns that keep them."""

import json
from datetime import time
from functools import lru_cache

from coordo_desktop.domain.care_plan import UntilCondition
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.measurements import Measure


def frequency_text(frequency: Frequency) -> str:
    """The JSON of a frequency: equal frequencies give equal texts."""
    return json.dumps(
        {
            "when": frequency.when.value,
            "rule": frequency.rule,
            "moments": [each.value for each in frequency.moments],
            "hours": [f"{each:%H:%M}" for each in frequency.hours],
            "spans": frequency.spans,
            "span": frequency.span.value,
            "times": frequency.times,
        }
    )


@lru_cache(maxsize=512)
def frequency_of(text: str) -> Frequency:
    """The frequency a column keeps; the same few come back for thousands of series."""
    kept = json.loads(text)
    return Frequency(
        when=When(kept["when"]),
        rule=kept["rule"],
        moments=tuple(Moment(each) for each in kept["moments"]),
        hours=tuple(time.fromisoformat(each) for each in kept["hours"]),
        spans=kept["spans"],
        span=Span(kept["span"]),
        times=kept["times"],
    )


def condition_text(condition: UntilCondition | None) -> str:
    """The JSON of a condition, empty for none."""
    if condition is None:
        return ""
    return json.dumps(
        {
            "measure": condition.measure.value,
            "below": condition.below,
            "value": condition.value,
            "second": condition.second,
            "times": condition.times,
            "or_equal": condition.or_equal,
        }
    )


def condition_of(text: str) -> UntilCondition | None:
    """The condition a column keeps."""
    if not text:
        return None
    kept = json.loads(text)
    return UntilCondition(**{**kept, "measure": Measure(kept["measure"])})

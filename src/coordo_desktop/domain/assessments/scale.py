"""What a scale is: items, choices, points, bands; a frozen table with its source and version.

French wordings are those of the published instruments: they are content, not interface, and stay
French in every language. A threshold is data: the practice may edit the edges of bands.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.text import fold

Number = int | float


class Direction(StrEnum):
    """Which way is worse."""

    LOW = "low"
    HIGH = "high"


class Grade(StrEnum):
    """How a band is shown; always with its words, never by colour alone."""

    GOOD = "good"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


@dataclass(eq=False)
class UnknownScale(Refusal):
    """No scale bears this identifier."""

    scale: str


@dataclass(eq=False)
class UnknownItem(Refusal):
    """The scale has no such item."""

    scale: str
    item: str


@dataclass(eq=False)
class UnknownChoice(Refusal):
    """The item cannot be answered so; what was typed is not repeated."""

    scale: str
    item: str


@dataclass(eq=False)
class UnreadableAnswers(Refusal):
    """Answers come as a mapping from item to choice, and these do not."""

    scale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer. `points` is None for « non applicable ». `low` and `high`: numbers it holds."""

    id: str
    label: str
    points: Number | None = 0
    low: Number | None = None
    high: Number | None = None
    order: Number | None = None  # where it has no points: which way is worse, as points would
    short: str = ""  # where many stand on a screen; the instruction then says it whole
    aliases: tuple[str, ...] = ()

    def holds(self, number: Number) -> bool:
        """Whether a measured number falls in this answer; never where it holds no numbers."""
        if self.low is None and self.high is None:
            return False
        return (self.low is None or number >= self.low) and (
            self.high is None or number <= self.high
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberEntry:
    """An item answered by a number: its bounds, ends included, its decimals and its unit."""

    low: Number
    high: Number
    decimals: int = 0
    unit: str = ""

    def read(self, text: str) -> Number | None:
        """The number of a text (« 37,2 », « 18 ») rounded to its decimals; None if unreadable."""
        try:
            read = Decimal(text.replace("\u202f", "").replace(" ", "").replace(",", "."))
            read = read.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)
        except InvalidOperation:
            return None
        if read.is_nan() or not self.low <= read <= self.high:
            return None
        return plain_number(float(read))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question. `optional` items may stay empty; those not `scored` never count.

    `aliases` are other identifiers under which outside callers may answer it.
    """

    id: str
    label: str
    choices: tuple[Choice, ...] = ()
    number: NumberEntry | None = None
    optional: bool = False
    scored: bool = True
    help: str = ""
    section: str = ""
    aliases: tuple[str, ...] = ()

    def choice(self, choice_id: str) -> Choice | None:
        """The answer that bears exactly this identifier."""
        return next((each for each in self.choices if each.id == choice_id), None)

    def read(self, answer: object) -> str | None:
        """The identifier (or the number as text) an answer means; None where it means nothing.

        An identifier, its label, an alias, its points as text, « oui / non / 1 / 0 » for yes and
        no, or a plain number where the item takes one: « 37,2 » and « 37.2 » are the same.
        """
        if isinstance(answer, bool):
            answer = "oui" if answer else "non"
        text = str(answer).strip()
        exact = self.choice(text)
        if exact is not None:
            return exact.id
        if self.number is not None:
            number = self.number.read(text)
            if number is not None:
                return number_text(number)
        return self._read_choice(text)

    def _read_choice(self, text: str) -> str | None:
        said = _plain(text)
        for choice in self.choices:
            if said in {_plain(known) for known in (choice.id, choice.label, *choice.aliases)}:
                return choice.id
        if self.number is not None:
            return None
        try:
            worth = float(said)
        except ValueError:
            return None
        with_points = [choice.id for choice in self.choices if choice.points == worth]
        return with_points[0] if len(with_points) == 1 else None

    def words(self, answer: str) -> str:
        """How an answer reads in French; the answer itself where this version knows no better."""
        choice = self.choice(answer)
        if choice is not None:
            return choice.label
        unit = f"\u202f{self.number.unit}" if self.number and self.number.unit else ""
        return f"{answer.replace('.', ',')}{unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """An interpretation from `low` (included) up to the next band. Never a diagnosis."""

    id: str
    low: Number
    label: str
    grade: Grade
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a scale's own rule made of complete answers.

    `band` empty: the edges decide. `label`, `grade` and `next_step`, where given, are said
    instead of those of the band.
    """

    value: Number | None
    band: str = ""
    label: str = ""
    grade: Grade | None = None
    next_step: str = ""
    text: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


Answers = Mapping[str, str]
Rule = Callable[["Scale", Answers, Mapping[str, object]], Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One declared instrument. `rule` replaces the plain sum of points; `watch` sees drafts too.

    `confirmed` is false where the reference could not confirm thresholds or licence: they are
    then defaults to be checked by the team.
    """

    id: str
    name: str
    title: str
    family: str
    version: str
    source: str
    licence: str
    direction: Direction
    direction_words: str
    low: Number
    high: Number
    items: tuple[Item, ...]
    bands: tuple[Band, ...] = ()  # in the order of their lower edges
    step: Number = 1
    base: Number = 0
    unit: str = ""
    months: int = 0  # default interval of reassessment; 0: none
    result_only: bool = False
    fixed_bands: bool = False  # edges are the law of the scale, not the practice's
    confirmed: bool = False
    instruction: str = ""
    notice: str = ""
    loud: bool = False  # the notice stands beside the score, in bold
    rule: Rule | None = None
    watch: Callable[[Answers], Mapping[str, object]] | None = None

    def item(self, item_id: str) -> Item | None:
        """The item of this identifier, or of this alias."""
        for item in self.items:
            if item_id == item.id or item_id in item.aliases:
                return item
        return None

    @property
    def expected(self) -> tuple[Item, ...]:
        """The items without which there is no score."""
        return tuple(item for item in self.items if not item.optional)

    def band(self, band_id: str) -> Band | None:
        """The band of this identifier."""
        return next((band for band in self.bands if band.id == band_id), None)

    def band_at(self, value: Number) -> Band | None:
        """The band a value falls in."""
        reached = [band for band in self.bands if band.low <= value]
        return reached[-1] if reached else None

    def span(self, band: Band) -> tuple[Number, Number]:
        """The first and the last value of a band."""
        place = self.bands.index(band)
        if place + 1 == len(self.bands):
            return band.low, self.high
        return band.low, plain_number(round(self.bands[place + 1].low - self.step, 2))

    def span_words(self, band: Band) -> str:
        """« 13 à 17 », « 6 »."""
        low, high = (number_text(edge).replace(".", ",") for edge in self.span(band))
        return low if low == high else f"{low} à {high}"

    def with_edges(self, edges: Mapping[str, Number]) -> "Scale":
        """The same scale with the practice's own lower edges, kept in order."""
        if self.fixed_bands or not edges:
            return self
        moved = [replace(band, low=edges.get(band.id, band.low)) for band in self.bands]
        return replace(self, bands=tuple(sorted(moved, key=lambda band: band.low)))


def plain_number(number: Number) -> Number:
    """Whole numbers as int, never a minus zero."""
    return int(number) if float(number).is_integer() else number


def number_text(number: Number) -> str:
    """« 14 », « 5.5 », « 52.07 »: with a point, as kept."""
    return f"{plain_number(number):g}" if abs(number) < 1 else str(plain_number(number))


def _plain(text: str) -> str:
    """Words without case or accents; numbers and marks as they are: « -1 » is not « 1 »."""
    if not any(letter.isalpha() for letter in text):
        bare = text.replace(" ", "").replace("\u00a0", "").replace(",", ".")
        return bare.replace("≤", "<=").replace("≥", ">=")
    return fold(text)

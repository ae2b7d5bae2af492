"""What changed and has not been told to the board yet."""

from dataclasses import dataclass, field

from coordo_desktop.domain.topics import Changes


@dataclass(slots=True)
class Heard:
    """Changes are kept until an answer holds them: a question may be overtaken by another one."""

    changes: list[tuple[int, Changes]] = field(default_factory=list)
    last: int = 0

    def add(self, changes: Changes) -> None:
        """One more."""
        self.last += 1
        self.changes.append((self.last, changes))

    def wanted(self) -> Changes:
        """Everything that is to be asked again."""
        return frozenset(topic for _number, one in self.changes for topic in one)

    def told(self, number: int) -> None:
        """An answer holds what was heard up to this number."""
        self.changes = [one for one in self.changes if one[0] > number]

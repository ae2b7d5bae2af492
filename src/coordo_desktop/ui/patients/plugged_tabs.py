"""The record's tabs that other subjects bring: made when first shown, told whose record it is."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec


class PluggedTabs(QObject):
    """Knows none of them by name; each asks its own questions."""

    tab_asked = Signal(str)
    counted = Signal(str, object)  # key of the tab, the number beside its word or None

    def __init__(self, specs: Sequence[RecordTabSpec], parent: QObject) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in specs}
        self._made: dict[str, RecordTab] = {}
        self._patient: tuple[PatientId | None, str] = (None, "")

    def __contains__(self, key: object) -> bool:
        """Whether another subject brought the tab of this key."""
        return key in self._specs

    def clinical(self, key: str) -> bool:
        """Whether only those who may read what is clinical see it."""
        return key in self._specs and self._specs[key].clinical

    def among(self, options: Sequence[Option], before: str) -> list[Option]:
        """These options with the plugged ones, each after the one it names, else `before`."""
        every = list(options)
        for spec in self._specs.values():
            keys = [option.key for option in every]
            at = keys.index(spec.after) + 1 if spec.after in keys else keys.index(before)
            every.insert(at, Option(spec.key, spec.title))
        return every

    def page(self, key: str) -> RecordTab:
        """The tab of this key, made now if it was not yet."""
        if key not in self._made:
            tab = self._specs[key].factory()
            tab.tab_asked.connect(self.tab_asked)
            tab.counted.connect(lambda count, key=key: self.counted.emit(key, count))
            self._made[key] = tab
            tab.show_patient(*self._patient)
        return self._made[key]

    def give(self, patient_id: PatientId | None, identity_words: str) -> None:
        """Tell every tab whose record is open; what was counted was of the one before."""
        if patient_id != self._patient[0]:
            for key in self._made:
                self.counted.emit(key, None)
        self._patient = (patient_id, identity_words)
        for tab in self._made.values():
            tab.show_patient(patient_id, identity_words)

    def flush_drafts(self) -> None:
        """Have each hand over what is being typed."""
        for tab in self._made.values():
            tab.flush_drafts()

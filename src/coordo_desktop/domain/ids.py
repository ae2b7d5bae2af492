"""Identities of records: UUIDs made by the services, typed so that they cannot be mixed up."""

from typing import NewType
from uuid import UUID

UserId = NewType("UserId", UUID)
PatientId = NewType("PatientId", UUID)
ProfessionalId = NewType("ProfessionalId", UUID)
TransmissionId = NewType("TransmissionId", UUID)
FocusId = NewType("FocusId", UUID)
FollowUpId = NewType("FollowUpId", UUID)
MeasurementId = NewType("MeasurementId", UUID)
SheetId = NewType("SheetId", UUID)
ListId = NewType("ListId", UUID)
ImportId = NewType("ImportId", UUID)
MergeId = NewType("MergeId", UUID)
PlanId = NewType("PlanId", UUID)
ObjectiveId = NewType("ObjectiveId", UUID)
InterventionId = NewType("InterventionId", UUID)
TemplateId = NewType("TemplateId", UUID)
TaskId = NewType("TaskId", UUID)
AssessmentId = NewType("AssessmentId", UUID)
TreatmentId = NewType("TreatmentId", UUID)
AwaitedId = NewType("AwaitedId", UUID)

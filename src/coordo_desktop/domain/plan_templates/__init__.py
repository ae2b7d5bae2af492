"""The templates the product comes with: starting points, edited before anything is followed.

Their content is that of the domain reference, section 2.6. What it marks as unconfirmed, and the
templates written for the product (wounds, falls, carers), are defaults that say so in `source`.
"""

from coordo_desktop.domain.care_plan import PlanTemplate
from coordo_desktop.domain.plan_templates.carers import CARERS
from coordo_desktop.domain.plan_templates.copd import COPD
from coordo_desktop.domain.plan_templates.diabetes import DIABETES
from coordo_desktop.domain.plan_templates.falls import FALLS
from coordo_desktop.domain.plan_templates.geriatrics import GERIATRICS
from coordo_desktop.domain.plan_templates.heart_failure import HEART_FAILURE
from coordo_desktop.domain.plan_templates.mental_health import MENTAL_HEALTH
from coordo_desktop.domain.plan_templates.paediatrics import PAEDIATRICS
from coordo_desktop.domain.plan_templates.palliative import PALLIATIVE
from coordo_desktop.domain.plan_templates.post_operative import POST_OPERATIVE
from coordo_desktop.domain.plan_templates.wounds import WOUNDS

__all__ = ["TEMPLATES"]

TEMPLATES: tuple[PlanTemplate, ...] = (
    POST_OPERATIVE,
    DIABETES,
    HEART_FAILURE,
    COPD,
    WOUNDS,
    FALLS,
    GERIATRICS,
    PALLIATIVE,
    MENTAL_HEALTH,
    CARERS,
    PAEDIATRICS,
)

"""The templates the product comes with: starting points, edited before anything is followed.

Their content is that of the domain reference, section 2.6. What it marks as unconfirmed, and the
templates written for the product (wounds, falls, carers), are defaults that say so in `source`.
"""

from coordo_desktop.domain.care_plan import PlanTemplate
from coordo_desktop.domain.plan_templates.diabetes import DIABETES

__all__ = ["TEMPLATES"]

TEMPLATES: tuple[PlanTemplate, ...] = (DIABETES,)

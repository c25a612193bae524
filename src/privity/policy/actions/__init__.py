"""The policy actions, in one list. What is not in it cannot be asked; what is listed as
:class:`~privity.policy.actions.denied.Denied` is known, and answered no until it is built.
"""

from __future__ import annotations

from collections.abc import Sequence

from privity.domain.decision import Action
from privity.policy.action import PolicyAction
from privity.policy.actions.denied import Denied
from privity.policy.actions.prompt import Prompt
from privity.policy.actions.receive import Receive
from privity.policy.actions.restore import Restore
from privity.policy.actions.use_tool import UseTool

ACTIONS: Sequence[PolicyAction] = (
    Prompt(),
    Restore(),
    Receive(),
    UseTool(),
    Denied(Action.REVEAL),
    Denied(Action.REPLAY),
    Denied(Action.EXPORT),
    Denied(Action.ERASE),
    Denied(Action.APPROVE),
    Denied(Action.ADMINISTER),
)

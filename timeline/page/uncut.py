"""What a click does, done to its end: no other run of the page may cut it in two.

Streamlit ends a run for the next one wherever it looks at the session, in what answers
a click too: what a form had begun to save would stay half saved, and the rest be lost.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from streamlit.runtime.scriptrunner import get_script_run_ctx

_LOOKS = "on_scriptrunner_yield"  # what tells a run of Streamlit's that it is to end
Given = ParamSpec("Given")
Found = TypeVar("Found")


def uncut(work: Callable[Given, Found]) -> Callable[Given, Found]:
    """Do some brief work to its end; only then may the next run begin.

    The settings (`.streamlit/config.toml`) have `runner.fastReruns` off: else the next
    run would begin beside it. Outside a run of the page the work is just done.
    """

    @wraps(work)
    def whole(*given: Given.args, **named: Given.kwargs) -> Found:
        context = get_script_run_ctx(suppress_warning=True)
        requests = context and context.script_requests
        if requests is None or _LOOKS in vars(requests):  # it is part of such work
            return work(*given, **named)
        setattr(requests, _LOOKS, lambda: None)
        try:
            return work(*given, **named)
        finally:
            delattr(requests, _LOOKS)

    return whole

"""What a click does is done to its end, though another run of the page is asked for."""

import re
import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import timeline.page

LIMIT = 60
PAGE = Path(timeline.page.__file__).parent
ANSWER = re.compile(r"\bon_(?:click|change|select|[a-z]+_change)=(.{6})")


def draw(*, is_uncut: bool) -> None:
    """Have a click begin something, in the midst of which another run is asked for."""
    from typing import Any

    import streamlit as st
    from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

    from timeline.page.uncut import uncut

    def save() -> None:
        st.session_state["begun"] = True
        context: Any = get_script_run_ctx()
        widgets = st.session_state["widgets"]
        context.script_requests.request_rerun(RerunData(widget_states=widgets))
        keep()

    def keep() -> None:
        st.session_state["kept"] = True

    keep = uncut(keep) if is_uncut else keep
    st.session_state["widgets"] = None
    st.button("Save", on_click=uncut(save) if is_uncut else save)


@pytest.mark.parametrize("is_uncut", [True, False])
def test_a_click_is_done_to_its_end(is_uncut: bool) -> None:  # noqa: FBT001 - a parameter
    page = AppTest.from_function(
        draw, kwargs={"is_uncut": is_uncut}, default_timeout=LIMIT
    ).run()
    page.button[0].click().run()
    assert not page.exception
    assert "begun" in page.session_state
    assert ("kept" in page.session_state) is is_uncut
    page.run()
    assert not page.exception


def test_whatever_the_page_answers_a_click_with_is_done_to_its_end() -> None:
    found = [
        (path.name, answer)
        for path in PAGE.rglob("*.py")
        for answer in ANSWER.findall(path.read_text("utf-8"))
    ]
    assert len(found) > 40
    assert {answer for _, answer in found} == {"uncut(", '"ignor'}, found


def test_a_run_never_begins_beside_another() -> None:
    settings = PAGE.parents[1] / ".streamlit" / "config.toml"
    assert not tomllib.loads(settings.read_text("utf-8"))["runner"]["fastReruns"]

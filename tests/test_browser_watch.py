"""What listens in the browser, without a server: one that stays while others end."""

import pytest
from playwright.sync_api import Browser

from tests.browser import rest
from timeline.page.watch import SCRIPT

pytestmark = pytest.mark.browser

PAGE = """<div id="old"><div></div></div><div id="new"><div></div></div>
<p class="article" data-article="one"><u data-event="strike">struck</u> in May</p>"""
# Streamlit runs the old element again after the new one has begun, then takes it away.
TAKE_OVER = """async ([code, isTold]) => {
  const file = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
  const watch = (await import(file)).default;
  window.heard = [];
  const start = (id) => watch({
    parentElement: document.getElementById(id),
    data: {width: 0},
    setStateValue: () => {},
    setTriggerValue: (name, value) => heard.push([id, name, value]),
  });
  start("old");
  start("new");
  const end = start("old");
  document.getElementById("old").remove();
  if (isTold) end();
}"""


@pytest.mark.parametrize("is_told", [True, False])
def test_the_last_to_begin_goes_on_when_an_earlier_one_is_taken_away(
    browser: Browser,
    is_told: bool,  # noqa: FBT001 - pytest passes it so
) -> None:
    page = browser.new_page()
    page.set_content(PAGE)
    page.evaluate(TAKE_OVER, [SCRIPT, is_told])
    rest(page, 500)
    page.get_by_text("struck").click()
    assert page.evaluate("heard") == [["new", "event", "strike"]]
    page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.article'))"
    )
    page.get_by_role("button", name="Add as an event").wait_for()
    assert page.get_by_role("button", name="Add as an event").count() == 1
    page.close()

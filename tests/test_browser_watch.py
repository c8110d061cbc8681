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


CHART = """<div id="old"><div></div></div><div id="new"><div></div></div>
<div class="st-key-timeline"><div class="js-plotly-plot"><svg width="400" height="60">
<g class="textpoint"><text x="10" y="30">Dockers strike</text></g>
<g class="draglayer"><rect width="400" height="60" fill="transparent"></rect></g>
</svg></div></div>"""
TELL = "document.querySelector('.textpoint text').__data__ = {data: ['strike']}"


def test_a_click_on_a_label_opens_its_event_and_a_drag_across_it_does_not(
    browser: Browser,
) -> None:
    page = browser.new_page()
    page.set_content(CHART)
    page.evaluate(TELL)
    page.evaluate(TAKE_OVER, [SCRIPT, True])
    box = page.get_by_text("Dockers strike").bounding_box()
    assert box is not None
    across, down = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(across, down)
    assert page.locator(".js-plotly-plot.on-label").count() == 1
    page.mouse.down()
    page.mouse.move(across + 40, down, steps=3)
    page.mouse.up()
    page.mouse.click(box["x"] + box["width"] + 60, down)
    assert page.evaluate("heard") == []
    page.mouse.click(across, down)
    assert page.evaluate("heard") == [["new", "event", "strike"]]
    page.close()

// A click on an event's label opens the event as one on its mark does: Plotly hears those
// alone that are close to a mark. `watch.js` follows in its file.
const LABEL = ".textpoint text";
const SHAKY = 6; // pixels that a hand moves in a click; a longer way is a drag
const SAME_CLICK = 500; // milliseconds within which Plotly hears of it too

const heedLabels = (open) => {
  let pressed = null;
  let last = { event: null, at: 0 };
  const plotOf = (target) =>
    target.closest?.(CHART) && target.closest(".draglayer")?.closest(".js-plotly-plot");
  const eventAt = ({ target, clientX, clientY }) => {
    const found = [...(plotOf(target)?.querySelectorAll(LABEL) ?? [])].find((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
    });
    return found?.__data__?.data?.[0] ?? null;
  };
  const press = (sent) => {
    pressed = sent.isPrimary && sent.button === 0 ? { event: eventAt(sent), sent } : null;
  };
  const release = ({ clientX, clientY }) => {
    const { event, sent } = pressed ?? {};
    pressed = null;
    if (!event || Math.hypot(clientX - sent.clientX, clientY - sent.clientY) > SHAKY) return;
    last = { event, at: Date.now() };
    open(event);
  };
  const forget = () => (pressed = null); // a finger scrolls
  const point = (sent) => {
    const plot = sent.buttons === 0 ? plotOf(sent.target) : null;
    if (plot) plot.classList.toggle("on-label", eventAt(sent) !== null);
  };
  const heard = { pointerdown: press, pointerup: release, pointercancel: forget, pointermove: point };
  for (const name in heard) document.addEventListener(name, heard[name], true);
  return {
    clicked: () => (Date.now() - last.at < SAME_CLICK ? last.event : null),
    leave: () => {
      for (const name in heard) document.removeEventListener(name, heard[name], true);
    },
  };
};

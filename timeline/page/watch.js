// Tells the server what only the browser knows. One instance a page.
const CHART = ".st-key-timeline .js-plotly-plot";
const STRIP = ".st-key-overview .js-plotly-plot";
const QUOTE = ".st-key-card .article mark";

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const box = parentElement.querySelector("div");
  let timer = 0;
  const measure = () => {
    const width = Math.floor(box.getBoundingClientRect().width / 10) * 10;
    if (width > 0 && Math.abs(width - data.width) >= 10) setStateValue("width", width);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(measure, 120);
  });
  observer.observe(box);

  const zoom = (first, last) => {
    if (first && last) setTriggerValue("zoom", [String(first), String(last)]);
  };
  const zoomed = (change) =>
    zoom(
      change["xaxis.range[0]"] ?? change["xaxis.range"]?.[0],
      change["xaxis.range[1]"] ?? change["xaxis.range"]?.[1],
    );
  const brushed = (selected) => zoom(...(selected?.range?.x ?? []));
  const clicked = ({ points: [point] }) => {
    if (point?.data.meta !== "counts") return;
    const column = point.pointNumber[1];
    zoom(point.data.x[column], point.data.x[column + 1]);
  };
  const all = () => setTriggerValue("zoom", ["all"]);

  const LISTENERS = [
    [CHART, { plotly_relayout: zoomed, plotly_doubleclick: all, plotly_click: clicked }],
    [STRIP, { plotly_selected: brushed, plotly_doubleclick: all }],
  ];
  const heard = new Map();
  const leave = (selector) => {
    const [chart, listeners] = heard.get(selector) ?? [];
    for (const name in listeners) chart?.removeListener?.(name, listeners[name]);
  };
  const listen = () => {
    for (const [selector, listeners] of LISTENERS) {
      const chart = document.querySelector(selector);
      if (!chart?.on || heard.get(selector)?.[0] === chart) continue;
      leave(selector);
      for (const name in listeners) chart.on(name, listeners[name]);
      heard.set(selector, [chart, listeners]);
    }
  };

  // Plotly's camera saves one format; its twin beside it saves the other.
  const offerPng = () => {
    const camera = document.querySelector(`${CHART} .modebar-btn[data-title="Download plot"]`);
    if (!camera || camera.dataset.twin) return;
    camera.dataset.twin = "made";
    const twin = camera.cloneNode(true);
    for (const [button, format] of [[camera, "SVG"], [twin, "PNG"]]) {
      button.dataset.title = button.ariaLabel = `Save as ${format}`;
      button.append(format);
    }
    twin.addEventListener("click", () => {
      const options = camera.closest(".js-plotly-plot")._context.toImageButtonOptions;
      options.format = "png";
      camera.click();
      options.format = "svg";
    });
    camera.after(twin);
  };

  let quote = null;
  const showQuote = () => {
    const found = document.querySelector(QUOTE);
    if (!found || found === quote) return;
    quote = found;
    const pane = found.closest(".article");
    const above = found.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 4;
  };

  const ACTIONS = {
    print: () => window.print(),
    copy: (button) => {
      const text = document.querySelector(".brief-markdown").textContent;
      navigator.clipboard.writeText(text).then(() => (button.textContent = "Copied"));
    },
  };
  const act = (sent) => {
    if (sent.type === "keydown" && sent.key !== "Enter" && sent.key !== " ") return;
    const target = sent.target.closest?.("[data-event], [data-action]");
    if (!target) return;
    sent.preventDefault();
    if (target.dataset.event) setTriggerValue("event", target.dataset.event);
    else ACTIONS[target.dataset.action]?.(target);
  };
  document.addEventListener("click", act);
  document.addEventListener("keydown", act);

  const finder = setInterval(() => {
    listen();
    offerPng();
    showQuote();
  }, 200);
  return () => {
    clearTimeout(timer);
    clearInterval(finder);
    observer.disconnect();
    document.removeEventListener("click", act);
    document.removeEventListener("keydown", act);
    LISTENERS.forEach(([selector]) => leave(selector));
  };
}

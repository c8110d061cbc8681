// The pictures that the chart's toolbar saves: under their headline, with what they show.
const HEAD = 64; // pixels above the lanes
const wordsOf = (selector) =>
  [...document.querySelectorAll(selector)]
    .map((one) => one.innerText.trim().replace(/\s+/g, " "))
    .filter(Boolean)
    .join(" \u00b7 ");
const shortened = (words, width) => {
  const most = Math.floor(width);
  const kept = words.length > most ? `${words.slice(0, most - 1).trim()}\u2026` : words;
  return kept.replace(/&/g, "&amp;").replace(/</g, "&lt;"); // Plotly reads some HTML
};

const headed = (layout, width) => {
  const size = layout.height;
  const shown = wordsOf(".counted b, .counted .chip, .st-key-zoom_bar .note b");
  const from = document.querySelector(".story p")?.lastChild?.textContent.trim() ?? "";
  return {
    height: size + HEAD,
    margin: { ...layout.margin, t: (layout.margin?.t ?? 0) + HEAD },
    title: {
      text: shortened(wordsOf(".story h1"), width / 11),
      font: { size: 20 },
      x: 0, xanchor: "left", xref: "container", pad: { l: 16 },
      y: 1 - 26 / (size + HEAD), yanchor: "middle", yref: "container",
      subtitle: {
        text: shortened([shown, from].filter(Boolean).join(" \u00b7 "), width / 6.5),
        font: { size: 12 },
      },
    },
  };
};

// Plotly's camera saves one format; its twin beside it saves the other.
const offerPictures = (chart) => {
  const camera = chart?.querySelector('.modebar-btn[data-title="Download plot"]');
  if (!camera || camera.dataset.twin) return;
  camera.dataset.twin = "made";
  const twin = camera.cloneNode(true);
  for (const [button, format] of [[camera, "SVG"], [twin, "PNG"]]) {
    button.dataset.title = button.ariaLabel = `Save as ${format}`;
    button.append(format);
  }
  const save = (format) => {
    const { toImageButtonOptions: options } = chart._context;
    const before = chart.layout;
    options.format = format;
    chart.layout = { ...before, ...headed(before, chart.clientWidth) };
    camera.click(); // it copies the layout at once
    chart.layout = before;
  };
  let isSaving = false;
  const saveHeaded = (format) => (pressed) => {
    if (isSaving) return; // the click that is made above
    pressed.stopImmediatePropagation();
    isSaving = true;
    save(format);
    isSaving = false;
  };
  camera.addEventListener("click", saveHeaded("svg"), true);
  twin.addEventListener("click", saveHeaded("png"), true);
  camera.after(twin);
};


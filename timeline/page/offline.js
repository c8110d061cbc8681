// Draws a timeline of the downloaded page in the dark theme where the reader's system has
// one, and on paper in the light one, as wide as there is room: labels were laid out for the
// least width, and have more room in a larger one. What the reader zoomed to stays (uirevision).
const PAPER = 680; // pixels: A4 and Letter, less their margins
const drawToFit = (id, dark) => {
  const chart = document.getElementById(id);
  const light = { data: chart.data, layout: chart.layout };
  const least = chart.layout.width;
  const place = chart.closest(".drawn");
  const theme = matchMedia("(prefers-color-scheme: dark)");
  const room = () => (getComputedStyle(place).visibility === "visible" ? place.clientWidth : 0);
  const draw = ({ data, layout }, width) =>
    Plotly.react(chart, data, { ...layout, width: Math.max(least, width) });
  const follow = () => draw(theme.matches ? dark : light, room());
  theme.addEventListener("change", follow);
  addEventListener("resize", follow);
  addEventListener("beforeprint", () => draw(light, PAPER));
  addEventListener("afterprint", follow);
  follow();
};

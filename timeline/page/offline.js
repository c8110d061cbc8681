// Draws a timeline of the downloaded page in the dark theme where the reader's system has
// one, and on paper in the light one. What the reader zoomed to stays (uirevision).
const inBothThemes = (id, dark) => {
  const chart = document.getElementById(id);
  const light = { data: chart.data, layout: chart.layout };
  const theme = matchMedia("(prefers-color-scheme: dark)");
  const draw = ({ data, layout }) => Plotly.react(chart, data, layout);
  const follow = () => draw(theme.matches ? dark : light);
  theme.addEventListener("change", follow);
  addEventListener("beforeprint", () => draw(light));
  addEventListener("afterprint", follow);
  if (theme.matches) follow();
};

// Tells those who hear the page what those who see it are shown: what has changed, by a
// region of its own, and what a table's cells belong to. `watch.js` follows in its file.
const SAID = [".story h1", ".counted b", ".st-key-zoom_bar .note b", ".event-card header"];
let shownBefore = [];

// Screen readers heed a region only that was there before its words.
const region = document.createElement("p");
region.className = "said";
region.setAttribute("role", "status");
document.body.append(region);

const sayNews = () => {
  const shown = SAID.map((selector, at) => {
    const words = document.querySelector(selector)?.innerText ?? "";
    return words.trim().replace(/\n+/g, ". ") || shownBefore[at]; // drawn anew just now
  });
  const news = shown.filter((words, at) => words && words !== shownBefore[at]);
  if (news.length && shownBefore.length) region.textContent = news.join(". ");
  shownBefore = shown;
};

const nameTables = () => {
  document.querySelectorAll("[role=grid]").forEach((grid) => {
    const name = grid.parentElement.closest("[aria-label]")?.ariaLabel;
    if (name && grid.ariaLabel !== name) grid.ariaLabel = name;
    // What scrolls it is no stop of its own for who comes by key.
    const scroller = grid.closest("[data-testid=stDataFrame]")?.querySelector(".dvn-scroller");
    if (scroller) scroller.tabIndex = -1;
  });
};


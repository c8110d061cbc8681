// Tells the server what only the browser knows. Streamlit may call it anew for the same
// element without ending what runs there, and for a new one while the last still runs.
const ends = new WeakMap();
let opened; // the number of the story that was opened last
let lastReading = 0; // when an article was last seen to be read
let toldDark; // whether the theme that the server was told of last is a dark one
const CHART = ".st-key-timeline .js-plotly-plot";
const STRIP = ".st-key-overview .js-plotly-plot";
const FORM = "[class*=st-key-event_form]";
const TEXT = `${FORM} input:not([role=combobox])`;
const FORMS = ".st-key-card input, .st-key-afterwards input, .st-key-afterwards textarea";
const QUOTE = ".st-key-card .article mark";
const READING = ".st-key-reading [data-testid=stProgress]";

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  ends.get(parentElement)?.();
  const box = parentElement.querySelector("div");
  let timer = 0;
  const isAsking = comeBack(data, setTriggerValue);
  const measure = () => {
    if (isAsking) return;
    const width = Math.floor(box.getBoundingClientRect().width / 10) * 10;
    if (width > 0 && Math.abs(width - data.width) >= 10) setStateValue("width", width);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(measure, 120);
  });
  observer.observe(box);

  // Where the system turns dark in the evening, Streamlit's part of the page does at once:
  // the chart and the card are drawn by the server, which hears of it at its next run.
  const showTheme = () => {
    const app = document.querySelector("[data-testid=stApp]");
    if (!app) return;
    const parts = getComputedStyle(app).backgroundColor.match(/\d+/g).slice(0, 3);
    const isDark = parts.reduce((sum, part) => sum + Number(part), 0) < 3 * 128;
    if (isDark === data.dark || isDark === toldDark) return;
    toldDark = isDark;
    setTriggerValue("theme", isDark ? "dark" : "light");
  };

  const zoom = (first, last) => {
    if (first && last) setTriggerValue("zoom", [String(first), String(last)]);
  };
  const zoomed = (change) =>
    zoom(
      change["xaxis.range[0]"] ?? change["xaxis.range"]?.[0],
      change["xaxis.range[1]"] ?? change["xaxis.range"]?.[1],
    );
  const brushed = (selected) => zoom(...(selected?.range?.x ?? []));
  // Plotly finds anew what is under a click, but selects what the pointer was over before:
  // another event, or none, where a finger or a fast hand clicks.
  const labels = heedLabels((event) => setTriggerValue("event", event));
  const clicked = ({ points: [point] }) => {
    const event = labels.clicked() ?? point?.customdata?.[0];
    if (event) return setTriggerValue("event", event);
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

  // Words selected in an article can be put on the timeline as an event.
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "offer";
  offer.textContent = "Add as an event";
  let selected = null;
  const length = (pane, node, offset) => {
    const range = document.createRange();
    range.setStart(pane, 0);
    range.setEnd(node, offset);
    return [...range.toString()].length; // in characters, as the server counts
  };
  const offerEvent = () => {
    const selection = document.getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const holder = range?.commonAncestorContainer;
    const pane = (holder?.closest ? holder : holder?.parentElement)?.closest(".article");
    if (!pane || !range.toString().trim()) return offer.remove();
    const start = Number(pane.dataset.start ?? 0); // a long one is shown in part
    const first = start + length(pane, range.startContainer, range.startOffset);
    const last = start + length(pane, range.endContainer, range.endOffset);
    selected = [pane.dataset.article, first, last];
    const box = range.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    const below = Math.min(Math.max(box.bottom, frame.top), frame.bottom - 40);
    offer.style.top = `${below + 4}px`;
    offer.style.left = `${Math.min(Math.max(box.left, 8), innerWidth - 170)}px`;
    pane.after(offer);
  };
  const keep = (pressed) => pressed.preventDefault(); // the selection stays
  const addEvent = () => {
    setTriggerValue("words", selected);
    offer.remove();
    document.getSelection().removeAllRanges();
  };
  offer.addEventListener("mousedown", keep);
  offer.addEventListener("click", addEvent);
  let selecting = 0;
  const selectionChanged = () => {
    clearTimeout(selecting);
    selecting = setTimeout(offerEvent, 200);
  };
  document.addEventListener("selectionchange", selectionChanged);
  selectionChanged(); // of words that were selected before the page ran again

  let quote = null;
  const showQuote = () => {
    const found = document.querySelector(QUOTE);
    if (!found || found === quote) return;
    quote = found;
    const pane = found.closest(".article");
    const above = found.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 4;
  };

  // A row of the table may be clicked while the card's place is out of sight above it.
  let shown = "";
  const showCard = () => {
    const frame = document.querySelector(".st-key-card");
    const card = frame?.querySelector(".event-card");
    if (!frame) shown = "";
    if (!card || card.dataset.of === shown) return;
    shown = card.dataset.of;
    frame.scrollTop = 0; // a word clicked in the article may have been far below its top
    frame.scrollIntoView({ block: "nearest" });
  };

  // The card may lie over the event that it tells of: the page moves up by what it hides.
  let uncovered = "";
  const showMark = () => {
    const frame = document.querySelector(".st-key-card");
    const chart = document.querySelector(CHART);
    const ring = chart?.data?.find((trace) => trace.meta === "ring");
    const mark = `${ring?.name} ${frame?.offsetHeight}`; // a form is higher than a card
    if (!frame || !ring) uncovered = "";
    if (!frame || !ring || mark === uncovered || !chart._fullLayout?.yaxis) return;
    uncovered = mark;
    const { yaxis } = chart._fullLayout;
    const down = yaxis._offset + yaxis.d2p(Math.max(...ring.y)) + 20;
    const hidden = chart.getBoundingClientRect().top + down - frame.getBoundingClientRect().top;
    const isOver = getComputedStyle(frame.parentElement).position === "sticky";
    if (isOver && hidden > 0) document.querySelector("[data-testid=stMain]").scrollBy(0, hidden);
  };

  // The sidebar may be closed, and another of its tabs in front.
  const showSources = () => {
    document.querySelector("[data-testid=stExpandSidebarButton] button, button[data-testid=stExpandSidebarButton]")?.click();
    setTimeout(() => {
      [...document.querySelectorAll("[data-testid=stSidebar] [role=tab]")]
        .find((tab) => tab.textContent.trim() === "Paste")?.click();
      setTimeout(() => document.querySelector("[data-testid=stSidebar] textarea")?.focus(), 150);
    }, 250);
  };

  const ACTIONS = {
    own: showSources,
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
    const isSelecting = sent.type === "click" && !document.getSelection().isCollapsed;
    if (target.dataset.event && isSelecting) return;
    sent.preventDefault();
    if (target.dataset.event) setTriggerValue("event", target.dataset.event);
    else ACTIONS[target.dataset.action]?.(target);
  };
  document.addEventListener("click", act);
  document.addEventListener("keydown", act);

  // Another story begins at its top, and so does what tells how far its reading is. On a
  // phone the sidebar, which lies over both, goes.
  const goToTop = () => {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    const hide = document.querySelector("[data-testid=stSidebarCollapseButton] button");
    if (innerWidth < 768) hide?.click();
  };
  const showStory = () => {
    const isAnother = data.story > opened; // never of an older element's
    opened = Math.max(data.story, opened ?? 0);
    const isReading = document.querySelector(READING) !== null;
    // A click while it reads draws the bar anew: that is no other reading.
    const hasBegun = isReading && Date.now() - lastReading > 3000;
    if (isReading) lastReading = Date.now();
    if (isAnother || hasBegun) goToTop();
  };

  // A field tells the server what was typed when it is left. The chart keeps a press to
  // itself, and Back leaves no field, so that the form would end before it is told.
  let typing = null;
  const typed = ({ target }) => {
    if (target.closest?.(FORMS)) typing = target;
  };
  const told = ({ target }) => {
    if (target === typing) typing = null;
  };
  const finishTyping = (pressed) => {
    if (typing && typing !== pressed?.target) typing.blur();
  };
  const saveAtEnter = ({ key, isComposing, target }) => {
    if (key !== "Enter" || isComposing || !target.matches?.(TEXT)) return;
    const form = target.closest(FORM); // after the field has told
    setTimeout(() => form.querySelector("[class*=st-key-save_event] button")?.click());
  };
  document.addEventListener("keydown", saveAtEnter);
  document.addEventListener("input", typed);
  document.addEventListener("focusout", told);
  document.addEventListener("pointerdown", finishTyping, true);

  // Back and Forward: the address alone does not tell them from one that is still old.
  const wentBack = () => {
    finishTyping();
    setTriggerValue("back", true);
  };
  addEventListener("popstate", wentBack);

  const leaveKeys = heedKeys();
  const leaveLeaving = heedLeaving(data, () => typing !== null);

  const finder = setInterval(() => {
    if (!parentElement.isConnected) return end();
    showStory();
    showTheme();
    listen();
    offerPictures(document.querySelector(CHART));
    showQuote();
    showCard();
    showMark();
    sayNews();
    nameTables();
  }, 200);
  const end = () => {
    clearTimeout(timer);
    clearInterval(finder);
    observer.disconnect();
    leaveKeys();
    leaveLeaving();
    labels.leave();
    removeEventListener("popstate", wentBack);
    document.removeEventListener("keydown", saveAtEnter);
    document.removeEventListener("input", typed);
    document.removeEventListener("focusout", told);
    document.removeEventListener("pointerdown", finishTyping, true);
    document.removeEventListener("click", act);
    document.removeEventListener("keydown", act);
    document.removeEventListener("selectionchange", selectionChanged);
    offer.remove();
    LISTENERS.forEach(([selector]) => leave(selector));
  };
  ends.set(parentElement, end);
  return end;
}

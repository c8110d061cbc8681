// Leaving the page, and coming back to it. `watch.js` follows in its file.
const DOWNLOADS = ".st-key-download_project button, .st-key-download_log button";
const PASTED = "[data-testid=stSidebar] textarea";
const READ = "[data-testid=stSidebar] [data-testid=stFormSubmitButton]";
const LAST_VISIT = "timeline-visit";
// The next visit, in some seconds, is to wait for the browser to tell it of this one.
const AWAITED = "timeline_awaited=1; Max-Age=30; SameSite=Strict; Path=/";
const NO_VISIT = "none";
let downloaded = 0; // how many corrections the last file has that was downloaded
let isPasted = false; // whether an article was pasted since the page was opened
let readBeside; // the story shown as it was given to be read; another one has taken it in

// A page that is loaded anew is another visit to the server: it is told the one before.
// Nothing else is told until it has answered, for a run that is cut short then would take
// what the old page chose for a new choice.
const comeBack = ({ visit, asked, awaited }, setTriggerValue) => {
  try {
    // Of this tab alone; what waits in another one is told that there is none.
    const before = sessionStorage.getItem(LAST_VISIT) ?? (awaited ? NO_VISIT : null);
    const isAsking = Boolean(visit && before && before !== visit && !asked);
    if (isAsking) setTriggerValue("before", before);
    else if (visit) sessionStorage.setItem(LAST_VISIT, visit);
    return isAsking;
  } catch {
    if (awaited) setTriggerValue("before", NO_VISIT); // what stores nothing forgets
    return Boolean(awaited);
  }
};

// Corrections are in this page alone until they are saved or downloaded.
const heedLeaving = (data, isTyping) => {
  const click = ({ target }) => {
    if (target.closest?.(DOWNLOADS)) downloaded = data.unsaved;
    if (target.closest?.(READ)) readBeside = data.story;
  };
  const press = ({ target, key, ctrlKey, metaKey }) => {
    const isGiven = key === "Enter" && (ctrlKey || metaKey);
    if (isGiven && target.matches?.(PASTED)) readBeside = data.story;
  };
  const paste = ({ target }) => {
    if (!target.matches?.(PASTED)) return;
    isPasted = Boolean(target.value.trim());
    readBeside = undefined;
  };
  const leaving = (sent) => {
    const isKept = !data.unsaved || data.unsaved === downloaded;
    const isTakenIn = readBeside !== undefined && readBeside !== data.story;
    const isUnread = isPasted && !isTakenIn;
    if (!isKept || data.typed || isUnread || isTyping()) sent.preventDefault();
  };
  const left = () => {
    if (data.own) document.cookie = AWAITED;
  };
  document.addEventListener("click", click);
  document.addEventListener("keydown", press, true);
  document.addEventListener("input", paste);
  addEventListener("beforeunload", leaving);
  addEventListener("pagehide", left);
  return () => {
    document.removeEventListener("click", click);
    document.removeEventListener("keydown", press, true);
    document.removeEventListener("input", paste);
    removeEventListener("beforeunload", leaving);
    removeEventListener("pagehide", left);
  };
};

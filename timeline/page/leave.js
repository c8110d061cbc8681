// Leaving the page, and coming back to it. `watch.js` follows in its file.
const DOWNLOADS = ".st-key-download_project button, .st-key-download_log button";
const PASTED = "[data-testid=stSidebar] textarea";
const LAST_VISIT = "timeline-visit";
// The next visit, in some seconds, is to wait for the browser to tell it of this one.
const AWAITED = "timeline_awaited=1; Max-Age=30; SameSite=Strict; Path=/";
const NO_VISIT = "none";
let downloaded = 0; // how many corrections the last file has that was downloaded
let pasted; // the story beside which an article was pasted that is not read yet

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
  const download = (sent) => {
    if (sent.target.closest?.(DOWNLOADS)) downloaded = data.unsaved;
  };
  const paste = ({ target }) => {
    if (target.matches?.(PASTED)) pasted = target.value.trim() ? data.story : undefined;
  };
  const leaving = (sent) => {
    const isKept = !data.unsaved || data.unsaved === downloaded;
    const isUnread = pasted !== undefined && pasted === data.story;
    if (!isKept || data.typed || isUnread || isTyping()) sent.preventDefault();
  };
  const left = () => {
    if (data.own) document.cookie = AWAITED;
  };
  document.addEventListener("click", download);
  document.addEventListener("input", paste);
  addEventListener("beforeunload", leaving);
  addEventListener("pagehide", left);
  return () => {
    document.removeEventListener("click", download);
    document.removeEventListener("input", paste);
    removeEventListener("beforeunload", leaving);
    removeEventListener("pagehide", left);
  };
};

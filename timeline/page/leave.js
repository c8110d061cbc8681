// Leaving the page, and coming back to it. `watch.js` follows in its file.
const DOWNLOADS = ".st-key-download_project button, .st-key-download_log button";
const PASTED = "[data-testid=stSidebar] textarea";
const LAST_VISIT = "timeline-visit";
let downloaded = 0; // how many corrections the last file has that was downloaded
let pasted; // the story beside which an article was pasted that is not read yet

// A page that is loaded anew is another visit to the server: it is told the one before.
// Nothing else is told until it has answered, for a run that is cut short then would take
// what the old page chose for a new choice.
const comeBack = ({ visit, asked }, setTriggerValue) => {
  try {
    const before = sessionStorage.getItem(LAST_VISIT); // of this tab alone
    const isAsking = Boolean(visit && before && before !== visit && !asked);
    if (isAsking) setTriggerValue("before", before);
    else if (visit) sessionStorage.setItem(LAST_VISIT, visit);
    return isAsking;
  } catch {
    return false; // a browser that stores nothing forgets
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
  document.addEventListener("click", download);
  document.addEventListener("input", paste);
  addEventListener("beforeunload", leaving);
  return () => {
    document.removeEventListener("click", download);
    document.removeEventListener("input", paste);
    removeEventListener("beforeunload", leaving);
  };
};

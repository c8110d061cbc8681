// What keys do on the page besides what Streamlit makes of them: Escape closes the card, and
// who opens a menu by key goes on inside it. `watch.js` follows in its file.
const MENU = "[data-testid=stPopoverBody]";
const MENU_BUTTON = "[data-testid=stPopover] button";
const OPEN_ABOVE = `${MENU}, [role=listbox], [role=dialog]`; // Escape is theirs first
const GRID = "[data-testid=stDataFrame] canvas";
const MOVES = /^(Arrow.*|Page.*|Home|End| )$/;
const PRESSES = ["pointerdown", "pointerup", "pointercancel"];
const TYPED_IN = "input, textarea, [contenteditable=true], [role=combobox]";
const REACHED = "button:not([disabled]), input:not([disabled]), textarea, a[href]";

const heedKeys = () => {
  let opener = null;
  const enterMenu = () => {
    const first = document.querySelector(MENU)?.querySelector(REACHED);
    if (first && document.activeElement === opener) first.focus();
  };
  // A menu stands at the end of the page, far from its button: past either of its ends the
  // button has the focus again.
  const leaveMenu = (pressed, menu) => {
    const inside = [...menu.querySelectorAll(REACHED)].filter((one) => one.checkVisibility());
    const last = pressed.shiftKey ? inside[0] : inside.at(-1);
    if (pressed.target !== last || !opener?.isConnected) return;
    pressed.preventDefault();
    opener.focus();
  };
  const closeCard = ({ target, defaultPrevented }) => {
    if (defaultPrevented || target.matches?.(TYPED_IN)) return;
    if (document.querySelector(OPEN_ABOVE) || !document.querySelector(".event-card")) return;
    [...document.querySelectorAll(".st-key-card_steps button")].at(-1)?.click();
  };
  const pressed = (sent) => {
    const { key, target } = sent;
    const menu = target.closest?.(MENU);
    if ((key === "Enter" || key === " ") && target.matches?.(MENU_BUTTON)) {
      opener = target;
      setTimeout(enterMenu, 250);
    } else if (key === "Tab" && menu) leaveMenu(sent, menu);
    else if (key === "Escape") closeCard(sent);
  };
  // A table makes Tab go from cell to cell, of which it may have thousands: here it leaves
  // the table, which the arrow keys walk.
  const leaveTable = (sent) => {
    if (sent.key !== "Tab" || !sent.target.closest?.(GRID)) return;
    sent.stopImmediatePropagation();
  };
  // A table of Streamlit's heeds the keyboard only while it believes the pointer in it, and
  // believes it a moment after: so it is told of the key again then, or, where no cell is
  // chosen yet, of its focus, at which it chooses the first. The key that comes to it alone
  // chooses none, so that who goes past a table opens no card.
  const isChosen = (grid) => grid.querySelector("[aria-selected=true]") !== null;
  let isPressed = false;
  const press = ({ type }) => (isPressed = type === "pointerdown");
  const enter = (sent) => {
    const grid = sent.target.closest?.(GRID);
    if (sent.isTrusted && grid && !isPressed && !isChosen(grid)) sent.stopImmediatePropagation();
  };
  const wake = (sent) => {
    const grid = sent.target.closest?.(GRID);
    if (!sent.isTrusted || !grid || !MOVES.test(sent.key)) return;
    const { left, top, width, height } = grid.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
    grid.dispatchEvent(new PointerEvent("pointermove", middle));
    sent.preventDefault();
    sent.stopImmediatePropagation();
    const again = isChosen(grid)
      ? new KeyboardEvent(sent.type, sent)
      : new FocusEvent("focusin", { bubbles: true });
    const tell = ({ activeElement }) => grid.contains(activeElement) && activeElement.dispatchEvent(again);
    setTimeout(tell, 80, document);
  };
  for (const name of PRESSES) document.addEventListener(name, press, true);
  document.addEventListener("focusin", enter, true);
  document.addEventListener("keydown", wake, true);
  document.addEventListener("keydown", pressed);
  document.addEventListener("keydown", leaveTable, true);
  return () => {
    for (const name of PRESSES) document.removeEventListener(name, press, true);
    document.removeEventListener("focusin", enter, true);
    document.removeEventListener("keydown", wake, true);
    document.removeEventListener("keydown", pressed);
    document.removeEventListener("keydown", leaveTable, true);
  };
};

// The growing text box that composer and editor share.

const MOST = 240;

export function fitHeight(box) {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, MOST)}px`;
  box.style.overflowY = box.scrollHeight > MOST ? "auto" : "hidden";
}

/** Puts text at the caret, as if typed. */
export function insertText(box, text, { from = box.selectionStart, to = box.selectionEnd } = {}) {
  box.setRangeText(text, from, to, "end");
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

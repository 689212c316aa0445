// A floating panel beside its anchor. One at a time; closes on Esc, on a press outside, and when the window changes size.
import { h } from "../core/dom.js";

const MARGIN = 8;
let current = null;

/** Shows `content` near `anchor`; `align` is start or end, `side` below or above (it flips where there is no room). */
export function openPopover(
  anchor,
  content,
  { align = "start", side = "below", minWidth = 0, label = null, onClose = null, keepFocus = false } = {},
) {
  closePopover();
  const panel = h(
    "div",
    { class: "popover", role: "presentation", "aria-label": label, style: { minWidth: `${minWidth}px` } },
    content,
  );
  document.body.append(panel);
  const place = () => position(panel, anchor, align, side);
  place();
  current = { panel, anchor, onClose, place, focusBack: keepFocus ? null : document.activeElement };
  anchor.setAttribute?.("aria-expanded", "true");
  return { panel, close: () => closeIf(panel), place };
}

export function closePopover({ restoreFocus = false } = {}) {
  if (!current) return;
  const { panel, anchor, onClose, focusBack } = current;
  current = null;
  panel.remove();
  anchor.setAttribute?.("aria-expanded", "false");
  if (restoreFocus && focusBack?.isConnected) focusBack.focus({ preventScroll: true });
  onClose?.();
}

function closeIf(panel, options) {
  if (current?.panel === panel) closePopover(options);
}

export const popoverIsOpen = () => Boolean(current);

function position(panel, anchor, align, side) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = window.innerHeight - box.bottom - MARGIN;
  const above = box.top - MARGIN;
  const goesUp = side === "above" ? above >= height || above > below : below < height && above > below;
  const room = Math.max(120, (goesUp ? above : below) - MARGIN);
  panel.style.maxHeight = `${room}px`;
  const shown = Math.min(height, room);
  const left = align === "end" ? box.right - width : box.left;
  panel.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
  panel.style.top = `${goesUp ? box.top - shown - 4 : box.bottom + 4}px`;
}

document.addEventListener(
  "pointerdown",
  (event) => {
    if (!current || current.panel.contains(event.target) || current.anchor.contains?.(event.target)) return;
    closePopover();
  },
  true,
);
// In the capture phase, so that Esc closes only the topmost thing and not the modal beneath as well.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !current) return;
    event.stopPropagation();
    event.preventDefault();
    closePopover({ restoreFocus: true });
  },
  true,
);
window.addEventListener("resize", () => closePopover());

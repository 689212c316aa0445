// Draws a part of the page anew without losing where the person is: focus, caret, scroll.

/** Calls `draw`, which replaces what is inside `container`, then refocuses the control of the same name. */
export function redrawKeepingFocus(container, scroller, draw) {
  const focused = document.activeElement;
  const control = container.contains(focused) ? focused.dataset.control : null;
  const { selectionStart, selectionEnd } = focused ?? {};
  const top = scroller?.scrollTop ?? 0;
  draw();
  if (scroller) scroller.scrollTop = top;
  if (!control) return false;
  const next = [...container.querySelectorAll("[data-control]")].find(
    (node) => node.dataset.control === control,
  );
  next?.focus({ preventScroll: true });
  if (typeof selectionStart === "number" && ["text", "textarea", "search"].includes(next?.type))
    next.setSelectionRange(selectionStart, selectionEnd);
  return Boolean(next);
}

// What script adds to pages that work without it: a filter that shows at once, a menu that stands
// open where there is room, and Enter that leads down a column of fields.
"use strict";

(() => {
  const wide = matchMedia("(min-width: 900px)");
  const settle = () => {
    for (const menu of document.querySelectorAll("details[data-wide]")) menu.open = wide.matches;
  };
  wide.addEventListener("change", settle);
  settle();

  for (const form of document.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", () => form.requestSubmit());
    form.classList.add("auto");
  }

  const fields = () => [...document.querySelectorAll("input[data-column]")];
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || !at.dataset.column) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const same = fields().filter((one) => one.dataset.column === at.dataset.column);
    const next = same[same.indexOf(at) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  });

  // After a value was saved the next empty field of its column is ready to be typed in.
  document.addEventListener("htmx:after:swap", (event) => {
    const row = event.target instanceof Element && event.target.closest("tr");
    if (!row || row.querySelector("[role=alert]")) return;
    const below = fields().find((one) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (below) below.focus();
  });
})();

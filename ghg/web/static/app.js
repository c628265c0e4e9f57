// What script adds to pages that work without it: a filter that shows at once, and a menu that stands
// open where there is room.
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
})();

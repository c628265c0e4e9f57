// What script adds to pages that work without it: a filter that shows at once, a menu that stands
// open where there is room, and how far an act is while its form waits for the answer.
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

  for (const form of document.querySelectorAll("form[data-begins]")) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) {
        event.preventDefault();
        return;
      }
      sent = true;
      document.getElementById(form.dataset.begins).dispatchEvent(new Event("begun"));
    });
    addEventListener("pageshow", () => (sent = false));
  }
})();

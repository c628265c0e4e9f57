// A form with a file becomes a place to drop it on, in words of ours; what is too large is said
// before it is sent. Without script the browser's own field does the same.
"use strict";

(() => {
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const field = form.querySelector("input[type=file]");
    const words = form.querySelector(".pick");
    const most = Number(form.dataset.most) || Infinity;
    const show = () => {
      const file = field.files[0];
      const large = Boolean(file) && file.size > most;
      field.setCustomValidity(large ? words.dataset.large : "");
      words.textContent = large ? words.dataset.large : file ? file.name : words.dataset.empty;
      words.classList.toggle("bad", large);
    };
    field.addEventListener("change", show);
    words.hidden = false;
    form.classList.add("drop");
    show();

    const near = form.closest(".panel") || form;
    const holds = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
    near.addEventListener("dragover", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      near.classList.add("over");
    });
    near.addEventListener("dragleave", (event) => {
      if (!near.contains(event.relatedTarget)) near.classList.remove("over");
    });
    near.addEventListener("drop", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      near.classList.remove("over");
      field.files = event.dataTransfer.files;
      show();
    });
  }
})();

// A field for a file speaks our language and becomes a place to drop one on; what is too large is
// said before it is sent. Without script the browser's own field does the same.
"use strict";

(() => {
  const words = document.currentScript.dataset;
  const MB = 2 ** 20;

  const place = (field) => {
    const alone = field.form.querySelectorAll("input[type=file]").length === 1;
    return alone ? field.closest(".panel") || field.form : field.closest("label");
  };

  for (const field of document.querySelectorAll("label input[type=file]")) {
    const most = Number(field.form.dataset.most) || 50 * MB;
    const said = document.createElement("span");
    said.className = "pick";
    const show = () => {
      const file = field.files[0];
      const large = Boolean(file) && file.size > most;
      const told = large ? words.large.replace("%", Math.floor(most / MB)) : "";
      field.setCustomValidity(told);
      said.textContent = told || (file ? file.name : words.pick);
      said.classList.toggle("bad", large);
    };
    field.addEventListener("change", show);
    field.form.addEventListener("reset", () => setTimeout(show));
    field.classList.add("picked");
    field.closest("label").classList.add("picking");
    field.after(said);
    show();

    const near = place(field);
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

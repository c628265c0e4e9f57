// What script adds to the grids of month entry, which are forms that work without it: arrow keys
// between cells, Enter that saves a cell and leads down, a block pasted from a sheet, and rows and
// totals redrawn from one answer.
"use strict";

(() => {
  const form = document.getElementById("grid");
  const cellsOf = (row) => [...row.querySelectorAll("[data-cell], [data-held]")];
  const nameOf = (cell) => (cell.dataset.held ? `v:${cell.dataset.held}` : cell.name);

  // The places of a row into which a block is laid: in a month the value and its unit, in a year
  // the months.
  const placesOf = (row) => {
    const cells = cellsOf(row);
    return cells.length === 1 ? [cells[0], row.querySelector("[data-unit]")] : cells;
  };

  // A block as a spreadsheet copies it: rows by line ends, columns by tabs, quotes around a cell
  // that holds either.
  const blockOf = (text) => {
    const rows = [[""]];
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at], row = rows[rows.length - 1], last = row.length - 1;
      if (quoted) {
        if (sign !== '"') row[last] += sign;
        else if (text[at + 1] === '"') row[last] += text[(at += 1)];
        else quoted = false;
      } else if (sign === '"' && row[last] === "") quoted = true;
      else if (sign === "\t") row.push("");
      else if (sign === "\n") rows.push([""]);
      else if (sign !== "\r") row[last] += sign;
    }
    if (rows.length > 1 && rows[rows.length - 1].join("") === "") rows.pop();
    return rows.map((row) => row.map((cell) => cell.trim()));
  };

  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  const say = (words) => {
    const told = document.createElement("p");
    told.className = "note warn";
    told.setAttribute("role", "alert");
    told.textContent = words;
    document.getElementById("told").append(told);
  };

  // Lay what came back over the page; what was typed elsewhere in a row and not sent stays.
  const redraw = (content, sent) => {
    for (const row of content.querySelectorAll("tr[id]")) {
      const old = document.getElementById(row.id);
      if (!old) continue;
      const focused = document.activeElement && old.contains(document.activeElement) ? document.activeElement.name : "";
      for (const field of old.querySelectorAll("input[data-cell], input[data-unit]")) {
        const now = [...row.querySelectorAll("input")].find((one) => one.name === field.name);
        if (now && !sent.has(field.name) && field.value !== field.defaultValue) now.value = field.value;
      }
      old.replaceWith(row);
      const again = focused && [...row.querySelectorAll("input")].find((one) => one.name === focused);
      if (again) again.focus();
    }
    for (const id of ["told", "totals", "months"]) {
      const part = content.getElementById(id);
      if (part) document.getElementById(id).replaceWith(part);
    }
  };

  // Totals that nobody waited for: asked for once all values are sent.
  let waited = 0;
  const later = () => {
    clearTimeout(waited);
    const totals = document.getElementById("totals");
    if (!totals || !totals.dataset.later) return;
    waited = setTimeout(async () => {
      const answer = await fetch(totals.dataset.later);
      if (answer.ok && totals.isConnected) redraw(parsed(await answer.text()), new Set());
    }, 300);
  };

  const reread = async (rows, sent) => {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const page = parsed(await answer.text());
    for (const row of page.querySelectorAll("tr[id]")) if (!rows.has(row.id)) row.remove();
    redraw(page, sent);
  };

  // Lead back to a value that was refused; whoever types elsewhere by now is not disturbed.
  const goBack = (name, below) => {
    const bad = [...form.querySelectorAll("input[aria-invalid]")].find((one) => one.name === name);
    const still = below && document.activeElement === below && below.value === below.defaultValue;
    if (bad && still) goTo(bad);
  };

  let last = Promise.resolve();
  const send = (values, rows, beyond = 0, after = () => {}) => {
    const body = new URLSearchParams();
    for (const field of form.querySelectorAll("input[type=hidden]")) body.append(field.name, field.value);
    for (const box of form.elements) if (box.name === "accept" && box.checked) body.append("accept", box.value);
    for (const [name, value] of values) body.append(name, value);
    for (const row of rows) row.setAttribute("aria-busy", "true");
    const sent = new Set(values.map(([name]) => name)), ids = new Set(rows.map((row) => row.id));
    last = last.then(async () => {
      document.getElementById("notice").replaceChildren();
      try {
        const answer = await fetch(form.action, { method: "POST", headers: { "HX-Request": "true" }, body });
        const content = parsed(await answer.text());
        if (answer.headers.get("HX-Retarget")) {
          document.getElementById("notice").replaceChildren(...content.body.childNodes);
          if (answer.status === 202) await reread(ids, sent);
        } else redraw(content, sent);
        after();
        if (beyond) say(form.dataset.beyond.replace("{count}", beyond));
      } catch {
        say(form.dataset.lost);
      }
      for (const row of document.querySelectorAll("[aria-busy]")) row.removeAttribute("aria-busy");
      later();
    });
  };

  const withUnit = (values, row) => {
    const unit = row.querySelector("[data-unit]");
    if (unit && !values.some(([name]) => name === unit.name)) values.push([unit.name, unit.value]);
    return values;
  };

  const goTo = (field) => {
    if (!field) return false;
    field.focus();
    field.select();
    return true;
  };

  // The next field of the same column, up or down.
  const beside = (field, step) => {
    const column = field.closest("td").cellIndex, kind = "cell" in field.dataset ? "[data-cell]" : "[data-unit]";
    let row = field.closest("tr");
    while ((row = step > 0 ? row.nextElementSibling : row.previousElementSibling)) {
      const found = row.cells[column] && row.cells[column].querySelector(kind);
      if (found) return found;
    }
    return null;
  };

  const along = (field, step) => {
    const fields = [...field.closest("tr").querySelectorAll("input[data-cell], input[data-unit]")];
    return fields[fields.indexOf(field) + step];
  };

  const atEdge = (field, step) => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    if (from === 0 && to === value.length) return true;
    return from === to && from === (step > 0 ? value.length : 0);
  };

  const onKey = (event) => {
    const field = event.target, row = field instanceof HTMLInputElement && field.closest("tr");
    if (!row || !("cell" in field.dataset || "unit" in field.dataset) || event.isComposing) return;
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key], side = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      const cells = "cell" in field.dataset ? [field] : [...row.querySelectorAll("[data-cell]")];
      const values = cells.filter((one) => one.value.trim()).map((one) => [one.name, one.value]);
      const first = cells[0] || field, below = beside("cell" in field.dataset ? field : first, 1);
      if (values.length) send(withUnit(values, row), [row], 0, () => goBack(first.name, below));
      goTo(below);
    } else if (down && goTo(beside(field, down))) event.preventDefault();
    else if (side && atEdge(field, side) && goTo(along(field, side))) event.preventDefault();
  };

  const onPaste = (event) => {
    const field = event.target, start = field instanceof HTMLInputElement && "cell" in field.dataset && field.closest("tr");
    if (!start) return;
    const block = blockOf(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0].length === 1) return;
    event.preventDefault();
    const first = placesOf(start).indexOf(field), values = [], rows = [];
    let row = start, beyond = 0;
    for (const line of block) {
      const places = row ? placesOf(row) : [], mine = [];
      line.forEach((text, at) => {
        const place = places[first + at];
        if (!text) return;
        if (!place) beyond += 1;
        else {
          if (place instanceof HTMLInputElement) place.value = text;
          mine.push([nameOf(place), text]);
        }
      });
      if (mine.some(([name]) => name.startsWith("v:"))) {
        values.push(...withUnit(mine, row));
        rows.push(row);
      }
      row = row && row.nextElementSibling;
    }
    if (values.length) send(values, rows, beyond);
    else if (beyond) say(form.dataset.beyond.replace("{count}", beyond));
  };

  const onSubmit = (event) => {
    event.preventDefault();
    const values = [], rows = [];
    for (const row of form.querySelectorAll("tbody tr")) {
      const mine = [...row.querySelectorAll("[data-cell]")].filter((one) => one.value.trim());
      if (!mine.length) continue;
      values.push(...withUnit(mine.map((one) => [one.name, one.value]), row));
      rows.push(row);
    }
    if (values.length) send(values, rows);
  };

  if (form) {
    form.addEventListener("keydown", onKey);
    form.addEventListener("paste", onPaste);
    form.addEventListener("submit", onSubmit);
  }

  later();
})();

// Comforts of every page: colours, the language switch, tables that filter and fold. Reading needs none of it.
"use strict";
(() => {
  const root = document.documentElement;

  const foldText = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();

  // Colours: the button turns what is shown now into its opposite.
  const themeButton = document.querySelector(".theme-button");
  const isDark = () => getComputedStyle(root).colorScheme === "dark";
  if (themeButton) {
    themeButton.hidden = false;
    const tell = () => themeButton.setAttribute("aria-pressed", String(isDark()));
    tell();
    themeButton.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("gealc-theme", root.dataset.theme);
      } catch {
        // The choice then lasts for this page only.
      }
      tell();
    });
  }

  // What was typed to search goes along from page to page, also before it was asked.
  const box = document.getElementById("q");
  if (box && !box.value) box.value = new URLSearchParams(location.search).get("q") ?? "";
  // What the address would say: some browsers do not let the address of a local file be changed.
  const asking = {
    query: new URLSearchParams(location.search),
    // The same question for another language: what is a wording in this one goes by a row that has it.
    elsewhere: (query) => query,
  };

  // The other language opens at the same place, and a search is asked again.
  for (const link of document.querySelectorAll(".language-link")) {
    const plain = link.href;
    const follow = () => {
      const address = new URL(plain);
      address.hash = location.hash;
      const query = asking.elsewhere(new URLSearchParams(asking.query));
      if (box?.value.trim()) query.set("q", box.value.trim());
      else query.delete("q");
      address.search = query.toString();
      link.href = address.href;
    };
    follow();
    addEventListener("hashchange", follow);
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
  }

  // On a narrow screen chapters and contents start closed.
  if (matchMedia("(max-width: 61.99rem)").matches) {
    for (const details of document.querySelectorAll(".aside details")) details.open = false;
  }

  // Tables become cards on a narrow screen, but for one of mere numbers; each cell then needs its column's name, and the roles it had.
  for (const table of document.querySelectorAll("table:not(.review table, .diff-counts)")) {
    const labels = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
    if (!labels.length) continue;
    table.classList.add("cards");
    table.setAttribute("role", "table");
    for (const group of table.querySelectorAll("thead, tbody")) group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      [...row.cells].forEach((cell, index) => {
        const head = cell.closest("thead") !== null;
        cell.setAttribute("role", head ? "columnheader" : cell.tagName === "TH" ? "rowheader" : "cell");
        if (!head) cell.dataset.label = labels[index] ?? "";
        if (!head && !cell.textContent.trim()) cell.replaceChildren();
      });
    }
  }

  // The table of all activities: a text box, and a list for each column with few different values.
  const table = document.querySelector("table.plan-activities");
  const words = document.getElementById("filter-words");
  if (!table || !words) return;
  const say = (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words.dataset[key]);
  const rows = [...table.tBodies[0].rows];
  const texts = rows.map((row) => foldText(row.textContent));
  const value = (row, column) => row.querySelector(`td.column-${column}`)?.textContent.trim() ?? "";

  const form = document.createElement("form");
  const group = document.createElement("fieldset");
  group.className = "filters";
  const legend = group.appendChild(document.createElement("legend"));
  legend.textContent = say("title");
  const labelled = (text, control) => {
    const label = group.appendChild(document.createElement("label"));
    label.append(text, control);
    return control;
  };
  const search = labelled(say("text"), document.createElement("input"));
  search.type = "search";
  search.name = "text";
  const has = (column) => table.querySelector(`th.column-${column}`) !== null;
  const lists = ["year", "area", "date", "lead"].filter(has).map((column) => {
    const list = document.createElement("select");
    list.name = column;
    list.append(new Option(say("all"), ""));
    const found = new Set(rows.map((row) => value(row, column)).filter(Boolean));
    for (const text of found) list.append(new Option(text, text));
    labelled(table.querySelector(`th.column-${column}`).textContent.trim(), list);
    return list;
  });
  const clear = group.appendChild(document.createElement("button"));
  clear.type = "reset";
  clear.textContent = say("clear");
  form.append(group);
  const status = document.createElement("p");
  status.className = "filter-status";
  status.setAttribute("role", "status");
  (table.closest(".table-wrapper") ?? table).before(form, status);

  const apply = () => {
    const wanted = foldText(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits =
        wanted.every((word) => texts[index].includes(word)) &&
        lists.every((list) => !list.value || value(row, list.name) === list.value);
      row.hidden = !fits;
      shown += fits;
    });
    // A column that none of these activities has anything in is of no use, nor is its list.
    const inYear = rows.filter((row) => !lists[0].value || value(row, "year") === lists[0].value);
    for (const column of ["date", "lead", "venue"].filter(has)) {
      const empty = !inYear.some((row) => value(row, column));
      for (const cell of table.querySelectorAll(`.column-${column}`)) cell.hidden = empty;
      const list = lists.find((one) => one.name === column);
      if (list) list.parentElement.hidden = empty && !list.value;
    }
    status.textContent = shown ? say("shown", { shown, total: rows.length }) : say("none");
    const query = new URLSearchParams(new FormData(form));
    for (const [name, text] of [...query]) if (!text) query.delete(name);
    asking.query = query;
    const address = new URL(location.href);
    address.search = query.toString();
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a local file as it is.
    }
  };
  asking.elsewhere = (query) => {
    for (const list of lists.slice(1)) {
      const index = rows.findIndex((row) => list.value && value(row, list.name) === list.value);
      if (index >= 0) query.set(list.name, `row-${index}`);
    }
    return query;
  };
  const asked = new URLSearchParams(location.search);
  search.value = asked.get("text") ?? "";
  for (const list of lists) {
    const row = /^row-(\d+)$/.exec(asked.get(list.name) ?? "");
    const wish = row ? value(rows[Number(row[1])] ?? rows[0], list.name) : asked.get(list.name);
    if (wish && [...list.options].some((option) => option.value === wish)) list.value = wish;
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
})();

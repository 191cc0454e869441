// The search page, over the index that Sphinx writes. Activities come first, then headings, then pages that mention it.
"use strict";
const Search = (() => {
  const summary = document.getElementById("search-summary");
  const list = document.getElementById("search-results");
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  const stemmer = new Stemmer();
  const say = (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), summary.dataset[key]);

  const stems = (text) => splitQuery(text).map((word) => stemmer.stemWord(word));
  const asked = [...new Set(splitQuery(query).filter((word) => !stopwords.has(word)).map((word) => stemmer.stemWord(word)))];

  // A word fits where it is the same, or where a longer word starts with it.
  const fits = (word, known) => known === word || (word.length > 2 && known.startsWith(word));
  const score = (text) => {
    const known = stems(text);
    if (!asked.every((word) => known.some((other) => fits(word, other)))) return 0;
    return asked.filter((word) => known.includes(word)).length + asked.length / (known.length + 1);
  };

  const plain = (html) => new DOMParser().parseFromString(html, "text/html").documentElement.textContent;
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const address = (index, file, anchor) => {
    const page = index.docnames[file] + ".html";
    return anchor ? `${page}#${anchor}` : page;
  };

  // Objects of the domain: plans, areas, activities, by number and title.
  const objects = (index) =>
    Object.entries(index.objects).flatMap(([prefix, found]) =>
      found.map(([file, type, , anchor, name]) => ({
        title: plain(prefix ? `${prefix}.${name}` : name),
        href: address(index, file, anchor),
        place: `${capital(index.objnames[type][2])} · ${index.titles[file]}`,
        weight: 20,
      })),
    );
  const headings = (index) =>
    Object.entries(index.alltitles).flatMap(([title, places]) =>
      places.map(([file, anchor]) => ({
        title,
        href: address(index, file, anchor),
        place: title === index.titles[file] ? "" : index.titles[file],
        weight: anchor === null ? 12 : 8,
      })),
    );

  const pagesWith = (index, word) => {
    const found = new Set();
    for (const terms of [index.terms, index.titleterms]) {
      for (const [term, files] of Object.entries(terms)) {
        if (fits(word, term)) [files].flat().forEach((file) => found.add(file));
      }
    }
    return found;
  };
  const mentions = (index) => {
    const sets = asked.map((word) => pagesWith(index, word));
    return [...(sets[0] ?? [])]
      .filter((file) => sets.every((set) => set.has(file)))
      .map((file) => ({
        title: index.titles[file],
        href: `${address(index, file, "")}#:~:text=${encodeURIComponent(splitQuery(query)[0] ?? "")}`,
        place: say("mentioned"),
        rank: 1,
      }));
  };

  const results = (index) => {
    const ranked = [...objects(index), ...headings(index)]
      .map((entry) => ({ ...entry, rank: score(entry.title) * entry.weight }))
      .filter((entry) => entry.rank > 0);
    const seen = new Set();
    return [...ranked.sort((one, other) => other.rank - one.rank), ...mentions(index)].filter((entry) => {
      const key = entry.href.replace(/#:~:.*/, "");
      return !seen.has(key) && seen.add(key);
    });
  };

  const show = (entry) => {
    const item = list.appendChild(document.createElement("li"));
    const link = item.appendChild(document.createElement("a"));
    link.href = entry.href;
    link.textContent = entry.title;
    if (!entry.place) return;
    const place = item.appendChild(document.createElement("span"));
    place.className = "result-place";
    place.textContent = entry.place;
  };

  const setIndex = (index) => {
    const found = asked.length ? results(index) : [];
    const key = !query ? "empty" : found.length === 0 ? "none" : found.length === 1 ? "one" : "found";
    summary.textContent = say(key, { count: found.length, query });
    found.forEach(show);
  };

  const box = document.getElementById("q");
  if (box) box.value = query;
  return { setIndex };
})();

/** What a search finds, counted, each count leading to the search narrowed to it. */

import { counted, el, link } from "../dom.js";

const NAMES = {
  speaker: "Speaker", status: "Who speaks", via: "On the word of", act: "What is done", polarity: "Affirmed or negated",
  modality: "How sure", outlet: "Outlet", type: "Rendered", year: "Year",
  about: "About", minOrigins: "Origins, at least", since: "From", until: "To",
};

/** The counts of a search as lists to narrow it by; nothing where nothing can be narrowed. */
export function narrowing(counts, filter) {
  const open = counts.facets.filter((facet) => !given(facet.name, filter) && facet.values.length > 1);
  if (!open.length) return null;
  const atLeast = counts.total.relation === "gte";
  return el(
    "details.facets",
    {},
    el("summary", {}, `Counted by ${open.slice(0, 3).map((facet) => NAMES[facet.name].toLowerCase()).join(", ")} …`),
    el("div.facet-groups", {}, open.map((facet) => group(facet, filter, atLeast))),
  );
}

/** What the search is narrowed by already, each part leading to the search without it. */
export function narrowed(counts, filter) {
  const parts = Object.entries(filter).filter(([name]) => name !== "q");
  if (!parts.length) return null;
  return el("p.counts", {}, parts.map(([name, value]) => link(
    address(Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))),
    el("span.tag", {}, `${NAMES[name] ?? name}: ${labelOf(counts, name, value)} `, el("span", { "aria-hidden": "true" }, "×"),
      el("span.visually-hidden", {}, "– take away")),
  )));
}

function group(facet, filter, atLeast) {
  return el(
    "section",
    {},
    el("h3", {}, NAMES[facet.name]),
    el("ul", {}, facet.values.map(({ value, label, count }) => el(
      "li",
      {},
      link(address({ ...filter, ...asked(facet.name, value) }), label),
      el("span.small", { "aria-label": `${atLeast ? "at least " : ""}${counted(count, "statement")}` },
        ` ${atLeast ? "≥ " : ""}${count.toLocaleString("en")}`),
    ))),
  );
}

function labelOf(counts, name, value) {
  return counts.facets.find((facet) => facet.name === name)?.values.find((known) => known.value === value)?.label ?? value;
}

function given(name, filter) {
  return name === "year" ? "since" in filter || "until" in filter : name in filter;
}

function asked(name, value) {
  return name === "year" ? { since: `${value}-01-01`, until: `${value}-12-31` } : { [name]: value };
}

function address(filter) {
  const query = new URLSearchParams(filter).toString();
  return query ? `/?${query}` : "/";
}

/** Statements found by a search. */

import { read } from "../api.js";
import { el } from "../dom.js";
import { growing, statementCard, totalOf } from "../parts.js";
import { narrowed, narrowing } from "./facets.js";

export async function statements(parameters) {
  const filter = Object.fromEntries(parameters);
  const [found, counts] = await Promise.all([read("/statements", { ...filter, limit: 20 }), read("/statements/facets", filter)]);
  const searched = Object.keys(filter).length > 0;
  return {
    title: searched ? "Search" : "Statements",
    content: [
      el("h1", { tabindex: -1 }, searched ? "What was found" : "Who claims what"),
      found.items.length
        ? el("p.lead", {}, `${totalOf(found.total, "statement")}, the latest reported first. Pages that only repeat one another count as one origin.`)
        : nothing(searched),
      narrowed(counts, filter),
      narrowing(counts, filter),
      growing(found, statementCard, (after) => read("/statements", { ...filter, limit: 20, after })),
    ],
  };
}

function nothing(searched) {
  return searched
    ? el("div.notice", {}, el("p", {}, "Nothing was found."),
        el("p", {}, "Every word must occur. Try fewer words, or another name of the speaker."))
    : el("div.notice", {}, el("p", {}, "Nothing has been read yet."),
        el("p", {}, "Hand in the address of a page or a text, or start a crawl."));
}

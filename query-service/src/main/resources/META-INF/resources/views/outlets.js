/** Outlets: how much they published, and how much of it was reprinted. Counts, never a verdict. */

import { read } from "../api.js";
import { el, link } from "../dom.js";

export async function outlets() {
  const found = await read("/outlets", { limit: 200 });
  const number = (value) => el("td.number", {}, value.toLocaleString("en"));
  return {
    title: "Outlets",
    content: [
      el("h1", { tabindex: -1 }, "Who published it"),
      el("p.lead", {}, "How many articles are known of each outlet, and how many of them copy an earlier one."),
      found.items.length ? el("div.scroll", {}, el("table", {},
        el("caption.visually-hidden", {}, "Articles, reprints and claims per outlet"),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Outlet"), el("th.number", { scope: "col" }, "Articles"),
          el("th.number", { scope: "col" }, "Reprints"), el("th.number", { scope: "col" }, "Claims"))),
        el("tbody", {}, found.items.map((outlet) => el("tr", {},
          el("th", { scope: "row" }, link(`/?outlet=${encodeURIComponent(outlet.name)}`, outlet.name)),
          number(outlet.articles), number(outlet.reprinted), number(outlet.claims))))))
        : el("div.notice", {}, el("p", {}, "Nothing has been read yet.")),
    ],
  };
}

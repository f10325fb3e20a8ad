/** Statements that cannot both be true, side by side. */

import { read } from "../api.js";
import { el, link } from "../dom.js";
import { byline, counts, dated, growing, passage, totalOf, words } from "../parts.js";

export async function contradictions(parameters) {
  const q = parameters.get("q") ?? "";
  const found = await read("/contradictions", { q, limit: 20 });
  return {
    title: "Contradictions",
    content: [
      el("h1", { tabindex: -1 }, "What contradicts what"),
      found.items.length
        ? el("p.lead", {}, `${totalOf(found.total, "pair")} of statements that cannot both be true. Which of them is, the pages do not tell.`)
        : el("div.notice", {}, el("p", {}, "No contradictions were found.")),
      growing(found, pair, (after) => read("/contradictions", { q, limit: 20, after })),
    ],
  };
}

function pair(contradiction) {
  return el(
    "li.pair",
    {},
    side(contradiction.a, contradiction.evidence.a),
    side(contradiction.b, contradiction.evidence.b),
    el("p.reason", {}, el("strong", {}, "Why: "), contradiction.reason ?? "they cannot both be true"),
  );
}

function side(statement, evidence) {
  return el(
    "article.side",
    {},
    words(statement),
    byline(statement.speaker, statement.via),
    counts({ ...statement, relations: [] }),
    evidence ? [passage(evidence.span), el("p.small", {}, link(`/article/${evidence.article.id}?from=${evidence.span.start}`,
      evidence.article.outlet ?? "the article"), ` · ${dated(evidence.article.published)}`)] : null,
  );
}

/** One statement: its reports, its origins, what contradicts it. */

import { read } from "../api.js";
import { el } from "../dom.js";
import { byline, counts, originReasons, passage, quoted, report, words } from "../parts.js";

const KINDS = {
  contradicts: "Contradicts",
  "position-change": "Changed position",
  same: "Says the same",
  entails: "Says more, or less, of the same",
};

export async function statement(id) {
  const found = await read(`/statements/${id}`);
  const reasons = originReasons(found);
  if (reasons) reasons.open = true;
  return {
    title: found.text,
    content: [
      el("h1.visually-hidden", { tabindex: -1 }, "Statement"),
      el("blockquote.large", {}, quoted(found)),
      byline(found.speaker, found.via),
      counts(found),
      reasons,
      el("h2", {}, "Where it stands"),
      el("ul.list", {}, found.claims.map(reported)),
      ...Object.entries(KINDS).map(([kind, title]) => related(found, kind, title)),
    ],
  };
}

function reported(claim) {
  return el("li.card", {}, report(claim), claim.content.map(passage), claim.why ? el("p.small", {}, `Read so because: ${claim.why}`) : null);
}

function related(found, kind, title) {
  const relations = found.relations.filter((relation) => relation.kind === kind);
  return relations.length === 0 ? null : el("section", {}, el("h2", {}, title), el("ul.list", {}, relations.map((relation) => el(
    "li.card",
    {},
    words(relation.statement),
    byline(relation.statement.speaker),
    counts(relation.statement),
    relation.reason ? el("p.why", {}, relation.reason) : null,
  ))));
}

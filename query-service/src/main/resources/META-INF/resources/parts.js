/** What several views show alike: who speaks, how many origins, where it stands. */

import { counted, el, inWords, link } from "./dom.js";

/** The words of a statement, in quotation marks only where a page quotes them: a report's words are not the speaker's. */
export function quoted(statement) {
  return (statement.claims ?? []).some((claim) => claim.type === "direct") ? `“${statement.text}”` : statement.text;
}

/** The words of a statement, leading to it. */
export function words(statement) {
  return el("blockquote", {}, link(`/statement/${statement.id}`, quoted(statement)));
}

/** Who speaks, in what role, for whom, and on whose word. */
export function byline(speaker, via = []) {
  const parts = [who(speaker)];
  if (speaker.role) parts.push(`, ${speaker.role}`);
  if (speaker.represents && speaker.represents !== speaker.name) parts.push(` · speaks for ${speaker.represents}`);
  if (via.length) parts.push(` · on the word of ${via.map((hop) => hop.name).join(", by way of ")}`);
  return el("p.byline", {}, ...parts);
}

function who(speaker) {
  if (speaker.status === "unresolved") return el("strong", {}, "Speaker not named on the page");
  const name = link(`/speaker/${speaker.id}`, speaker.name);
  return speaker.status === "anonymous" ? el("span", {}, name, " ", el("span.tag", {}, "anonymous")) : name;
}

/** "3 pages · 1 origin", and what else is known at a glance. */
export function counts(statement) {
  const against = (statement.relations ?? []).filter((relation) => relation.kind === "contradicts").length;
  return el(
    "p.counts",
    {},
    el("span.count", {}, `${counted(statement.pages, "page")} · ${counted(statement.origins, "origin")}`),
    el("span.tag", {}, statement.firstReported ? `first reported ${inWords(statement.firstReported)}` : "undated"),
    statement.act && statement.act !== "assert" ? el("span.tag", {}, ACTS[statement.act] ?? statement.act) : null,
    against ? el("span.tag.against", {}, `contradicted by ${counted(against, "statement")}`) : null,
  );
}

const ACTS = {
  deny: "a denial", accuse: "an accusation", warn: "a warning", urge: "an appeal",
  promise: "a promise", ask: "a question", decline: "a refusal",
};

const RULES = {
  reprint: "one article copies the other",
  chain: "both rest on the same agency or outlet",
  carrier: "the sentence around it is copied",
};

/** Why the pages of a statement count as so many origins. */
export function originReasons(statement) {
  const outlets = new Map(statement.claims.map((claim) => [claim.id, claim.article.outlet ?? "one page"]));
  const joins = statement.originGroups.flatMap((group) => group.joins);
  if (!joins.length) return null;
  return el(
    "details.why",
    {},
    el("summary", {}, statement.origins === 1 ? "Why one origin?" : `Why ${statement.origins} origins?`),
    el("ul", {}, joins.map((join) => el(
      "li",
      {},
      `${outlets.get(join.a) ?? "One page"} and ${outlets.get(join.b) ?? "another"}: ${join.reason || RULES[join.rule] || join.rule}`,
    ))),
  );
}

/** The page that reports a claim, leading to the passage in its article. */
export function report(claim) {
  return el(
    "p.report",
    {},
    link(`/article/${claim.article.id}?claim=${claim.id}`, claim.article.outlet ?? "a page"),
    claim.article.title ? ` – ${claim.article.title}` : "",
    el("span.small", {}, ` · ${dated(claim.article.published)}`, claim.via.length
      ? ` · on the word of ${claim.via.map((hop) => hop.name).join(", by way of ")}` : ""),
  );
}

/** A publication date with how it is known. */
export function dated(published) {
  return published ? inWords(published.date) : "undated";
}

/** A statement as a card. */
export function statementCard(statement) {
  return el(
    "li.card",
    {},
    words(statement),
    byline(statement.speaker, statement.via),
    counts(statement),
    originReasons(statement),
  );
}

/** A passage in its context. */
export function passage(span) {
  return el("p.passage", {}, span.prefix ? `…${span.prefix}` : "", el("mark", {}, span.exact), span.suffix ? `${span.suffix}…` : "");
}

/** A list that grows by its cursor. */
export function growing(first, item, fetchNext, container = "ul.list") {
  const list = el(container, {}, first.items.map(item));
  const box = el("div", {}, list);
  let next = first.next;
  if (!next) return box;
  const button = el("button.quiet", { type: "button" }, "Show more");
  const more = el("div.more", {}, button);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const stretch = await fetchNext(next);
      const added = stretch.items.map(item);
      list.append(...added);
      added[0]?.querySelector("a")?.focus();
      next = stretch.next;
      if (!next) more.remove();
    } catch (problem) {
      more.prepend(el("p.small", { role: "alert" }, problem.message));
    } finally {
      button.disabled = false;
    }
  });
  box.append(more);
  return box;
}

/** "24 statements", "more than 10,000 statements". */
export function totalOf(total, one) {
  return total.relation === "gte" ? `more than ${counted(total.value, one)}` : counted(total.value, one);
}

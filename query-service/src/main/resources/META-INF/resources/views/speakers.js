/** Speakers, and what one of them has said over time. */

import { read } from "../api.js";
import { counted, el, inWords, link } from "../dom.js";
import { byline, counts, growing, totalOf, words } from "../parts.js";

export async function speakers(parameters) {
  const q = parameters.get("q") ?? "";
  const found = await read("/speakers", { q, limit: 50 });
  return {
    title: "Speakers",
    content: [
      el("h1", { tabindex: -1 }, "Who is quoted"),
      found.items.length
        ? el("p.lead", {}, `${totalOf(found.total, "speaker")}, the most quoted first.`)
        : el("div.notice", {}, el("p", {}, "No speaker goes by that name.")),
      growing(found, speakerCard, (after) => read("/speakers", { q, limit: 50, after })),
    ],
  };
}

function speakerCard(speaker) {
  return el(
    "li.card",
    {},
    el("h3", {}, link(`/speaker/${speaker.id}`, speaker.name)),
    el("p.small", {}, [speaker.status === "anonymous" ? "anonymous, as described" : null, speaker.role,
      speaker.represents && speaker.represents !== speaker.name ? `speaks for ${speaker.represents}` : null,
      counted(speaker.statements, "statement"), counted(speaker.claims, "claim")].filter(Boolean).join(" · ")),
  );
}

export async function speaker(id, parameters) {
  const q = parameters.get("q") ?? "";
  const found = await read(`/speakers/${id}/timeline`, { q, limit: 50 });
  const person = found.speaker;
  return {
    title: person.name,
    content: [
      el("h1", { tabindex: -1 }, person.name),
      el("p.lead", {}, [person.role, person.represents && person.represents !== person.name ? `speaks for ${person.represents}` : null,
        person.aliases.length ? `also ${person.aliases.slice(0, 6).join(", ")}` : null].filter(Boolean).join(" · ") || "What was said over time."),
      names(person.names),
      found.items.length
        ? growing(found, entry, (after) => read(`/speakers/${id}/timeline`, { q, limit: 50, after }), "ol.timeline")
        : el("div.notice", {}, el("p", {}, "Nothing dated is known.")),
      found.undated.length ? el("section", {}, el("h2", {}, "Undated"),
        el("p.small", {}, "The pages give no date for these; what bounds them is told where it is known."),
        el("ol.timeline.undated", {}, found.undated.map(entry))) : null,
    ],
  };
}

/** Each name and office with where it comes from; nothing when there is but the one in the heading. */
function names(known) {
  if (known.length < 2) return null;
  return el("details", {}, el("summary", {}, "Names and offices, and where they come from"),
    el("ul", {}, known.map((name) => el("li.small", {}, `${name.name} – ${name.kind}, ${origin(name)}`))));
}

function origin(name) {
  if (name.from === "alias-table") return name.kind === "seat" ? "alias table, only where it acts" : "alias table";
  const days = [name.earliest, name.latest].filter(Boolean).map(inWords);
  return [counted(name.articles, "page"), [...new Set(days)].join(" to ")].filter(Boolean).join(", ");
}

function entry(item) {
  return el(
    "li",
    {},
    el("p.when", {}, item.date ? inWords(item.date) : bounds(item.bounds)),
    words(item.statement),
    byline(item.statement.speaker, item.statement.via),
    item.counterparts.length ? el("p.small", {}, `About: ${item.counterparts.join(", ")}`) : null,
    counts({ ...item.statement, firstReported: item.date ?? item.statement.firstReported }),
    ...item.changes.map(change),
  );
}

/** A departure from an earlier position: what was said before, where, and why it is one. */
function change(pair) {
  return el(
    "div.change",
    {},
    el("p.small", {}, el("strong", {}, "Changes position"), ` – ${pair.reason}`),
    ...[["Before", pair.a, pair.evidence.a], ["Now", pair.b, pair.evidence.b]].map(([label, statement, evidence]) =>
      el("p.small", {}, `${label}: `, link(`/statement/${statement.id}`, `“${evidence ? evidence.span.exact : statement.text}”`),
        evidence ? [" in ", link(`/article/${evidence.article.id}?from=${evidence.span.start}`, evidence.article.outlet ?? "the article")] : null)),
  );
}

function bounds(known) {
  if (!known.length) return "No date";
  const side = (relation) => known.filter((bound) => bound.relation === relation).map((bound) => inWords(bound.date));
  const after = side("after");
  const before = side("before");
  return [after.length ? `after ${after.join(" and ")}` : null, before.length ? `before ${before[0]}` : null].filter(Boolean).join(" · ");
}

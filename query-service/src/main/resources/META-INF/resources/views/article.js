/** One article, with its claims marked in the text. */

import { read } from "../api.js";
import { counted, el, inWords, link, safeAddress } from "../dom.js";

const EVIDENCE = {
  "json-ld": "as the page's metadata say", microdata: "as the page's metadata say", meta: "as the page's metadata say",
  "time-element": "as the page shows", url: "as its address tells", dateline: "as its dateline tells",
  feed: "as the outlet's feed says", sitemap: "as the outlet's sitemap says", given: "as it was handed in",
};

export async function article(id, parameters) {
  const [found, reprints] = await Promise.all([read(`/articles/${id}`), read(`/articles/${id}/reprints`)]);
  const chosen = choice(found, parameters);
  return {
    title: found.title ?? found.outlet ?? "Article",
    content: [
      el("h1", { tabindex: -1 }, found.title ?? "Article without a headline"),
      facts(found),
      el("div.article", {}, prose(found, chosen), el("aside.aside", {}, claimList(found), copies(reprints.items))),
    ],
    shown: () => document.querySelector("mark.chosen")?.scrollIntoView({ block: "center" }),
  };
}

/** The claim a reader came for: by its id, or by where its words begin. */
function choice(found, parameters) {
  const from = parameters.get("from");
  const at = found.claims.find((claim) => from !== null && claim.content.some((span) => span.start === Number(from)));
  return parameters.get("claim") ?? at?.claimId ?? null;
}

function facts(found) {
  const address = found.url ? safeAddress(found.url) : null;
  const rows = [
    ["Outlet", found.outlet],
    ["Published", found.published
      ? `${inWords(found.published.date)}, ${EVIDENCE[found.published.evidence] ?? `from ${found.published.evidence}`}`
      : "undated: the page gives no date that can be relied on"],
    ["By", found.authors.join(", ")],
    ["Filed from", found.dateline],
    ["Credit", found.creditLine],
    ["Original", address ? el("a", { href: address, rel: "noopener noreferrer external" }, address) : found.url],
  ];
  return el("dl.facts", {}, rows.filter(([, value]) => value).flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function prose(found, chosen) {
  const text = el("div.prose", {});
  let end = null;
  for (const paragraph of found.paragraphs) {
    if (found.textKind === "extract" && paragraph.start > (end ?? -2) + 2) {
      text.append(el("p.gap", { title: "left out" }, "…"));
    }
    text.append(el("p", {}, marked(paragraph, found.claims, chosen)));
    end = paragraph.end;
  }
  if (!found.paragraphs.length) text.append(el("p.small", {}, found.analysis === "unsupported-language"
    ? "This article is in a language whose claims are not extracted."
    : "No claim was found in this article."));
  return text;
}

/** A paragraph cut where claims begin and end. Places are code points, hence Array.from. */
function marked(paragraph, claims, chosen) {
  const characters = Array.from(paragraph.text);
  const spans = claims.flatMap((claim) => claim.content.map((span) => ({ claim, start: span.start - paragraph.start, end: span.end - paragraph.start })))
    .filter((span) => span.end > 0 && span.start < characters.length);
  const cuts = [...new Set([0, characters.length, ...spans.flatMap((span) => [Math.max(0, span.start), Math.min(characters.length, span.end)])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((cut, i) => piece(characters.slice(cuts[i], cut).join(""), cuts[i], spans, chosen));
}

function piece(text, start, spans, chosen) {
  const over = spans.filter((span) => span.start <= start && start < span.end);
  if (!over.length) return text;
  const best = over.find((span) => span.claim.claimId === chosen) ?? over[over.length - 1];
  const inside = best.claim.statementId ? link(`/statement/${best.claim.statementId}`, text) : text;
  return el(best.claim.claimId === chosen ? "mark.chosen" : "mark", { title: best.claim.speakerName ?? "speaker not named" }, inside);
}

function claimList(found) {
  if (!found.claims.length) return null;
  return el("section", {}, el("h2", {}, counted(found.claims.length, "claim")), el("ol.reports", {}, found.claims.map((claim) => el(
    "li",
    {},
    el("strong", {}, claim.speakerName ?? "Speaker not named"), ": ",
    link(claim.statementId ? `/statement/${claim.statementId}` : `/article/${found.id}?claim=${claim.claimId}`,
      claim.content.map((span) => span.exact).join(" … ")),
  ))));
}

const KINDS = {
  reprint: "the same article", excerpt: "an excerpt", revision: "a revision", "part-reused": "a part is reused", spun: "reworded",
};

function copies(reprints) {
  if (!reprints.length) return null;
  return el("section", {}, el("h2", {}, "Shares its words with"), el("ul.reports", {}, reprints.map((reprint) => el(
    "li",
    {},
    link(`/article/${reprint.article.id}`, reprint.article.outlet ?? reprint.article.title ?? "another article"),
    ` – ${KINDS[reprint.kind] ?? reprint.kind}, ${Math.round(reprint.share * 100)} %`,
    reprint.runs.length ? el("details", {}, el("summary", {}, "What is copied"),
      reprint.runs.slice(0, 20).map((run) => el("p.passage", {}, el("mark.copied", {}, run.here.exact)))) : null,
  ))));
}

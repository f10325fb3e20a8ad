/** Shows the view that the address names: #/statement/ID, #/?q=words, … */

import { read } from "./api.js";
import { el, link } from "./dom.js";
import { article } from "./views/article.js";
import { contradictions } from "./views/contradictions.js";
import { outlets } from "./views/outlets.js";
import { speaker, speakers } from "./views/speakers.js";
import { statement } from "./views/statement.js";
import { statements } from "./views/statements.js";
import { submission } from "./views/submission.js";

const main = document.getElementById("main");
const view = document.getElementById("view");
const announcement = document.getElementById("announcement");
const search = document.getElementById("search");

const ROUTES = [
  [/^\/$/, "statements", (match, parameters) => statements(parameters)],
  [/^\/statement\/([0-9a-f]{24})$/, "statements", (match) => statement(match[1])],
  [/^\/article\/([0-9a-f]{24})$/, "statements", (match, parameters) => article(match[1], parameters)],
  [/^\/contradictions$/, "contradictions", (match, parameters) => contradictions(parameters)],
  [/^\/speakers$/, "speakers", (match, parameters) => speakers(parameters)],
  [/^\/speaker\/([0-9a-f]{24})$/, "speakers", (match, parameters) => speaker(match[1], parameters)],
  [/^\/outlets$/, "outlets", () => outlets()],
  [/^\/submit$/, "submit", () => submission()],
];

let showing = 0;

async function show(first) {
  const [path, query = ""] = (location.hash.slice(1) || "/").split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const route = ROUTES.find(([pattern]) => pattern.test(path));
  const turn = ++showing;
  mark(route?.[1]);
  fill(path, parameters);
  announcement.textContent = "Loading";
  main.setAttribute("aria-busy", "true");
  const shown = await load(route, path, parameters);
  if (turn !== showing) return;
  main.removeAttribute("aria-busy");
  view.replaceChildren(...shown.content.flat().filter(Boolean));
  document.title = `${shown.title.slice(0, 80)} – Hearsay`;
  announcement.textContent = shown.title.slice(0, 200);
  if (!first) {
    scrollTo(0, 0);
    view.querySelector("h1")?.focus({ preventScroll: true });
  }
  shown.shown?.();
}

async function load(route, path, parameters) {
  if (!route) return failed("Not found", "There is no such page here.");
  try {
    return await route[2](route[0].exec(path), parameters);
  } catch (problem) {
    return failed(problem.status === 410 ? "No longer here" : "That did not work", problem.message);
  }
}

function failed(title, detail) {
  return {
    title,
    content: [el("h1", { tabindex: -1 }, title), el("div.notice.wrong", { role: "alert" }, el("p", {}, detail), el("p", {}, link("/", "All statements")))],
  };
}

function mark(section) {
  for (const entry of document.querySelectorAll("[data-section]")) {
    if (entry.dataset.section === section) entry.setAttribute("aria-current", "page");
    else entry.removeAttribute("aria-current");
  }
}

/** Keeps the search form, and the export of what it finds, in step with the address. */
function fill(path, parameters) {
  for (const field of search.elements) if (field.name) field.value = parameters.get(field.name) ?? "";
  const narrowed = [...search.elements].some((field) => field.name && field.name !== "q" && field.value);
  if (narrowed) search.querySelector("details").open = true;
  const filter = path === "/" ? parameters.toString() : "";
  document.getElementById("export").href = `api/v1/export?format=csv${filter ? `&${filter}` : ""}`;
}

async function tellState() {
  try {
    const status = await read("/status");
    const { articles, claims, pending } = status;
    document.getElementById("state").textContent = pending
      ? `${pending.toLocaleString("en")} articles still to be read`
      : `${articles.toLocaleString("en")} articles, ${claims.toLocaleString("en")} claims`;
  } catch {
    document.getElementById("state").textContent = "not connected";
  }
}

search.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = [...new FormData(search)].filter(([, value]) => value.trim());
  const query = new URLSearchParams(given).toString();
  const target = query ? `#/?${query}` : "#/";
  if (location.hash === target) show();
  else location.hash = target;
});

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

addEventListener("hashchange", () => show());
show(true);
tellState();

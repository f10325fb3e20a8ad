/** Hands in the address of a page, or a text. */

import { submit } from "../api.js";
import { el, link } from "../dom.js";

export async function submission() {
  const url = el("input", { id: "url", name: "url", type: "url", placeholder: "https://…" });
  const text = el("textarea", { id: "text", name: "text", rows: 8 });
  const outcome = el("div", { role: "status", "aria-live": "polite" });
  const button = el("button", { type: "submit" }, "Hand in");
  const form = el("form.form", {},
    el("label", { for: "url" }, "Address of a page", url),
    el("label", { for: "text" }, "Or a text (blank lines part paragraphs)", text),
    el("div", {}, button), outcome);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    outcome.replaceChildren(await handIn(url.value.trim(), text.value));
    button.disabled = false;
  });
  return {
    title: "Hand in",
    content: [el("h1", { tabindex: -1 }, "Hand in something to read"),
      el("p.lead", {}, "It is fetched with its site's rules respected, read, and shown among the statements."), form],
  };
}

async function handIn(url, text) {
  if (!url && !text.trim()) return el("div.notice.wrong", {}, el("p", {}, "Give an address or a text."));
  try {
    const receipt = await submit({ ...(url && { url }), ...(text.trim() && { text }) });
    return el("div.notice", {}, el("p", {}, "Taken. It will be read in a moment."),
      el("p", {}, receipt.kind === "article" ? link(`/article/${receipt.id}`, "Look at the article") : link("/", "Look at the statements")));
  } catch (problem) {
    return el("div.notice.wrong", {}, el("p", {}, problem.message));
  }
}

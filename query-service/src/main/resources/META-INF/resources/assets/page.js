/** Small comforts; everything works without them. Data only ever becomes text. */

const announcement = document.getElementById("announcement");

/** What is left empty is not asked for. */
document.addEventListener("htmx:configRequest", ({ detail }) => {
  for (const [name, value] of Object.entries(detail.parameters)) {
    if (value === "") delete detail.parameters[name];
  }
});

document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.target?.setAttribute("aria-busy", "true"));

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  detail.target?.removeAttribute("aria-busy");
  if (!detail.successful) tellFailure(detail);
});

/** A list that has grown: the reader goes on at the first of what was added. */
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "list") detail.target.dataset.before = detail.target.children.length;
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const { target } = detail;
  const before = target.dataset?.before;
  if (before !== undefined) {
    delete target.dataset.before;
    target.children[before]?.querySelector("a")?.focus();
    announce(`${target.children.length - before} more shown`);
  }
  const found = document.getElementById("found");
  if (found && found.dataset.announce !== announcement.textContent && before === undefined) announce(found.dataset.announce);
});

/** Nothing is swapped in for an answer that is an error; its words are shown where the reader looks. */
function tellFailure({ xhr, target }) {
  const words = xhr?.responseText
    ? new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector(".notice p")?.textContent
    : "The service does not answer. Is it running?";
  document.getElementById("failure")?.remove();
  const notice = document.createElement("p");
  notice.id = "failure";
  notice.className = "notice wrong";
  notice.setAttribute("role", "alert");
  notice.textContent = words ?? "That did not work.";
  target?.before(notice);
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!detail.isError) document.getElementById("failure")?.remove();
});

function announce(words) {
  announcement.textContent = words ?? "";
}

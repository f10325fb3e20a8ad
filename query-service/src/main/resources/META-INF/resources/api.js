/** Answers of the API. */

const BASE = "api/v1";

/** A problem that the API answered with (RFC 9457), or that kept it from answering. */
export class Problem extends Error {
  constructor(status, detail, field) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

async function answer(path, options) {
  let response;
  try {
    response = await fetch(`${BASE}${path}`, { headers: { Accept: "application/json" }, ...options });
  } catch {
    throw new Problem(0, "The service does not answer. Is it running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, body.detail ?? response.statusText, body.field);
  return body;
}

/** Reads a resource; parameters that are empty are left out. */
export function read(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const query = new URLSearchParams(given).toString();
  return answer(query ? `${path}?${query}` : path);
}

/** Hands in an address or a text. */
export function submit(submission) {
  return answer("/submissions", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(submission),
  });
}

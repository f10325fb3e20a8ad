/** Building blocks for the page. Data only ever becomes text, never markup. */

/**
 * An element.
 * @param {string} name tag name, with classes after dots: "p.small"
 * @param {object} attributes by name; those that are null or false are left out
 * @param {...(Node|string|null)} children text or nodes
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An address that may be linked to: http or https only, since data may hold anything. */
export function safeAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** "1 page", "3 pages". */
export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** An ISO 8601 date in words, as precise as it is; "30 September, no year" for one without a year. */
export function inWords(date) {
  if (!date) return "undated";
  if (date.startsWith("--")) return `${DAY_OF_YEAR.format(new Date(`2000${date.slice(1)}T00:00:00Z`))}, no year`;
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return MONTH.format(new Date(`${date}-01T00:00:00Z`));
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : DAY.format(day);
}

/** A link inside the page. */
export function link(path, ...children) {
  return el("a", { href: `#${path}` }, ...children);
}

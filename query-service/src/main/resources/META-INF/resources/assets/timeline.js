/**
 * Plots the timeline's entries by date and by whom they name; the list below the plot says the same in words.
 * Everything plotted is read from that list.
 */

const DAY = 86_400_000;
const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const REST = "anything else";

const dark = matchMedia("(prefers-color-scheme: dark)");
let chart = null;

function draw() {
  chart?.destroy();
  chart = null;
  const figure = document.getElementById("plot");
  const entries = [...document.querySelectorAll("#list > [data-date]")].filter((entry) => time(entry) !== null);
  if (!figure || entries.length < 2 || !window.Chart) return;
  figure.hidden = false;
  const lanes = lanesOf(entries);
  const points = entries.flatMap((entry) => topics(entry).map((topic) => ({
    x: time(entry), y: lanes.indexOf(lanes.includes(topic) ? topic : REST), entry,
  })));
  figure.querySelector(".canvas").classList.toggle("tall", lanes.length > 4);
  chart = new window.Chart(figure.querySelector("canvas"), settings(lanes, points));
}

function settings(lanes, points) {
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(name).trim();
  const [ink, muted, line, accent, against, card] = ["--ink", "--muted", "--line", "--accent", "--against", "--card"].map(color);
  const filled = (point) => (point.entry.dataset.polarity === "negated" ? card : accent);
  const times = points.map((point) => point.x);
  const margin = Math.max(DAY, (Math.max(...times) - Math.min(...times)) * 0.06);
  // Whole days, so that no date stands at two ticks.
  const first = Math.floor((Math.min(...times) - margin) / DAY) * DAY;
  const days = Math.ceil((Math.max(...times) + margin - first) / DAY);
  const step = Math.ceil(days / 5) * DAY;
  const last = first + Math.ceil((days * DAY) / step) * step;
  return {
    type: "scatter",
    data: {
      datasets: [
        {
          data: points, backgroundColor: points.map(filled), borderColor: accent, borderWidth: 2,
          pointRadius: 6, pointHoverRadius: 8,
        },
        ...changes(points).map((data) => ({
          data, showLine: true, borderColor: against, borderWidth: 1.5, borderDash: [4, 3], pointRadius: 0, pointHitRadius: 0,
        })),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      onClick: (event, [hit]) => hit && points[hit.index] && points[hit.index].entry.scrollIntoView({ block: "center" }),
      scales: {
        x: {
          type: "linear", min: first, max: last,
          grid: { color: line }, border: { color: line },
          ticks: { color: muted, stepSize: step, maxRotation: 0, callback: (value) => DATE.format(value) },
        },
        y: {
          type: "linear", min: -0.6, max: lanes.length - 0.4, reverse: true,
          grid: { color: line }, border: { display: false },
          afterBuildTicks: (axis) => { axis.ticks = lanes.map((lane, value) => ({ value })); },
          ticks: { color: ink, callback: (value) => shortened(lanes[value] ?? "", 22) },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          filter: (item) => item.datasetIndex === 0,
          callbacks: { label: ({ raw }) => [DATE.format(raw.x), shortened(raw.entry.dataset.words, 60)] },
        },
      },
    },
  };
}

/** The names that most entries have, as many as can be told apart. */
function lanesOf(entries) {
  const counts = new Map();
  for (const topic of entries.flatMap(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const known = [...counts].filter(([topic]) => topic !== REST).sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
  const shown = known.slice(0, 7);
  return known.length > shown.length || counts.has(REST) ? [...shown, REST] : shown;
}

function topics(entry) {
  const named = (entry.dataset.topics ?? "").split("|").filter(Boolean);
  return named.length ? named : [REST];
}

/** A line from each earlier position to the one that departs from it. */
function changes(points) {
  return points.flatMap((point) => (point.entry.dataset.changes ?? "").split(" ").filter(Boolean).flatMap((id) => {
    const earlier = points.filter((other) => other.entry.id === `s-${id}`);
    const before = earlier.find((other) => other.y === point.y) ?? earlier[0];
    return before ? [[{ x: before.x, y: before.y }, { x: point.x, y: point.y }]] : [];
  }));
}

/** A date may be as coarse as a year; it is plotted where it begins. */
function time(entry) {
  const [year, month = "01", day = "01"] = (entry.dataset.date ?? "").slice(0, 10).split("-");
  const found = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return year && !Number.isNaN(found) ? found : null;
}

function shortened(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

draw();
dark.addEventListener("change", draw);
document.addEventListener("htmx:afterSettle", draw);

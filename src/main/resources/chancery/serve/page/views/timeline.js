import { h, filters, field, choice, query, status } from "../dom.js";
import { ask, downloads, groupBy, to } from "../data.js";
import { eventCard, pairs } from "../facts.js";
import { TYPES, STATUSES, typeIri } from "../choices.js";
import { count, paged } from "../lists.js";

/** How many events the question gives at most. */
const MOST = 1000;
/** How many years are named below the bars at most; more would run into one another on a phone. */
const TICKS = 8;
const ORDER = ["reported", "alleged", "planned", "negated"];

export async function render({ from, to: until, type, status: standing, actor }) {
  const parameters = { from, until, type: typeIri(type), status: standing, actor };
  const rows = await ask("page/timeline", parameters);
  const dated = rows.filter((row) => row.begin).map((row) => ({ ...row, span: span(row) }));
  const months = [...groupBy(dated, "span")].sort(([a], [b]) => a < b ? -1 : 1);
  const kept = { type, status: standing, actor };
  return [
    h("h1", {}, "Timeline"),
    filters("/timeline", [field("From", "from", from, { type: "date" }), field("to", "to", until, { type: "date" }),
      choice("Type", "type", type, TYPES), choice("Status", "status", standing, STATUSES), actor
        ? h("input", { type: "hidden", name: "actor", value: actor }) : ""]),
    h("div", { class: "tools" }, amount(rows, dated, kept, from),
      actor ? [" of ", to(actor, nameOf(rows, actor)), " ",
        h("a", { href: `/timeline${query(given({ ...kept, actor: "", from, to: until }))}` }, "all actors")] : "",
      h("span", { class: "spacer" }), downloads("page/timeline", parameters)),
    months.length ? [bars(months, kept), legend(dated)] : "",
    rows.length ? "" : h("p", { class: "note" }, "No event fits. Events without a day are left out where a period is given."),
    paged(h("div", { class: "cards" }), entries(months, rows.filter((row) => !row.begin)), (entry) => entry.event
      ? eventCard(entry) : h("h2", {}, entry.heading)),
  ];
}

function given(parameters) {
  return Object.entries(parameters).filter(([, value]) => value);
}

function amount(rows, dated, kept, from) {
  if (rows.length < MOST) return count(rows.length, "event");
  const first = dated.at(-1)?.begin;
  return [`The latest ${MOST.toLocaleString("en")} events. `, first
    ? h("a", { href: `/timeline${query(given({ ...kept, from, to: first }))}` }, `Earlier ones, up to ${first}`) : ""];
}

/** The month that an event began in, or the year where the article gives no more: "2018" is not January 2018. */
function span(row) {
  return /^\d{4}(\/|$)/.test(row.edtf ?? "") ? row.begin.slice(0, 4) : row.month;
}

function nameOf(rows, actor) {
  return rows.flatMap((row) => [...pairs(row.sources), ...pairs(row.recipients)]).find(([iri]) => iri === actor)?.[1] ?? actor;
}

/** Headings and events, the latest first; what has no day comes last, by article. */
function entries(months, undated) {
  return [
    ...[...months].reverse().flatMap(([month, list]) => [{ heading: monthWords(month) }, ...list]),
    ...[...groupBy(undated, "article")]
      .flatMap(([, list]) =>
      [{ heading: `Not dated in “${list[0].title ?? "an article"}”${list[0].published ? ` of ${list[0].published}` : ""}` },
      ...list]),
  ];
}

function monthWords(month) {
  if (month.length === 4) return `${month}, month not given`;
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en", { year: "numeric", month: "long", timeZone: "UTC" });
}

/** A bar for each month or year with an event, its parts by status; it leads to that period alone. */
function bars(months, kept) {
  const most = Math.max(...months.map(([, list]) => list.length));
  let [year, last] = ["", -months.length];
  const named = (month, i) => month.slice(0, 4) !== year && (i - last) * TICKS >= months.length;
  return h("ol", { class: "bars", "aria-label": "Events by month" }, months.map(([month, list], i) => {
    const by = groupBy(list.map((row) => ({ standing: status(row.class, row.modality) })), "standing");
    const tally = ORDER.filter((one) => by.has(one)).map((one) => `${by.get(one).length} ${one}`).join(", ");
    const words = `${monthWords(month)}: ${tally}`;
    const tick = named(month, i) ? h("span", { class: "tick", "aria-hidden": "true" }, year = month.slice(0, 4)) : "";
    if (tick) last = i;
    return h("li", {}, h("a", { href: `/timeline${query(given({ ...kept, ...period(month) }))}`, title: words,
      "aria-label": words },
      ORDER.filter((one) => by.has(one))
        .map((one) => h("span", { class: `part ${one}`, height: `${Math.max(4, 100 * by.get(one).length / most)}%` }))), tick);
  }));
}

function period(month) {
  if (month.length === 4) return { from: `${month}-01-01`, to: `${month}-12-31` };
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

function legend(rows) {
  const standing = new Set(rows.map((row) => status(row.class, row.modality)));
  return h("p", { class: "legend" }, ORDER.filter((one) => standing.has(one))
    .map((one) => h("span", {}, h("i", { class: `part ${one}` }), " ", one)));
}

import { h } from "./dom.js";

/** How many entries a list shows before it is asked for more. */
const PAGE = 100;

/**
 * Entries in a container, some at a time: a graph of thousands of actors stays a page that can be used.
 *
 * @param container an empty element to be filled, such as a list or the body of a table
 * @param entry     makes an entry's element
 * @returns the container with its button below it
 */
export function paged(container, rows, entry, size = PAGE) {
  let next = 0;
  const button = h("button", { class: "more", type: "button" });
  const more = () => {
    const some = rows.slice(next, next + size).map(entry);
    next += some.length;
    container.append(...some);
    button.textContent = `Show ${Math.min(size, rows.length - next)} more of ${(rows.length - next).toLocaleString("en")}`;
    button.hidden = next >= rows.length;
    return some[0];
  };
  button.addEventListener("click", () => {
    const first = more();
    (first?.querySelector?.("a, button") ?? first)?.focus?.();
  });
  more();
  return [container, button];
}

/** A table, some rows at a time; a column whose name stands in numbers is set to the right. */
export function table(caption, columns, rows, cells, numbers = new Set(), size = PAGE) {
  const body = h("tbody");
  const right = (name) => numbers.has(name) && "number";
  const line = (row) => h("tr", {}, cells(row).map((cell, i) => i
    ? h("td", { class: right(columns[i]) }, cell) : h("th", { scope: "row" }, cell)));
  const [, button] = paged(body, rows, line, size);
  return [h("div", { class: "scroll" }, h("table", {}, h("caption", { class: "unseen" }, caption),
    h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col", class: right(name) }, name)))), body)), button];
}

/** "1 event", "1,200 events" */
export function count(number, one, many = `${one}s`) {
  return `${Number(number).toLocaleString("en")} ${Number(number) === 1 ? one : many}`;
}

import { h } from "./dom.js";
import { configure } from "./data.js";
import { failure, unknownAddress } from "./trouble.js";

const VIEWS = {
  "/": "home", "/search": "search", "/articles": "articles", "/actors": "actors", "/timeline": "timeline", "/claims": "claims",
  "/network": "network", "/map": "map", "/contested": "contested", "/dyad": "dyad", "/ask": "ask",
};
const main = document.getElementById("view");
let turn = 0;

function viewAt(pathname) {
  return pathname === "/id" || pathname.startsWith("/id/") ? "thing" : VIEWS[pathname];
}

/** Marks where the page is in its navigation and its search field. */
function mark(pathname, parameters) {
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.querySelector(".find input").value = pathname === "/search" ? parameters.get("q") ?? "" : "";
}

/** @param again how the page came here: by a link ("link"), by going back ("back"), or first ("") */
async function show(again = "") {
  const mine = ++turn;
  const { pathname, search } = window.location;
  const name = viewAt(pathname);
  mark(pathname, new URLSearchParams(search));
  main.setAttribute("aria-busy", "true");
  let shown;
  try {
    if (!name) throw unknownAddress(pathname, Object.keys(VIEWS).filter((view) => view !== "/dyad"));
    const view = await import(`./views/${name}.js`);
    const nodes = await view.render(Object.fromEntries(new URLSearchParams(search)), window.location);
    if (mine !== turn) return;
    main.replaceChildren(...nodes.flat(9));
    shown = view.shown;
  } catch (error) {
    if (mine !== turn) return;
    main.replaceChildren(...failure(error, () => show(again)));
  }
  main.removeAttribute("aria-busy");
  const heading = main.querySelector("h1");
  document.title = `${heading?.textContent ?? "Chancery"} – Chancery`;
  if (again === "link") arrive(heading);
  if (again === "back") window.scrollTo({ top: window.history.state?.top ?? 0, behavior: "instant" });
  try {
    await shown?.(main);
  } catch (error) {
    if (mine === turn) main.append(h("p", { class: "note error", role: "alert" }, error.message));
  }
}

/** What is new is read out and comes next in the order of the tabulator. */
function arrive(heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function go(address) {
  window.history.replaceState({ top: window.scrollY }, "");
  window.history.pushState(null, "", address);
  window.scrollTo({ top: 0, behavior: "instant" });
  show("link");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || !viewAt(url.pathname) || link.hasAttribute("data-plain")) return;
  if (url.pathname === window.location.pathname && url.search === window.location.search && url.hash) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
});
document.addEventListener("go", (event) => go(event.detail));
document.querySelector(".find").addEventListener("submit", (event) => {
  event.preventDefault();
  go(`/search?q=${encodeURIComponent(event.target.elements.q.value)}`);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey
    || event.target.closest("input, textarea, select, .yasgui")) return;
  event.preventDefault();
  document.querySelector(".find input").focus();
});
window.addEventListener("popstate", () => show("back"));
window.history.scrollRestoration = "manual";

const first = viewAt(window.location.pathname);
if (first) import(`./views/${first}.js`).catch(() => {}); // on its way while the settings come
await configure();
show();

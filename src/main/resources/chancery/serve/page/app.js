import { h } from "./dom.js";
import { configure } from "./data.js";

const VIEWS = {
  "/": "home", "/search": "search", "/articles": "articles", "/actors": "actors", "/timeline": "timeline",
  "/network": "network", "/map": "map", "/contested": "contested", "/ask": "ask",
};
const main = document.getElementById("view");
let turn = 0;

function viewAt(pathname) {
  return pathname === "/id" || pathname.startsWith("/id/") ? "thing" : VIEWS[pathname];
}

async function show() {
  const mine = ++turn;
  const { pathname } = window.location;
  const name = viewAt(pathname);
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.querySelector(".find input").value = pathname === "/search" ? new URLSearchParams(window.location.search).get("q") ?? "" : "";
  main.setAttribute("aria-busy", "true");
  try {
    if (!name) throw new Error(`There is no page at ${pathname}.`);
    const view = await import(`./views/${name}.js`);
    const nodes = await view.render(Object.fromEntries(new URLSearchParams(window.location.search)), window.location);
    if (mine !== turn) return;
    main.replaceChildren(...nodes.flat(9));
    document.title = `${main.querySelector("h1")?.textContent ?? "Chancery"} – Chancery`;
    view.shown?.(main);
  } catch (error) {
    if (mine !== turn) return;
    main.replaceChildren(h("h1", {}, "That did not work"), h("p", { class: "note error", role: "alert" }, error.message));
  } finally {
    if (mine === turn) main.removeAttribute("aria-busy");
  }
}

function go(address) {
  window.history.pushState(null, "", address);
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
  show();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.href);
  const inside = url.pathname in VIEWS || url.pathname === "/id" || url.pathname.startsWith("/id/");
  if (url.origin !== window.location.origin || !inside || link.hasAttribute("data-plain")) return;
  if (url.pathname === window.location.pathname && url.search === window.location.search && url.hash) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
});
document.addEventListener("go", (event) => go(event.detail));
document.querySelector(".find").addEventListener("submit", (event) => {
  event.preventDefault();
  go(`/search?q=${encodeURIComponent(event.target.elements.q.value)}`);
});
window.addEventListener("popstate", show);

const first = viewAt(window.location.pathname);
if (first) import(`./views/${first}.js`).catch(() => {}); // on its way while the settings come
await configure();
show();

import { h } from "./dom.js";

const loaded = new Map();

/** Loads a library's script once; libraries come from this server, never from elsewhere. */
export function script(src) {
  if (!loaded.has(src)) {
    loaded.set(src, new Promise((resolve, reject) => {
      document.head.append(h("script", { src, onload: resolve, onerror: () => reject(new Error(`${src} did not load`)) }));
    }));
  }
  return loaded.get(src);
}

export function stylesheet(href) {
  if (!document.querySelector(`link[href="${href}"]`)) document.head.append(h("link", { rel: "stylesheet", href }));
}

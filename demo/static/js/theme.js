/** Dark or light: as the system has it, until the reader says otherwise. */
import { changed } from "./store.js";

const system = matchMedia("(prefers-color-scheme: dark)");
const NAME = "confrere-theme";

export const dark = () => document.documentElement.dataset.theme === "dark";

export function apply() {
  const kept = localStorage.getItem(NAME);
  document.documentElement.dataset.theme = kept ?? (system.matches ? "dark" : "light");
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--bar").trim();
  document.querySelector("meta[name=theme-color]")?.setAttribute("content", ground);
}

export function toggle() {
  const wanted = dark() ? "light" : "dark";
  if ((wanted === "dark") === system.matches) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, wanted);
  apply();
  changed();
}

system.addEventListener("change", () => {
  apply();
  changed();
});

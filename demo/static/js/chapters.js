/** The chapters of the guided tour: the menu to choose from, and whether the tour shows at all in this tab. */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import { rule } from "./session.js";
import { changed, state, store } from "./store.js";
import { t } from "./words.js";

const HIDDEN = "tour-hidden";
const MENU = "chapters";
let hidden = sessionStorage.getItem(HIDDEN) === "yes";

export const tourShown = () => Boolean(store.server?.tour) && !hidden;

/** @param {boolean} shown */
export function showTour(shown) {
  hidden = !shown;
  sessionStorage.setItem(HIDDEN, hidden ? "yes" : "no");
  changed();
}

/** Go on with a chapter; one that is over begins anew. @param {string} chapter */
export function begin(chapter) {
  layers.close(MENU);
  showTour(true);
  void rule("/api/tour", { chapter });
}

function again() {
  layers.close(MENU);
  showTour(true);
  void rule("/api/tour", { action: "again" });
}

function hide() {
  layers.close(MENU);
  showTour(false);
}

/** @param {Element} anchor */
export function chapters(anchor) {
  layers.open({
    id: MENU,
    kind: "popover",
    role: "menu",
    label: t("tour"),
    anchor,
    className: "chapters",
    view: () => {
      const tour = state().tour;
      return [
        h("p", { key: "head", class: "menu-head" }, t("tour-choose")),
        tour && h("div", { key: "rows", class: "pick-rows" }, tour.chapters.map((one, index) => row(one, index + 1, one.id === tour.chapter))),
        tour &&
          h(
            "div",
            { key: "foot", class: "chapters-foot" },
            tour.current > 0 && act("again", t("tour-again"), "restart", again),
            tourShown() && act("hide", t("tour-hide"), "close", hide),
          ),
      ];
    },
  });
}

/** @param {import("./types.js").Chapter} one @param {number} number @param {boolean} here */
function row({ id, title, text, done, of }, number, here) {
  const over = done === of;
  return h(
    "button",
    {
      key: id,
      type: "button",
      role: "menuitemradio",
      class: "pick chapter",
      "aria-checked": String(here),
      on: { click: () => begin(id) },
    },
    h("span", { class: `chapter-mark${over ? " over" : ""}`, "aria-hidden": "true" }, over ? icon("check") : number),
    h("span", { class: "pick-text" }, h("span", null, title), h("small", null, text)),
    h(
      "span",
      { class: "chapter-progress" },
      over ? t("tour-chapter-over") : done ? t("tour-progress", { at: done, of }) : t("tour-length", { count: of }),
    ),
  );
}

/** @param {string} key @param {string} label @param {"restart" | "close"} sign @param {() => void} on */
function act(key, label, sign, on) {
  return h(
    "button",
    { key, type: "button", role: "menuitem", class: "menu-entry", on: { click: on } },
    icon(sign),
    h("span", null, label),
  );
}

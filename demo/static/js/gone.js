/**
 * What was open is no more: the world, after a new start, or a thread that was withdrawn. Who was writing keeps the
 * text, and who was somebody stays so.
 */
import { fetchState } from "./api.js";
import { draft } from "./draft.js";
import { h } from "./dom.js";
import * as layers from "./layers.js";
import { place, state, store } from "./store.js";
import { copy, toast } from "./toasts.js";
import { t } from "./words.js";

const CARRIED = "carried";

/** Another world stands in for this one, with other ids: go there with a name, a place and a text. */
export function leaveWorld() {
  const carried = { member: state().me.name, place: place()?.name, text: place() ? draft().text : "" };
  sessionStorage.setItem(CARRIED, JSON.stringify(carried));
  location.reload();
}

/** In the new world: the member and the place of the same names, and the text in its field. */
export async function arrive() {
  const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? "null");
  if (!carried) return;
  const who = (await fetchState(null, null)).members.find((one) => one.name === carried.member);
  sessionStorage.removeItem(CARRIED);
  if (!who) return;
  const { channels, threads } = await fetchState(who.id, null);
  const where = [...channels, ...threads].find((one) => one.name === carried.place);
  store.memberId = who.id;
  store.channelId = where?.id ?? null;
  if (where && carried.text) sessionStorage.setItem(`draft ${who.id} ${where.id}`, carried.text);
}

/**
 * The place that was open is gone, or closed to this member: say so, and give back what was being written there.
 * @param {string} name
 * @param {string} text
 */
export function leavePlace(name, text) {
  if (!text.trim()) return toast(t("gone", { name }), "done");
  const take = async () => {
    await copy(text);
    layers.close("gone");
  };
  layers.open({
    id: "gone",
    kind: "dialog",
    role: "alertdialog",
    label: t("gone", { name }),
    className: "dialog-small",
    view: () => [
      h("h2", { class: "dialog-title" }, t("gone", { name })),
      h("p", { class: "dialog-text" }, t("gone-text")),
      h("textarea", { class: "input dialog-kept", readonly: true, rows: 4, "aria-label": t("gone-text"), initial: text }),
      h(
        "div",
        { class: "dialog-foot" },
        h(
          "button",
          { type: "button", class: "button quiet", on: { click: () => layers.close("gone") } },
          t("close"),
        ),
        h("button", { type: "button", class: "button primary", autofocus: true, on: { click: take } }, t("copy-text")),
      ),
    ],
  });
}

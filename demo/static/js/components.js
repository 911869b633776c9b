/** Discord's message components, by their type numbers, in the page's own clothes. */
import { h } from "./dom.js";
import { colour } from "./format.js";
import { icon } from "./icons.js";
import { file, gallery, thumbnail } from "./media.js";
import { optionsFor, pick, summary } from "./picker.js";
import * as route from "./route.js";
import { act } from "./session.js";
import { changed, place, store } from "./store.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */

const STYLES = ["", "primary", "secondary", "success", "danger", "link"];
/** Controls that wait for their answer, as `message customId`. @type {Set<string>} */
const busy = new Set();
/** What was chosen in a select, until the message changes. @type {Map<string, {message: Message, values: string[]}>} */
const chosen = new Map();
/** How often each message's controls changed their look. @type {Map<string, number>} */
const stirs = new Map();

/** A number that changes when a control of the message does. @param {string} id */
export const stirred = (id) => stirs.get(id) ?? 0;

/** @param {string} id */
function stir(id) {
  stirs.set(id, stirred(id) + 1);
  changed();
}

/** @param {Message} message */
export function components(message) {
  if (!message.components.length) return null;
  return h(
    "div",
    { key: "components", class: "components" },
    message.components.map((one, index) => component(one, message, index)),
  );
}

/** @param {any} one @param {Message} message @param {number} index @returns {import("./dom.js").Child} */
function component(one, message, index) {
  const inside = () =>
    (one.components ?? []).map((/** @type {any} */ child, /** @type {number} */ at) => component(child, message, at));
  const key = one.custom_id ?? `${one.type}.${index}`;
  switch (one.type) {
    case 1:
      return h("div", { key, class: "c-row" }, inside());
    case 2:
      return button(one, message, key);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(one, message, key);
    case 9:
      return h(
        "div",
        { key, class: "c-section" },
        h("div", { class: "c-section-text" }, inside()),
        h("div", { class: "c-accessory" }, one.accessory && component(one.accessory, message, 0)),
      );
    case 10:
      return h(
        "div",
        { key, class: "md c-text", ...(one.html ? { html: one.html } : {}) },
        one.html ? null : one.content,
      );
    case 11:
      return h("div", { key, class: "c-thumbnail" }, thumbnail({ url: one.media.url, description: one.description }));
    case 12:
      return gallery(
        (one.items ?? []).map((/** @type {any} */ item) => ({ ...item.media, description: item.description })),
      );
    case 13:
      return file({
        name: one.name || one.file.name || t("attachment"),
        url: one.file.url,
        size: one.size ?? one.file.size,
      });
    case 14:
      return h("div", {
        key,
        class: `c-separator${one.divider === false ? " bare" : ""}${one.spacing === 2 ? " large" : ""}`,
        role: "separator",
      });
    case 17:
      return h(
        "div",
        {
          key,
          class: `c-container${colour(one.accent_color) ? " accented" : ""}`,
          style: { "--edge": colour(one.accent_color) },
        },
        inside(),
      );
    default:
      return null;
  }
}

/** @param {any} emoji */
const face = (emoji) => emoji?.name && h("span", { key: "emoji", class: "emoji", "aria-hidden": "true" }, emoji.name);

/** @param {any} one @param {Message} message @param {string} key */
function button(one, message, key) {
  const look = `button c-button ${STYLES[one.style] ?? "secondary"}`;
  if (one.style === 5) {
    // The server has turned links into our own guild into places of the page.
    const props = one.channel
      ? { href: route.hash({ channel: one.channel, message: one.message }) }
      : { href: one.url, target: "_blank", rel: "noopener noreferrer" };
    return h(
      "a",
      { key, class: look, ...props },
      face(one.emoji),
      one.label && h("span", null, one.label),
      icon(one.channel ? "right" : "external"),
    );
  }
  const name = `${message.id} ${one.custom_id}`;
  return h(
    "button",
    {
      key,
      type: "button",
      class: look,
      disabled: one.disabled,
      "aria-busy": busy.has(name) ? "true" : null,
      "aria-label": one.label ? null : one.emoji?.name,
      "data-tour": `button:${one.custom_id}`,
      on: { click: () => void press(message, name, { op: "click", customId: one.custom_id }) },
    },
    face(one.emoji),
    one.label && h("span", null, one.label),
    busy.has(name) && h("span", { key: "spin", class: "spinner", "aria-hidden": "true" }),
  );
}

/** @param {Message} message @param {string} name @param {object} body */
async function press(message, name, body) {
  if (busy.has(name)) return null;
  busy.add(name);
  stir(message.id);
  const answer = await act({ ...body, channel: store.channelId, message: message.id });
  busy.delete(name);
  stir(message.id);
  return answer;
}

/** @param {any} one @param {Message} message @param {string} key */
function select(one, message, key) {
  const name = `${message.id} ${one.custom_id}`;
  const options = optionsFor(one);
  const kept = chosen.get(name);
  const values =
    kept?.message === message ? kept.values : options.filter((option) => option.default).map((option) => option.value);
  return h(
    "button",
    {
      key,
      type: "button",
      class: "select",
      disabled: one.disabled,
      "aria-haspopup": "listbox",
      "aria-busy": busy.has(name) ? "true" : null,
      "data-tour": `select:${one.custom_id}`,
      on: {
        click: (/** @type {Event} */ event) =>
          pick({
            anchor: /** @type {Element} */ (event.currentTarget),
            label: one.placeholder || t("choose"),
            options,
            values,
            min: one.min_values ?? 1,
            max: one.max_values ?? 1,
            done: async (picked) => {
              if (!place()) return;
              chosen.set(name, { message, values: picked });
              const answer = await press(message, name, { op: "select", customId: one.custom_id, values: picked });
              if (answer && !answer.ok) chosen.delete(name);
              stir(message.id);
            },
            refused: (why) => toast(why),
          }),
      },
    },
    summary(options, values, one.placeholder),
    busy.has(name) ? h("span", { key: "spin", class: "spinner" }) : icon("chevron"),
  );
}

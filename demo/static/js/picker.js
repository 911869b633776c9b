/**
 * Choosing from a list, one or several, with a search once the list is long: selects in messages, forms and
 * commands.
 */
import { h } from "./dom.js";
import { folded } from "./format.js";
import { avatar, icon } from "./icons.js";
import * as layers from "./layers.js";
import { changed, state } from "./store.js";
import { t } from "./words.js";

/**
 * @typedef {{label: string, value: string, description?: string | null, emoji?: any, default?: boolean, who?: any,
 *   sign?: any}} Choice
 */

const SEARCHED_FROM = 9;

/**
 * The choices of a select component: its own, or the guild's members, roles or channels.
 * @param {any} one
 * @returns {Choice[]}
 */
export function optionsFor(one) {
  const defaults = new Set((one.default_values ?? []).map((/** @type {any} */ value) => String(value.id)));
  const marked = (/** @type {Choice[]} */ all) =>
    all.map((choice) => ({ ...choice, default: defaults.has(choice.value) }));
  switch (one.type) {
    case 5:
    case "user":
      return marked(people());
    case 6:
    case "role":
      return marked(roles());
    case 7:
    case "mentionable":
      return marked([...people(), ...roles()]);
    case 8:
    case "channel":
      return marked(channels(one.channel_types));
    default:
      return one.options ?? [];
  }
}

/** @returns {Choice[]} */
function people() {
  const { members, bot } = state();
  const all = members.some((who) => who.id === bot.id) ? members : [...members, { ...bot, bot: true }];
  return all.map((who) => ({ label: who.name, value: who.id, description: who.line, who }));
}

/** @returns {Choice[]} */
function roles() {
  return (state().roles ?? []).map((role) => ({ label: `@${role.name}`, value: role.id, sign: "people" }));
}

/** @param {number[] | undefined} types @returns {Choice[]} */
function channels(types) {
  const numbers = { text: 0, category: 4, forum: 15 };
  const { channels } = state();
  return channels
    .filter((one) => (types?.length ? types.includes(numbers[one.kind]) : one.kind !== "category"))
    .map((one) => ({
      label: one.name,
      value: one.id,
      sign: one.kind === "forum" ? "forum" : "hash",
      description: channels.find((top) => top.id === one.parent)?.name,
    }));
}

/**
 * What a select shows of its choice.
 * @param {Choice[]} options
 * @param {string[]} values
 * @param {string} [placeholder]
 */
export function summary(options, values, placeholder) {
  const picked = values.map((value) => options.find((one) => one.value === value)).filter((one) => one !== undefined);
  if (!picked.length) return h("span", { key: "none", class: "select-none" }, placeholder || t("choose"));
  return h(
    "span",
    { key: "some", class: "select-some" },
    picked.map((one) =>
      h("span", { key: one.value, class: picked.length > 1 ? "select-chip" : "" }, sign(one), one.label),
    ),
  );
}

/** @param {Choice} one */
export function sign(one) {
  if (one.who) return avatar(one.who, 20);
  if (one.emoji?.name) return h("span", { class: "emoji", "aria-hidden": "true" }, one.emoji.name);
  return one.sign ? icon(one.sign) : null;
}

/**
 * @param {{anchor: layers.Anchor, label: string, options: Choice[], values: string[], min: number, max: number,
 *          done: (values: string[]) => void, refused?: (why: string) => void}} ask
 */
export function pick({ anchor, label, options, values, min, max, done }) {
  let picked = [...values];
  let query = "";
  let finished = false;
  const single = max === 1;
  const finish = () => {
    if (finished) return;
    finished = true;
    layers.close("picker");
    done(picked);
  };
  const toggle = (/** @type {string} */ value) => {
    const had = picked.includes(value);
    if (single) {
      picked = had && min === 0 ? [] : [value];
      return finish();
    }
    if (had) picked = picked.filter((one) => one !== value);
    else if (picked.length < max) picked = [...picked, value];
    changed();
  };
  const row = (/** @type {Choice} */ one) => {
    const on = picked.includes(one.value);
    return h(
      "button",
      {
        key: one.value,
        type: "button",
        role: "option",
        class: "pick",
        "aria-selected": String(on),
        disabled: !single && !on && picked.length >= max,
        on: { click: () => toggle(one.value) },
      },
      sign(one),
      h(
        "span",
        { class: "pick-text" },
        h("span", null, one.label),
        one.description && h("small", null, one.description),
      ),
      h("span", { class: `pick-mark${single ? "" : " box"}` }, on && icon("check")),
    );
  };
  layers.open({
    id: "picker",
    kind: "popover",
    role: "listbox",
    label,
    anchor,
    wide: true,
    className: "picker",
    keys: (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        const [first] = matching(options, query);
        if (first) toggle(first.value);
      }
    },
    view: () => [
      options.length >= SEARCHED_FROM &&
        h(
          "label",
          { key: "search", class: "pick-search" },
          icon("search"),
          h("input", {
            type: "text",
            placeholder: t("search"),
            "aria-label": t("search"),
            on: {
              input: (/** @type {any} */ event) => {
                query = event.currentTarget.value;
                changed();
              },
            },
          }),
        ),
      h(
        "div",
        { key: "rows", class: "pick-rows" },
        matching(options, query).map(row),
        !matching(options, query).length && h("p", { key: "none", class: "pick-none" }, t("nothing-found")),
      ),
      !single &&
        h(
          "div",
          { key: "foot", class: "pick-foot" },
          h(
            "span",
            null,
            min > 0 && picked.length < min
              ? t("choose-at-least", { count: min })
              : t("chosen", { count: picked.length }),
          ),
          h(
            "button",
            { type: "button", class: "button small primary", disabled: picked.length < min, on: { click: finish } },
            t("done"),
          ),
        ),
    ],
  });
}

/** @param {Choice[]} options @param {string} query */
function matching(options, query) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return options.filter((one) => words.every((word) => folded(`${one.label} ${one.description ?? ""}`).includes(word)));
}

/** The fields of a form, by Discord's type numbers. A label (18) carries one of the others. */
import { h } from "./dom.js";
import { chooseFiles, fileChips } from "./filing.js";
import { icon } from "./icons.js";
import { optionsFor, pick, summary } from "./picker.js";
import { changed } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./forms.js").Filling} Filling */

const TEXT_MOST = 4000;

/** What holds the value: the child of a label, of an old-fashioned row, or the field itself. @param {any} one */
export const nodeOf = (one) => (one.type === 18 ? one.component : one.type === 1 ? one.components?.[0] : one);

/** Discord's default is that a field is required. @param {any} node */
const required = (node) => node.required !== false && node.type !== 23;

/** @param {any} node */
export function initialValue(node) {
  switch (node.type) {
    case 4:
      return node.value ?? "";
    case 21:
      return (node.options ?? []).find((/** @type {any} */ one) => one.default)?.value ?? null;
    case 23:
      return Boolean(node.default);
    case 19:
      return [];
    case 22:
      return (node.options ?? [])
        .filter((/** @type {any} */ one) => one.default)
        .map((/** @type {any} */ one) => one.value);
    default:
      return optionsFor(node)
        .filter((one) => one.default)
        .map((one) => one.value);
  }
}

/** What is wrong with a value, or null. @param {any} node @param {any} value */
export function lacking(node, value) {
  if (node.type === 4) {
    const length = String(value ?? "").length;
    if (!String(value ?? "").trim()) return required(node) ? t("field-required") : null;
    if (node.min_length && length < node.min_length) return t("field-short", { count: node.min_length });
    return null;
  }
  if (node.type === 21) return required(node) && value === null ? t("field-choose") : null;
  if (node.type === 23) return null;
  const count = (value ?? []).length;
  if (!count)
    return required(node) && (node.min_values ?? 1) > 0 ? t(node.type === 19 ? "field-file" : "field-choose") : null;
  return count < (node.min_values ?? 1) ? t("choose-at-least", { count: node.min_values }) : null;
}

/** @param {any} one @param {number} index @param {Filling} filling */
export function field(one, index, filling) {
  if (one.type === 10)
    return h(
      "div",
      { key: index, class: "md", ...(one.html ? { html: one.html } : {}) },
      one.html ? null : one.content,
    );
  const node = nodeOf(one);
  if (!node) return null;
  const id = `field-${index}`;
  const label = one.type === 18 ? one.label : (node.label ?? one.label);
  const description = one.description;
  const wrong = filling.wrong[node.custom_id];
  const grouped = node.type === 21 || node.type === 22;
  const described = [description && `${id}-about`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || null;
  return h(
    "div",
    {
      key: node.custom_id,
      class: `field${wrong ? " wrong" : ""}`,
      "data-field": node.custom_id,
      "data-tour": `form-field:${node.custom_id}`,
      "data-lacks": lacking(node, filling.values[node.custom_id]) ? "" : null,
      role: grouped ? (node.type === 21 ? "radiogroup" : "group") : null,
      "aria-labelledby": grouped ? `${id}-label` : null,
      "aria-describedby": grouped ? described : null,
    },
    node.type !== 23 &&
      h(
        grouped ? "span" : "label",
        { key: "label", class: "field-label", id: `${id}-label`, for: grouped ? null : id },
        label,
        required(node) && h("em", { title: t("required"), "aria-hidden": "true" }, "*"),
        node.type === 4 && counter(node, filling),
      ),
    description && h("p", { key: "about", class: "field-about", id: `${id}-about` }, description),
    control(node, id, filling, described, index === 0, label),
    wrong && h("p", { key: "wrong", class: "field-wrong", id: `${id}-wrong`, role: "alert" }, wrong),
  );
}

/** @param {any} node @param {Filling} filling */
function counter(node, filling) {
  const most = node.max_length ?? TEXT_MOST;
  const { length } = String(filling.values[node.custom_id] ?? "");
  const near = length > most * 0.9 ? " near" : "";
  return h("span", { key: "counter", class: `counter${near}`, "aria-hidden": "true" }, `${length} / ${most}`);
}

/**
 * @param {any} node
 * @param {string} id
 * @param {Filling} filling
 * @param {string | null} described
 * @param {boolean} first
 * @param {string} label
 */
function control(node, id, filling, described, first, label) {
  const value = filling.values[node.custom_id];
  const set = (/** @type {any} */ to) => {
    filling.values[node.custom_id] = to;
    delete filling.wrong[node.custom_id];
    changed();
  };
  const invalid = filling.wrong[node.custom_id] ? "true" : null;
  switch (node.type) {
    case 4: {
      const paragraph = node.style === 2;
      return h(paragraph ? "textarea" : "input", {
        key: "input",
        id,
        class: "input",
        type: paragraph ? null : "text",
        rows: paragraph ? 5 : null,
        maxlength: node.max_length ?? TEXT_MOST,
        placeholder: node.placeholder ?? null,
        initial: value,
        autofocus: first,
        autocomplete: "off",
        "aria-describedby": described,
        "aria-invalid": invalid,
        "aria-required": String(required(node)),
        on: { input: (/** @type {any} */ event) => set(event.currentTarget.value) },
      });
    }
    case 3:
    case 5:
    case 6:
    case 7:
    case 8: {
      const options = optionsFor(node);
      const min = required(node) ? (node.min_values ?? 1) : 0;
      return h(
        "button",
        {
          key: "select",
          id,
          type: "button",
          class: "select",
          "aria-labelledby": `${id}-label ${id}`,
          "aria-haspopup": "listbox",
          "aria-describedby": described,
          "aria-invalid": invalid,
          autofocus: first,
          on: {
            click: (/** @type {Event} */ event) =>
              pick({
                anchor: /** @type {Element} */ (event.currentTarget),
                label: node.placeholder || label,
                options,
                values: value ?? [],
                min,
                max: node.max_values ?? 1,
                done: set,
              }),
          },
        },
        summary(options, value ?? [], node.placeholder),
        icon("chevron"),
      );
    }
    case 21:
      return h(
        "div",
        { key: "radios", class: "choices" },
        node.options.map((/** @type {any} */ one) =>
          choice("radio", one, node, value === one.value, () => set(one.value)),
        ),
      );
    case 22: {
      const most = node.max_values ?? node.options.length;
      return h(
        "div",
        { key: "boxes", class: "choices" },
        node.options.map((/** @type {any} */ one) => {
          const on = (value ?? []).includes(one.value);
          return choice(
            "checkbox",
            one,
            node,
            on,
            () =>
              set(
                on ? value.filter((/** @type {string} */ other) => other !== one.value) : [...(value ?? []), one.value],
              ),
            !on && (value ?? []).length >= most,
          );
        }),
      );
    }
    case 23:
      return choice("checkbox", { label, value: "on" }, node, Boolean(value), () => set(!value));
    case 19: {
      const most = node.max_values ?? 1;
      const full = (value ?? []).length >= most;
      return h(
        "div",
        { key: "files", class: "upload" },
        fileChips(value ?? [], set),
        !full &&
          h(
            "button",
            {
              key: "add",
              id,
              type: "button",
              class: "upload-add",
              "aria-labelledby": `${id}-label ${id}`,
              "aria-describedby": described,
              on: {
                click: () =>
                  chooseFiles({ multiple: most > 1 }, (files) => set([...(value ?? []), ...files].slice(0, most))),
              },
            },
            icon("clip"),
            t(most > 1 ? "choose-files" : "choose-file"),
          ),
      );
    }
    default:
      return h("p", { key: "unknown", class: "field-wrong" }, t("field-unknown"));
  }
}

/**
 * @param {"radio" | "checkbox"} kind
 * @param {any} one
 * @param {any} node
 * @param {boolean} on
 * @param {() => void} toggle
 * @param {boolean} [disabled]
 */
function choice(kind, one, node, on, toggle, disabled = false) {
  return h(
    "label",
    { key: one.value, class: `choice${on ? " on" : ""}${disabled ? " disabled" : ""}` },
    h("input", { type: kind, name: node.custom_id, value: one.value, checked: on, disabled, on: { change: toggle } }),
    h("span", { class: `choice-mark ${kind}`, "aria-hidden": "true" }, on && kind === "checkbox" && icon("check")),
    h(
      "span",
      { class: "choice-text" },
      h("span", null, one.label),
      one.description && h("small", null, one.description),
    ),
  );
}

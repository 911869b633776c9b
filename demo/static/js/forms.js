/**
 * The bot's forms (modals): every kind of field, checked before sending, and kept as typed when a submission is
 * refused.
 */
import { encoded } from "./api.js";
import { h } from "./dom.js";
import { field, initialValue, lacking, nodeOf } from "./fields.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import { act } from "./session.js";
import { changed, changedAndFocus, store } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Form} Form */
/**
 * A form being filled in: values by custom_id, what is wrong by custom_id, and what the bot said when it refused.
 * @typedef {{form: Form, values: Record<string, any>, wrong: Record<string, string>, error: string, sending: boolean,
 *            restored: boolean, key: number}} Filling
 */

/**
 * Forms put away half-filled, by member and fields: opened again, they go on.
 * @type {Map<string, Record<string, any>>}
 */
const putAway = new Map();
let serial = 0;

/** The fields that hold a value. @param {Form} form */
const inputs = (form) => form.fields.map(nodeOf).filter((node) => node?.custom_id);

/** @param {Form} form */
const nameOf = (form) =>
  `${store.memberId} ${form.title} ${inputs(form)
    .map((node) => node.custom_id)
    .join(" ")}`;

/** @param {Form} form */
export function openForm(form) {
  const kept = putAway.get(nameOf(form));
  const given = Object.fromEntries(inputs(form).map((node) => [node.custom_id, initialValue(node)]));
  const blank = !inputs(form).some((node) => node.type === 4 && node.value);
  /** @type {Filling} */
  const filling = {
    form,
    values: kept && blank ? { ...given, ...kept } : given,
    wrong: {},
    error: "",
    sending: false,
    restored: Boolean(kept && blank),
    key: ++serial,
  };
  const start = JSON.stringify(given);
  layers.open({
    id: "form",
    kind: "dialog",
    label: form.title,
    className: "form",
    view: () => view(filling, given),
    close: () => {
      if (!filling.form.id) return;
      if (JSON.stringify(filling.values) === start) putAway.delete(nameOf(form));
      else putAway.set(nameOf(form), filling.values);
    },
  });
}

/** @param {Filling} filling @param {Record<string, any>} given */
function view(filling, given) {
  const { form } = filling;
  const put = () => layers.close("form");
  const again = () => {
    filling.values = { ...given };
    filling.restored = false;
    filling.key = ++serial;
    changedAndFocus("#bot-form [data-field] :is(input, textarea, button)"); // this button is gone
  };
  return [
    h(
      "header",
      { key: "head", class: "form-head" },
      h("h2", null, form.title),
      h(
        "button",
        { type: "button", class: "icon-button", "aria-label": t("close"), on: { click: put } },
        icon("close"),
      ),
    ),
    h(
      "form",
      {
        key: `form${filling.key}`,
        class: "form-body",
        id: "bot-form",
        novalidate: true,
        on: {
          submit: (/** @type {Event} */ event) => {
            event.preventDefault();
            void submit(filling);
          },
          keydown: (/** @type {KeyboardEvent} */ event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(filling);
          },
        },
      },
      filling.restored &&
        h(
          "p",
          { key: "restored", class: "form-note" },
          t("form-restored"),
          " ",
          h("button", { type: "button", class: "link", on: { click: again } }, t("start-over")),
        ),
      form.fields.map((one, index) => field(one, index, filling)),
    ),
    filling.error && h("p", { key: "error", class: "form-error", role: "alert" }, icon("warning"), filling.error),
    h(
      "footer",
      { key: "foot", class: "form-foot" },
      h("small", { class: "form-from" }, t("form-from")),
      h("button", { type: "button", class: "button quiet", on: { click: put } }, t("cancel")),
      h(
        "button",
        {
          type: "submit",
          form: "bot-form",
          class: "button primary",
          "aria-busy": filling.sending ? "true" : null,
          "data-tour": "form-submit",
        },
        t("submit"),
        filling.sending && h("span", { class: "spinner" }),
      ),
    ),
  ];
}

/** @param {Filling} filling */
async function submit(filling) {
  if (filling.sending) return;
  const nodes = inputs(filling.form);
  filling.wrong = {};
  filling.error = "";
  for (const node of nodes) {
    const wrong = lacking(node, filling.values[node.custom_id]);
    if (wrong) filling.wrong[node.custom_id] = wrong;
  }
  const [first] = Object.keys(filling.wrong);
  if (first) {
    return changedAndFocus(`[data-field="${CSS.escape(first)}"] :is(input, textarea, button)`);
  }
  filling.sending = true;
  changed();
  /** @type {Record<string, any>} */
  const values = {};
  for (const node of nodes) {
    const value = filling.values[node.custom_id];
    values[node.custom_id] = node.type === 19 ? await Promise.all((value ?? []).map(encoded)) : value;
  }
  const { id } = filling.form;
  const answer = await act({ op: "submit", channel: store.channelId, form: id, values }, { quiet: true });
  filling.sending = false;
  if (!answer.ok) {
    filling.error = answer.error ?? t("error-unexpected");
    return changed();
  }
  putAway.delete(nameOf(filling.form));
  if (answer.form) return;
  filling.form = { ...filling.form, id: "" };
  layers.close("form");
}

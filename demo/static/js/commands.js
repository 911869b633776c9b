/** Slash commands: finding one as it is typed, and its options as fields, checked before anything is sent. */
import { encoded, post } from "./api.js";
import { h } from "./dom.js";
import { chooseFiles } from "./filing.js";
import { folded } from "./format.js";
import { icon } from "./icons.js";
import { checked, choices, takesFromList } from "./options.js";
import { sign } from "./picker.js";
import { act } from "./session.js";
import { changed, changedAndFocus, state, store } from "./store.js";
import { announce } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Command} Command */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{label: string, value: any, description?: string, who?: any, sign?: any, emoji?: any}} Choice */
/** @typedef {{text: string, value: any, file?: File}} Filled */
/**
 * A command whose options are being filled in: what is in each, which are shown, what is wrong, and the list of the one
 * that has the focus.
 * @typedef {{command: Command, filled: Record<string, Filled>, shown: Set<string>, wrong: Record<string, string>,
 *   on: string | null,
 *            at: number, live: Choice[] | null, sending: boolean, stop: () => void}} Running
 */

/** Where the focus goes in a command that opens. */
export const FIELDS = ".command-form input, .command-form .option-file, .command-form .composer-send";
const COMPLETE_MS = 120;

/**
 * Commands whose name fits what was typed after the slash, those that begin with it first; else by description.
 * @param {string} typed
 */
export function matching(typed) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const start = folded(typed.trim());
  const holds = (/** @type {string} */ text) => words.every((word) => folded(text).includes(word));
  const rank = (/** @type {Command} */ one) =>
    folded(one.label).startsWith(start)
      ? 0
      : folded(one.label)
            .split(" ")
            .some((word) => word.startsWith(start))
        ? 1
        : 2;
  const { commands } = state();
  const named = commands.filter((one) => holds(`${one.label} ${one.name}`));
  return (named.length ? named : commands.filter((one) => holds(one.description))).sort((a, b) => rank(a) - rank(b));
}

/** @param {Command} command @param {() => void} stop @returns {Running} */
export function openCommand(command, stop) {
  const shown = new Set(command.options.filter((one) => one.required).map((one) => one.name));
  return { command, filled: {}, shown, wrong: {}, on: null, at: 0, live: null, sending: false, stop };
}

/** The list over the fields, for the option that has the focus. @param {Running} run */
export function optionList(run) {
  const option = run.command.options.find((one) => one.name === run.on);
  if (!option) return null;
  const all = takesFromList(option) || option.autocomplete ? choices(run, option) : [];
  return h(
    "div",
    { key: "offers", class: "offers", id: "offers", role: "listbox", "aria-label": option.label },
    h("p", { key: "head", class: "menu-head" }, h("b", null, option.label), ` ${option.description}`),
    all.map((one, index) =>
      h(
        "button",
        {
          key: String(one.value),
          id: `offer-${index}`,
          type: "button",
          role: "option",
          tabindex: -1,
          class: `offer${index === run.at ? " at" : ""}`,
          "aria-selected": String(index === run.at),
          on: {
            pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
            click: () => choose(run, option, one),
          },
        },
        h("span", { class: "offer-sign" }, sign(/** @type {any} */ (one))),
        h(
          "span",
          { class: "offer-text" },
          h("b", null, one.label),
          one.description && h("small", null, one.description),
        ),
      ),
    ),
    option.autocomplete && run.live && !all.length && h("p", { key: "none", class: "pick-none" }, t("nothing-found")),
  );
}

/** @param {Running} run @param {Option} option @param {Choice} one */
function choose(run, option, one) {
  run.filled[option.name] = { text: one.label, value: one.value };
  delete run.wrong[option.name];
  const input = inputOf(option.name);
  if (input) {
    input.value = one.label;
    grow(input);
  }
  next(run, option);
}

/** @param {string} name */
const inputOf = (name) =>
  /** @type {HTMLInputElement | null} */ (document.querySelector(`[data-option="${CSS.escape(name)}"]`));

/** To the next option that is still empty, else the send button. @param {Running} run @param {Option} option */
function next(run, option) {
  const { options } = run.command;
  const after = options
    .slice(options.indexOf(option) + 1)
    .find((one) => run.shown.has(one.name) && !run.filled[one.name]?.text);
  run.live = null;
  if (!after) run.on = null;
  changedAndFocus(after ? `[data-option="${CSS.escape(after.name)}"]` : ".command-form .composer-send");
}

/** @param {Running} run */
export function commandForm(run) {
  const { command } = run;
  const hidden = command.options.filter((one) => !run.shown.has(one.name));
  const wrong = Object.values(run.wrong)[0];
  return h(
    "form",
    {
      key: `command ${command.name}`,
      class: "command-form",
      novalidate: true,
      on: {
        submit: (/** @type {Event} */ event) => {
          event.preventDefault();
          void send(run);
        },
        keydown: (/** @type {KeyboardEvent} */ event) => keysOfCommand(event, run),
      },
    },
    h(
      "div",
      { class: "composer-row" },
      h(
        "button",
        {
          key: "leave",
          type: "button",
          class: "icon-button",
          "aria-label": t("leave-command"),
          title: t("leave-command"),
          on: { click: run.stop },
        },
        icon("close"),
      ),
      h(
        "div",
        { key: "fields", class: "options" },
        h("span", { key: "name", class: "command-chip" }, `/${command.label}`),
        command.options.filter((one) => run.shown.has(one.name)).map((one) => optionField(run, one)),
        hidden.map((one) =>
          h(
            "button",
            {
              key: `+${one.name}`,
              type: "button",
              class: "option-add",
              title: one.description,
              on: {
                click: () => {
                  run.shown.add(one.name);
                  changed(() => inputOf(one.name)?.focus());
                },
              },
            },
            icon("plus"),
            one.label,
          ),
        ),
        !command.options.length && h("span", { key: "none", class: "option-none" }, command.description),
      ),
      h(
        "button",
        {
          key: "send",
          type: "submit",
          class: "composer-send",
          "aria-label": t("run-command"),
          title: t("run-command"),
          "aria-busy": run.sending ? "true" : null,
          "data-tour": "composer-send",
        },
        run.sending ? h("span", { class: "spinner" }) : icon("send"),
      ),
    ),
    wrong && h("p", { key: "wrong", class: "option-wrong", role: "alert", id: "option-wrong" }, wrong),
  );
}

/** @param {Running} run @param {Option} option */
function optionField(run, option) {
  const wrong = run.wrong[option.name];
  const filled = run.filled[option.name];
  const classes = `option${wrong ? " wrong" : ""}${filled?.value !== undefined ? " done" : ""}`;
  if (option.kind === "attachment")
    return h(
      "span",
      { key: option.name, class: classes },
      h("span", { class: "option-name" }, option.label),
      h(
        "button",
        {
          type: "button",
          class: "option-file",
          "data-option": option.name,
          on: {
            click: () =>
              chooseFiles({}, ([file]) => {
                if (file) {
                  run.filled[option.name] = { text: file.name, value: file.name, file };
                  delete run.wrong[option.name];
                  changed();
                }
              }),
          },
        },
        filled?.text ?? t("choose-file"),
      ),
    );
  return h(
    "label",
    { key: option.name, class: classes, title: option.description, "data-tour": `option:${option.name}` },
    h("span", { class: "option-name" }, option.label),
    h("input", {
      type: "text",
      "data-option": option.name,
      autocomplete: "off",
      inputmode: option.kind === "integer" ? "numeric" : option.kind === "number" ? "decimal" : "text",
      placeholder: option.required ? "" : t("optional"),
      maxlength: option.maxLength ?? null,
      initial: filled?.text ?? "",
      role: "combobox",
      "aria-expanded": String(run.on === option.name),
      "aria-controls": "offers",
      "aria-invalid": wrong ? "true" : null,
      "aria-describedby": wrong ? "option-wrong" : null,
      ref: (/** @type {HTMLInputElement} */ element) => grow(element),
      on: {
        focus: () => {
          run.on = option.name;
          run.at = 0;
          run.live = null;
          complete(run, option);
          changed();
        },
        blur: () =>
          setTimeout(() => {
            if (run.on === option.name && document.activeElement !== inputOf(option.name)) {
              run.on = null;
              changed();
            }
          }, 150),
        input: (/** @type {any} */ event) => {
          const text = event.currentTarget.value;
          run.filled[option.name] = { text, value: undefined };
          delete run.wrong[option.name];
          run.at = 0;
          grow(event.currentTarget);
          complete(run, option);
          changed();
        },
      },
    }),
  );
}

/** @param {HTMLInputElement} element */
function grow(element) {
  element.style.setProperty("width", `${Math.min(Math.max(element.value.length + 2, 8), 38)}ch`);
}

let asking = 0;

/**
 * Ask the bot what fits, once typing pauses; an older answer never replaces a newer one.
 * @param {Running} run
 * @param {Option} option
 */
function complete(run, option) {
  if (!option.autocomplete) return;
  const mine = ++asking;
  setTimeout(async () => {
    if (mine !== asking) return;
    const options = Object.fromEntries(Object.entries(run.filled).map(([name, one]) => [name, one.value ?? one.text]));
    const answer = await post("/api/act", {
      member: store.memberId,
      op: "complete",
      channel: store.channelId,
      name: run.command.name,
      option: option.name,
      value: run.filled[option.name]?.text ?? "",
      options,
    });
    if (mine !== asking || run.on !== option.name) return;
    run.live = answer.ok ? answer.choices : [];
    changed();
  }, COMPLETE_MS);
}

/** @param {KeyboardEvent} event @param {Running} run */
function keysOfCommand(event, run) {
  const option = run.command.options.find((one) => one.name === run.on);
  const all = option && (takesFromList(option) || option.autocomplete) ? choices(run, option) : [];
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    event.preventDefault();
    run.stop();
  } else if (move && all.length) {
    event.preventDefault();
    run.at = (run.at + move + all.length) % all.length;
    changed(() => document.querySelector(".offer.at")?.scrollIntoView({ block: "nearest" }));
  } else if (
    (event.key === "Enter" || event.key === "Tab") &&
    !event.shiftKey &&
    option &&
    all[run.at] &&
    run.filled[option.name]?.value === undefined &&
    (event.key === "Enter" || run.filled[option.name]?.text || option.required)
  ) {
    event.preventDefault();
    choose(run, option, all[run.at]);
  } else if (event.key === "Backspace" && event.target instanceof HTMLInputElement && !event.target.value) {
    event.preventDefault();
    if (option && !option.required) {
      run.shown.delete(option.name);
      delete run.filled[option.name];
      changedAndFocus(FIELDS);
    } else run.stop();
  }
}

/** @param {Running} run */
async function send(run) {
  if (run.sending) return;
  run.wrong = {};
  /** @type {Record<string, any>} */
  const options = {};
  for (const option of run.command.options) {
    const { value, wrong } = checked(run, option);
    if (wrong) run.wrong[option.name] = wrong;
    else if (value !== undefined) options[option.name] = run.filled[option.name]?.file ?? value;
  }
  const [first] = Object.keys(run.wrong);
  if (first) {
    run.shown.add(first);
    changed(() => inputOf(first)?.focus());
    return;
  }
  run.sending = true;
  changed();
  for (const [name, value] of Object.entries(options)) if (value instanceof File) options[name] = await encoded(value);
  const answer = await act({ op: "slash", channel: store.channelId, name: run.command.name, options });
  run.sending = false;
  if (answer.ok) {
    announce(t("command-sent"));
    run.stop();
  } else changed();
}

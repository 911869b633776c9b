/** The options of a slash command: what each may be chosen from, and whether what was typed will do. */
import { folded } from "./format.js";
import { optionsFor } from "./picker.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Option} Option */
/** @typedef {import("./commands.js").Running} Running */
/** @typedef {import("./commands.js").Choice} Choice */

const LISTED = new Set(["boolean", "user", "channel", "role", "mentionable"]);

/** @param {Option} option */
export const takesFromList = (option) => Boolean(option.choices?.length) || LISTED.has(option.kind);

/** @param {Running} run @param {Option} option @returns {Choice[]} */
export function choices(run, option) {
  const typed = folded(run.filled[option.name]?.text ?? "");
  if (option.autocomplete) return run.live ?? [];
  const all =
    option.kind === "boolean"
      ? [
          { label: t("yes"), value: true },
          { label: t("no"), value: false },
        ]
      : option.choices?.length
        ? option.choices
        : optionsFor({ type: option.kind });
  const chosen = run.filled[option.name]?.value !== undefined;
  return chosen ? all : all.filter((one) => folded(one.label).includes(typed));
}

/**
 * The value of an option as Discord takes it, or what is wrong with it.
 * @param {Running} run
 * @param {Option} option
 * @returns {{value?: any, wrong?: string}}
 */
export function checked(run, option) {
  const filled = run.filled[option.name];
  const text = filled?.text?.trim() ?? "";
  const label = option.label;
  if (!text) return option.required ? { wrong: t("wrong-required", { label }) } : {};
  if (filled.value !== undefined) return { value: filled.value };
  if (takesFromList(option)) {
    const exact = choices(run, option).find((one) => folded(one.label) === folded(text));
    return exact ? { value: exact.value } : { wrong: t("wrong-choice", { label }) };
  }
  if (option.kind === "integer" || option.kind === "number") {
    const figure = Number(text.replace(",", "."));
    if (Number.isNaN(figure) || (option.kind === "integer" && !Number.isInteger(figure)))
      return { wrong: t("wrong-number", { label }) };
    if (option.min !== undefined && option.min !== null && figure < option.min)
      return { wrong: t("wrong-min", { label, min: option.min }) };
    if (option.max !== undefined && option.max !== null && figure > option.max)
      return { wrong: t("wrong-max", { label, max: option.max }) };
    return { value: figure };
  }
  if (option.minLength && text.length < option.minLength)
    return { wrong: t("wrong-short", { label, min: option.minLength }) };
  return { value: text };
}

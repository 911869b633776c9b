/** What members write as "@Camille" and "#questions" is `<@id>` and `<#id>` for Discord. */
import { folded } from "./format.js";
import { state } from "./store.js";

/** @typedef {{label: string, value: string, description?: string, who?: any, sign?: any}} Choice */

function people() {
  const { members, bot } = state();
  return [...members.filter((who) => who.id !== bot.id), { ...bot, bot: true }];
}

/** Longest names first, so that "@Camille Roy" is not taken for "@Camille". @returns {[string, string][]} */
function pairs() {
  const found = [
    ...people().map((who) => /** @type {[string, string]} */ ([`@${who.name}`, `<@${who.id}>`])),
    ...state()
      .channels.filter((one) => one.kind !== "category")
      .map((one) => /** @type {[string, string]} */ ([`#${one.name}`, `<#${one.id}>`])),
  ];
  return found.sort((a, b) => b[0].length - a[0].length);
}

/** @param {string} text */
export function raw(text) {
  return pairs().reduce(
    (kept, [shown, id]) => kept.replace(new RegExp(`${escaped(shown)}(?![\\p{L}\\p{N}-])`, "gu"), id),
    text,
  );
}

/** @param {string} text */
export function shown(text) {
  return pairs().reduce(
    (kept, [name, id]) => kept.replaceAll(id, name).replaceAll(id.replace("<@", "<@!"), name),
    text,
  );
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The mention being typed before the caret, with whom it may mean; null once it is written out.
 * @param {string} text
 * @param {number} caret
 */
export function typed(text, caret) {
  const found = /(^|\s)([@#])([^\s@#]{0,30})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = folded(found[3]);
  /** @type {Choice[]} */
  const all =
    found[2] === "@"
      ? people().map((who) => ({ label: who.name, value: `@${who.name} `, description: who.line, who }))
      : state()
          .channels.filter((one) => one.kind !== "category")
          .map((one) => ({ label: one.name, value: `#${one.name} `, sign: one.kind === "forum" ? "forum" : "hash" }));
  const choices = all
    .filter(
      (one) =>
        folded(one.label)
          .split(/[\s-]/)
          .some((word) => word.startsWith(query)) || folded(one.label).startsWith(query),
    )
    .slice(0, 8);
  const written = choices.length === 1 && folded(choices[0].label) === query;
  return choices.length && !written ? { from: caret - found[3].length - 1, choices } : null;
}

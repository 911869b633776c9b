/** The page's own words, in the language of the member who looks. They live in locales/<language>/demo-page.ftl. */

/** @type {Record<string, string>} */
let words = {};
let language = "fr";
let rules = new Intl.PluralRules("fr");

/** @type {Map<string, Record<string, string>>} */
const known = new Map();

/**
 * Learn a language (`fr`, `en-US`…); the page goes on in the last one where the server does not answer.
 * @param {string} locale
 */
export async function learn(locale) {
  const wanted = locale.toLowerCase().startsWith("fr") ? "fr" : "en";
  if (wanted === language && known.has(wanted)) return;
  if (!known.has(wanted)) {
    const response = await fetch(`/api/words?locale=${wanted}`);
    if (!response.ok) return;
    known.set(wanted, await response.json());
  }
  words = known.get(wanted) ?? {};
  language = wanted;
  rules = new Intl.PluralRules(wanted);
  document.documentElement.lang = wanted;
}

export const locale = () => language;

/**
 * The text `key`; with a `count` of one (as the language counts), the text `key-one` where there is one.
 * @param {string} key @param {Record<string, string | number>} [args]
 */
export function t(key, args = {}) {
  const single = typeof args.count === "number" && rules.select(args.count) === "one" ? words[`${key}-one`] : undefined;
  const text = single ?? words[key] ?? key;
  return text.replace(/\{\$([\w-]+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
}

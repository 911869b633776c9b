/** Classic embeds: Discord's own JSON, with `html` beside what is written in markdown. */
import { h } from "./dom.js";
import { colour } from "./format.js";
import { gallery, thumbnail } from "./media.js";

/** @param {any} one @param {number} index */
export function embed(one, index) {
  const text = (/** @type {any} */ part, /** @type {string} */ plain) => (part ? { html: part } : {});
  return h(
    "div",
    { key: `embed${index}`, class: "embed", style: { "--edge": colour(one.color) } },
    one.thumbnail?.url && h("div", { key: "thumb", class: "embed-thumb" }, thumbnail({ url: one.thumbnail.url })),
    one.author?.name && h("div", { key: "author", class: "embed-author" }, one.author.name),
    one.title &&
      h(
        "div",
        { key: "title", class: "embed-title" },
        one.url ? h("a", { href: one.url, target: "_blank", rel: "noopener noreferrer" }, one.title) : one.title,
      ),
    one.description &&
      h("div", { key: "text", class: "md", ...text(one.html, one.description) }, one.html ? null : one.description),
    one.fields?.length > 0 &&
      h(
        "div",
        { key: "fields", class: "embed-fields" },
        one.fields.map((/** @type {any} */ field, /** @type {number} */ at) =>
          h(
            "div",
            { key: at, class: field.inline ? "embed-field inline" : "embed-field" },
            h("b", null, field.name),
            h("div", { class: "md", ...text(field.html, field.value) }, field.html ? null : field.value),
          ),
        ),
      ),
    one.image?.url && h("div", { key: "image" }, gallery([{ ...one.image }])),
    one.footer?.text && h("footer", { key: "foot", class: "embed-foot" }, one.footer.text),
  );
}

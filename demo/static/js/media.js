/** Attachments, images and galleries. An image's box has its size before the image is there. */
import { h } from "./dom.js";
import { size } from "./format.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import { t } from "./words.js";

/**
 * An address of the server's own, or null for what it does not have: the page fetches nothing from outside.
 * @typedef {{url: string | null, name?: string, description?: string | null, width?: number | null,
 *   height?: number | null, spoiler?: boolean}} Picture
 */

/** @param {import("./types.js").Attachment[]} all */
export function files(all) {
  if (!all.length) return null;
  const images = all.filter((one) => one.image);
  return h(
    "div",
    { key: "files", class: "files" },
    images.length > 0 && gallery(images),
    all.filter((one) => !one.image).map((one) => file(one)),
  );
}

/** @param {{name: string, url: string | null, size?: number | null, spoiler?: boolean}} one */
export function file(one) {
  if (!one.url)
    return h(
      "span",
      { key: one.name, class: "file" },
      h("span", { class: "file-sign" }, icon("file")),
      h("span", { class: "file-text" }, h("b", null, one.name)),
    );
  return h(
    "a",
    { key: one.url, class: "file", href: one.url, download: one.name },
    h("span", { class: "file-sign" }, icon("file")),
    h("span", { class: "file-text" }, h("b", null, one.name), one.size ? h("small", null, size(one.size)) : null),
    icon("download"),
  );
}

/** @param {Picture[]} pictures */
export function gallery(pictures) {
  return h(
    "div",
    { key: "gallery", class: `gallery gallery-${Math.min(pictures.length, 4)}` },
    pictures.map((one) => picture(one, pictures.length > 1)),
  );
}

/** The width at which a picture is shown. @param {number} width @param {number} height */
const fitted = (width, height) => Math.max(64, Math.min(width, 520, Math.round((340 * width) / height)));

/** @param {Picture} one @param {boolean} tiled */
function picture(one, tiled) {
  const known = one.width && one.height;
  const style = tiled
    ? {}
    : known
      ? {
          "aspect-ratio": `${one.width} / ${one.height}`,
          width: `min(100%, ${fitted(Number(one.width), Number(one.height))}px)`,
        }
      : { "aspect-ratio": "16 / 10", width: "min(100%, 420px)" };
  const label = one.description || one.name || t("image");
  if (!one.url) return h("span", { key: label, class: "picture absent", style }, icon("image"), label);
  return h(
    "button",
    {
      key: one.url,
      type: "button",
      class: "picture",
      style,
      "aria-label": t("enlarge", { name: label }),
      on: { click: () => enlarge(one) },
    },
    h("img", { src: one.url, alt: one.description ?? "", loading: "lazy", decoding: "async" }),
  );
}

/** @param {Picture} one */
export function thumbnail(one) {
  if (!one.url) return h("span", { class: "thumbnail absent", title: one.description }, icon("image"));
  return h(
    "button",
    {
      type: "button",
      class: "thumbnail",
      "aria-label": t("enlarge", { name: one.description || t("image") }),
      on: { click: () => enlarge(one) },
    },
    h("img", { src: one.url, alt: one.description ?? "", loading: "lazy" }),
  );
}

/** @param {Picture} one */
function enlarge(one) {
  layers.open({
    id: "lightbox",
    kind: "dialog",
    label: one.description || t("image"),
    className: "lightbox",
    view: () => [
      h("img", { src: one.url, alt: one.description ?? "" }),
      one.description && h("p", null, one.description),
      h(
        "button",
        {
          type: "button",
          class: "icon-button lightbox-close",
          "aria-label": t("close"),
          on: { click: () => layers.close("lightbox") },
        },
        icon("close"),
      ),
    ],
  });
}

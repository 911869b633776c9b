/** Files that are about to be sent: choosing them, and showing them as chips. */
import { h } from "./dom.js";
import { size } from "./format.js";
import { icon } from "./icons.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

const MOST_BYTES = 8_000_000;
const MOST_FILES = 10;

/** @param {{multiple?: boolean, accept?: string}} how @param {(files: File[]) => void} take */
export function chooseFiles({ multiple = false, accept = "" }, take) {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = multiple;
  input.accept = accept;
  input.addEventListener("change", () => take(admitted([...(input.files ?? [])])));
  input.click();
}

/** Those that may be sent; what may not is said. @param {File[]} files */
export function admitted(files) {
  const fit = files.filter((one) => one.size <= MOST_BYTES);
  if (fit.length < files.length) toast(t("error-too-large"));
  return fit.slice(0, MOST_FILES);
}

/** @param {File[]} files @param {(files: File[]) => void} change */
export function fileChips(files, change) {
  if (!files.length) return null;
  return h(
    "ul",
    { key: "chips", class: "file-chips" },
    files.map((one, index) =>
      h(
        "li",
        { key: `${one.name}${one.size}${index}`, class: "file-chip" },
        one.type.startsWith("image/")
          ? h("canvas", {
              key: "look",
              class: "file-look",
              width: 72,
              height: 72,
              "aria-hidden": "true",
              ref: (/** @type {HTMLCanvasElement} */ canvas) => void look(one, canvas),
            })
          : icon("file"),
        h("span", { class: "file-text" }, h("b", null, one.name), h("small", null, size(one.size))),
        h(
          "button",
          {
            type: "button",
            class: "icon-button",
            "aria-label": t("remove-file", { name: one.name }),
            on: { click: () => change(files.filter((other) => other !== one)) },
          },
          icon("close"),
        ),
      ),
    ),
  );
}

/**
 * A small likeness, drawn: the page's policy lets no blob in as an image.
 * @param {File} file
 * @param {HTMLCanvasElement} canvas
 */
async function look(file, canvas) {
  try {
    const image = await createImageBitmap(file);
    const side = Math.min(image.width, image.height);
    canvas
      .getContext("2d")
      ?.drawImage(
        image,
        (image.width - side) / 2,
        (image.height - side) / 2,
        side,
        side,
        0,
        0,
        canvas.width,
        canvas.height,
      );
    image.close();
  } catch {
    canvas.hidden = true;
  }
}

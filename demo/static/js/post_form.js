/** The form that opens a new post in a forum; put away, it keeps what was typed. */
import { encoded } from "./api.js";
import { h } from "./dom.js";
import { chooseFiles, fileChips } from "./filing.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import * as route from "./route.js";
import { act } from "./session.js";
import { changed } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Channel} Channel */

const TAGS_MOST = 5;
/**
 * Posts being written, by channel, kept when the form is put away.
 * @type {Map<string, {title: string, content: string, tags: string[], files: File[]}>}
 */
const drafts = new Map();

/** @param {Channel} channel */
export function writePost(channel) {
  const draft = drafts.get(channel.id) ?? { title: "", content: "", tags: [], files: [] };
  drafts.set(channel.id, draft);
  let error = "";
  let sending = false;
  const choices = (channel.tags ?? []).filter((one) => !one.moderated);
  const put = () => layers.close("post");
  const send = async () => {
    draft.title = draft.title.trim();
    if (!draft.title || (!draft.content.trim() && !draft.files.length)) {
      error = t("post-lacks");
      return changed();
    }
    sending = true;
    error = "";
    changed();
    const files = await Promise.all(draft.files.map(encoded));
    const answer = await act(
      { op: "post", channel: channel.id, title: draft.title, content: draft.content, tags: draft.tags, files },
      { quiet: true },
    );
    sending = false;
    if (!answer.ok) {
      error = answer.error ?? t("error-unexpected");
      return changed();
    }
    drafts.delete(channel.id);
    put();
    if (answer.channel) route.go({ channel: answer.channel });
  };
  const count = (/** @type {number} */ length, /** @type {number} */ most) =>
    h("span", { class: `counter${length > most * 0.9 ? " near" : ""}` }, `${length} / ${most}`);
  layers.open({
    id: "post",
    kind: "dialog",
    label: t("new-post"),
    className: "form",
    view: () => [
      h(
        "header",
        { key: "head", class: "form-head" },
        h("h2", null, t("new-post")),
        h(
          "button",
          { type: "button", class: "icon-button", "aria-label": t("close"), on: { click: put } },
          icon("close"),
        ),
      ),
      h(
        "form",
        {
          key: "form",
          class: "form-body",
          id: "post-form",
          novalidate: true,
          on: {
            submit: (/** @type {Event} */ event) => {
              event.preventDefault();
              if (!sending) void send();
            },
          },
        },
        h(
          "label",
          { class: "field" },
          h("span", { class: "field-label" }, t("post-title"), h("em", null, "*"), count(draft.title.length, 100)),
          h("input", {
            type: "text",
            class: "input",
            name: "title",
            maxlength: 100,
            required: true,
            autofocus: true,
            initial: draft.title,
            autocomplete: "off",
            "data-tour": "post-title",
            placeholder: t("post-title-hint"),
            on: {
              input: (/** @type {any} */ event) => {
                draft.title = event.currentTarget.value;
                changed();
              },
            },
          }),
        ),
        h(
          "label",
          { class: "field" },
          h("span", { class: "field-label" }, t("post-content"), h("em", null, "*"), count(draft.content.length, 2000)),
          h("textarea", {
            class: "input",
            name: "content",
            rows: 6,
            maxlength: 2000,
            initial: draft.content,
            placeholder: t("post-content-hint"),
            on: {
              input: (/** @type {any} */ event) => {
                draft.content = event.currentTarget.value;
                changed();
              },
            },
          }),
        ),
        choices.length > 0 &&
          h(
            "fieldset",
            { key: "tags", class: "field" },
            h("legend", { class: "field-label" }, t("post-tags")),
            h(
              "div",
              { class: "tag-bar" },
              choices.map((tag) => {
                const on = draft.tags.includes(tag.id);
                return h(
                  "button",
                  {
                    key: tag.id,
                    type: "button",
                    class: "tag",
                    "aria-pressed": String(on),
                    disabled: !on && draft.tags.length >= TAGS_MOST,
                    on: {
                      click: () => {
                        draft.tags = on ? draft.tags.filter((one) => one !== tag.id) : [...draft.tags, tag.id];
                        changed();
                      },
                    },
                  },
                  tag.emoji && h("span", { class: "emoji" }, tag.emoji),
                  tag.name,
                );
              }),
            ),
          ),
        h(
          "div",
          { key: "files", class: "field" },
          fileChips(draft.files, (files) => {
            draft.files = files;
            changed();
          }),
          h(
            "button",
            {
              type: "button",
              class: "button quiet small",
              on: {
                click: () =>
                  chooseFiles({ multiple: true }, (files) => {
                    draft.files = [...draft.files, ...files];
                    changed();
                  }),
              },
            },
            icon("clip"),
            t("attach"),
          ),
        ),
      ),
      error && h("p", { key: "error", class: "form-error", role: "alert" }, icon("warning"), error),
      h(
        "footer",
        { key: "foot", class: "form-foot" },
        h("button", { type: "button", class: "button quiet", on: { click: put } }, t("later")),
        h(
          "button",
          {
            type: "submit",
            form: "post-form",
            class: "button primary",
            "aria-busy": sending ? "true" : null,
            "data-tour": "form-submit",
          },
          t("publish"),
          sending && h("span", { class: "spinner" }),
        ),
      ),
    ],
  });
}

/** Where one writes: text, replies, files, and the way into mentions and slash commands. */
import { commandForm, optionList } from "./commands.js";
import { h } from "./dom.js";
import { MOST, addFiles, draft, field, fit, focus, keep, onTheirWay, sendDraft, where } from "./draft.js";
import { chooseFiles, fileChips } from "./filing.js";
import { avatar, icon } from "./icons.js";
import { editLast } from "./message_acts.js";
import { list, listCommands, offerList, offers, start, take } from "./offers.js";
import { changed, coarse, place, state } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {ReturnType<typeof offers>} Offered */

/** Messages on their way, at the foot of the list. */
export function sending() {
  const { me } = state();
  return onTheirWay().map((one) =>
    h(
      "article",
      { key: `s${one.id}`, class: "message heads sending", "aria-busy": "true" },
      h("span", { class: "avatar-button" }, avatar(me, 40)),
      h(
        "div",
        { class: "message-content" },
        h("header", { class: "message-head" }, h("span", { class: "author" }, me.name), h("time", null, t("sending"))),
        h("div", { class: "md" }, h("p", { class: "plain" }, one.text)),
      ),
    ),
  );
}

export function composer() {
  const here = place();
  if (!here || here.kind === "forum") return null;
  if (!here.canWrite) {
    const why = here.thread?.locked ? "locked-here" : here.thread?.archived ? "archived-here" : "read-only-here";
    return h("div", { key: "closed", class: "composer-closed" }, icon("lock"), t(why));
  }
  const own = draft();
  const offered = offers();
  if (offered) list.at = Math.min(list.at, Math.max(0, offered.count - 1));
  const setFiles = (/** @type {File[]} */ files) => {
    own.files = files;
    changed();
  };
  return h(
    "div",
    { key: `composer ${where()} ${own.key}`, class: "composer", "data-tour": "composer" },
    own.command ? optionList(own.command) : offered && offerList(offered),
    own.reply && replyLine(own, own.reply),
    fileChips(own.files, setFiles),
    own.command ? commandForm(own.command) : plain(own, here, offered),
  );
}

/** @param {Draft} own @param {import("./types.js").Message} reply */
function replyLine(own, reply) {
  const drop = () => {
    own.reply = null;
    focus();
  };
  return h(
    "div",
    { key: "reply", class: "composer-reply" },
    icon("reply"),
    h("span", null, t("replying-to", { name: reply.author.name })),
    h(
      "button",
      { type: "button", class: "icon-button", "aria-label": t("cancel-reply"), on: { click: drop } },
      icon("close"),
    ),
  );
}

/** @param {Draft} own @param {import("./types.js").Place} here @param {Offered} offered */
function plain(own, here, offered) {
  const labels = { dm: "write-to", thread: "write-in-thread", text: "write-in", forum: "write-in" };
  const label = t(labels[here.kind], { name: here.name });
  const over = own.text.length > MOST;
  const attach = () =>
    chooseFiles({ multiple: true }, (files) => {
      addFiles(files);
      focus();
    });
  const submit = () => {
    send();
    field()?.focus();
  };
  return h(
    "div",
    { key: "plain", class: "composer-row" },
    here.canAttach &&
      h(
        "button",
        {
          key: "attach",
          type: "button",
          class: "icon-button",
          title: t("attach"),
          "aria-label": t("attach"),
          on: { click: attach },
        },
        icon("plus"),
      ),
    h("textarea", {
      key: "text",
      class: "composer-text",
      rows: 1,
      placeholder: label,
      "aria-label": label,
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": String(Boolean(offered)),
      "aria-controls": "offers",
      "aria-activedescendant": offered ? `offer-${list.at}` : null,
      enterkeyhint: "send",
      initial: own.text,
      autocomplete: "off",
      ref: (/** @type {HTMLTextAreaElement} */ element) => changed(() => fit(element)),
      on: { input: typing, keydown: pressed, keyup: moved, click: moved, paste: pasted },
    }),
    over && h("span", { key: "count", class: "counter over", role: "status" }, t("too-many", { count: own.text.length - MOST })),
    h(
      "button",
      {
        key: "slash",
        type: "button",
        class: "icon-button",
        title: t("commands"),
        "aria-label": t("commands"),
        "data-tour": "commands",
        on: { click: listCommands },
      },
      icon("slash"),
    ),
    h(
      "button",
      {
        key: "send",
        type: "button",
        class: "composer-send",
        title: t("send"),
        "aria-label": t("send"),
        "data-tour": "composer-send",
        disabled: over || (!own.text.trim() && !own.files.length),
        on: { click: submit },
      },
      icon("send"),
    ),
  );
}

function send() {
  const offered = offers();
  if (offered?.kind === "commands" && offered.count) take(list.at);
  else void sendDraft();
}

/** @param {Event} event */
function typing(event) {
  const element = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
  keep(element.value, element.selectionStart);
  list.shut = false;
  list.at = 0;
  fit(element);
  const whole = /^\/(.+?)\s+$/.exec(element.value);
  const command = whole && state().commands.find((one) => one.label === whole[1] || one.name === whole[1]);
  if (command) start(command);
  changed();
}

/** @param {Event} event */
function moved(event) {
  const { selectionStart } = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
  if (selectionStart === draft().caret) return;
  draft().caret = selectionStart;
  changed();
}

/** @param {ClipboardEvent} event */
function pasted(event) {
  if (addFiles([...(event.clipboardData?.files ?? [])])) event.preventDefault();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.isComposing) return;
  const offered = offers();
  const enter = event.key === "Enter" && !event.shiftKey;
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (offered?.count && move) {
    event.preventDefault();
    list.at = (list.at + move + offered.count) % offered.count;
    changed(() => document.querySelector(".offer.at")?.scrollIntoView({ block: "nearest" }));
  } else if (offered?.count && (event.key === "Tab" || enter)) {
    event.preventDefault();
    take(list.at);
  } else if (event.key === "Escape") {
    if (offered) list.shut = true;
    else draft().reply = null;
    changed();
  } else if (enter && !coarse.matches) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !draft().text && editLast()) event.preventDefault();
}

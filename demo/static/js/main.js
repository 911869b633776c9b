/** Puts the page together: draws it whenever something changed, and carries out what is the same everywhere. */
import { bar } from "./bar.js";
import { composer, sending } from "./composer.js";
import { h, patch } from "./dom.js";
import { addFiles, focus } from "./draft.js";
import { forum, tags } from "./forum.js";
import { openForm } from "./forms.js";
import { arrive, leavePlace, leaveWorld } from "./gone.js";
import { avatar, icon } from "./icons.js";
import * as layers from "./layers.js";
import * as messages from "./messages.js";
import { rescue } from "./message_acts.js";
import { hideMembers, membersPanel, openCard } from "./people.js";
import { startCommand } from "./offers.js";
import * as route from "./route.js";
import { follow, markRead, onForm, onGone, refresh } from "./session.js";
import { changed, coarse, narrow, onChange, place, state, store } from "./store.js";
import * as theme from "./theme.js";
import * as tour from "./tour.js";
import { sidebar } from "./tree.js";
import { t } from "./words.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));

function draw() {
  if (!store.server) return;
  rescue();
  messages.measure();
  patch(root, [bar(), shell()]);
  document.title = [place()?.name, "Confrère"].filter(Boolean).join(" · ");
  messages.settle();
  layers.draw();
  tour.draw();
}

function shell() {
  const members = narrow.matches ? store.drawer === "members" : store.membersShown;
  const classes = ["shell", store.drawer && `drawer-${store.drawer}`, members && "with-members"];
  return h(
    "div",
    { key: "shell", class: classes.filter(Boolean).join(" ") },
    sidebar(),
    h(
      "main",
      {
        key: "main",
        class: "main",
        id: "main",
        tabindex: -1,
        inert: narrow.matches && store.drawer !== null,
        on: { dragover: (/** @type {Event} */ event) => event.preventDefault(), drop: dropped },
      },
      head(),
      content(),
    ),
    (members || narrow.matches) && membersPanel(),
    h("div", {
      key: "veil",
      class: "veil",
      on: {
        click: () => {
          store.drawer = null;
          changed();
        },
      },
    }),
  );
}

function head() {
  const here = place();
  if (!here) return h("header", { key: "head", class: "head" });
  const { thread, parent } = here;
  const sign =
    here.kind === "dm"
      ? avatar({ ...state().bot, bot: true }, 26)
      : icon(here.kind === "forum" ? "forum" : thread ? (thread.private ? "lock" : "thread") : "hash");
  return h(
    "header",
    { key: "head", class: "head" },
    parent &&
      h(
        "a",
        {
          key: "up",
          class: "head-up",
          href: route.hash({ channel: parent.id }),
          "aria-label": t("back-to", { name: parent.name }),
        },
        icon("left"),
        h("span", { class: "wide-only" }, parent.name),
      ),
    h("span", { key: "sign", class: `head-sign${thread ? " wide-only" : ""}` }, sign),
    h("h1", { key: "name", title: here.name }, here.name),
    thread &&
      parent?.kind === "forum" &&
      h("span", { key: "tags", class: "head-tags wide-only" }, tags(parent, thread.tags)),
    here.kind === "text" &&
      here.topic &&
      h("p", { key: "topic", class: "head-topic wide-only", title: here.topic }, here.topic),
    h(
      "button",
      {
        key: "members",
        type: "button",
        class: "icon-button head-members",
        "aria-label": t("members"),
        title: t("members"),
        "aria-pressed": String(narrow.matches ? store.drawer === "members" : store.membersShown),
        on: { click: toggleMembers },
      },
      icon("people"),
    ),
  );
}

function toggleMembers() {
  if (narrow.matches) store.drawer = store.drawer === "members" ? null : "members";
  else if (store.membersShown) return hideMembers();
  else store.membersShown = true;
  changed();
}

function content() {
  const here = place();
  if (!here) return null;
  if (here.kind === "forum" && here.channel) return forum(here.channel);
  return [messages.messages(sending()), composer()];
}

/** @param {DragEvent} event */
function dropped(event) {
  event.preventDefault();
  addFiles([...(event.dataTransfer?.files ?? [])]);
}

/** Links, mentions and spoilers inside what the server has written as HTML. @param {Event} event */
function inText(event) {
  const target = /** @type {Element} */ (event.target).closest?.(
    "[data-channel].mention, a[data-channel], [data-user], [data-command], .spoiler",
  );
  if (!target || !target.closest(".md")) return;
  const { channel, message, user, command } = /** @type {HTMLElement} */ (target).dataset;
  if (target.classList.contains("spoiler")) target.classList.add("shown");
  else if (channel) route.go({ channel, message: message ?? null });
  else if (user) openCard(user, target);
  else if (command && !startCommand(command)) focus();
  if (!target.classList.contains("spoiler")) layers.close("menu");
  event.preventDefault();
}

/** Escape shuts a drawer; a letter typed anywhere goes to the composer. @param {KeyboardEvent} event */
function typed(event) {
  if (event.key === "Escape" && store.drawer) {
    store.drawer = null;
    return changed();
  }
  if (
    (event.key === "Enter" || event.key === " ") &&
    event.target instanceof Element &&
    event.target.matches(".spoiler, [data-user], [data-command]")
  )
    return inText(event);
  const free =
    !layers.anyOpen() &&
    !coarse.matches &&
    (event.target === document.body ||
      (event.target instanceof Element && event.target.matches(".message, .messages-scroll, .main, button, a[href]")));
  if (free && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey)
    /** @type {HTMLElement | null} */ (document.querySelector(".composer-text"))?.focus();
}

onChange(draw);
onForm(openForm);
onGone(leaveWorld, leavePlace);
theme.apply();
addEventListener("hashchange", () => void follow());
addEventListener("keydown", typed);
addEventListener("resize", () => changed());
addEventListener("scroll", () => tour.follow(), true);
document.addEventListener("click", inText);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && store.server) markRead();
  changed();
});
narrow.addEventListener("change", () => changed());
setInterval(tour.follow, 300);

const to = route.read();
store.memberId = to.member;
store.channelId = to.channel;
store.wanted = to.message;
const arrived = arrive().catch(() => {}); // the server may be away; then all is as at a first visit
void arrived.then(refresh).then(() => {
  document.documentElement.classList.add("ready");
  if (!store.server) /** @type {HTMLElement} */ (document.querySelector(".boot-note")).hidden = false;
});

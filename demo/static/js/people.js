/** Who one is (the picker), who is here (the panel on the right), and each member's card. */
import { h } from "./dom.js";
import { colour } from "./format.js";
import { avatar, icon } from "./icons.js";
import * as layers from "./layers.js";
import * as route from "./route.js";
import { act } from "./session.js";
import { changed, member, narrow, state, store } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Member} Member */

/** The card on top of the channels: who I am, and the way to be somebody else. */
export function myself() {
  const { me } = state();
  return h(
    "button",
    {
      class: "myself",
      type: "button",
      "aria-haspopup": "listbox",
      "data-tour": "members",
      on: { click: (/** @type {Event} */ event) => choosePersona(/** @type {Element} */ (event.currentTarget)) },
    },
    avatar(me, 40),
    h(
      "span",
      { class: "myself-text" },
      h("small", null, t("you-are")),
      h("b", null, me.name),
      h("span", null, me.line),
    ),
    icon("swap"),
  );
}

/** @param {Element} anchor */
export function choosePersona(anchor) {
  layers.open({
    id: "personas",
    kind: "popover",
    role: "listbox",
    label: t("choose-member"),
    anchor,
    className: "personas",
    view: () => [
      h("p", { key: "head", class: "menu-head" }, t("choose-member")),
      h(
        "div",
        { key: "rows", class: "pick-rows" },
        state()
          .members.filter((who) => !who.bot)
          .map((who) =>
            h(
              "button",
              {
                key: who.id,
                type: "button",
                role: "option",
                class: "pick persona",
                "aria-selected": String(who.id === store.memberId),
                "data-tour": `member:${who.id}`,
                on: { click: () => become(who.id) },
              },
              avatar(who, 36),
              h("span", { class: "pick-text" }, h("span", null, who.name, language(who)), h("small", null, who.line)),
              h("span", { class: "pick-mark" }, who.id === store.memberId && icon("check")),
            ),
          ),
      ),
      h("p", { key: "foot", class: "menu-foot" }, t("two-tabs")),
    ],
  });
}

/** A mark for those who read another language. @param {Member} who */
function language(who) {
  const code = (who.locale ?? "fr").slice(0, 2);
  return code === "fr" ? null : h("span", { class: "badge quiet" }, code.toUpperCase());
}

/** See with another member's eyes. @param {string} id */
export function become(id) {
  layers.closeAll();
  route.go({ member: id });
}

/** The panel of members, by their highest role. */
export function membersPanel() {
  const { members, bot, roles } = state();
  /** @type {Map<string, Member[]>} */
  const groups = new Map([[t("bot-group"), [{ ...bot, bot: true }]]]);
  for (const role of roles ?? []) groups.set(role.name, []);
  for (const who of members) {
    if (who.bot || who.id === bot.id) continue;
    const name = who.roles?.[0]?.name ?? t("no-role");
    groups.set(name, [...(groups.get(name) ?? []), who]);
  }
  return h(
    "aside",
    { key: "members", class: "members", "aria-label": t("members") },
    h(
      "header",
      { class: "drawer-head" },
      h("h2", null, t("members")),
      h(
        "button",
        { type: "button", class: "icon-button", "aria-label": t("close"), on: { click: hideMembers } },
        icon("close"),
      ),
    ),
    [...groups].filter(([, all]) => all.length > 0).map(([name, all]) =>
      h(
        "section",
        { key: name },
        h("h3", null, name, h("span", null, String(all.length))),
        h("ul", null, all.map(row)),
      ),
    ),
  );
}

export function hideMembers() {
  store.drawer = null;
  if (!narrow.matches) store.membersShown = false;
  changed();
}

/** @param {Member} who */
function row(who) {
  const tint = colour(who.roles?.find((role) => colour(role.colour))?.colour);
  return h(
    "li",
    { key: who.id },
    h(
      "button",
      {
        type: "button",
        class: `member${who.id === store.memberId ? " me" : ""}`,
        "data-tour": who.bot ? null : `member:${who.id}`,
        on: {
          click: (/** @type {Event} */ event) => openCard(who.id, event.currentTarget),
          contextmenu: (/** @type {Event} */ event) => {
            event.preventDefault();
            openCard(who.id, event.currentTarget);
          },
        },
      },
      avatar(who, 32),
      h(
        "span",
        { class: "member-text" },
        h("b", { style: { "--tint": tint } }, who.name, who.bot && h("span", { class: "badge" }, t("bot-badge"))),
        h("small", null, who.bot ? t("bot-line") : who.line),
      ),
    ),
  );
}

/** @param {string} id @param {any} anchor */
export function openCard(id, anchor) {
  const who = member(id);
  if (!who) return;
  const { me, menus, dm, bot } = state();
  const isBot = who.id === bot.id;
  const userMenus = isBot ? [] : menus.filter((menu) => menu.kind === "user");
  const run = (/** @type {() => void} */ what) => () => {
    layers.close("card");
    what();
  };
  layers.open({
    id: "card",
    kind: "popover",
    role: "dialog",
    label: who.name,
    anchor,
    className: "card",
    view: () => [
      h("div", { key: "top", class: "card-top" }, avatar(who, 64)),
      h("h2", { key: "name" }, who.name, isBot && h("span", { class: "badge" }, t("bot-badge"))),
      h("p", { key: "line" }, isBot ? t("bot-line") : who.line),
      who.roles &&
        who.roles.length > 0 &&
        h(
          "ul",
          { key: "roles", class: "role-chips" },
          who.roles.map((role) =>
            h("li", { key: role.name }, h("i", { style: { background: colour(role.colour) } }), role.name),
          ),
        ),
      h(
        "div",
        { key: "acts", class: "card-acts" },
        !isBot &&
          who.id !== me.id &&
          h(
            "button",
            { key: "become", type: "button", class: "button primary", on: { click: () => become(who.id) } },
            icon("swap"),
            t("become", { name: who.name }),
          ),
        isBot &&
          h(
            "button",
            {
              key: "dm",
              type: "button",
              class: "button primary",
              on: { click: run(() => route.go({ channel: dm?.id ?? "dm" })) },
            },
            icon("mail"),
            t("open-dm"),
          ),
        userMenus.map((menu) =>
          h(
            "button",
            {
              key: menu.name,
              type: "button",
              class: "button secondary",
              "data-tour": `menu:${menu.name}`,
              on: {
                click: run(
                  () => void act({ op: "usermenu", channel: store.channelId, name: menu.name, target: who.id }),
                ),
              },
            },
            icon("bot"),
            menu.label,
          ),
        ),
      ),
    ],
  });
}

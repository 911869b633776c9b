/**
 * What the server gives, as the page's modules name it. Ids are strings.
 *
 * @typedef {{id: string, name: string, line?: string, hue?: number, bot?: boolean, locale?: string,
 *            roles?: {name: string, colour: string | number | null}[]}} Member
 * @typedef {{id: string, name: string, emoji?: string | null, moderated?: boolean}} Tag
 * @typedef {{id: string, name: string, kind: "category" | "text" | "forum", parent: string | null, topic?: string
 *   | null,
 *            canWrite: boolean, canAttach?: boolean, unread: number, mentions: number, tags?: Tag[],
 *            requireTag?: boolean}} Channel
 * @typedef {{id: string, parent: string, name: string, private: boolean, archived: boolean, locked: boolean,
 *   tags: string[],
 *            author: Member | null, count: number, createdAt: string, lastAt: string, unread: number,
 *   mentions?: number, excerpt?: string,
 *            canWrite: boolean, canAttach?: boolean}} Thread
 * @typedef {{name: string, label: string, description?: string, kind: string, required: boolean,
 *   autocomplete?: boolean,
 *            choices?: {label: string, value: any}[], minLength?: number, maxLength?: number, min?: number,
 *            max?: number}} Option
 * @typedef {{name: string, label: string, description: string, options: Option[]}} Command
 * @typedef {{name: string, label: string, kind: "message" | "user"}} Menu
 * @typedef {{id: string, persona: string, title: string, text: string, target: string, done: boolean}} Step
 * @typedef {{id: string, title: string, text: string, done: number, of: number}} Chapter
 * @typedef {{chapter: string, current: number, steps: Step[], chapters: Chapter[]}} Tour
 * @typedef {{version: number, now: string, locale: string, guild: {id: string, name: string}, bot: Member, me: Member,
 *            members: Member[], channels: Channel[], threads: Thread[], dm: {id: string, unread: number} | null,
 *            roles?: {id: string, name: string, colour: any}[], commands: Command[], menus: Menu[],
 *            tour: Tour | null}} State
 * @typedef {{name: string, url: string, size: number, image: boolean, description?: string | null, width?: number,
 *            height?: number}} Attachment
 * @typedef {{id: string, author: Member, at: string, edited: boolean, html: string, text: string, ephemeral: boolean,
 *            system: boolean, reply: {id: string | null, name: string | null, excerpt: string} | null,
 *            command: {user: {id: string, name: string}, name: string, slash: boolean} | null,
 *            thread: {id: string, name: string, count: number} | null,
 *            attachments: Attachment[], components: any[], embeds: any[],
 *            reactions: {emoji: string, count: number, mine: boolean}[], mentionsMe: boolean, mine: boolean,
 *            pending: boolean}} Message
 * @typedef {{id: string, title: string, fields: any[]}} Form
 * @typedef {{id: string, name: string, kind: "text" | "forum" | "thread" | "dm", canWrite: boolean,
 *            canAttach: boolean, topic: string, parent: Channel | null, thread: Thread | null, channel: Channel | null}} Place
 */
export {};

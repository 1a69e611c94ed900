import { h } from "../../element.js";
import { nameOf, within } from "../names.js";
import { reference, said } from "../said.js";
import { money } from "./terms.js";

/**
 * What a line about a promise, a request or a survey shows.
 *
 * @param {import("../../words.js").Words} words
 * @param {import("../directory.js").Directory} directory
 * @param {import("../chat.js").Chat} chat
 * @param {{card: string, at: string, id?: number, who?: string, word?: string, text?: string, score?: number}} line
 * @param {{self: string | null, rights: object, act: object}} more
 * @returns {Node[]}
 */
export function cardView(words, directory, chat, line, more) {
  return VIEWS[line.card](words, directory, chat, line, more).filter(Boolean);
}

const VIEWS = {
  promise: promised,
  told: (words, directory, chat, line, { self }) => [told(words, words.say(line.word, people(words, directory, chat, line, self)), line)],
  request: (words, directory, chat, { text, at }) => [
    h("div", { class: "promise asks" }, heading(words, "requestTitle", { name: within(nameOf(chat, words)) }, at),
      text && h("div", { class: "promise-text", dir: "auto" }, ...said(text)))],
  survey: (words, directory, chat, { score, text, at }) => [
    h("div", { class: "promise" }, heading(words, "surveyTitle", { name: within(nameOf(chat, words)), score }, at),
      text && h("div", { class: "promise-text", dir: "auto" }, ...said(text)))],
};

function promised(words, directory, chat, { id, at, who }, { self, rights, act }) {
  const promise = chat.commitments.get(id);
  if (promise === undefined) {
    return [];
  }
  const { state } = promise;
  const title = `promise-${chat.id}-${id}`;
  const agent = who === self ? words.say("you") : directory.agent(who);
  return [h("div", { class: "promise", role: "group", "aria-labelledby": title, "data-state": state },
    h("p", { class: "promise-head", id: title }, h("span", {}, words.say("promiseTitle", { agent: within(agent) })), " ",
      h("span", { class: "chip" }, words.say(STATES[state])), " ", time(words, at)),
    h("div", { class: "promise-text", dir: "auto" }, ...said(promise.text)),
    h("dl", { class: "promise-facts" }, ...factsOf(words, promise).map(([name, value]) =>
      h("div", {}, h("dt", {}, words.say(name)), h("dd", {}, value)))),
    buttons(words, promise, state, rights, act, self, title))];
}

function factsOf(words, promise) {
  const { amount, currency, expires, reference: number } = promise;
  const until = () => new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(expires));
  return [
    amount && ["promiseAmount", money({ amount, currency }, words.locale)],
    expires && ["promiseUntil", until()],
    number && ["promiseReference", reference(number)],
  ].filter(Boolean);
}

/** Their own promise supervisors leave to somebody else. */
function buttons(words, { by }, state, rights, act, self, title) {
  const live = state === "open" || state === "awaiting_approval";
  const button = (word, onclick, kind = "") => h("button", { type: "button", class: kind, "aria-describedby": title, onclick }, words.say(word));
  const decides = state === "awaiting_approval" && rights.approve && by !== self;
  if (!live || !(decides || rights.withdraw)) {
    return null;
  }
  const note = h("input", { type: "text", autocomplete: "off", dir: "auto", maxlength: "2000" });
  return h("div", { class: "promise-acts" },
    decides && h("label", { class: "promise-note" }, h("span", {}, words.say("promiseDecideNote")), note),
    decides && button("promiseApprove", () => act.approve(), "primary"),
    decides && button("promiseRefuse", () => act.refuse(note.value.trim()), "danger"),
    rights.withdraw && button("promiseWithdraw", () => act.withdraw()));
}

function heading(words, word, values, at) {
  return h("p", { class: "promise-head" }, h("span", {}, words.say(word, values)), " ", time(words, at));
}

function told(words, said, { text, at }) {
  return h("span", {}, said, text && ` ${words.say("promiseWhyNot", { note: within(text) })}`, " ", time(words, at));
}

function people(words, directory, chat, { who }, self) {
  const agent = who === undefined ? words.say("automatic") : who === self ? words.say("you") : directory.agent(who);
  return { name: within(nameOf(chat, words)), agent: within(agent) };
}

function time(words, at) {
  return h("time", { class: "soft", datetime: at }, new Intl.DateTimeFormat(words.locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at)));
}

const STATES = {
  __proto__: null,
  awaiting_approval: "promiseAwaiting",
  open: "promiseOpen",
  accepted: "promiseStateAccepted",
  declined: "promiseStateDeclined",
  withdrawn: "promiseStateWithdrawn",
  refused: "promiseStateRefused",
  expired: "promiseExpired",
};

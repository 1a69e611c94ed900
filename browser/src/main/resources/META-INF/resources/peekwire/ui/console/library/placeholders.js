const ALWAYS = Object.freeze([
  { word: "ph_visitor", text: "{{visitor.name}}" },
  { word: "ph_agent", text: "{{agent.name}}" },
  { word: "ph_topic", text: "{{chat.topic}}" },
  { word: "ph_team", text: "{{team.name}}" },
  { word: "ph_desk", text: "{{desk.name}}" },
  { word: "ph_today", text: "{{now:date long}}" },
]);
const ASKED = Object.freeze([
  { word: "ph_number", text: "{{input.days:number 1..30}}" },
  { word: "ph_amount", text: "{{input.amount:money EUR}}" },
  { word: "ph_day", text: "{{input.day:date}}" },
  { word: "ph_choice", text: "{{input.why:choice late|broken|lost}}" },
  { word: "ph_words", text: "{{input.words:text 200}}" },
]);

/**
 * What can be put into a reply: values that the desk knows, details of the chat, and what the agent is asked for. Pure.
 *
 * @param {string[]} attributes names of the open chat's details; one that no placeholder can name is left out
 * @returns {{word: string, with?: object, text: string}[]}
 */
export function placeholders(attributes) {
  const details = attributes.filter(name => /^[a-zA-Z0-9_-]{1,64}$/.test(name)).slice(0, 20);
  return [...ALWAYS, ...details.map(name => ({ word: "ph_detail", with: { name }, text: `{{attribute.${name}}}` })), ...ASKED];
}

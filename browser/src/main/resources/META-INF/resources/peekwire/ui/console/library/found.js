/** The replies that have all of these words, in shortcut, title or text; those whose shortcut begins with them first. Pure. */
export function found(replies, text) {
  const words = fold(text).split(/\s+/).filter(Boolean).map(word => word.replace(/^\//, ""));
  const said = reply => fold([reply.shortcut, reply.title, ...Object.values(reply.bodies)].join(" "));
  const begins = ({ shortcut }) => words.length > 0 && fold(shortcut).startsWith(words[0]);
  return replies
    .filter(reply => words.every(word => said(reply).includes(word)))
    .sort((a, b) => begins(b) - begins(a) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

/** A message as a reply that says the same: its braces are none of a placeholder's, and the visitor's name is any visitor's. Pure. */
export function replyOf(text, name) {
  const plain = text.replace(/\{\{|\}\}/g, "\\$&");
  const called = name ? plain.split(new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u")) : [plain];
  return called.join("{{visitor.name}}");
}

/** Where a line and a column, from 1, stand in a text: an offset in UTF-16. Columns are code points. Pure. */
export function offsetOf(text, line, column) {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  return Math.min(text.length, before + [...lines[line - 1] ?? ""].slice(0, column - 1).join("").length);
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

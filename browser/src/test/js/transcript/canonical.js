/** RFC 8785 for what a transcript holds: Maps, lists, texts, whole numbers, true and false. */
export function jcs(value) {
  return Buffer.from(spelled(value), "utf8");
}

function spelled(value) {
  if (value instanceof Map) {
    // JavaScript compares texts by UTF-16 code units, which is the order that RFC 8785 asks for.
    const names = [...value.keys()].sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${spelled(value.get(name))}`).join(",")}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(spelled).join(",")}]`;
  }
  return JSON.stringify(value);
}

/** How many words on each side are compared one by one; more are shown as a whole. */
const MOST = 500;

/**
 * What became of a text, word by word. Pure.
 *
 * @param {string} before
 * @param {string} after
 * @returns {{kind: "same" | "gone" | "new", text: string}[]} nothing of it empty, no two of a kind in a row
 */
export function diff(before, after) {
  const [a, b] = [before, after].map(text => text.match(/\s+|\S+/gu) ?? []);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) {
    tail++;
  }
  const [left, right] = [a, b].map(words => words.slice(head, words.length - tail));
  const steps = left.length > MOST || right.length > MOST
    ? [["gone", left.join("")], ["new", right.join("")]]
    : between(left, right);
  return woven(joined([["same", a.slice(0, head).join("")], ...steps, ["same", a.slice(a.length - tail).join("")]]));
}

/** Words that changed in a row are one change, with the blanks between them. */
function woven(parts) {
  const made = [];
  for (let i = 0; i < parts.length; i++) {
    const [gone, fresh] = made.slice(-2);
    const changed = gone?.kind === "gone" && fresh?.kind === "new";
    const [blank, next, last] = parts.slice(i, i + 3);
    if (changed && blank.kind === "same" && blank.text.trim() === "" && next?.kind === "gone" && last?.kind === "new") {
      gone.text += blank.text + next.text;
      fresh.text += blank.text + last.text;
      i += 2;
    } else {
      made.push(parts[i]);
    }
  }
  return made;
}

/** The longest that both have in common stays. */
function between(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const steps = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push(["same", a[i++]]);
      j++;
    } else if (j === b.length || (i < a.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      steps.push(["gone", a[i++]]);
    } else {
      steps.push(["new", b[j++]]);
    }
  }
  return steps;
}

function joined(steps) {
  const made = [];
  for (const [kind, text] of steps.filter(([, text]) => text !== "")) {
    const last = made.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      made.push({ kind, text });
    }
  }
  return made;
}

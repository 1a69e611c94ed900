/**
 * Where things stand in a chart: numbers in, numbers out. The drawing is as wide as it is given and has its origin above left.
 * Pure.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {(number | null)[]} Values null where there is nothing
 */

/** @param {number} value @param {number} most @param {Box} box */
export function heightOf(value, most, box) {
  return most > 0 ? (value / most) * box.height : 0;
}

/** The middle of a place from left to right. */
export function middleOf(index, count, box) {
  return box.x + ((index + 0.5) / count) * box.width;
}

/**
 * Bars that stand on each other, of one place after another; what is zero or nothing has none.
 *
 * @param {Values[]} series from below
 * @param {number} most
 * @param {Box} box
 * @returns {(Box & {series: number, index: number})[]}
 */
export function barsOf(series, most, box) {
  const count = series[0]?.length ?? 0;
  const slot = box.width / Math.max(1, count);
  const width = Math.min(36, Math.max(1, slot * 0.72));
  const bars = [];
  for (let index = 0; index < count; index++) {
    let top = box.y + box.height;
    series.forEach((values, of) => {
      const height = heightOf(values[index] ?? 0, most, box);
      top -= height;
      if (height > 0) {
        bars.push({ series: of, index, x: middleOf(index, count, box) - width / 2, y: top, width, height });
      }
    });
  }
  return bars;
}

/**
 * A line through the values, broken where there is nothing: the runs of its points.
 *
 * @param {Values} values
 * @param {number} most
 * @param {Box} box
 * @returns {{index: number, x: number, y: number}[][]}
 */
export function runsOf(values, most, box) {
  const runs = [];
  values.forEach((value, index) => {
    if (value !== null) {
      const goesOn = index > 0 && values[index - 1] !== null;
      const point = { index, x: middleOf(index, values.length, box), y: box.y + box.height - heightOf(value, most, box) };
      goesOn ? runs.at(-1).push(point) : runs.push([point]);
    }
  });
  return runs;
}

/** A path through points. */
export function pathOf(points) {
  return points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

export function round(number) {
  return Math.round(number * 10) / 10;
}

/**
 * Which places have their name below: as many as there is room for, the same number apart, the first among them.
 *
 * @param {number} count
 * @param {number} widest how wide the widest name is
 * @param {number} width
 * @returns {number[]}
 */
export function namedOf(count, widest, width) {
  const room = Math.max(1, Math.floor(width / Math.max(1, widest)));
  const apart = [1, 2, 3, 4, 5, 6, 7, 10, 12, 14].find(each => Math.ceil(count / each) <= room) ?? count;
  return Array.from({ length: Math.ceil(count / apart) }, (_, i) => i * apart);
}

/** The largest of the values, or of their sums where they stand on each other; 0 without any. */
export function mostOf(series, stacked) {
  const places = series[0]?.map((_, i) => series.map(values => values[i] ?? 0)) ?? [];
  return Math.max(0, ...places.map(values => (stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values))));
}

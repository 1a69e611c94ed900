/**
 * What a client needs of the page it runs in. Tests give it time and sockets of their own.
 *
 * @typedef {import("./index.js").Host} Host
 * @type {Host}
 */
export const browser = Object.freeze({
  socket: (url, protocol) => new WebSocket(url, protocol),
  now: () => performance.now(),
  after: (task, ms) => setTimeout(task, ms),
  cancel: timer => clearTimeout(timer),
  random: () => Math.random(),
});

/**
 * What a client needs of the page it runs in. Tests give it time and sockets of their own.
 *
 * @typedef {object} Host
 * @property {(url: string, protocol: string) => WebSocket} socket
 * @property {() => number} now milliseconds, monotonic
 * @property {(task: () => void, ms: number) => any} after
 * @property {(timer: any) => void} cancel
 * @property {() => number} random from 0 to 1, exclusive
 */

/** @type {Host} */
export const browser = Object.freeze({
  socket: (url, protocol) => new WebSocket(url, protocol),
  now: () => performance.now(),
  after: (task, ms) => setTimeout(task, ms),
  cancel: timer => clearTimeout(timer),
  random: () => Math.random(),
});

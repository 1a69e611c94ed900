/** Two short tones, the second higher: frequency, begin and length in seconds. */
const TONES = [[660, 0, 0.12], [880, 0.13, 0.18]];

/**
 * Desktop notifications and a sound. Both are off until the agent switches them on, and the browser is asked for its
 * permission then and not before. No notification holds anything that a visitor has typed and not sent.
 *
 * @typedef {{Notification?: any, AudioContext?: any}} Means what the browser has
 */
export class Alerts {
  #means;
  #notifies = false;
  #audio = null;
  #shown = new Map();

  /** Keeps quiet, though the sound may be on. */
  muted = false;
  refused = false;

  /** @param {Means} means */
  constructor(means = globalThis) {
    this.#means = means;
  }

  get canNotify() {
    return typeof this.#means.Notification === "function";
  }

  get notifies() {
    return this.#notifies;
  }

  get sounds() {
    return this.#audio !== null;
  }

  /** Switches notifications, by the agent's own act. @returns {Promise<boolean>} whether they are on */
  async notify(on) {
    this.#notifies = on && this.canNotify && (await this.#permitted());
    this.refused = on && !this.#notifies;
    return this.#notifies;
  }

  /** Switches the sound, by the agent's own act, and lets it be heard. @returns {boolean} whether it is on */
  sound(on) {
    this.#audio?.close();
    this.#audio = on && this.#means.AudioContext ? new this.#means.AudioContext() : null;
    this.#play();
    return this.sounds;
  }

  /**
   * Something wants the agent's attention.
   *
   * @param {string} chat
   * @param {string} title
   * @param {string} body
   * @param {() => void} onclick
   */
  alert(chat, title, body, onclick) {
    this.#play();
    if (this.#notifies) {
      this.#show(chat, title, body, onclick);
    }
  }

  /** The agent has seen to a chat. */
  seen(chat) {
    this.#shown.get(chat)?.close();
    this.#shown.delete(chat);
  }

  /** Nothing stays behind. */
  close() {
    [...this.#shown.keys()].forEach(chat => this.seen(chat));
    this.#audio?.close();
    this.#audio = null;
    this.#notifies = false;
  }

  async #permitted() {
    const { Notification } = this.#means;
    return (Notification.permission === "granted" ? "granted" : await Notification.requestPermission()) === "granted";
  }

  /** Some browsers have notifications that pages can't make. */
  #show(chat, title, body, onclick) {
    try {
      const made = new this.#means.Notification(title, { body, tag: `peekwire-${chat}`, silent: true });
      made.onclick = () => {
        this.seen(chat);
        onclick();
      };
      this.#shown.set(chat, made);
    } catch {
      this.#notifies = false;
    }
  }

  #play() {
    const audio = this.#audio;
    if (audio === null || this.muted) {
      return;
    }
    for (const [frequency, begin, length] of TONES) {
      tone(audio, frequency, audio.currentTime + begin, length);
    }
  }
}

function tone(audio, frequency, at, length) {
  const [source, volume] = [audio.createOscillator(), audio.createGain()];
  source.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  source.connect(volume).connect(audio.destination);
  source.start(at);
  source.stop(at + length);
}

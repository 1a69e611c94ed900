const KEY = "peekwire.draft";

/** The unsent text over a reload, in this tab alone, for products that ask for it. A storage that fails is an empty one. */
export const kept = {
  get text() {
    return attempt(() => sessionStorage.getItem(KEY)) ?? "";
  },

  set text(text) {
    attempt(() => (text === "" ? sessionStorage.removeItem(KEY) : sessionStorage.setItem(KEY, text)));
  },
};

/** This tab's storage, where the page may have one. @returns {Storage | undefined} */
export function tabStorage() {
  return attempt(() => sessionStorage) ?? undefined;
}

function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

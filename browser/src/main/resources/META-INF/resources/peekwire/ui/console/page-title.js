/** Says in the page's title what waits for an agent who looks elsewhere, before what the page itself says there. */
export class PageTitle {
  #page;
  #put = "";
  #news = new Set();

  /** @param {{title: string}} page */
  constructor(page) {
    this.#page = page;
  }

  /** A chat wants the agent's attention. */
  news(chat) {
    this.#news.add(chat);
  }

  /**
   * @param {boolean} elsewhere whether the agent looks elsewhere; who is back knows of everything
   * @param {string} urgent what can't wait; empty for nothing
   */
  tell(elsewhere, urgent) {
    if (!elsewhere) {
      this.#news.clear();
    }
    const { size } = this.#news;
    this.#write(!elsewhere ? "" : urgent || (size > 0 ? `(${size})` : ""));
  }

  /** The page may have given itself another title since. */
  #write(news) {
    const { title } = this.#page;
    const own = title.startsWith(this.#put) ? title.slice(this.#put.length) : title;
    this.#put = news === "" ? "" : `${news} · `;
    if (this.#put + own !== title) {
      this.#page.title = this.#put + own;
    }
  }
}

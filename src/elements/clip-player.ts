/** Share of a clip that has to be in view before it starts by itself. */
const IN_VIEW = 0.6;

/**
 * Starts a silent clip while it is in view, and stops it when it leaves. Readers who want stillness see its
 * poster; whoever has stopped it once has stopped it for good.
 */
class ClipPlayer extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const video = this.querySelector("video");
    if (!video || this.dataset.autoplay === undefined) return;
    const { signal } = this.#ending;
    const stillness = matchMedia("(prefers-reduced-motion: reduce)");
    let isOurs = false;
    let isOver = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const isWanted = entry?.isIntersecting === true && !isOver && !stillness.matches;
        if (isWanted === isOurs) return;
        isOurs = isWanted;
        if (isWanted) video.play().catch(() => (isOver = true));
        else video.pause();
      },
      { threshold: IN_VIEW },
    );
    const stop = (): void => {
      // It was not we who stopped it.
      if (isOurs && !video.ended) isOver = true;
    };
    video.addEventListener("pause", stop, { signal });
    stillness.addEventListener("change", ({ matches }) => matches && video.pause(), { signal });
    observer.observe(video);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }
}

customElements.define("clip-player", ClipPlayer);

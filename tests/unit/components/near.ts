/** What the browser tells of elements that come near the screen; jsdom draws nothing, so tests say it. */
const watched = new Map<Element, (entries: { isIntersecting: boolean }[]) => void>();

class Observer {
  readonly #told: (entries: { isIntersecting: boolean }[]) => void;
  #element: Element | undefined;

  constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
    this.#told = told;
  }

  observe(element: Element): void {
    this.#element = element;
    watched.set(element, this.#told);
  }

  disconnect(): void {
    if (this.#element) watched.delete(this.#element);
  }
}

/** Lets components watch what is near. Nothing is, until a test says so. */
export function watchNear(): void {
  Object.assign(globalThis, { IntersectionObserver: Observer });
}

/** Says that an element is near the screen, or far from it. */
export function tellNear(element: Element, isNear: boolean): void {
  const told = watched.get(element);
  if (!told) throw new Error('nobody watches this element');
  told([{ isIntersecting: isNear }]);
}

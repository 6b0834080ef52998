/** Parts of the reading view (parts.ts) in a page of our own: scripts of the extension, like any other. */
import { browser } from './api';
import type { PartName } from './part-names';
import { type Parts, sharedWorld } from './shared-world';

/** @returns how a part is brought in; it answers null where it cannot be */
export function partsInPages(document: Document): <K extends PartName>(name: K) => Promise<Parts[K] | null> {
  return async (name) => {
    const there = sharedWorld.jernihParts?.[name];
    if (there) return there;
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(`/part-${name}.js`);
    await new Promise((resolve) => {
      script.onload = resolve;
      script.onerror = resolve;
      document.head.append(script);
    });
    script.remove();
    return sharedWorld.jernihParts?.[name] ?? null;
  };
}

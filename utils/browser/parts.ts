/**
 * Parts of the reading view that are loaded when they are used, so that the first view stays small. Each is a script of
 * its own, `entrypoints/part-<name>.ts`, which the background brings into the caller's page; it lives in the same isolated
 * world and hands over its functions by `providePart` (provide-part.ts).
 *
 * A part that draws has its own Preact: it renders a root of its own into an element that it is given, and never hands
 * out components.
 */
import { callBackground } from './messages';
import type { PartName } from './part-names';
import { type Parts, sharedWorld } from './shared-world';

/**
 * The functions of a part, loaded at the first call.
 * @returns null where it cannot be loaded: the extension was reloaded or the tab is gone
 */
export async function usePart<K extends PartName>(name: K): Promise<Parts[K] | null> {
  const there = sharedWorld.jernihParts?.[name];
  if (there) return there;
  await callBackground('extension/part', { name });
  return sharedWorld.jernihParts?.[name] ?? null;
}

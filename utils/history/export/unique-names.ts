/** Names in one folder that no system takes for the same: macOS and Windows see no case. */

/** A giver of names: the wanted one, or with a number before its ending where it is taken. */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Map<string, number>();
  return (wanted) => {
    const key = wanted.normalize('NFC').toLowerCase();
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    if (before === 0) return wanted;
    const dot = wanted.lastIndexOf('.');
    const numbered = `${wanted.slice(0, dot)} (${before + 1})${wanted.slice(dot)}`;
    // The number itself may have been somebody's title.
    const other = numbered.normalize('NFC').toLowerCase();
    if (taken.has(other)) return `${wanted.slice(0, dot)} (${before + 1}, ${taken.size})${wanted.slice(dot)}`;
    taken.set(other, 1);
    return numbered;
  };
}

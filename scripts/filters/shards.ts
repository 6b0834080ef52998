/** Writes compiled rules as the files from which utils/filters/format.ts makes shards. */
import type { HostRules } from '../../utils/filters/format';

/** @throws Error for a key or value that would end its line */
function textOf(entries: Iterable<[key: string, value: string]>): string {
  const keys = new Map<string, string[]>();
  for (const [key, value] of entries) {
    if (/[\t\n,]/.test(key) || /[\t\n]/.test(value))
      throw new Error(`the rules of ${JSON.stringify(key)} end their line`);
    keys.set(value, [...(keys.get(value) ?? []), key]);
  }
  const lines = [...keys].sort(([one], [other]) => (one < other ? -1 : 1));
  return [String(lines.length), ...lines.map(([value, names]) => `${names.sort().join(',')}\t${value}`)].join('\n');
}

/** The text of utils/filters/data/hosts.txt. */
export function hostsText(hosts: Map<string, HostRules>): string {
  return textOf([...hosts].map(([key, rules]): [string, string] => [key, JSON.stringify(rules)]));
}

/** The text of utils/filters/data/generic.txt. A token that is the whole selector needs no value. */
export function genericText(generic: Map<string, string[]>): string {
  return textOf(
    [...generic].map(([token, selectors]): [string, string] => {
      const itself = selectors.length === 1 && selectors[0] === token;
      return [token, itself ? '' : JSON.stringify(selectors)];
    }),
  );
}

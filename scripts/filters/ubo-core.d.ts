/** What is used of a package that has no types of its own. */
declare module '@gorhill/ubo-core/js/static-dnr-filtering.js' {
  export function dnrRulesetFromRawLists(
    lists: { name: string; text: string }[],
    options: { env: string[] },
  ): Promise<{ network: { ruleset: unknown[] } }>;
}

/** Runs the stages of `npm test` one after the other and adds up their results. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What is to be read at the end: the names of what failed, or of what is unsteady. */
  notes?: string[];
}

export interface Stage {
  name: string;
  title: string;
  /** Without the success of these, where they run at all, this one is not run and counts as failed. */
  needs?: string[];
  run(): Promise<Counts>;
}

export const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
export const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

/** The result of a stage that counts as one test. */
export const verdict = (ok: boolean): Counts => (ok ? PASSED : FAILED);

/** `N passed, N failed`, with the skipped ones where there are any. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * The stages to run: all, or those that the filters name (`build` names `build-chrome` and `build-firefox`).
 * @throws Error that lists the names, for a filter that names none.
 */
export function selectStages(stages: Stage[], filters: string[]): Stage[] {
  const named = (stage: Stage, filter: string) => stage.name === filter || stage.name.startsWith(`${filter}-`);
  for (const filter of filters) {
    if (!stages.some((stage) => named(stage, filter))) {
      throw new Error(`no stage ${filter}; there are: ${stages.map(({ name }) => name).join(', ')}`);
    }
  }
  return filters.length === 0 ? stages : stages.filter((stage) => filters.some((filter) => named(stage, filter)));
}

async function runStage(stage: Stage, failedStages: Set<string>): Promise<Counts> {
  const missing = stage.needs?.filter((name) => failedStages.has(name)) ?? [];
  if (missing.length > 0) {
    console.log(`not run: ${missing.join(' and ')} failed`);
    return FAILED;
  }
  try {
    return await stage.run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

/** Runs the stages in order, each with a header, its result and its duration; a failure does not stop the others. */
export async function runStages(stages: Stage[]): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const failedStages = new Set<string>();
  const lines: string[] = [];
  for (const stage of stages) {
    console.log(`\n=== ${stage.name}: ${stage.title}`);
    const began = performance.now();
    const counts = await runStage(stage, failedStages);
    if (counts.failed > 0) failedStages.add(stage.name);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
    const line = `${summary(counts)} (${((performance.now() - began) / 1000).toFixed(1)} s)`;
    console.log(`--- ${stage.name}: ${line}`);
    lines.push(`${counts.failed > 0 ? 'FAILED' : counts.passed > 0 ? 'ok    ' : 'skip  '} ${stage.name}: ${line}`);
    lines.push(...(counts.notes ?? []).map((note) => `         ${note}`));
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}

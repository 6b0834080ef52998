/** How much of the history the reader keeps on this device: a record of this device's own, checked when it is read. */
import * as v from 'valibot';
import { KEEP_ALL, type Retention } from '../history/retention';
import { storedItem } from './stored-item';

const amount = (most: number) => v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), 0);

export const retentionSchema: v.GenericSchema<unknown, Retention> = v.object({
  days: amount(36_500),
  articles: amount(10_000_000),
  megabytes: amount(1_000_000),
});

const stored = storedItem<unknown>('local:retention', { fallback: KEEP_ALL, version: 1 });

/** The rule that holds on this device; no limit where none is stored, or none that can be read. */
export async function loadRetention(): Promise<Retention> {
  const parsed = v.safeParse(retentionSchema, await stored.getValue());
  return parsed.success ? parsed.output : KEEP_ALL;
}

/** Makes a rule hold on this device. */
export const storeRetention = (rule: Retention): Promise<void> => stored.setValue(rule);

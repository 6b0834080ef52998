/** What is asked of values that come from elsewhere, in messages and in files alike. */
import * as v from 'valibot';

/** A text; what is too long of it is cut. */
export const shortText = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max)),
  );

/** An absolute address on the web: nothing that runs, nothing of this machine. */
export const webUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:/), v.maxLength(4096));

/** How many there are of something. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

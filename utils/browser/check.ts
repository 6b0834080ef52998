/**
 * What is asked of a message's payload, in the form of Standard Schema (https://standardschema.dev): the background and our
 * own pages write it with valibot, which speaks it; scripts in pages, which should not carry valibot, with `checkOf`.
 */

type Checked<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { message: string }[] };

/** A check of values from outside; `T` is what a value is that has passed. */
export interface Check<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    validate(value: unknown): Checked<T> | Promise<Checked<T>>;
  };
}

/**
 * A check by hand.
 * @param passes whether a value is as it should be
 */
export const checkOf = <T>(passes: (value: unknown) => value is T): Check<T> => ({
  '~standard': {
    version: 1,
    vendor: 'jernih',
    validate: (value) => (passes(value) ? { value } : { issues: [{ message: 'not as expected' }] }),
  },
});

/** Calls that carry nothing. */
export const nothing = checkOf((value): value is null => value === null);

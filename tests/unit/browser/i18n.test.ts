import { beforeEach, expect, test, vi } from 'vitest';

const TEXTS: Record<string, string> = { readerOldUpdated: 'Published $1, updated $2.', readerClose: 'Close' };
/** As Chromium's: puts substitutions in, and throws once the extension is another one. */
const getMessage = vi.fn((key: string, substitutions: string[]) =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
);

async function fresh() {
  vi.resetModules();
  const { useApi } = await import('@/utils/browser/api');
  useApi({ i18n: { getMessage } } as never);
  return import('@/utils/browser/i18n');
}
const invalidate = () =>
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });

beforeEach(
  () =>
    void getMessage
      .mockReset()
      .mockImplementation((key, substitutions) =>
        (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
      ),
);

test('puts substitutions in their places, whatever they are', async () => {
  const { translate } = await fresh();
  expect(translate('readerOldUpdated', 'last year', 'today')).toBe('Published last year, updated today.');
  expect(translate('readerOldUpdated', '$2', '$&')).toBe('Published $2, updated $&.');
  expect(translate('readerClose')).toBe('Close');
});

test('has the texts that were asked for when no more can be', async () => {
  const { translate, keepTexts } = await fresh();
  translate('readerOldUpdated', 'yesterday', 'today');
  keepTexts('readerClose');
  invalidate();
  expect(translate('readerOldUpdated', 'last year', 'now')).toBe('Published last year, updated now.');
  expect(translate('readerClose')).toBe('Close');
  expect(translate('readerHistory')).toBe('');
});

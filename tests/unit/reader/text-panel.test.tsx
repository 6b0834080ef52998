// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { TextPanel } from '@/components/reader/TextPanel';
import { defaultSettings, parseSettings, type Settings } from '@/utils/browser/settings-schema';
import { all, click, draw, one } from '../components/support';

async function drawPanel(change: Partial<Settings> = {}) {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  await draw(<TextPanel settings={{ ...defaultSettings, ...change }} onChange={onChange} />);
  return onChange;
}

const option = (value: string | number) => one(`[data-option="${value}"] input`) as HTMLInputElement;
const smaller = () => one('[data-smaller]') as HTMLButtonElement;
const larger = () => one('[data-larger]') as HTMLButtonElement;

const choices: [keyof Settings, string | number][] = [
  ['theme', 'paper'],
  ['theme', 'sepia'],
  ['theme', 'dark'],
  ['theme', 'black'],
  ['font', 'sans'],
  ['lineWidth', 52],
  ['lineWidth', 80],
  ['lineHeight', 1.4],
  ['lineHeight', 1.8],
];

test.each(choices)('the %s %s is asked for, and can be stored', async (field, value) => {
  const onChange = await drawPanel();
  await click(option(value));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ [field]: value });
  expect(parseSettings({ [field]: value })).toEqual({ ...defaultSettings, [field]: value });
});

test('shows what is set', async () => {
  await drawPanel({ theme: 'sepia', font: 'sans', fontSize: 26, lineWidth: 80, lineHeight: 1.4 });
  const checked = all('[data-option]').filter((label) => label.querySelector<HTMLInputElement>('input')?.checked);
  expect(checked.map((label) => label.dataset.option)).toEqual(['sepia', 'sans', '80', '1.4']);
  expect(one('output').textContent).toBe('26');
});

test('letters get smaller and larger by a step', async () => {
  const onChange = await drawPanel({ fontSize: 20 });
  await click(smaller());
  await click(larger());
  expect(onChange.mock.calls).toEqual([[{ fontSize: 18 }], [{ fontSize: 22 }]]);
});

test.each([
  [14, true, false],
  [16, false, false],
  [30, false, false],
  [32, false, true],
])('at %d px smaller is disabled: %s, larger: %s', async (fontSize, noSmaller, noLarger) => {
  const onChange = await drawPanel({ fontSize });
  expect([smaller().disabled, larger().disabled]).toEqual([noSmaller, noLarger]);
  await click(smaller());
  await click(larger());
  expect(onChange).toHaveBeenCalledTimes(Number(!noSmaller) + Number(!noLarger));
});

test('a size between the steps does not go past the limits', async () => {
  const small = await drawPanel({ fontSize: 15 });
  await click(smaller());
  expect(small).toHaveBeenCalledExactlyOnceWith({ fontSize: 14 });
  const large = await drawPanel({ fontSize: 31 });
  await click(larger());
  expect(large).toHaveBeenCalledExactlyOnceWith({ fontSize: 32 });
});

// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { TextPanel } from '@/components/reader/TextPanel';
import { defaultSettings, parseSettings, type Settings } from '@/utils/browser/settings-schema';
import { FONTS, type Measure, RANGES, THEMES, USUAL_TEXT } from '@/utils/reading/text-settings';
import { all, click, draw, one } from '../components/support';

async function drawPanel(change: Partial<Settings> = {}) {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  await draw(<TextPanel settings={{ ...defaultSettings, ...change }} onChange={onChange} />);
  return onChange;
}

const radio = (name: string, value: string) => one(`[name="${name}"][value="${value}"]`) as HTMLInputElement;
const slider = (name: Measure) => one(`[name="${name}"]`) as HTMLInputElement;
const end = (which: 'less' | 'more') => one(`[data-${which}=fontSize]`) as HTMLButtonElement;
const reset = () => one('[data-text-reset]') as HTMLButtonElement;

const choices: [keyof Settings, string][] = [
  ...THEMES.filter((theme) => theme !== USUAL_TEXT.theme).map((theme): [keyof Settings, string] => ['theme', theme]),
  ...FONTS.filter((font) => font !== USUAL_TEXT.font).map((font): [keyof Settings, string] => ['font', font]),
  ['align', 'justify'],
];

test.each(choices)('the %s %s is asked for, and can be stored', async (field, value) => {
  const onChange = await drawPanel();
  await click(radio(field, value));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ [field]: value });
  expect(parseSettings({ [field]: value })).toEqual({ ...defaultSettings, [field]: value });
});

test.each(Object.keys(RANGES) as Measure[])('%s slides from end to end, and both ends can be stored', async (name) => {
  const onChange = await drawPanel();
  const { min, max } = RANGES[name];
  for (const value of [min, max]) {
    await act(() => {
      slider(name).value = String(value);
      slider(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(onChange).toHaveBeenLastCalledWith({ [name]: value });
    expect(parseSettings({ [name]: value })[name]).toBe(value);
  }
});

test('shows what is set', async () => {
  const text = {
    theme: 'sepia',
    font: 'sans',
    align: 'justify',
    fontSize: 26,
    lineWidth: 80,
    lineHeight: 1.4,
  } as const;
  await drawPanel({ ...text, letterSpacing: 0.05, wordSpacing: 0.1 });
  const checked = all('[type=radio]').filter((input) => (input as HTMLInputElement).checked) as HTMLInputElement[];
  expect(checked.map(({ value }) => value)).toEqual(['sepia', 'sans', 'justify']);
  expect(all('output').map((output) => output.textContent)).toEqual(['26 px', '80 letters', '1.4', '5%', '10%']);
});

test('letters get smaller and larger by a step', async () => {
  const onChange = await drawPanel({ fontSize: 20 });
  await click(end('less'));
  await click(end('more'));
  expect(onChange.mock.calls).toEqual([[{ fontSize: 19 }], [{ fontSize: 21 }]]);
});

test.each([
  [RANGES.fontSize.min, true, false],
  [20, false, false],
  [RANGES.fontSize.max, false, true],
])('at %d px smaller is disabled: %s, larger: %s', async (fontSize, noSmaller, noLarger) => {
  const onChange = await drawPanel({ fontSize });
  expect([end('less').disabled, end('more').disabled]).toEqual([noSmaller, noLarger]);
  await click(end('less'));
  await click(end('more'));
  expect(onChange).toHaveBeenCalledTimes(Number(!noSmaller) + Number(!noLarger));
});

test('steps of tenths do not gather the errors of binary fractions', async () => {
  const onChange = await drawPanel();
  await act(() => {
    slider('lineHeight').value = '1.7000000000000002';
    slider('lineHeight').dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ lineHeight: 1.7 });
});

test('goes back to the usual look, where it is another', async () => {
  await drawPanel({ hideAds: false });
  expect(reset().disabled).toBe(true);
  const onChange = await drawPanel({ wordSpacing: 0.1, hideAds: false });
  await click(reset());
  expect(onChange).toHaveBeenCalledExactlyOnceWith(USUAL_TEXT);
});

test('can be of this device alone', async () => {
  const onChange = await drawPanel();
  await click(one('[name=onlyHere]'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ onlyHere: true });
});

test('everything in it has a name, and is reached in the order in which it is read', async () => {
  await drawPanel({ fontSize: 22 });
  const controls = all('button, input') as (HTMLButtonElement | HTMLInputElement)[];
  const unnamed = controls.filter(
    (control) => !(control.labels?.[0]?.textContent || control.getAttribute('aria-label') || control.textContent),
  );
  expect(unnamed).toEqual([]);
  expect(all('[tabindex]').filter(({ tabIndex }) => tabIndex > 0)).toEqual([]);
});

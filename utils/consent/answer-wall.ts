/** Answers a wall with a no by its own buttons: what they say in whole, and nothing else, says what they do. */
import { unshadowed } from '../article/unshadowed';
import { type ConsentLabels, saysLabel } from './consent-rules';
import { controlsOf, findIn, labelsOf } from './controls';
import { boxesOver, isOnScreen, readWall } from './find-walls';

const LOOK_EVERY_MS = 50;
/** Walls that fade away take their time. */
const GONE_MS = 1_500;
const SECOND_STEP_MS = 2_000;
/** More switches than that are lists of partners: those are not gone through one by one. */
const MOST_SWITCHES = 30;
const SWITCHES = 'input[type="checkbox"], [role="switch"], [role="checkbox"]';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until something is there. @param ms the longest wait */
async function waitFor<T>(find: () => T | null | undefined | false, ms: number): Promise<T | null> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const found = find();
    if (found) return found;
    if (waited >= ms) return null;
    await wait(LOOK_EVERY_MS);
  }
}

/** Waits for a wall to go away after it was answered. */
export const isGone = async (box: Element): Promise<boolean> =>
  (await waitFor(() => !isOnScreen(box), GONE_MS)) === true;

/** The control of a wall that says so as a whole. */
export function controlThatSays(purpose: keyof ConsentLabels, box: Element): HTMLElement | null {
  const says = (control: Element) => {
    const labels = labelsOf(control);
    return labels.some((label) => saysLabel(purpose, label)) && !labels.some((label) => saysLabel('accept', label));
  };
  return controlsOf(box).find(says) ?? null;
}

const isOn = (one: Element): boolean =>
  one.localName === 'input' ? (one as HTMLInputElement).checked : one.getAttribute('aria-checked') === 'true';

const canBeSwitched = (one: Element): boolean =>
  !one.matches(':disabled') && one.getAttribute('aria-disabled') !== 'true' && !one.hasAttribute('readonly');

/** Switches off what can be. Returns whether all is off that may be. */
function switchAllOff(box: Element): boolean {
  const switches = findIn(box, SWITCHES).filter((one) => canBeSwitched(one) && isOn(one));
  if (switches.length > MOST_SWITCHES) return false;
  for (const one of switches) one.click();
  return switches.every((one) => !isOn(one));
}

/** The box of the second step: the same one, or another that asks for consent. */
function secondStep(box: Element, ownHost: string): { box: Element; control: HTMLElement; saves: boolean } | null {
  const others = [...boxesOver(unshadowed(box.ownerDocument))].filter((other) => readWall(other, ownHost));
  for (const one of new Set([box, ...others])) {
    const reject = controlThatSays('reject', one);
    if (reject) return { box: one, control: reject, saves: false };
    const save = controlThatSays('save', one);
    if (save) return { box: one, control: save, saves: true };
  }
  return null;
}

/** One click on a button that rejects. Returns whether the wall went away. */
export async function rejectAtOnce(box: Element): Promise<boolean> {
  const control = controlThatSays('reject', box);
  if (!control) return false;
  control.click();
  return isGone(box);
}

/**
 * Opens the settings, and rejects or saves what is necessary alone there.
 * Nothing is saved where a switch stays on that could be off.
 */
export async function rejectInSettings(box: Element, ownHost: string): Promise<boolean> {
  const settings = controlThatSays('settings', box);
  if (!settings) return false;
  settings.click();
  const step = await waitFor(() => secondStep(box, ownHost), SECOND_STEP_MS);
  if (!step) return false;
  // What comes up comes in steps of its own: its switches may not be there with its buttons.
  await wait(2 * LOOK_EVERY_MS);
  if (step.saves && !switchAllOff(step.box)) return false;
  step.control.click();
  return (await isGone(step.box)) && (await isGone(box));
}

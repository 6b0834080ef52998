/**
 * Stands between every click of ours and the page: a control that agrees to anything is never clicked, whoever asks.
 * It takes the place of `click` in our own isolated world, where the page's scripts see nothing of it.
 */
import { saysLabel } from './consent-rules';
import { controlAround, labelsOf } from './controls';

/** Whether a click on an element agrees to more than must be, by what its control says. */
export function wouldAccept(element: Element): boolean {
  return labelsOf(controlAround(element)).some((label) => saysLabel('accept', label));
}

export interface ClickGuard {
  /** What the last control said that was clicked. */
  lastLabel(): string;
  /** How often something was clicked. */
  clicks(): number;
}

/** @param prototype `HTMLElement.prototype` of our own world */
export function guardClicks(prototype: Pick<HTMLElement, 'click'>, onClick: (label: string) => void): ClickGuard {
  const { click } = prototype;
  let lastLabel = '';
  let clicks = 0;
  prototype.click = function (this: HTMLElement) {
    if (wouldAccept(this)) return;
    clicks++;
    lastLabel = labelsOf(controlAround(this))[0] ?? lastLabel;
    onClick(lastLabel);
    click.call(this);
  };
  return {
    lastLabel: () => lastLabel,
    clicks: () => clicks,
  };
}

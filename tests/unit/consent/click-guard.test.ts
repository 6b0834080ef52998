// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { guardClicks, wouldAccept } from '@/utils/consent/click-guard';

const own = HTMLElement.prototype.click;
afterEach(() => {
  HTMLElement.prototype.click = own;
  document.body.replaceChildren();
});

function put(html: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.querySelector('[data-it]') as HTMLElement;
}

describe('a control that agrees', () => {
  it.each([
    '<button data-it>Accept all</button>',
    '<button data-it> TERIMA SEMUA </button>',
    '<button><span data-it>Setuju</span></button>',
    '<button data-it aria-label="Accept all"></button>',
    '<button data-it title="Alle akzeptieren"><svg></svg></button>',
    '<input data-it type="submit" value="Tout accepter">',
    '<a data-it role="button">OK</a>',
    // The words say no, the name says yes: whoever is wrong, it is not clicked.
    '<button data-it aria-label="Accept all">Reject all</button>',
  ])('is not clicked: %s', (html) => {
    const control = put(html);
    const clicks: string[] = [];
    document.body.addEventListener('click', () => clicks.push('page'), { once: true });
    const guard = guardClicks(HTMLElement.prototype, (label) => clicks.push(label));
    control.click();
    expect(clicks).toEqual([]);
    expect(guard.clicks()).toBe(0);
    expect(wouldAccept(control)).toBe(true);
  });
});

it('lets all other controls be clicked, and remembers what the last one says', () => {
  const control = put('<button><b data-it>Reject all</b></button>');
  const seen: unknown[] = [];
  document.body.addEventListener('click', ({ target }) => seen.push(target), { once: true });
  const guard = guardClicks(HTMLElement.prototype, (label) => seen.push(label));
  control.click();
  expect(seen).toEqual(['Reject all', control]);
  expect(guard.clicks()).toBe(1);
  expect(guard.lastLabel()).toBe('Reject all');
});

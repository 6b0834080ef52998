/**
 * jsdom lays nothing out. Here an element with `data-box="left top width height"` (CSS px) is a box in the window, as
 * large as it says; every other element has none.
 */

/** jsdom drops HIDDEN_CSS, because it does not know `::backdrop`. */
function isHidden(element: Element): boolean {
  return element.closest('[data-jernih-hidden]') !== null || getComputedStyle(element).display === 'none';
}

function boxOf(element: Element): DOMRect {
  const drawn = isHidden(element) ? null : element.getAttribute('data-box');
  return new DOMRect(...(drawn ?? '0 0 0 0').split(' ').map(Number));
}

/** Uppermost first: by z-index, then the later in the document. */
function elementsFromPoint(x: number, y: number): Element[] {
  const boxes = [...document.querySelectorAll('[data-box]')].reverse().filter((element) => {
    if (getComputedStyle(element).visibility === 'hidden') return false;
    const { left, top, right, bottom } = boxOf(element);
    return left <= x && x < right && top <= y && y < bottom;
  });
  const layer = (element: Element) => Number(getComputedStyle(element).zIndex) || 0;
  return [...boxes.sort((a, b) => layer(b) - layer(a)), document.body, document.documentElement];
}

/** Gives the document of the test a layout. Its window is 1024 by 768. */
export function layOut(): void {
  document.elementsFromPoint = elementsFromPoint;
  Element.prototype.getBoundingClientRect = function () {
    return boxOf(this);
  };
  Element.prototype.checkVisibility = function (options) {
    if (!this.isConnected) return false;
    if (options?.visibilityProperty && getComputedStyle(this).visibility === 'hidden') return false;
    for (let element: Element | null = this; element; element = element.parentElement) {
      if (isHidden(element)) return false;
    }
    return true;
  };
  Element.prototype.getClientRects = function () {
    const box = boxOf(this);
    return (box.width > 0 ? [box] : []) as unknown as DOMRectList;
  };
}

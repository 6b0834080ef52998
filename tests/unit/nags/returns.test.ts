// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { type HiddenLog, startHiddenLog } from '@/utils/nags/hidden-log';
import { type Returns, watchReturns } from '@/utils/nags/returns';

let log: HiddenLog;
let returns: Returns;
beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  log = startHiddenLog();
  returns = watchReturns(document, log);
});

/** The page puts a box in, it is hidden, and the page takes it out again. */
function comeAndGo(name: string): void {
  const box = document.createElement('div');
  box.className = name;
  document.body.append(box);
  log.hide(box, 'ad', 'advertisement');
  returns.note(box, 'ad');
  box.remove();
}
const fresh = (name: string) => {
  const box = document.createElement('div');
  box.className = name;
  document.body.append(box);
  return box;
};
const rules = () => [...document.head.querySelectorAll('style')].map(({ textContent }) => textContent);

describe('a box that comes back', () => {
  test('is left to a style rule after three returns', () => {
    for (let time = 0; time < 3; time++) comeAndGo('bar promo');
    expect(rules()).toEqual([]);
    comeAndGo('bar promo');
    expect(rules()).toEqual([expect.stringMatching(/^div\.bar\.promo:not\(.*display:none!important/)]);
    expect(returns.covers(fresh('bar promo'))).toBe(true);
    expect(returns.covers(fresh('bar'))).toBe(false);
    expect(log.entries()).toMatchObject([{ kind: 'ad', selector: 'div.bar.promo' }]);
  });

  test('is shown again when all is put back', () => {
    for (let time = 0; time < 4; time++) comeAndGo('bar');
    log.restore(null);
    expect(rules()).toEqual([]);
    expect(returns.covers(fresh('bar'))).toBe(false);
    expect(log.isKept(fresh('bar'))).toBe(true);
  });

  test('is shown again when the reader asks for it', () => {
    for (let time = 0; time < 4; time++) comeAndGo('bar');
    expect(returns.giveBack(fresh('bar'))).toBe(true);
    expect(rules()).toEqual([]);
    expect(returns.giveBack(fresh('bar'))).toBe(false);
  });

  test('gets no rule while something to be seen has the same name', () => {
    fresh('box');
    for (let time = 0; time < 6; time++) comeAndGo('box');
    expect(rules()).toEqual([]);
  });

  test('gets no rule where its name is another one each time, or none', () => {
    for (let time = 0; time < 6; time++) comeAndGo(`x${time}`);
    for (let time = 0; time < 6; time++) comeAndGo('');
    expect(rules()).toEqual([]);
  });

  test('of a name that is no plain selector gets none either', () => {
    for (let time = 0; time < 6; time++) comeAndGo('a{b}');
    expect(rules()).toEqual([]);
  });
});

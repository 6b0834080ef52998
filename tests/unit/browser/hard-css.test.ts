import { describe, expect, test } from 'vitest';
import { hardCss } from '@/utils/browser/light-text/hard-css';

const RESET = 'x-view :where(:not(svg,svg *))';
/** What comes of some rules, without the reset that stands before them. */
function rulesOf(css: string): string {
  const hard = hardCss(css, 'x-view');
  const start = `@layer jernih{${RESET},${RESET}::before,${RESET}::after{all:revert!important}x-view{`;
  expect(hard.startsWith(start)).toBe(true);
  return hard.slice(start.length);
}

describe('our style sheet in the page', () => {
  test.each([
    ['p{color:red}', 'p{color:red!important}}}'],
    ['p{color:red;margin:0}b{top:1px}', 'p{color:red!important;margin:0!important}b{top:1px!important}}}'],
    ['p{ color : red ; }', 'p{color : red!important;}}}'],
    ['p{color:red!important;top:0 ! important}', 'p{color:red!important;top:0 ! important}}}'],
    ['@media (width<9px){p{--x:1}}', '@media (width<9px){p{--x:1!important}}}}'],
    ['a>b,[c="}"]{d:e}', 'a>b,[c="}"]{d:e!important}}}'],
    ['p::before{content:";{" / ""}', 'p::before{content:";{" / ""!important}}}'],
    ['p{background:url(data:a;b{c)}', 'p{background:url(data:a;b{c)!important}}}'],
    ['/* a;b{ */p{/* c */d:e}', 'p{d:e!important}}}'],
    ['p{q{r:s}t:u}', 'p{q{r:s!important}t:u!important}}}'],
    ['', '}}'],
  ])('%s', (css, hard) => {
    expect(rulesOf(css)).toBe(hard);
  });

  test('leaves what is no style of an element as it is, beside the layer', () => {
    const frames = '@keyframes appear{from{opacity:0}to{opacity:1}}';
    expect(rulesOf(`p{color:red}${frames}b{top:0}`)).toBe(`p{color:red!important}b{top:0!important}}}${frames}`);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { collect } from './collect';

const [corpus = '../shared/corpus', out = '.output/blocks'] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
for (const set of ['fundus', 'wcxb-dev']) {
  const lines: string[] = [];
  let n = 0;
  await collect(`${corpus}/${set}`, set, (page) => {
    lines.push(JSON.stringify({ ...page, rows: page.rows.map((row) => row.map((x) => +x.toFixed(3))) }));
    if (++n % 50 === 0) console.log(set, n);
  });
  writeFileSync(`${out}/${set}.jsonl`, lines.join('\n'));
}

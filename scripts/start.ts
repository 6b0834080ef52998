/** `npm start [-- [URL|FILE.html] [--chrome|--firefox]]`: the extension in a browser with a throw-away profile. */
import { relative } from 'node:path';
import { canShowWindows, startArguments } from './support/arguments';
import { builtExtension } from './support/build';
import { demonstrate } from './support/demonstrate';
import { chooseBrowser, openSession } from './support/open-session';
import { inProject } from './support/project';
import { showTo } from './support/show';
import { targetOf } from './support/target';

async function main(): Promise<void> {
  const wanted = startArguments(process.argv.slice(2));
  const target = await targetOf(wanted.target);
  try {
    const kind = chooseBrowser(wanted.browser);
    const extension = await builtExtension(kind);
    const headless = !canShowWindows();
    const session = await openSession(kind, { extension, headless });
    try {
      if (headless) await demonstrate(session, target, relative(process.cwd(), inProject('.output', 'demo')));
      else await showTo(session, target);
    } finally {
      await session.close();
    }
  } finally {
    await target.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

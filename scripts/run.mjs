/**
 * `node scripts/run.mjs <start|test|bench|pictures|icons|new-site|filters|fonts> [arguments]`: makes sure that Node fits and that the
 * dependencies are installed, then runs scripts/<name>.ts. Plain Node: nothing installed may be needed here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NAMES = ['start', 'test', 'bench', 'pictures', 'icons', 'new-site', 'filters', 'fonts'];
const NEEDED = [20, 19];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function nodeFits() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** npm writes its hidden lock file at the end of every install: one older than the lock file is not up to date. */
function dependenciesFit() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(join(ROOT, 'node_modules', 'jiti'))) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

function installDependencies() {
  console.log('Installing the dependencies (npm ci); with an empty npm cache this takes about a minute …');
  const began = Date.now();
  // npm's own line of progress shows on a terminal; elsewhere the clock stands in for it.
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const clock = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 10_000);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  }).then((ok) => {
    clearInterval(clock);
    if (ok) console.log(`Installed in ${seconds()} s.`);
    return ok;
  });
}

function runScript(name, args) {
  const child = spawn(process.execPath, ['--import', 'jiti/register', join(ROOT, 'scripts', `${name}.ts`), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // Arguments such as FILE.html are meant from where the user stands.
    env: { ...process.env, JERNIH_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  });
  // The script gets Ctrl-C from the terminal and cleans up; this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [name = '', ...args] = process.argv.slice(2);
if (!NAMES.includes(name)) fail(`usage: node scripts/run.mjs <${NAMES.join('|')}> [arguments]`);
if (!nodeFits()) fail(`Jernih needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
if (!dependenciesFit()) {
  const npm = spawnSync('npm', ['--version'], { shell: process.platform === 'win32' });
  if (npm.status !== 0) fail('npm is missing: install it together with Node (https://nodejs.org).');
  if (!(await installDependencies())) fail('npm ci failed; the lines above say why.');
}
runScript(name, args);

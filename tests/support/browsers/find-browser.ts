/** Finds the browsers that are installed on this machine, and says (or does) what installs a missing one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

export interface FoundBrowser {
  path: string;
  name: string;
}

interface Product {
  name: string;
  /** Names of the executable on Linux, in the PATH or in one of `LINUX_FOLDERS`. */
  linux: string[];
  /** The application's name on macOS and its executable. */
  mac: [application: string, executable: string];
  /** Below one of Windows' program folders. */
  windows: string[];
}

const PRODUCTS: Record<BrowserKind, Product[]> = {
  chrome: [
    {
      name: 'Google Chrome',
      linux: ['google-chrome-stable', 'google-chrome'],
      mac: ['Google Chrome', 'Google Chrome'],
      windows: ['Google/Chrome/Application/chrome.exe'],
    },
    {
      name: 'Chromium',
      linux: ['chromium', 'chromium-browser'],
      mac: ['Chromium', 'Chromium'],
      windows: ['Chromium/Application/chrome.exe'],
    },
    {
      name: 'Microsoft Edge',
      linux: ['microsoft-edge-stable', 'microsoft-edge'],
      mac: ['Microsoft Edge', 'Microsoft Edge'],
      windows: ['Microsoft/Edge/Application/msedge.exe'],
    },
    {
      name: 'Brave',
      linux: ['brave-browser-stable', 'brave-browser', 'brave'],
      mac: ['Brave Browser', 'Brave Browser'],
      windows: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
    },
  ],
  firefox: [
    { name: 'Firefox', linux: ['firefox'], mac: ['Firefox', 'firefox'], windows: ['Mozilla Firefox/firefox.exe'] },
    { name: 'Firefox ESR', linux: ['firefox-esr'], mac: ['Firefox ESR', 'firefox'], windows: [] },
    {
      name: 'Firefox Developer Edition',
      linux: ['firefox-developer-edition', 'firefox-devedition'],
      mac: ['Firefox Developer Edition', 'firefox'],
      windows: ['Firefox Developer Edition/firefox.exe'],
    },
  ],
};

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/firefox'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function placesOf(product: Product): string[] {
  switch (platform()) {
    case 'darwin': {
      const inside = join(`${product.mac[0]}.app`, 'Contents', 'MacOS', product.mac[1]);
      return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, inside));
    }
    case 'win32': {
      const folders = WINDOWS_FOLDERS.flatMap((name) => process.env[name] ?? []);
      return folders.flatMap((folder) => product.windows.map((file) => join(folder, file)));
    }
    default: {
      const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...LINUX_FOLDERS];
      return product.linux.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/**
 * The first installed browser of a kind; CHROME_PATH and FIREFOX_PATH come before every other place.
 * @throws Error when such a variable names no executable.
 */
export function findBrowser(kind: BrowserKind): FoundBrowser | null {
  const variable = kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${variable} names no executable: ${chosen}`);
    return { path: chosen, name: `${variable} (${chosen})` };
  }
  for (const product of PRODUCTS[kind]) {
    const path = placesOf(product).find(isExecutable);
    if (path) return { path, name: product.name };
  }
  return null;
}

/** One line that installs a browser of that kind on this system. */
export function installHint(kind: BrowserKind): string {
  const chrome = kind === 'chrome';
  switch (platform()) {
    case 'darwin':
      return `brew install --cask ${chrome ? 'google-chrome' : 'firefox'}`;
    case 'win32':
      return `winget install ${chrome ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
    default:
      return debianLike()
        ? `${isRoot() ? '' : 'sudo '}apt-get install ${DEBIAN_PACKAGE[kind]}`
        : `install ${chrome ? 'Chromium' : 'Firefox'} with your package manager`;
  }
}

/** Whether this process runs as root (never on Windows): Chromium's sandbox refuses root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

function debianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Whether `installOnDebian` can do anything here: root, on Debian or one of its children, with apt-get. */
export const canInstallOnDebian = (): boolean => isRoot() && debianLike() && isExecutable('/usr/bin/apt-get');

/**
 * Installs Debian's browser of that kind, with apt-get's own progress shown.
 * @returns whether the browser is there afterwards; false too where it may not try.
 */
export function installOnDebian(kind: BrowserKind): boolean {
  if (!canInstallOnDebian()) return false;
  const steps = [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', DEBIAN_PACKAGE[kind]],
  ];
  for (const step of steps) {
    console.log(`> apt-get ${step.join(' ')}`);
    const { status } = spawnSync('apt-get', step, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return false;
  }
  return findBrowser(kind) !== null;
}

/**
 * The path of a browser to start.
 * @throws Error with the line that installs one, when there is none.
 */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (!found) throw new Error(`no ${kind === 'chrome' ? 'Chrome or Chromium' : 'Firefox'} found: ${installHint(kind)}`);
  return found.path;
}

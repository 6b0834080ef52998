/** WXT's storage looks for `chrome` while it is imported: import this file before everything else. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);

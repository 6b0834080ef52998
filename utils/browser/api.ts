/** The one place that names the extension API: everything else under utils/browser imports `browser` from here. */
export { default as browser } from 'webextension-polyfill';

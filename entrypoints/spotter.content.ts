import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSpotter } from '@/utils/browser/spotter';

export default defineContentScript({
  matches: ['*://*/*'],
  runAt: 'document_start',
  // Otherwise every page could see, by a message of WXT's, that the extension is installed.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const spotter = startSpotter(document, window);
    const spot = () => spotter.spot();
    if (document.readyState === 'loading') ctx.addEventListener(document, 'DOMContentLoaded', spot);
    else spot();
    ctx.addEventListener(window, 'wxt:locationchange', spot);
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && spot());
  },
});

import { READER_HOST } from '../reader-host-name';

/** On each box of the page that is covered; its value says whether the page had made it inert itself. */
export const COVERED = 'data-jernih-covered';
/** On `<html>` while the view is open. */
export const READING = 'data-jernih-reading';
/** On the style sheet that holds the page down. */
export const STYLE = 'data-jernih-style';

/** The body while the view stands in it. */
const HOLDER = `body:has(>${READER_HOST})`;

/**
 * `visibility`, not `display`, keeps the page's scroll position; each child rather than body, because other
 * extensions put their bubbles beside them. The page's scroll bar goes by its width: overflow would move the page.
 * An `<html>` that is transformed, contained or zoomed would carry the view with it. Its `filter` is left alone: it
 * does not move the view, and it is how some extensions darken pages.
 * A body that holds the view (light-text.ts) is kept from carrying it along or hiding it in the same way.
 * On paper nothing of the page may take room: what is only invisible is printed as empty sheets.
 */
export const PAGE_CSS = `html[${READING}][${READING}]{scrollbar-width:none!important;
display:block!important;visibility:visible!important;opacity:1!important;zoom:1!important;
transform:none!important;translate:none!important;rotate:none!important;scale:none!important;perspective:none!important;
contain:none!important;container-type:normal!important;content-visibility:visible!important;will-change:auto!important;
clip-path:none!important;mask:none!important}
html[${READING}][${READING}]>${HOLDER}{display:block!important;visibility:visible!important;opacity:1!important;
zoom:1!important;transform:none!important;translate:none!important;rotate:none!important;scale:none!important;
perspective:none!important;filter:none!important;backdrop-filter:none!important;contain:none!important;
container-type:normal!important;content-visibility:visible!important;will-change:auto!important;clip-path:none!important;
mask:none!important}
html[${READING}] [${COVERED}][${COVERED}],html[${READING}] [${COVERED}][${COVERED}] *{visibility:hidden!important}
@media print{@page{margin:16mm}
html[${READING}][${READING}]>:not(${READER_HOST},${HOLDER}),
html[${READING}][${READING}]>${HOLDER}>:not(${READER_HOST}){display:none!important}
html[${READING}][${READING}],html[${READING}][${READING}]>${HOLDER}{position:static!important;inline-size:auto!important;
block-size:auto!important;min-block-size:0!important;max-block-size:none!important;margin:0!important;padding:0!important;
border:0!important;overflow:visible!important;columns:auto!important;background:none!important}
html[${READING}][${READING}]::before,html[${READING}][${READING}]::after{content:none!important}}`;

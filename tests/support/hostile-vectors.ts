/**
 * Markup that means harm, by the classes of the OWASP filter-evasion sheet and of what is known of mutation XSS. Each
 * would call `ran()`, leave the page or load `leak.example` if it were let through; written here, copied from nowhere.
 */

const CALL = 'ran()';
const EVENTS =
  `onload onerror onclick onmouseover onfocus onblur onanimationstart onanimationend ontransitionend ontoggle
onbegin onend onrepeat onpointerenter onpointerdown onwheel onscroll onscrollend onbeforetoggle onplay oncanplay
onloadstart onresize onhashchange onmessage oncopy oncut onpaste ondrag ondrop oninput onchange onsubmit onreset
oninvalid onselect onsearch onkeydown onkeyup oncontextmenu onauxclick ongotpointercapture onbeforeinput
oncontentvisibilityautostatechange onsecuritypolicyviolation onformdata onslotchange onwebkitanimationend`.split(/\s+/);

const handlers = EVENTS.map((name) => `<b ${name}="${CALL}" tabindex="0">loud</b><img src="x" ${name}=${CALL}>`);

const ADDRESSES = [
  'javascript:ran()',
  'JaVaScRiPt:ran()',
  ' javascript:ran()',
  '\u0001javascript:ran()',
  'java\tscript:ran()',
  'java\nscript:ran()',
  'jav&#x09;ascript:ran()',
  'jav&#x0A;ascript:ran()',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;ran()',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;ran()',
  '&#0000106avascript&colon;ran()',
  'javascript&Tab;:ran()',
  'javascript://%0Aran()',
  'vbscript:ran()',
  'data:text/html,<script>parent.ran()</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKCk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg onload=ran()>',
  'blob:https://leak.example/1',
  'filesystem:https://leak.example/x',
  'feed:javascript:ran()',
  'view-source:javascript:ran()',
];

const links = ADDRESSES.flatMap((address) => [
  `<a href="${address}">go</a>`,
  `<img src="${address}" srcset="${address} 2x" data-src="${address}" lowsrc="${address}" dynsrc="${address}">`,
  `<blockquote cite="${address}">quoted</blockquote>`,
  `<iframe src="${address}"></iframe><embed src="${address}"><object data="${address}"></object>`,
  `<form action="${address}"><button formaction="${address}">send</button><input type="image" src="${address}"></form>`,
  `<svg><a xlink:href="${address}"><text y="20">go</text></a><use href="${address}#x"/><image href="${address}"/></svg>`,
  `<video poster="${address}" src="${address}"></video><audio src="${address}"></audio>`,
  `<table background="${address}"><tr><td background="${address}">cell</td></tr></table>`,
  `<a ping="${address}" href="#x">ping</a><area href="${address}"><link rel="stylesheet" href="${address}">`,
]);

const mutation = [
  `<svg><style><img title="</style><img src=x onerror=${CALL}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${CALL}></style></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${CALL}></style></mglyph></form>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>"></noscript>`,
  `<template><img src=x onerror=${CALL}><template><script>${CALL}</script></template></template>`,
  `<select><template><style><img src=x onerror=${CALL}></style></template></select>`,
  `<select><option><iframe></select><img src=x onerror=${CALL}>`,
  `<table><tr><td><svg><desc><table><img src=x onerror=${CALL}></table></desc></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.ran()</script>"></iframe></foreignObject></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${CALL}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${CALL}>"></textarea>`,
  `<xmp><p title="</xmp><svg onload=${CALL}>"></xmp><listing>&lt;img src=x onerror=${CALL}&gt;</listing>`,
  `<title><p title="</title><img src=x onerror=${CALL}>"></title><noembed><p title="</noembed><svg onload=${CALL}>">`,
  `<!--><img src=x onerror=${CALL}>--><!--!><svg onload=${CALL}>--!><![CDATA[<img src=x onerror=${CALL}>]]>`,
  `<?xml <img src=x onerror=${CALL}>?><x:script xmlns:x="http://www.w3.org/1999/xhtml">${CALL}</x:script>`,
  `<p id="&quot;&gt;&lt;img src=x onerror=${CALL}&gt;" title='"><img src=x onerror=${CALL}>'>quoted</p>`,
  '<b>&lt;script&gt;ran()&lt;/script&gt;</b><i>&amp;lt;img src=x onerror=ran()&amp;gt;</i>',
  '<a href="https://letter.example/&quot;onmouseover=ran()&quot;">odd</a>',
];

const elements = [
  `<script>${CALL}</script><script src="https://leak.example/s.js"></script><SCRIPT/XSS>${CALL}</SCRIPT>`,
  `<<script>${CALL};//<</script><scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<svg onload="${CALL}"><script>${CALL}</script><animate onbegin="${CALL}" attributeName="x" dur="1s"/></svg>`,
  '<svg><set attributeName="href" to="javascript:ran()"/><animate attributeName="href" values="javascript:ran()"/></svg>',
  `<body onload="${CALL}"><frameset onload="${CALL}"><marquee onstart="${CALL}">slow</marquee>`,
  `<details open ontoggle="${CALL}"><summary>more</summary>inside</details>`,
  `<input autofocus onfocus="${CALL}"><keygen autofocus onfocus="${CALL}"><isindex type=image src=1 onerror=${CALL}>`,
  `<video><source onerror="${CALL}"></video><audio src=x onerror="${CALL}"></audio>`,
  '<div style="background:url(https://leak.example/css);behavior:url(x.htc);-moz-binding:url(x.xml#y)">styled</div>',
  '<div style="width:expression(ran());position:fixed;inset:0;z-index:9999999999">over all</div>',
  '<style>@import "https://leak.example/i.css";*{background:url(https://leak.example/star)}</style>',
  '<base href="https://leak.example/"><meta http-equiv="refresh" content="900;url=https://leak.example/">',
  '<meta http-equiv="content-security-policy" content="default-src *"><link rel="prefetch" href="https://leak.example/p">',
  `<x-widget onclick="${CALL}" is="x">custom</x-widget><b is="x-b" contenteditable autofocus onfocus="${CALL}">is</b>`,
  `<portal src="javascript:${CALL}"></portal><fencedframe src="https://leak.example/f"></fencedframe>`,
  `<div popover id="pop" onbeforetoggle="${CALL}">pop</div><button popovertarget="pop">open</button>`,
  '<slot name="x"></slot><div slot="x">slotted</div><template shadowrootmode="open"><script>ran()</script></template>',
];

/** Names of pictures and forms that stand in front of the document's own. */
const DOCUMENT_NAMES = `body head title documentElement defaultView getElementById getElementsByTagName querySelector
querySelectorAll createElement createTreeWalker implementation importNode cloneNode location forms images contentType
activeElement addEventListener nodeType currentScript readyState elementsFromPoint`.split(/\s+/);
/** Names of fields that stand in front of their form's own. */
const FORM_NAMES =
  `children childNodes attributes parentNode parentElement nodeName nodeType tagName localName textContent
firstChild nextSibling getAttribute getAttributeNames setAttribute querySelector querySelectorAll closest matches remove
append style id className innerHTML ownerDocument contains hasAttribute isConnected`.split(/\s+/);

const clobbering = [
  ...DOCUMENT_NAMES.map((name, i) => (i % 2 ? `<img name="${name}" src="/p.png">` : `<embed name="${name}">`)),
  ...DOCUMENT_NAMES.map((name) => `<a id="${name}"></a><form id="${name}"></form>`),
  '<img name="body"><img name="body"><form name="querySelectorAll"></form><form name="querySelectorAll"></form>',
  ...'Cleaning Judge Veil Keys Parts Opening Consent Refuse PageReport Untokened Phrases_en'
    .split(' ')
    .map((name) => `<a id="jernih${name}"></a>`),
  '<a id="chrome"></a><a id="defaultView"></a><a id="navigation"></a><iframe name="self"></iframe>',
];

/** A form around the given markup whose fields hide what the DOM calls its own. */
export const clobberedForm = (inside: string): string =>
  `<form>${FORM_NAMES.map((name) => `<input name="${name}">`).join('')}${inside}</form>`;

export const CLOBBERING = clobbering.join('\n');

/** All vectors by class. */
export const VECTORS: Record<string, readonly string[]> = { handlers, links, mutation, elements, clobbering };

/** How exported articles look, in any reader: sizes in em, colours by variables that a web page sets and an e-book leaves alone. */
export const EXPORT_CSS = `h1{font-size:1.75em;line-height:1.2;margin:.2em 0 .4em}
h2{font-size:1.3em;line-height:1.3;margin:1.6em 0 .5em}
h3,h4,h5,h6{font-size:1.1em;line-height:1.3;margin:1.4em 0 .4em}
p,ul,ol,dl,blockquote,pre,table{margin:0 0 1em}
a{color:var(--accent,inherit)}
figure{margin:1.4em 0}
img{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption,.facts,.site,footer{font-size:.8em;color:var(--soft,inherit)}
.facts,.site,.byline{margin:0 0 .3em}
.dek{font-size:1.1em}
.byline{font-weight:bold}
header{margin:0 0 1.5em}
blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid currentcolor;font-style:italic}
pre{overflow-x:auto;white-space:pre-wrap}
pre,code{font-family:monospace;font-size:.9em}
table{border-collapse:collapse;font-size:.85em}
th,td{padding:.4em .7em;border:1px solid var(--line,currentcolor);text-align:start;vertical-align:top}
.card{padding:.8em 1em;border:1px solid var(--line,currentcolor);border-radius:.5em}
.page-mark{margin:1.5em 0;text-align:center;font-size:.8em;color:var(--soft,inherit)}
.partial{font-weight:bold}
footer{margin:2.5em 0 0;padding:1em 0 0;border-top:1px solid var(--line,currentcolor)}
footer p{margin:0 0 .4em;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{break-after:avoid}
figure,tr{break-inside:avoid}
`;

/** Runs in a page and does as Google's translator: text of the body, no shadow roots, what comes later as well. In capitals. */
export function actAsTranslator(): void {
  document.documentElement.classList.add('translated-ltr');
  const translate = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, nodeValue } = node;
      if (nodeValue?.trim() && !parentElement?.closest('script, style, font')) texts.push(node as Text);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
      outer.append(inner);
      inner.textContent = (text.nodeValue ?? '').toUpperCase();
      text.replaceWith(outer);
    }
  };
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
  translate();
}

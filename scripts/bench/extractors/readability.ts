/** Readability, called as its README tells: it works on the document that it is given, so it gets a clone. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { offer } from '../in-page/measure';

offer({
  extract: (document) => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return found && { ...found, html: found.content, published: found.publishedTime };
  },
  isArticle: (document) => isProbablyReaderable(document),
});

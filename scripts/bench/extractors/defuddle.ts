/** Defuddle, called as its README tells; it clones by itself and does not say whether a page is an article. */
import Defuddle from 'defuddle';
import { offer } from '../in-page/measure';

offer({
  extract: (document) => {
    const found = new Defuddle(document, { url: document.URL }).parse();
    return { title: found.title, byline: found.author, published: found.published, html: found.content };
  },
});

/** Jernih: the core of the extension, from this tree. */
import { extractArticle, spotArticle } from '../../../utils/article';
import { offer } from '../in-page/measure';

offer({
  extract: (document) => extractArticle(document, new URL(document.URL)),
  isArticle: (document) => spotArticle(document, new URL(document.URL)).isArticle,
});

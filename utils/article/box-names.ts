/** What the names of boxes (class, id) say about them: data, and the bits that a name stands for. */

/** Kinds of boxes that a class or id can name, with the words for them; each is one bit of `names`. */
export const NAME_KINDS = {
  ad: 'ad ads adv advert adverts advertisement advertising adslot adunit adbox dfp gpt iklan sponsor sponsored outbrain taboola mgid teads native promoted commercial anzeige werbung publicidad publi reklame annonse',
  related:
    'related relateds recirc recirculation recommend recommended recommendation recommendations rekomendasi terkait bacajuga sisip linksisip lihatjg readmore readalso seealso morefrom mostread popular trending terpopuler latest onward upnext promo promos teaser teasers more also suggested carousel slider swiper linklist card cards feed listing river topstories aanbevolen mehr weitere liees relacionada relacionadas relacionado relacionados correlate correlati ilgili haberler',
  promotion:
    'newsletter newsletters subscribe subscription subscriber paywall piano donate donation contribute signup register gate membership member whatsapp telegram smartbanner app apps bapps offer abo plus premium cta callout inscription follow appeal',
  share:
    'share shares sharing sharebar social socials sosmed bookmark toolbar tools print email facebook twitter action actions button buttons icon icons teilen partage compartir condividi dela del',
  comments:
    'comment comments disqus komentar respond discussion kommentar kommentare commentaires comentarios replies reply',
  navigation:
    'nav navigation breadcrumb breadcrumbs pagination paging pager menu navbar skip masthead topbar subnav sitemap toc tab tabs dropdown',
  consent: 'cookie cookies consent gdpr cmp onetrust didomi usercentrics privacy sourcepoint',
  tags: 'tag tags tagcloud taglist topic topics keyword keywords categories category label labels schlagworte themen themes temas',
  byline:
    'byline author authors writer autor autoren auteur penulis editor credit credits bio biography profile contributor contributors reporter journalist signature firma',
  date: 'date dates time timestamp published publish updated datetime pubdate dateline datum fecha meta info details',
  caption:
    'caption captions figcaption cutline legend legende bildunterschrift copyright source quelle agency photographer imagecredit photocredit',
  media:
    'video videos player audio podcast gallery slideshow image images photo photos picture figure media embed iframe lightbox jwplayer bild foto fotos embedded',
  header:
    'header headline title heading hero kicker overline eyebrow rubrik section label dachzeile topline flag badge',
  footer: 'footer foot bottom colophon legal imprint disclaimer impressum',
  aside:
    'aside sidebar rail right left widget widgets box infobox factbox module sticky secondary complementary info panel popup modal overlay dialog tooltip flyout drawer banner toast alert',
  dek: 'dek deck standfirst subtitle subheadline subhead subheading summary lead lede intro introduction excerpt abstract teaser vorspann chapo sapo entradilla ingress manchet perex bajada sommario occhiello description strapline lid',
  body: 'article body content contents story text entry post paragraph paragraphs copy main richtext rte prose artikel articulo texto texte cuerpo nota noticia testo inhalt haber wysiwyg bodytext articlebody storybody fulltext',
  list: 'list lists item items grid row col column columns rows collection stack wrapper group',
} as const;

export type NameKind = keyof typeof NAME_KINDS;
const KINDS = Object.keys(NAME_KINDS) as NameKind[];
export const nameBit = (kind: NameKind): number => 1 << KINDS.indexOf(kind);

/** A table of all words: two dozen patterns would be compiled and run for each part of each name. */
const BITS = new Map<string, number>();
for (const kind of KINDS) {
  for (const word of NAME_KINDS[kind].split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | nameBit(kind));
}

const cache = new Map<string, number>();

function readNames(names: string): number {
  let bits = 0;
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const part of parts) bits |= BITS.get(part) ?? 0;
  return bits;
}

/** The bits of a class attribute or an id: each part between `-`, `_`, a change of case or the ends is looked at. */
export function bitsOfNames(names: string): number {
  if (names === '' || names.length > 400) return 0;
  let bits = cache.get(names);
  if (bits === undefined) {
    bits = readNames(names);
    // Page after page of a site shares its names; a page of hostile ones must not fill the memory.
    if (cache.size > 5_000) cache.clear();
    cache.set(names, bits);
  }
  return bits;
}

/**
 * Words in host names by which the compiled data is kept small: what is no reading is left out, what is news comes
 * first. The lists are about the whole web, and most of their rules about sites without an article.
 */

/** Nobody reads news there: these sites' own rules are left out. */
const NO_READING = [
  'porn',
  'amateur',
  'nude',
  'bdsm',
  'fetish',
  'escort',
  'camsoda',
  'chaturbate',
  'stripchat',
  'onlyfans',
  'pussy',
  'blowjob',
  'lesbian',
  'erotic',
  'erotik',
  'hclips',
  'sexy',
  'boobs',
  'hdzog',
  'tube8',
  'shemale',
  'tranny',
  'pantyhose',
  'fuck',
  'xxx',
  'hentai',
  'xvideo',
  'xhamster',
  'xnxx',
  'redtube',
  'youjizz',
  'milf',
  'nsfw',
  'rule34',
  'doujin',
  'javhd',
  'sexvid',
  'sextube',
  'camgirl',
  'torrent',
  '123movie',
  'putlocker',
  'fmovies',
  'gomovies',
  'soap2day',
  'watchseries',
  'streamtape',
  'kickass',
  'piratebay',
  'file-upload',
  'fileupload',
  'mp3download',
  'apkmod',
  'bokep',
  'bongacam',
  'camwhores',
  'anysex',
  '.sex',
  'sex.',
  'javsub',
  'bestjav',
  'vjav',
  'drtuber',
  'tubedupe',
  'manga',
  '9anime',
  'animego',
  'witanime',
  'kissanime',
  'kisscartoon',
  'movierulz',
  'lookmovie',
  'moviesjoy',
  'movies4u',
  'yesmovies',
  'moviekh',
  'hdrezka',
  'lostfilm',
  'kinogo',
  'baskino',
  'sflix',
  'myflixer',
  'dramacool',
  'nontondrama',
  'layarkaca',
  'lk21',
  'crackstreams',
  'nbastream',
  'livestreams',
  'iptv',
  'savefrom',
  'ytmp3',
  'y2mate',
  'leech',
  'warez',
  'nulled',
  'isohunt',
  'pirateproxy',
  'katfile',
  'filecrypt',
  'happymod',
  'faucet',
  'linkvertise',
  // The same sites once more, for another browser.
  '.onion',
] as const;

/** In the names of newspapers, magazines and broadcasters. */
const NEWS = [
  'news',
  'times',
  'post',
  'press',
  'media',
  'daily',
  'today',
  'herald',
  'tribun',
  'journal',
  'gazett',
  'gazet',
  'report',
  'magazin',
  'telegraph',
  'guardian',
  'observer',
  'chronicle',
  'standard',
  'mirror',
  'express',
  'sun.',
  'mail',
  'star.',
  'blog',
  'radio',
  'tv',
  'info',
  'zeitung',
  'blatt',
  'nachricht',
  'tageblatt',
  'presse',
  'kurier',
  'jornal',
  'diario',
  'noticia',
  'noticias',
  'periodico',
  'gazeta',
  'novin',
  'novost',
  'vest',
  'berita',
  'kabar',
  'warta',
  'koran',
  'harian',
  'suara',
  'merdeka',
  'haber',
  'gundem',
  'giornal',
  'corriere',
  'nieuws',
  'krant',
  'avis',
  'bladet',
  'sanomat',
  'uutis',
  'portal',
  'science',
  'tech',
] as const;

/** Of names that ad networks give themselves. */
const ADVERTISING = [
  'ad',
  'affil',
  'banner',
  'bid',
  'click',
  'cpm',
  'dsp',
  'iklan',
  'market',
  'media',
  'monet',
  'promo',
  'pub',
  'push',
  'reklam',
  'rtb',
  'spons',
  'ssp',
  'track',
  'traf',
] as const;

/** Top-level domains of names that are bought by the thousand for pop-ups and thrown away. */
const THROWN_AWAY = new Set(
  (
    'autos bar beauty best bid boats bond buzz cam cfd click club cyou date digital download fun guru hair help homes ' +
    'host icu in lat life link live loan lol love makeup men mom monster one online party pics press pro qpon quest ' +
    'racing rest review rocks sbs science shop site skin space store stream today top trade uno webcam website win ' +
    'world xyz yachts'
  ).split(' '),
);

const holdsOneOf = (words: readonly string[], host: string): boolean => words.some((word) => host.includes(word));

/** Whether nobody reads news on a host or entity. */
export const isNoReading = (host: string): boolean => holdsOneOf(NO_READING, host);

/** Whether the name is a newspaper's, magazine's or broadcaster's. */
export const isNews = (host: string): boolean => holdsOneOf(NEWS, host);

/** Longer names without a word of the trade are nearly always made up by a machine. */
const SHORT = 5;

/**
 * Names that a machine has made: hexadecimal ones, and the distributions of a network that anybody rents for a day. Of
 * 1,290 such hosts in the lists, two stand in the 1,192 pages of our corpora; all of them are 4 % of the network rules.
 */
const MADE_UP = /(?:^|\.)(?=(?:[^.]*\d){2})[\da-f]{8,}\.|^d[a-z\d]{12,13}\.cloudfront\.net$/;

/** Whether a host is one of tens of thousands of names for a day, by its top-level domain or its letters. */
export const isThrownAway = (host: string): boolean =>
  THROWN_AWAY.has(host.split('.').at(-1) ?? '') || MADE_UP.test(host);

/** Whether a host of advertisements is worth its place, by its name. */
export function isLastingAdHost(host: string): boolean {
  if (isThrownAway(host)) return false;
  return holdsOneOf(ADVERTISING, host) || (host.split('.').at(-2) ?? '').length <= SHORT;
}

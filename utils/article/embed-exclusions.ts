/** What is no embed, by address: data of embeds.ts. */

/** Frames of these hosts and paths are no part of an article: ads, consent, comments, buttons, forms, recommendations. */
export const NOT_CONTENT: readonly RegExp[] = [
  /(?:^|[./-])(?:doubleclick|googlesyndication|googleadservices|googletagmanager|googletagservices|adservice|adsystem|adnxs|adform|adsafeprotected|smartadserver|criteo|pubmatic|rubiconproject|openx|casalemedia|moatads|serving-sys|flashtalking|adspeed|adition|yieldlove|seedtag|sharethrough|teads|zergnet|outbrain|taboola|mgid|revcontent|plista|ligatus|dianomi|nativery|engageya|strossle|connatix|primis|anyclip|exco|vidazoo)(?:[./-]|$)/,
  /(?:^|[./-])(?:recaptcha|hcaptcha|turnstile|privacy-mgmt|consensu|cookiebot|cookielaw|onetrust|didomi|usercentrics|quantcast|trustarc|iubenda|sourcepoint)(?:[./-]|$)/,
  /(?:^|[./-])(?:disqus|spot\.im|openweb|viafoura|hyvor|coral|insticator|livefyre|facebook\.com\/plugins|platform\.twitter\.com\/widgets|addthis|addtoany|sharethis|jetpack\.wordpress\.com|widgets\.wp\.com)(?:[./-]|$)/,
  /(?:^|[./-])(?:sibforms|list-manage|mailchimp|beehiiv|convertkit|hsforms|hubspot|substack\.com\/embed|typeform|jotform|qualtrics|surveymonkey|opinary|civey|piano\.io|tinypass|zephr|stripe|paypal|accounts\.google|optimizely|hotjar|datadome|perfdrive)(?:[./-]|$)/,
  /[/._?&=-](?:ads?|adserver|advert\w*|banner|comments?|newsletter|subscribe|login|signin|signup|consent|cookie|captcha|share|like|follow|related|recommend\w*|tracking|pixel|analytics)(?:[/._?&=-]|$)/,
];

/** Embeds that are named by an id instead of an address: data of embeds.ts. */

/** What an embed's own element says by other means than an address; `{name}` is the attribute of that name. */
export const BY_ID: readonly (readonly [selector: string, address: string])[] = [
  ['lite-youtube[videoid], youtube-video[videoid]', 'https://www.youtube.com/watch?v={videoid}'],
  ['amp-youtube[data-videoid]', 'https://www.youtube.com/watch?v={data-videoid}'],
  ['[data-youtube-id]', 'https://www.youtube.com/watch?v={data-youtube-id}'],
  ['[data-youtube-video-id]', 'https://www.youtube.com/watch?v={data-youtube-video-id}'],
  ['lite-vimeo[videoid]', 'https://vimeo.com/{videoid}'],
  ['amp-vimeo[data-videoid]', 'https://vimeo.com/{data-videoid}'],
  ['[data-vimeo-id]', 'https://vimeo.com/{data-vimeo-id}'],
  ['amp-dailymotion[data-videoid]', 'https://www.dailymotion.com/video/{data-videoid}'],
  ['amp-twitter[data-tweetid]', 'https://x.com/i/status/{data-tweetid}'],
  ['[data-tweet-id]', 'https://x.com/i/status/{data-tweet-id}'],
  ['amp-instagram[data-shortcode]', 'https://www.instagram.com/p/{data-shortcode}/'],
  ['[data-telegram-post]', 'https://t.me/{data-telegram-post}'],
  ['.flourish-embed[data-src]', 'https://flo.uri.sh/{data-src}'],
  ['.infogram-embed[data-id]', 'https://e.infogram.com/{data-id}'],
  [
    'video-js[data-account][data-video-id], video[data-account][data-video-id], amp-brightcove[data-account][data-video-id]',
    'https://players.brightcove.net/{data-account}/default_default/index.html?videoId={data-video-id}',
  ],
  ['amp-jwplayer[data-media-id]', 'https://cdn.jwplayer.com/previews/{data-media-id}'],
];

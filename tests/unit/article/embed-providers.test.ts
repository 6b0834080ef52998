import { expect, it } from 'vitest';
import { PROVIDERS } from '@/utils/article/embed-providers';
import { providerOf } from '@/utils/article/embeds';

it.each([
  [
    'https://www.youtube.com/embed/Ab3dEf6hIjK?rel=0',
    'https://www.youtube.com/watch?v=Ab3dEf6hIjK',
    'YouTube',
    'video',
  ],
  [
    'https://www.youtube-nocookie.com/embed/Ab3dEf6hIjK',
    'https://www.youtube.com/watch?v=Ab3dEf6hIjK',
    'YouTube',
    'video',
  ],
  ['https://player.vimeo.com/video/7654321?h=abc123', 'https://vimeo.com/7654321/abc123', 'Vimeo', 'video'],
  ['https://player.vimeo.com/video/7654321', 'https://vimeo.com/7654321', 'Vimeo', 'video'],
  [
    'https://geo.dailymotion.com/player/xy1.html?video=x9abcd',
    'https://www.dailymotion.com/video/x9abcd',
    'Dailymotion',
    'video',
  ],
  [
    'https://cdn.jwplayer.com/players/AbCd1234-EfGh5678.html',
    'https://cdn.jwplayer.com/players/AbCd1234-EfGh5678.html',
    'JW Player',
    'video',
  ],
  [
    'https://players.brightcove.net/123/default_default/index.html?videoId=456',
    'https://players.brightcove.net/123/default_default/index.html?videoId=456',
    'Brightcove',
    'video',
  ],
  [
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2F12&width=500',
    'https://www.facebook.com/harbour/posts/12',
    'Facebook',
    'post',
  ],
  [
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890123456789',
    'https://x.com/i/status/1234567890123456789',
    'X',
    'post',
  ],
  ['https://www.instagram.com/p/Cx_1-ab/embed/captioned/', 'https://www.instagram.com/p/Cx_1-ab/', 'Instagram', 'post'],
  [
    'https://www.tiktok.com/embed/v2/7123456789012345678',
    'https://www.tiktok.com/@/video/7123456789012345678',
    'TikTok',
    'video',
  ],
  [
    'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kxyz',
    'https://bsky.app/profile/did:plc:abc123/post/3kxyz',
    'Bluesky',
    'post',
  ],
  [
    'https://sea.example/@keeper/113456789012345678/embed',
    'https://sea.example/@keeper/113456789012345678',
    'Mastodon',
    'post',
  ],
  ['https://t.me/harbour/42?embed=1', 'https://t.me/harbour/42', 'Telegram', 'post'],
  [
    'https://embed.reddit.com/r/sea/comments/1abc/lamp/?embed=true',
    'https://www.reddit.com/r/sea/comments/1abc/lamp/',
    'Reddit',
    'post',
  ],
  ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18', 'Google Maps', 'map'],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
    'OpenStreetMap',
    'map',
  ],
  [
    'https://open.spotify.com/embed/episode/5AbC?utm_source=generator',
    'https://open.spotify.com/episode/5AbC',
    'Spotify',
    'audio',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/bay/bell&color=f50',
    'https://soundcloud.com/bay/bell',
    'SoundCloud',
    'audio',
  ],
  [
    'https://embed.podcasts.apple.com/us/podcast/tides/id12?i=34',
    'https://podcasts.apple.com/us/podcast/tides/id12?i=34',
    'Apple Podcasts',
    'audio',
  ],
  ['https://www.scribd.com/embeds/998877/content', 'https://www.scribd.com/document/998877', 'Scribd', 'document'],
  [
    'https://embed.documentcloud.org/documents/123-letter/?embed=1',
    'https://www.documentcloud.org/documents/123-letter',
    'DocumentCloud',
    'document',
  ],
  ['https://datawrapper.dwcdn.net/aB3dE/2/', 'https://datawrapper.dwcdn.net/aB3dE/', 'Datawrapper', 'chart'],
  [
    'https://flo.uri.sh/visualisation/123/embed',
    'https://public.flourish.studio/visualisation/123/',
    'Flourish',
    'chart',
  ],
  ['https://e.infogram.com/abc-12?src=embed', 'https://infogram.com/abc-12', 'Infogram', 'chart'],
])('%s is %s', (address, url, name, kind) => {
  const known = providerOf(new URL(address));
  expect([known?.url, known?.provider.name, known?.provider.kind]).toEqual([url, name, kind]);
});

it.each([
  'https://www.youtube.com/@harbour',
  'https://www.facebook.com/plugins/like.php?href=x',
  'https://twitter.com/bayoffice',
  'https://t.me/harbour',
  'https://www.google.com/recaptcha/api2/anchor',
  'https://letter.example/2026/11/youtube.com/embed/Ab3dEf6hIjK',
])('%s is nobody’s embed', (address) => {
  expect(providerOf(new URL(address))).toBeNull();
});

it('answers a hostile address in no time', () => {
  const tail = ['v=', '&', 'a/', '@', '/embed/', 'x=1&'].map((part) => part.repeat(20_000)).join('');
  for (const host of ['www.youtube.com/watch?', 'a.example/@', 'docs.google.com/', 'geo.dailymotion.com/player?'])
    providerOf(new URL(`https://${host}${tail}`));
});

it('names no provider in two ways', () => {
  const names = [...new Set(PROVIDERS.map(({ name }) => name))];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { View } from '@/utils/article/sanitise';
import { pictureAddresses, pictureType } from '@/utils/export/pictures';
import { article } from '../reader/article';
import { png } from './support';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

test.each([
  [png.bytes, 'image/png'],
  [bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
  [bytes('GIF89a'), 'image/gif'],
  [bytes('RIFF\x01\x02\x03\x04WEBPVP8 '), 'image/webp'],
  [bytes('\0\0\0\x20ftypavif\0\0\0\0'), 'image/avif'],
  [bytes('\0\0\0\x20ftypmif1\0\0\0\0miafavif'), 'image/avif'],
  [bytes('\0\0\0\x20ftypisom\0\0\0\0'), null],
  [bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  [bytes('<!doctype html>'), null],
  [bytes(''), null],
])('tells a picture by its bytes (%#)', (file, type) => {
  expect(pictureType(file)).toBe(type);
});

test('each picture once, the lead picture first', () => {
  const html =
    '<p><img src="https://a.example/1.jpg"><img src="https://news.example/lamp.jpg"><img src="https://a.example/1.jpg"></p>';
  const view = window as unknown as View;
  expect(pictureAddresses(article({ html }), view)).toEqual([
    'https://news.example/lamp.jpg',
    'https://a.example/1.jpg',
  ]);
  expect(pictureAddresses(article({ html: '<p>x</p>', leadImage: null }), view)).toEqual([]);
});

// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  entitiesOf,
  findArticleNode,
  type JsonObject,
  lineField,
  readStructuredData,
} from '@/utils/article/structured-data';

function nodesOf(...blocks: string[]): JsonObject[] {
  const document = new DOMParser().parseFromString('<body></body>', 'text/html');
  for (const block of blocks) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = block;
    document.body.append(script);
  }
  return readStructuredData(document);
}

describe('readStructuredData', () => {
  test('graphs, lists and main entities are flattened', () => {
    const nodes = nodesOf(
      '{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"A"}}]}',
      '[[{"@type":"Person"}]]',
    );
    expect(findArticleNode(nodes)?.headline).toBe('A');
    expect(nodes.some((node) => node['@type'] === 'Person')).toBe(true);
  });

  test('raw line breaks, trailing commas, CDATA and semicolons are mended', () => {
    for (const block of [
      '{"@type":"NewsArticle","headline":"A\nB",}',
      '//<![CDATA[\n{"@type":"NewsArticle","headline":"A B"}\n//]]>',
      '/*<![CDATA[*/{"@type":"NewsArticle","headline":"A B"}/*]]>*/',
      '{"@type":"NewsArticle","headline":"A B"};',
    ]) {
      expect(lineField(findArticleNode(nodesOf(block)), 'headline'), block).toBe('A B');
    }
  });

  test('what is no JSON, no object or no article is passed over', () => {
    expect(nodesOf('nonsense', '', 'null', '42', '"text"', '[]', '{"@type":7}')).toEqual([{ '@type': 7 }]);
    expect(findArticleNode(nodesOf('{"@type":"Product"}', '{}'))).toBeNull();
  });

  test('of several articles the one with the most to say', () => {
    const nodes = nodesOf(
      '{"@type":"Article"}',
      '{"@type":["Thing","https://schema.org/NewsArticle"],"headline":"A","author":"B"}',
    );
    expect(findArticleNode(nodes)?.headline).toBe('A');
  });

  test('ten thousand blocks and endless nesting cost bounded time', () => {
    expect(nodesOf(...Array.from({ length: 10_000 }, () => '{"@type":"Article"}')).length).toBeLessThan(100);
    nodesOf(`${'{"@graph":['.repeat(50_000)}${']}'.repeat(50_000)}`, `[${'{"@type":"Article"},'.repeat(100_000)}{}]`);
  });

  test('references in circles end', () => {
    const nodes = nodesOf('[{"@id":"#a","author":{"@id":"#a"}},{"@id":"#b","author":{"@id":"#a"}}]');
    expect(entitiesOf(nodes[0]?.author, nodes)).toEqual([{ '@id': '#a' }]);
  });
});

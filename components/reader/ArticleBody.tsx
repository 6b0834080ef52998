import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../ui/texts';
import { labelCards } from './label-cards';

/** Holds nodes that the sanitiser made. They are moved in once and Preact leaves them alone. */
export function ArticleBody({ nodes }: { nodes: DocumentFragment }) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    labelCards(nodes, t);
    place.current?.replaceChildren(nodes);
  }, [nodes]);
  return <div class="body" data-body ref={place} />;
}

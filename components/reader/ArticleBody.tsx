import { useLayoutEffect, useRef } from 'preact/hooks';

/** Holds nodes that the sanitiser made. They are moved in once and Preact leaves them alone. */
export function ArticleBody({ nodes }: { nodes: DocumentFragment }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(nodes);
  }, [nodes]);
  return <div class="body" data-body ref={place} />;
}

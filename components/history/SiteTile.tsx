/** A hue that stays the same for a site, so that its articles can be told apart at a glance. */
function hueOf(site: string): number {
  let sum = 0;
  for (const char of site) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return sum;
}

/**
 * A site's first letter in its own colour. The site's icon would be a request to it, or a permission to read the
 * browser's own store of icons.
 */
export function SiteTile({ site }: { site: string }) {
  const [initial = ''] = site;
  return (
    <span class="visit-tile" style={{ '--hue': String(hueOf(site)) }} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}

import type { MessageKey } from '../../utils/browser/i18n';
import { siteName } from '../../utils/sites/site';
import { useTexts } from '../ui/texts';

interface SiteListProps {
  name: 'off' | 'unkept' | 'opens';
  /** Registrable domains. */
  sites: readonly string[];
  title: MessageKey;
  /** What is said where there are none: how a site gets on the list. */
  none: MessageKey;
  /** What the button of a site does, with the site's name in it. */
  remove: MessageKey;
  /** What is to be said of a site besides its name; empty where there is nothing. */
  detail?(site: string): string;
  onRemove(site: string): void;
}

/** Sites that the reader has put on a list, each with the way off it. */
export function SiteList({ name, sites, title, none, remove, detail, onRemove }: SiteListProps) {
  const texts = useTexts();
  return (
    <div class="sites" data-sites={name}>
      <h3 class="label">{texts(title)}</h3>
      {sites.length === 0 && <p class="hint">{texts(none)}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site} data-site={site}>
            <span>
              <bdi>{siteName(site)}</bdi>
              {detail?.(site) && <span class="hint">{detail(site)}</span>}
            </span>
            <button
              type="button"
              class="button small"
              data-site-remove
              aria-label={texts(remove, siteName(site))}
              onClick={() => onRemove(site)}
            >
              {texts('optionsSiteRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

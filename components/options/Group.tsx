import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/browser/settings-schema';
import type { Change } from './use-settings';

/** What each group of settings gets. */
export interface GroupProps {
  settings: Settings;
  onChange: Change;
}

/** A headed group of settings. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="group">
      <div class="group-heading">
        <h2>{title}</h2>
        {hint && <p>{hint}</p>}
      </div>
      <div class="card">{children}</div>
    </section>
  );
}

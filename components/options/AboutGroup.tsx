import { useTexts } from '../ui/texts';
import { Group } from './Group';

/** What this is, under which licence, and what it does with one's data: nothing. */
export function AboutGroup({ version }: { version: string }) {
  const texts = useTexts();
  return (
    <Group title={texts('optionsAbout')}>
      <div class="row promise">
        <span class="switch-text">
          <span class="label">{texts('optionsPrivacy')}</span>
          <span class="hint">{texts('optionsPrivacyText')}</span>
        </span>
      </div>
      <dl class="facts">
        <div>
          <dt>{texts('optionsVersion')}</dt>
          <dd data-version>{version}</dd>
        </div>
        <div>
          <dt>{texts('optionsLicence')}</dt>
          <dd>GPL-3.0-or-later</dd>
        </div>
      </dl>
    </Group>
  );
}

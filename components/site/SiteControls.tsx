import { useEffect, useId, useState } from 'preact/hooks';
import type { Reply, SiteState } from '../../utils/browser/contract';
import type { MessageKey } from '../../utils/browser/i18n';
import type { SiteActions } from '../../utils/browser/site-actions';
import { CLEANINGS, type CleaningKind } from '../../utils/sites/cleanings';
import { siteName } from '../../utils/sites/site';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';

const NAMES = {
  ads: 'siteAds',
  nags: 'siteNags',
  consent: 'siteConsent',
} as const satisfies Record<CleaningKind, MessageKey>;

/** Whether the switches are the site's or those of every site. */
type Scope = 'site' | 'everywhere';

/** What has been done here: it decides what is said under the switches. */
type Done = 'nothing' | 'switched' | 'all-back' | 'unkept' | 'opens' | 'failed';

const SAID = {
  switched: 'siteReload',
  'all-back': 'siteAllBack',
  unkept: 'siteUnkept',
  opens: 'siteOpensWord',
  failed: 'siteFailed',
} as const satisfies Record<Exclude<Done, 'nothing'>, MessageKey>;

/** What holds from the next article on. */
const NEEDS_NO_RELOAD: ReadonlySet<Done> = new Set(['unkept', 'opens']);

/** The switches of one site, and the way out when the cleaning broke the page. */
export function SiteControls({ actions, onAllBack }: { actions: SiteActions; onAllBack?: () => void }) {
  const texts = useTexts();
  const heading = useId();
  const [state, setState] = useState<SiteState | null>(null);
  const [scope, setScope] = useState<Scope>('site');
  const [done, setDone] = useState<Done>('nothing');
  const take = (reply: Reply<SiteState>, then: Done) => {
    if (reply.ok) setState(reply.value);
    setDone(reply.ok ? then : 'failed');
  };
  useEffect(() => {
    void actions.describe().then((reply) => take(reply, 'nothing'));
  }, []);

  const flip = async (kind: CleaningKind, off: boolean) =>
    take(await (scope === 'site' ? actions.switch : actions.switchEverywhere)([kind], off), 'switched');
  const keep = async (kept: boolean) => take(await actions.keep(kept), kept ? 'nothing' : 'unkept');
  const open = async (opens: boolean) => take(await actions.openByItself(opens), opens ? 'opens' : 'nothing');
  const letBe = async () => {
    const [back, reply] = await Promise.all([actions.putAllBack(), actions.switch([...CLEANINGS], true)]);
    take(reply, back.ok ? 'all-back' : 'switched');
    if (back.ok) onAllBack?.();
  };
  return (
    <div class="site-controls" data-site-controls>
      {state && (
        <div class="site-head">
          <ScopeHeading id={heading} site={state.site} scope={scope} onChange={setScope} />
          <WayOut isOpen={scope === 'site' && state.off.length < CLEANINGS.length} onTake={() => void letBe()} />
        </div>
      )}
      {state && (
        <Switches
          state={state}
          scope={scope}
          labelledBy={heading}
          onFlip={(kind, off) => void flip(kind, off)}
          onKeep={(kept) => void keep(kept)}
          onOpen={(opens) => void open(opens)}
        />
      )}
      <p class="site-word" role="status">
        {done !== 'nothing' && <span>{texts(SAID[done])}</span>}
        {done !== 'nothing' && !NEEDS_NO_RELOAD.has(done) && (
          <button type="button" class="button small" data-reload onClick={actions.reload}>
            {texts('siteReloadNow')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Where there is nothing to put back its place is kept: the switches below must not move while they are pressed. */
function WayOut({ isOpen, onTake }: { isOpen: boolean; onTake(): void }) {
  const texts = useTexts();
  const words = (
    <>
      <Icon name="undo" />
      {texts('siteBroke')}
    </>
  );
  return isOpen ? (
    <button type="button" class="site-broke" data-site-broke onClick={onTake}>
      {words}
    </button>
  ) : (
    <span class="site-broke unneeded" aria-hidden="true">
      {words}
    </span>
  );
}

interface ScopeHeadingProps {
  id: string;
  site: string;
  scope: Scope;
  onChange(scope: Scope): void;
}

/** Says where the switches count, and goes over to the other place. */
function ScopeHeading({ id, site, scope, onChange }: ScopeHeadingProps) {
  const texts = useTexts();
  const names: Record<Scope, string> = {
    site: texts('siteSwitches', siteName(site)),
    everywhere: texts('siteEverywhere'),
  };
  const other: Scope = scope === 'site' ? 'everywhere' : 'site';
  return (
    <div class="site-scope">
      <h2 id={id}>
        <bdi>{names[scope]}</bdi>
      </h2>
      <button type="button" class="site-other" data-site-scope={other} onClick={() => onChange(other)}>
        <bdi>{names[other]}</bdi>
      </button>
    </div>
  );
}

interface SwitchesProps {
  state: SiteState;
  scope: Scope;
  labelledBy: string;
  onFlip(kind: CleaningKind, off: boolean): void;
  onKeep(kept: boolean): void;
  onOpen(opens: boolean): void;
}

interface ChipProps {
  kind: CleaningKind | 'history' | 'opens';
  isOn: boolean;
  /** Off on every site. */
  disabled: boolean;
  onChange(isOn: boolean): void;
  children: string;
}

function Chip({ kind, isOn, disabled, onChange, children }: ChipProps) {
  return (
    <label class="site-kind" data-site-kind={kind}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

function Switches({ state, scope, labelledBy, onFlip, onKeep, onOpen }: SwitchesProps) {
  const { off, offEverywhere, kept, keptEverywhere, opens } = state;
  const texts = useTexts();
  const isHere = scope === 'site';
  const allOff = offEverywhere.length === CLEANINGS.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row with a button
    <div class="site-switches" role="group" aria-labelledby={labelledBy}>
      {CLEANINGS.map((kind) => (
        <Chip
          key={kind}
          kind={kind}
          isOn={!offEverywhere.includes(kind) && !(isHere && off.includes(kind))}
          disabled={isHere && offEverywhere.includes(kind)}
          onChange={(isOn) => onFlip(kind, !isOn)}
        >
          {texts(NAMES[kind])}
        </Chip>
      ))}
      {isHere && (
        <Chip kind="history" isOn={kept && keptEverywhere} disabled={!keptEverywhere} onChange={onKeep}>
          {texts('siteHistory')}
        </Chip>
      )}
      {isHere && (
        <Chip kind="opens" isOn={opens} disabled={false} onChange={onOpen}>
          {texts('siteOpens')}
        </Chip>
      )}
      {isHere && (offEverywhere.length > 0 || !keptEverywhere) && (
        <p class="hint">{texts(allOff && !keptEverywhere ? 'siteAllOff' : 'siteSomeOff')}</p>
      )}
    </div>
  );
}

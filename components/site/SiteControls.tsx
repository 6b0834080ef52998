import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reply, SiteState } from '../../utils/browser/contract';
import type { MessageKey } from '../../utils/browser/i18n';
import type { SiteActions } from '../../utils/browser/site-actions';
import type { HiddenEntry } from '../../utils/nags';
import { CLEANINGS, type CleaningKind } from '../../utils/sites/cleanings';
import { siteName } from '../../utils/sites/site';
import { Icon } from '../ui/Icon';
import { catchFocus } from '../ui/lost-focus';
import { useTexts } from '../ui/texts';
import { HiddenThings } from './HiddenThings';

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

interface SiteControlsProps {
  actions: SiteActions;
  /** What was hidden on the page; null where it does not say. */
  hidden: readonly HiddenEntry[] | null;
}

/** The switches of one site, what was hidden on the page, and the way out when that broke it. */
export function SiteControls({ actions, hidden }: SiteControlsProps) {
  const texts = useTexts();
  const heading = useId();
  const { root, state, done, scope, setScope, flip, keep, open, letBe } = useSite(actions);
  const isOpen = done !== 'all-back' && (state !== null || done === 'failed');
  const hasWayOut = scope === 'site' && state !== null && state.off.length < CLEANINGS.length;
  return (
    <div class="site-controls" data-site-controls tabIndex={-1} ref={root}>
      {state && <ScopeHeading id={heading} site={state.site} scope={scope} onChange={setScope} />}
      {state && <Switches state={state} scope={scope} labelledBy={heading} onFlip={flip} onKeep={keep} onOpen={open} />}
      {isOpen && (
        <HiddenThings hidden={hidden} putBack={actions.putBack}>
          {hasWayOut && <WayOut onTake={letBe} />}
        </HiddenThings>
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

/** The switches as they are now, and what pressing them does. */
function useSite(actions: SiteActions) {
  const root = useRef<HTMLDivElement>(null);
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
  // The way out goes when it was taken.
  useLayoutEffect(() => {
    if (done !== 'nothing') catchFocus(root.current, root.current?.querySelector('[data-reload]'), root.current);
  }, [done]);

  const flip = async (kind: CleaningKind, off: boolean) =>
    take(await (scope === 'site' ? actions.switch : actions.switchEverywhere)([kind], off), 'switched');
  const keep = async (kept: boolean) => take(await actions.keep(kept), kept ? 'nothing' : 'unkept');
  const open = async (opens: boolean) => take(await actions.openByItself(opens), opens ? 'opens' : 'nothing');
  const letBe = async () => {
    const [back, reply] = await Promise.all([actions.putBack(null), actions.switch([...CLEANINGS], true)]);
    take(reply, back.ok ? 'all-back' : 'switched');
  };
  return {
    root,
    state,
    done,
    scope,
    setScope,
    flip: (kind: CleaningKind, off: boolean) => void flip(kind, off),
    keep: (kept: boolean) => void keep(kept),
    open: (opens: boolean) => void open(opens),
    letBe: () => void letBe(),
  };
}

function WayOut({ onTake }: { onTake(): void }) {
  const texts = useTexts();
  return (
    <button type="button" class="site-broke" data-site-broke onClick={onTake}>
      <Icon name="undo" />
      {texts('siteBroke')}
    </button>
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

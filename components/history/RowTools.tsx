import type { Visit } from '../../utils/history/visit';
import { Icon, type IconName } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import type { RowActions } from './row-actions';

interface RowToolsProps {
  visit: Visit;
  actions: RowActions;
  /** Whether the Tab key stops here: only in one row of a list, the arrow keys lead to the others. */
  tabbable: boolean;
}

interface ToolProps {
  icon: IconName;
  /** The data attribute that names it to the tests. */
  hook: 'star' | 'web' | 'delete';
  /** What it does, on hover. */
  hint: string;
  /** What it does, read out with the article's title. */
  name: string;
  pressed?: boolean;
  tabbable: boolean;
  onClick(): void;
}

function Tool({ icon, hook, hint, name, pressed, tabbable, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`button icon-only visit-tool visit-${hook}`}
      {...{ [`data-visit-${hook}`]: true }}
      title={hint}
      aria-label={name}
      aria-pressed={pressed}
      tabIndex={tabbable ? 0 : -1}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** What can be done with one article of the history. */
export function RowTools({ visit, actions, tabbable }: RowToolsProps) {
  const texts = useTexts();
  const starred = visit.starred ?? false;
  const title = visit.title || visit.url;
  return (
    <span class="visit-tools">
      <Tool
        icon="star"
        hook="star"
        hint={texts(starred ? 'visitUnstar' : 'visitStar')}
        name={texts('visitStarNamed', title)}
        pressed={starred}
        tabbable={tabbable}
        onClick={() => actions.star([visit], !starred)}
      />
      <Tool
        icon="globe"
        hook="web"
        hint={texts('visitWeb')}
        name={texts('visitWebNamed', title)}
        tabbable={tabbable}
        onClick={() => actions.open(visit, 'web')}
      />
      <Tool
        icon="trash"
        hook="delete"
        hint={texts('visitDelete')}
        name={texts('visitDeleteNamed', title)}
        tabbable={tabbable}
        onClick={() => actions.remove([visit])}
      />
    </span>
  );
}

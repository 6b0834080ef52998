import { Icon, type IconName } from '../../ui/Icon';

interface LightboxButtonProps {
  /** Names it to the style sheet and, as `data-lightbox-…`, to the tests. */
  hook: string;
  name: string;
  icon: IconName;
  disabled?: boolean;
  onClick(): void;
}

/** A round button of the lightbox. One that does nothing now keeps the focus: it would fall out of the dialog else. */
export function LightboxButton({ hook, name, icon, disabled = false, onClick }: LightboxButtonProps) {
  return (
    <button
      type="button"
      class={hook}
      {...{ [`data-lightbox-${hook}`]: true }}
      aria-label={name}
      title={name}
      aria-disabled={disabled || undefined}
      onClick={() => disabled || onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}

import type { ComponentChildren } from 'preact';

interface SwitchProps {
  name: string;
  checked: boolean;
  onChange(checked: boolean): void;
  /** The label. */
  children: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean;
  /** A data attribute for the input. */
  hook?: `data-${string}`;
}

/** A setting that is on or off, with its label and a line of explanation. */
export function Switch({ name, checked, onChange, children, hint, disabled = false, hook }: SwitchProps) {
  return (
    <label class="switch" data-disabled={disabled || undefined}>
      <span class="switch-text">
        <span class="label">{children}</span>
        {hint && <span class="hint">{hint}</span>}
      </span>
      <input
        {...(hook && { [hook]: '' })}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

import type { IconComponent } from '../icons/icon.tsx';

export interface StatusPillProps {
  readonly label: string;
  readonly icon: IconComponent;
  readonly tone: 'good' | 'warning' | 'danger' | 'neutral';
}

/** A state in words with its icon; the colour only repeats it (A21). */
export function StatusPill({ label, icon: Icon, tone }: StatusPillProps) {
  return (
    <p class={`status-pill status-${tone}`}>
      <Icon />
      <span>{label}</span>
    </p>
  );
}

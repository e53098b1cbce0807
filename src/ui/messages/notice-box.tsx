import type { ComponentChildren } from 'preact';
import type { IconComponent } from '../icons/icon.tsx';

export interface NoticeLine {
  readonly id: string;
  readonly icon: IconComponent;
  readonly content: ComponentChildren;
}

export interface NoticeBoxProps {
  readonly lines: readonly NoticeLine[];
  readonly tone?: 'accent' | 'good' | 'warning' | 'danger' | undefined;
}

/** What to know now, one idea a line, each with its icon. */
export function NoticeBox({ lines, tone = 'accent' }: NoticeBoxProps) {
  return (
    <ul class={`notice notice-${tone}`}>
      {lines.map(({ id, icon: Icon, content }) => (
        <li key={id} class="notice-line">
          <Icon />
          <div class="notice-words">{content}</div>
        </li>
      ))}
    </ul>
  );
}

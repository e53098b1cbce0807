import type { EpochMs } from '#domain/time/instant.ts';

export type Received<Message> = Message & { readonly receivedAt: EpochMs };

/** What a demonstration receiver holds, newest first, in memory only. */
export interface ReceivedMessages<Message> {
  add(receivedAt: EpochMs, message: Message): void;
  /** @param to only those sent to this address or number. */
  list(to?: string): readonly Received<Message>[];
  clear(): void;
}

const maxKept = 500;

export function receivedMessages<Message extends { readonly to: string }>(): ReceivedMessages<Message> {
  const kept: Received<Message>[] = [];
  return {
    add(receivedAt, message) {
      kept.unshift({ ...message, receivedAt });
      kept.length = Math.min(kept.length, maxKept);
    },
    list: (to) => (to === undefined ? [...kept] : kept.filter((message) => message.to === to)),
    clear: () => void kept.splice(0),
  };
}

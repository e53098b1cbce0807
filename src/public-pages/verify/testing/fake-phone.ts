import { utf8Bytes } from '#contract/bytes/bytes.ts';
import type { CameraProblem } from '../camera.ts';
import type { KeptKeys } from '../kept-keys.ts';
import type { Picture } from '../picture.ts';
import type { VerifyServices } from '../services.ts';

/** A picture that shows these codes: what the fake reader makes of it. */
export function pictureOf(...texts: readonly string[]): Picture {
  return { width: 1, height: 1, colorSpace: 'srgb', data: new Uint8ClampedArray(utf8Bytes(JSON.stringify(texts))) };
}

const textsOf = ({ data }: Picture): readonly string[] =>
  JSON.parse(new TextDecoder().decode(data)) as readonly string[];

/** A phone whose camera, reader, photos and memory a test drives. */
export function fakePhone(nowMs = Date.parse('2026-11-30T10:00:00Z')) {
  const waiting: ((picture: Picture | undefined) => void)[] = [];
  const shown: (Picture | undefined)[] = [];
  const state = {
    camera: 'works' as 'works' | CameraProblem,
    hasReader: true,
    /** What a second reader makes of the same picture. */
    secondReading: undefined as readonly string[] | undefined,
    photo: undefined as Picture | undefined,
    kept: undefined as KeptKeys | undefined,
    isCameraOpen: false,
    nowMs,
  };
  const services: VerifyServices = {
    openTheCamera: async (_preview, signal) => {
      if (state.camera !== 'works') return state.camera;
      state.isCameraOpen = true;
      signal.addEventListener('abort', () => {
        state.isCameraOpen = false;
        for (const end of waiting.splice(0)) end(undefined);
      });
      return {
        nextPicture: async () =>
          await new Promise((resolve) => {
            if (shown.length > 0) resolve(shown.shift());
            else waiting.push(resolve);
          }),
      };
    },
    openCodeReader: async () => {
      if (!state.hasReader) throw new TypeError('Failed to fetch');
      const second = state.secondReading;
      return {
        read: async (picture) => textsOf(picture),
        readAgain: second === undefined ? undefined : async () => second,
      };
    },
    readPhoto: async () => state.photo,
    keys: {
      read: async () => state.kept,
      write: async (keys) => void (state.kept = keys),
    },
    now: () => state.nowMs,
  };
  return {
    state,
    services,
    /** The camera shows this now. */
    show(picture: Picture | undefined): void {
      const next = waiting.shift();
      if (next) next(picture);
      else shown.push(picture);
    },
  };
}

import type { ComponentChildren, FunctionComponent } from 'preact';
import { languageOfTag } from '#domain/language.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { Frame } from '#kiosk/shell/frame.tsx';
import { Framed } from './framed.tsx';

/** One screen to look at: the shape of the gallery's `Specimen`, which the kiosk does not import. */
export interface ScreenSpecimen {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly Show: FunctionComponent;
}

export function nothing(): void {}

/** `cardProblem` → `card-problem`. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface InGalleryProps {
  readonly frame?: Partial<Frame>;
  readonly hasAccount?: boolean;
  readonly children: ComponentChildren;
}

/** A screen in its frame, in the language that the gallery is set to. */
export function InGallery({ frame = {}, hasAccount = false, children }: InGalleryProps) {
  return (
    <Framed language={languageOfTag(document.documentElement.lang) ?? 'fr'} frame={frame} hasAccount={hasAccount}>
      {children}
    </Framed>
  );
}

interface JourneySamples<Name extends string, Context, Event> {
  /** As the chart names it. */
  readonly journey: string;
  readonly group: string;
  readonly screens: Readonly<Record<Name, JourneyScreen<Context, Event>>>;
  readonly samples: Readonly<Record<Name, readonly Context[]>>;
  /** An account is open on all of them. */
  readonly hasAccount?: boolean;
  /** Journeys that its visitor may start; all of them without. */
  readonly services?: Frame['services'];
}

/** Every screen of a journey with every context worth looking at. */
export function specimensOf<Name extends string, Context, Event>(
  parts: JourneySamples<Name, Context, Event>,
): readonly ScreenSpecimen[] {
  const { journey, group, screens, samples, hasAccount = false, services } = parts;
  const named = Object.entries(samples) as unknown as readonly (readonly [Name, readonly Context[]])[];
  return named.flatMap(([name, contexts]) =>
    contexts.map((context, index): ScreenSpecimen => {
      const Screen: JourneyScreen<Context, Event> = screens[name];
      const number = index === 0 ? '' : `-${index + 1}`;
      return {
        id: `${kebab(journey)}-${kebab(name)}${number}`,
        group,
        title: `${name}${number}`,
        Show: () => (
          <InGallery hasAccount={hasAccount} frame={services ? { services } : {}}>
            <Screen context={context} send={nothing} />
          </InGallery>
        ),
      };
    }),
  );
}

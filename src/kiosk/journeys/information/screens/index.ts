import type { InformationContext, InformationEvent } from '#machines/information/context.ts';
import type { InformationScreen } from '#machines/information/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import { Home } from './home.tsx';
import { Links, News, Questions, Sheets } from './lists.tsx';
import { Answer, Article, Sheet } from './reading.tsx';
import { Results, Search } from './search.tsx';
import { Link, Page } from './take-away.tsx';
import './information.css';

/** Every screen of « M'informer ». */
export const informationScreensTable = {
  home: Home,
  sheets: Sheets,
  sheet: Sheet,
  search: Search,
  results: Results,
  news: News,
  article: Article,
  questions: Questions,
  answer: Answer,
  links: Links,
  link: Link,
  page: Page,
} as const satisfies Record<InformationScreen, JourneyScreen<InformationContext, InformationEvent>>;

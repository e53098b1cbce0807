import type { InformationContext, InformationEvent } from '#machines/information/context.ts';
import type { InformationScreen } from '#machines/information/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import { Home } from './home.tsx';
import { Links, Questions, Sheets } from './lists.tsx';
import { Menu } from './menu.tsx';
import { AllNews, News } from './news.tsx';
import { Answer, Article, Sheet } from './reading.tsx';
import { Results, Search } from './search.tsx';
import { Link, Page } from './take-away.tsx';
import './information.css';

/** Every screen of « M'informer ». */
export const informationScreensTable = {
  home: Home,
  menu: Menu,
  sheets: Sheets,
  sheet: Sheet,
  search: Search,
  results: Results,
  news: News,
  allNews: AllNews,
  article: Article,
  questions: Questions,
  answer: Answer,
  links: Links,
  link: Link,
  page: Page,
} as const satisfies Record<InformationScreen, JourneyScreen<InformationContext, InformationEvent>>;

import { describeEveryPaper } from './testing/every-paper.ts';

describeEveryPaper('caf');

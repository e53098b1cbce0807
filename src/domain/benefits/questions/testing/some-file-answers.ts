import type { FileAnswers } from '../file-answers.ts';
import { amount, born, choice, choices, count, each, none } from './asking.ts';

/** What the file of somebody alone with two children, tenant in Toulouse, answers of a simulation: all but a pregnancy. */
export const someFileAnswers: FileAnswers = {
  home: { postalCode: '31000', insee: '31555', name: 'Toulouse' },
  answers: {
    inFrance: choice('yes'),
    'birth.you': born('1985-06-14'),
    couple: choice('alone'),
    dependants: count(2),
    'birth.child1': born('2016-03-21'),
    'birth.child2': born('2019-09-09'),
    sharedCustody: choices(),
    withoutParents: choices(),
    aeeh: choices(),
    recentlySingle: choice('no'),
    'situation.you': choices('employee'),
    'wage.you': each(1_368.4),
    'otherMoney.you': choices(),
    annualIncome: amount(14_148),
    housingIncome: amount(16_304),
    tenure: choice('tenant'),
    rent: amount(640),
    dwelling: choice('whole'),
    'withoutWork.you': choice('no'),
    aidReceived: none,
  },
};

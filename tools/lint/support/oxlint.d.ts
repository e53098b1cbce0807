import type { RuleTester } from 'oxlint/plugins-dev';

/** The types of a rule of oxlint, which it only gives by way of its rule tester. */
type AnyRule = Parameters<RuleTester['run']>[1];
export type Rule = Exclude<AnyRule, { createOnce: unknown }>;
export type Context = Parameters<Rule['create']>[0];
export type Visitor = ReturnType<Rule['create']>;
export type Node = Parameters<NonNullable<Visitor[string]>>[0];

/** A use of a name; oxlint’s own declaration leaves out whether it stands for a type. */
export type Reference = NonNullable<Context['sourceCode']['scopeManager']['globalScope']>['through'][number] & {
  readonly isTypeReference?: boolean;
};
export type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;

/** The engines that the benchmark compares, each behind the same two functions. */
import { evalCondition } from '@growthbook/growthbook';
import jexl from 'jexl';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { Query } from 'mingo';
import sift from 'sift';
import { evaluate } from '../../packages/rules/dist/index.js';
import { readAt } from './rule-sets.mjs';

const matches = (text, pattern) => new RegExp(pattern).test(text);
jsonLogic.add_operation('matches', matches);

/** Rules as JSON logic. */
const toLogic = ({ parts }) => {
  const one = ({ fact, op, value, either }) => {
    if (either) return { or: either.map(one) };
    const of = { var: fact };
    if (op === '$gte') return { '>=': [of, value] };
    if (op === '$lt') return { '<': [of, value] };
    if (op === '$eq') return { '===': [of, value] };
    if (op === '$in') return { in: [of, value] };
    if (op === '$regex') return { matches: [of, value] };
    return { some: [of, { in: [{ var: '' }, value] }] };
  };
  return { and: parts.map(one) };
};

const toJexl = ({ parts }) => {
  const path = (fact) =>
    fact
      .split('.')
      .map((key, at) => (at ? `["${key}"]` : key))
      .join('');
  const one = ({ fact, op, value, either }) => {
    if (either) return `(${either.map(one).join(' || ')})`;
    const text = JSON.stringify(value);
    if (op === '$gte') return `${path(fact)} >= ${text}`;
    if (op === '$lt') return `${path(fact)} < ${text}`;
    if (op === '$eq') return `${path(fact)} == ${text}`;
    if (op === '$in') return `${path(fact)} in ${text}`;
    if (op === '$regex') return `${path(fact)}|matches(${text})`;
    return `${path(fact)}|overlaps(${text})`;
  };
  return parts.map(one).join(' && ');
};
jexl.addTransform('matches', matches);
jexl.addTransform('overlaps', (list, values) => list.some((item) => values.includes(item)));

const toRule = ({ parts }, at) => {
  const names = {
    $gte: 'greaterThanInclusive',
    $lt: 'lessThan',
    $eq: 'equal',
    $in: 'in',
    $regex: 'matches',
    $any: 'overlaps',
  };
  const one = ({ fact, op, value, either }) =>
    either ? { any: either.map(one) } : { fact, operator: names[op], value };
  return { conditions: { all: parts.map(one) }, event: { type: `${at}` } };
};

/** Text that holds the rules in the engine's own language. */
const written = (translate) => (rules) => JSON.stringify(rules.map(translate));
const conditions = written(({ condition }) => condition);

const logicEngine = () => {
  const engine = new LogicEngine();
  engine.addMethod('matches', ([text, pattern]) => matches(text, pattern));
  return engine;
};

/** `write(rules)` returns the text of rules; `load(text)` returns `(facts) => verdicts`. */
export const ENGINES = {
  // The evaluator that pages run, from the built package.
  tactful: {
    write: conditions,
    load: (text) => {
      const rules = JSON.parse(text);
      return (facts) => rules.map((rule) => evaluate(rule, facts));
    },
  },
  growthbook: {
    write: conditions,
    load: (text) => {
      const rules = JSON.parse(text);
      return (facts) => rules.map((rule) => evalCondition(facts, rule));
    },
  },
  sift: {
    write: conditions,
    load: (text) => {
      const tests = JSON.parse(text).map((rule) => sift(rule));
      return (facts) => tests.map((test) => test(facts));
    },
  },
  mingo: {
    write: conditions,
    load: (text) => {
      const queries = JSON.parse(text).map((rule) => new Query(rule));
      return (facts) => queries.map((query) => query.test(facts));
    },
  },
  'json-logic-js': {
    write: written(toLogic),
    load: (text) => {
      const rules = JSON.parse(text);
      return (facts) => rules.map((rule) => jsonLogic.apply(rule, facts));
    },
  },
  'json-logic-engine': {
    write: written(toLogic),
    load: (text) => {
      const rules = JSON.parse(text);
      const engine = logicEngine();
      return (facts) => rules.map((rule) => engine.run(rule, facts));
    },
  },
  jexl: {
    write: written(toJexl),
    load: (text) => {
      const rules = JSON.parse(text).map((rule) => jexl.compile(rule));
      return (facts) => rules.map((rule) => rule.evalSync(facts));
    },
  },
  'json-rules-engine': {
    write: written(toRule),
    load: (text) => {
      const rules = JSON.parse(text);
      const engine = new Engine(rules, { allowUndefinedFacts: true });
      engine.addOperator('matches', matches);
      engine.addOperator('overlaps', (list, values) => list.some((item) => values.includes(item)));
      const facts = new Set(JSON.stringify(rules).match(/(?<="fact":")[^"]+/g));
      let profile;
      for (const fact of facts) engine.addFact(fact, () => readAt(profile, fact));
      return async (next) => {
        profile = next;
        const { events } = await engine.run();
        const passed = new Set(events.map(({ type }) => Number(type)));
        return rules.map((_, at) => passed.has(at));
      };
    },
  },
};

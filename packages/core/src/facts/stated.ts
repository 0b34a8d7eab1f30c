/** Facts about what the visitor stated: the options chosen for a question of the config. */
import type { Config } from '@tactful/rules';
import { slug } from '../events/slug.ts';
import { type FactDefinitions, result } from './definition.ts';

const questionOf = ({ questions = [] }: Config, question: string) =>
  questions.find(({ id }) => id === question);

export const STATED_FACTS: FactDefinitions = {
  'stated.*': {
    type: (config, name) => {
      const question = questionOf(config, name);
      return question && (question.many ? 'list' : 'string');
    },
    events: ['state_preference'],
    fields: ['question', 'answers'],
    about: 'question',
    idAt: 1,
    compute: (index, [, name = '']) => {
      const last = index.about('state_preference', 'question', slug(name)).slice(-1);
      const options = last[0]?.answers ?? [];
      return result(questionOf(index.config, name)?.many ? options : (options[0] ?? ''), last);
    },
  },
};

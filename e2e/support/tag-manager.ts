/**
 * A small sandbox for templates of Google Tag Manager, after its documentation: the documented interfaces that our template uses, each
 * with its permission. It is not Tag Manager itself, whose sandbox only runs in Google's own files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const TEMPLATE = readFileSync(
  join(import.meta.dirname, '../../platforms/google-tag-manager/template.tpl'),
  'utf8',
);

/** The text of a section of the template. */
export const sectionOf = (name: string): string => {
  const [, text] = new RegExp(`___${name}___\\n([\\s\\S]*?)(?=\\n___[A-Z_]+___\\n|$)`).exec(TEMPLATE) ?? [];
  if (!text?.trim()) throw Error(`the template has no section ${name}`);
  return text.trim();
};

/** A value in the notation of permissions: 1 is a text, 2 a list, 3 a map, 8 a boolean. */
interface Value {
  readonly type: number;
  readonly string?: string;
  readonly boolean?: boolean;
  readonly listItem?: readonly Value[];
  readonly mapKey?: readonly Value[];
  readonly mapValue?: readonly Value[];
}

const plain = ({ type, string, boolean, listItem = [], mapKey = [], mapValue = [] }: Value): unknown => {
  if (type === 2) return listItem.map(plain);
  if (type === 3)
    return Object.fromEntries(mapKey.map((key, at) => [plain(key), plain(mapValue[at] ?? { type: 0 })]));
  return type === 8 ? boolean : string;
};

interface Permission {
  readonly instance: {
    readonly key: { readonly publicId: string };
    readonly param: readonly { readonly key: string; readonly value: Value }[];
  };
}

/** The permissions of the template, by name: the value of their first parameter. */
export const permissions: { readonly [name: string]: unknown } = Object.fromEntries(
  (JSON.parse(sectionOf('WEB_PERMISSIONS')) as readonly Permission[]).map(({ instance }) => [
    instance.key.publicId,
    instance.param[0] && plain(instance.param[0].value),
  ]),
);

export const code: string = sectionOf('SANDBOXED_JS_FOR_WEB_TEMPLATE');

/** Syntax that the sandbox of Tag Manager does not have. */
const FORBIDDEN: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionDotToken,
];

/** The forbidden syntax in a text, as a list of its parts. */
export const forbiddenSyntax = (text: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (FORBIDDEN.includes(node.kind)) found.push(node.getText());
    node.forEachChild(visit);
  };
  ts.createSourceFile('template.js', text, ts.ScriptTarget.ES2015, true).forEachChild(visit);
  return found;
};

/** Runs a scenario of the template's own tests, as the editor of Tag Manager does. Returns the number of its assertions; throws if one fails. */
export function runScenario(steps: string): number {
  const mocks = new Map<string, unknown>();
  const called = new Set<string>();
  const call = (name: string) => () => {
    called.add(name);
    return mocks.get(name);
  };
  let assertions = 0;
  const assertCalled = (name: string, isExpected: boolean) => () => {
    assertions += 1;
    if (called.has(name) !== isExpected) throw Error(`${name} was ${isExpected ? 'not ' : ''}called`);
  };
  const runCode = (data: object): void => {
    const given = { ...data, gtmOnSuccess: call('gtmOnSuccess'), gtmOnFailure: call('gtmOnFailure') };
    new Function('require', 'data', code)(call, given);
  };
  const assertApi = (name: string) => ({
    wasCalled: assertCalled(name, true),
    wasNotCalled: assertCalled(name, false),
  });
  new Function('mock', 'runCode', 'assertApi', steps)(mocks.set.bind(mocks), runCode, assertApi);
  return assertions;
}

/** The inputs of the sandbox. */
export interface SandboxInputs {
  readonly code: string;
  readonly permissions: { readonly [name: string]: unknown };
  readonly data: { readonly [field: string]: unknown };
}

/**
 * Runs the template in a page. `window.consentStates` replaces Consent Mode, `window.tagLog` lists what the tag did.
 * Runs in the browser, and therefore uses nothing outside of it.
 */
export function runTemplate({ code, permissions, data }: SandboxInputs): void {
  type AnyFunction = (...parameters: unknown[]) => unknown;
  const page = window as unknown as Record<string, unknown>;
  const log: string[] = [];
  page.tagLog = log;
  // The test has set it.
  const states = page.consentStates as Record<string, string>;
  const listeners: [string, AnyFunction][] = [];
  const refuse = (what: string): never => {
    log.push(`refused ${what}`);
    throw Error(`permission denied: ${what}`);
  };
  const rules = (name: string) => (permissions[name] ?? []) as readonly Record<string, unknown>[];
  const needGlobal = (key: string, act: string): void => {
    if (!rules('access_globals').some((rule) => rule.key === key && rule[act])) refuse(`${act} ${key}`);
  };
  const needConsent = (type: string, act: string): void => {
    if (!rules('access_consent').some((rule) => rule.consentType === type && rule[act]))
      refuse(`${act} ${type}`);
  };
  const find = (path: string): readonly [owner: unknown, value: unknown] =>
    path
      .split('.')
      .reduce<readonly [unknown, unknown]>(([, owner], key) => [owner, Object(owner)[key]], [page, page]);
  const setConsent = (type: string, state: string): void => {
    states[type] = state;
    for (const [of, listener] of listeners) if (of === type) listener(type, state === 'granted');
  };
  page.setConsent = setConsent;
  const apis: Record<string, AnyFunction> = {
    addConsentListener: (type, listener) => {
      needConsent(String(type), 'read');
      listeners.push([String(type), listener as AnyFunction]);
    },
    isConsentGranted: (type) => {
      needConsent(String(type), 'read');
      return (states[String(type)] ?? 'granted') === 'granted';
    },
    updateConsentState: (changes) => {
      for (const [type, state] of Object.entries(Object(changes))) {
        needConsent(type, 'write');
        log.push(`${type} ${state}`);
        setConsent(type, String(state));
      }
    },
    callInWindow: (path, ...parameters) => {
      needGlobal(String(path), 'execute');
      const [owner, method] = find(String(path));
      return typeof method === 'function' ? Reflect.apply(method, owner, parameters) : undefined;
    },
    copyFromWindow: (path) => {
      needGlobal(String(path), 'read');
      return find(String(path))[1];
    },
    setInWindow: (path, value) => {
      needGlobal(String(path), 'write');
      page[String(path)] = value;
      return true;
    },
    encodeUriComponent: (text) => encodeURIComponent(String(text)),
    logToConsole: (...parts) => void log.push(`console ${parts.join(' ')}`),
    injectScript: (address, onSuccess, onFailure) => {
      const patterns = (permissions.inject_script ?? []) as readonly string[];
      const matches = patterns.some((pattern) =>
        new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(
          String(address),
        ),
      );
      if (!matches) refuse(`inject ${address}`);
      log.push(`inject ${address}`);
      const script = document.createElement('script');
      script.async = true;
      script.onload = onSuccess as () => void;
      script.onerror = onFailure as () => void;
      script.src = String(address);
      document.head.append(script);
    },
  };
  const require = (name: string): AnyFunction => apis[name] ?? refuse(`require ${name}`);
  const given = {
    ...data,
    gtmOnSuccess: () => log.push('success'),
    gtmOnFailure: () => log.push('failure'),
  };
  // The sandbox has no globals: every one that the template could name is undefined in it.
  new Function('require', 'data', 'window', 'document', 'globalThis', 'self', 'location', code)(
    require,
    given,
  );
}

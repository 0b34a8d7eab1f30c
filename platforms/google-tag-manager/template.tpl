___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Tactful",
  "categories": ["PERSONALIZATION"],
  "brand": {
    "id": "brand_tactful",
    "displayName": "Tactful"
  },
  "description": "Loads Tactful, which personalizes pages on the device of the visitor. A tag in the head of the page is better: this one starts late, so that slots in view may keep their standard content.",
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "script",
    "displayName": "Address of tactful.js",
    "simpleValueType": true,
    "help": "The file on your own site, such as https://shop.example/tactful.js. Serve the other files next to it.",
    "valueValidators": [
      { "type": "NON_EMPTY" },
      { "type": "REGEX", "args": ["https://[^\\s?#]+/tactful\\.js"], "errorMessage": "Enter an https address that ends with /tactful.js." }
    ]
  },
  {
    "type": "TEXT",
    "name": "config",
    "displayName": "Address of the config",
    "simpleValueType": true,
    "defaultValue": "/tactful.published.json",
    "help": "The file that \"tactful build\" writes. A path is relative to the page.",
    "valueValidators": [{ "type": "NON_EMPTY" }]
  },
  {
    "type": "CHECKBOX",
    "name": "hasOtherPrompt",
    "checkboxText": "A consent tool shows a prompt for personalization_storage",
    "simpleValueType": true,
    "defaultValue": false,
    "help": "Tactful shows no second prompt then. Visitors turn personalization on with the preferences button."
  },
  {
    "type": "CHECKBOX",
    "name": "writeConsent",
    "checkboxText": "Write the choice that the visitor makes in Tactful to personalization_storage",
    "simpleValueType": true,
    "defaultValue": false,
    "help": "The prompt of Tactful is about data that stays in the browser. Check this only if your prompt also states what your other tags do with personalization_storage."
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const copyFromWindow = require('copyFromWindow');
const encodeUriComponent = require('encodeUriComponent');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');
const logToConsole = require('logToConsole');
const setInWindow = require('setInWindow');
const updateConsentState = require('updateConsentState');

const TYPE = 'personalization_storage';
let isInjected = false;
let written;

// The visitor has chosen in Tactful: the choice is passed on.
const writeChoice = () => {
  const state = callInWindow('tactful.consent.get');
  if (!state || state.gateClosed || state.status === 'unset') return;
  const next = state.status === 'tailored' ? 'granted' : 'denied';
  if (next === written) return;
  written = next;
  updateConsentState({ personalization_storage: next });
};

// The visitor has responded to a consent tool: there is no second prompt.
const openGate = () => callInWindow('tactful.push', ['consent.gate', true, { prompt: false }]);

const inject = () => {
  if (isInjected) return;
  isInjected = true;
  if (copyFromWindow('tactful') === undefined) setInWindow('tactful', []);
  if (data.hasOtherPrompt) openGate();
  if (data.writeConsent) callInWindow('tactful.push', ['subscribe', writeChoice]);
  const address = data.script + '?config=' + encodeUriComponent(data.config);
  injectScript(address, data.gtmOnSuccess, () => {
    logToConsole('Tactful: ' + address + ' was not loaded. Correct the address in the tag.');
    data.gtmOnFailure();
  }, 'tactful');
};

// A consent tool may only restrict: granting stays with the visitor.
addConsentListener(TYPE, (type, granted) => {
  if (granted) inject();
  // A denial that the visitor has chosen in Tactful must not keep them from changing their mind.
  if (granted) openGate();
  else if (isInjected && written !== 'denied') callInWindow('tactful.push', ['consent.gate', false]);
});

if (isConsentGranted(TYPE)) inject();
else data.gtmOnSuccess();


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "inject_script", "versionId": "1" },
      "param": [
        {
          "key": "urls",
          "value": { "type": 2, "listItem": [{ "type": 1, "string": "https://*/*tactful.js?config=*" }] }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "tactful" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "tactful.push" },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": true }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "tactful.consent.get" },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": true }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "access_consent", "versionId": "1" },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "consentType" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" }
                ],
                "mapValue": [
                  { "type": 1, "string": "personalization_storage" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "logging", "versionId": "1" },
      "param": [{ "key": "environments", "value": { "type": 1, "string": "debug" } }]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Loads the script with the config in its address
  code: |-
    mock('isConsentGranted', true);
    runCode({ script: 'https://shop.example/tactful.js', config: '/tactful.json', writeConsent: false });
    assertApi('injectScript').wasCalled();
- name: Loads nothing while personalization_storage is denied
  code: |-
    mock('isConsentGranted', false);
    runCode({ script: 'https://shop.example/tactful.js', config: '/tactful.json', writeConsent: false });
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();


___NOTES___

The template needs no permission beyond those above: it reads and writes one consent type, one global and two methods of it, and loads one file.

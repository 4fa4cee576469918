import { describe, expect, test } from "vitest";
import { parseDocument } from "../yaml/parse";
import { lowerDocument } from "../model/lower";
import { objectMistakes } from "./object-mistakes";

function mistakes(text: string): readonly string[] {
  const document = parseDocument(text);
  return lowerDocument(document).flatMap(({ object, path }) =>
    objectMistakes(object, path, () => document).map(
      ({ at, message }) => `${text.slice(at.start, at.end)} ← ${message}`,
    ),
  );
}

const ACCOUNT = "apiVersion: v1\nkind: ServiceAccount\n";
const POD = "apiVersion: v1\nkind: Pod\nspec:\n";

describe("unknown fields", () => {
  test("are told at their keys, with what was meant", () => {
    expect(mistakes(`${ACCOUNT}metadata: { name: a, lables: { a: b } }\nfoo: 1\n`)).toEqual([
      'foo ← Unknown field "foo".',
      'lables ← Unknown field "lables". Did you mean "labels"?',
    ]);
  });

  test("are not taken for a field that stands there already", () => {
    expect(mistakes(`${ACCOUNT}metadata: { labels: {}, lables: {} }\n`)).toEqual([
      'lables ← Unknown field "lables".',
    ]);
  });

  test("of a Pod are told only when they nearly are fields about identity", () => {
    expect(mistakes(`${POD}  serviceAccuntName: a\n  hostUser: true\n  tolerationz: []\n  foo: 1\n`)).toEqual(
      [
        'serviceAccuntName ← Unknown field "serviceAccuntName". Did you mean "serviceAccountName"?',
        'hostUser ← Unknown field "hostUser". Did you mean "hostUsers"?',
      ],
    );
  });

  test("of items of a List are told", () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ServiceAccount\n  secret: []\n`;
    expect(mistakes(list)).toEqual(['secret ← Unknown field "secret". Did you mean "secrets"?']);
  });

  test("behind a merge key are told where they are written", () => {
    const text = `${ACCOUNT}metadata:\n  <<: { nam: a }\n  namespace: b\n`;
    expect(mistakes(text)).toEqual(['nam ← Unknown field "nam". Did you mean "name"?']);
  });
});

describe("values of a wrong type", () => {
  test.each([
    ["automountServiceAccountToken: maybe", "maybe ← automountServiceAccountToken must be true or false."],
    ["secrets: { name: a }", "secrets ← secrets must be a list."],
    ["secrets: [a]", "a ← secrets must be a mapping."],
    ["metadata: { labels: { a: 1 } }", "1 ← a takes strings: put 1 in quotes."],
    ["metadata: { annotations: { a/b: [1] } }", "a/b ← a/b must be a string."],
  ])("%s", (field, message) => {
    expect(mistakes(`${ACCOUNT}${field}\n`)).toEqual([message]);
  });

  test("null is the same as absent", () => {
    expect(mistakes(`${ACCOUNT}metadata: { creationTimestamp: null, labels: }\nsecrets: ~\n`)).toEqual([]);
  });

  test.each(["yes", "off", "Y"])("the boolean %s of YAML 1.1 is one to Kubernetes", (word) => {
    expect(mistakes(`${ACCOUNT}automountServiceAccountToken: ${word}\n`)).toEqual([]);
  });

  test("a number that YAML 1.1 and 1.2 read differently is left alone", () => {
    expect(
      mistakes(
        `apiVersion: authentication.k8s.io/v1\nkind: TokenRequest\nspec: { expirationSeconds: 1_000 }\n`,
      ),
    ).toEqual([]);
  });
});

describe("nothing is said about what a template has yet to fill in:", () => {
  test.each([
    "metadata: {{ toYaml .Values.metadata | nindent 2 }}",
    "metadata:\n  labels: {{ .Values.labels }}",
    "metadata:\n  labels:\n    a: {{ .Values.a }}",
    "automountServiceAccountToken: {{ .Values.automount }}",
    "{{ .Values.key }}: a",
    "secrets:\n{{ toYaml .Values.secrets }}",
  ])("%s", (text) => {
    expect(mistakes(`${ACCOUNT}${text}\n`)).toEqual([]);
  });

  test("a missing field may come from a template", () => {
    const headers =
      "apiVersion: security.istio.io/v1\nkind: RequestAuthentication\nspec:\n  jwtRules:\n  - fromHeaders:\n    - prefix: a\n";
    expect(mistakes(headers)).toEqual(['prefix ← fromHeaders needs "name".']);
    expect(mistakes(`${headers}      {{ include "x" . }}\n`)).toEqual([]);
  });
});

test("a misspelt required field is one mistake", () => {
  const text =
    "apiVersion: certificates.k8s.io/v1\nkind: CertificateSigningRequest\nspec: { request: a, signerName: b, usage: [client auth] }\n";
  expect(mistakes(text)).toEqual(['usage ← spec needs "usages".']);
});

test("broken text and alias bombs are left alone", () => {
  expect(mistakes(`${ACCOUNT}foo: [\n`)).toEqual([]);
  const bomb = Array.from(
    { length: 30 },
    (_, index) => `  a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  expect(mistakes(`${ACCOUNT}metadata:\n  a0: &a0 [x]\n${bomb.join("\n")}\n`)).toEqual([]);
});

test("kinds outside of identity, and other groups, are not compared", () => {
  expect(mistakes("apiVersion: v1\nkind: ConfigMap\nfoo: 1\n")).toEqual([]);
  expect(mistakes("apiVersion: authorization.openshift.io/v1\nkind: Role\nfoo: 1\n")).toEqual([]);
});

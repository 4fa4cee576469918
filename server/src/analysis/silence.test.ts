import { describe, expect, test } from "vitest";
import type { PartialConfiguration } from "./configuration";
import { applyEdits } from "../text/edit";
import { diagnose } from "./diagnostics";
import { AnalysisHost } from "./host";
import type { Snapshot } from "./snapshot";

const FILE = "/role.yaml";

function role(verbs: string, head = ""): string {
  return `${head}apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: operator
rules:
  - apiGroups: [""]
    resources: [configmaps]
    ${verbs}
`;
}

/** Other rules may find something in these roles as well. */
const LOOKED_AT = /^(?:rbac\/wildcard|rbac\/ineffective|suppression\/|configuration\/)/;

function found(
  text: string,
  today = "2026-06-01",
  values: PartialConfiguration = {},
  file = FILE,
): readonly string[] {
  return diagnostics(text, today, values, file).map(
    ({ rule, suppressed, range }) =>
      `${suppressed ? "silenced " : ""}${rule}: ${text.slice(range.start, range.end)}`,
  );
}

function diagnostics(
  text: string,
  today = "2026-06-01",
  values: PartialConfiguration = {},
  file = FILE,
): ReturnType<typeof diagnose> {
  return diagnose(snapshotOf(text, today, values, file), file).filter(({ rule }) => LOOKED_AT.test(rule));
}

function snapshotOf(text: string, today: string, values: PartialConfiguration, file: string): Snapshot {
  const host = new AnalysisHost({ readText: () => text, today: () => today });
  const settings = [{ folder: "/", level: "editor", values }] as const;
  host.applyChange({ settings, files: new Map([[file, { text, open: true }]]) });
  return host.snapshot();
}

/** The text after the first fix of the finding with this id. */
function fixed(text: string, rule: string): string {
  const snapshot = snapshotOf(text, "2026-06-01", {}, FILE);
  const fix = diagnose(snapshot, FILE).find((one) => one.rule === rule)?.fixes[0];
  const change = fix?.change(snapshot) ?? { refused: "there is no fix" };
  return "refused" in change ? change.refused : applyEdits(text, change.edits.get(FILE) ?? []);
}

function annotated(annotation: string, verbs = 'verbs: ["*"]'): string {
  return role(verbs).replace(
    "  name: operator\n",
    `  name: operator\n  annotations:\n    rolecall.dev/allow: ${annotation}\n`,
  );
}

test("a comment on the line, above it or at the head of the file silences its rules", () => {
  const silenced = ['silenced rbac/wildcard-verb: "*"'];
  expect(found(role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb -- break glass'))).toEqual(silenced);
  expect(found(role('# rolecall: allow-next-line rbac/wildcard-verb\n    verbs: ["*"]'))).toEqual(silenced);
  expect(found(role('verbs: ["*"]', "# rolecall: allow-file rbac/*\n"))).toEqual(silenced);
  expect(found(role('verbs: ["*"]'))).toEqual(['rbac/wildcard-verb: "*"']);
});

test("a comment that silences nothing is reported and can be removed", () => {
  const text = role("verbs: [get] # rolecall: allow rbac/wildcard-verb");
  const [unused] = diagnostics(text, "2026-06-01");
  expect(unused?.rule).toBe("suppression/unused");
  const change = unused?.fixes[0]?.change({
    today: "2026-06-01",
    open: () => expect.fail(),
    mentions: () => false,
    textOf: () => text,
  });
  const edits = change && "edits" in change ? (change.edits.get(FILE) ?? []) : [];
  expect(applyEdits(text, edits)).toBe(role("verbs: [get]"));
});

test("an unknown rule is reported with the one that was meant", () => {
  const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verbs');
  expect(found(text)).toEqual(['rbac/wildcard-verb: "*"', "suppression/unknown-rule: rbac/wildcard-verbs"]);
  expect(diagnostics(text, "2026-06-01")[1]?.message).toContain('Did you mean "rbac/wildcard-verb"?');
});

test("a finding is back when the day of its comment has passed", () => {
  const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb until 2026-05-31 -- migration');
  expect(found(text, "2026-05-31")).toEqual(['silenced rbac/wildcard-verb: "*"']);
  expect(found(text, "2026-06-01")).toEqual(['rbac/wildcard-verb: "*"', "suppression/expired: 2026-05-31"]);
});

describe("a block", () => {
  const two = (start: string, end: string): string => `${start}${role('verbs: ["*"]')}${end}---
${role('verbs: ["*"]')}`;

  test("holds from its start to its end, across documents", () => {
    const text = two("# rolecall: allow-start rbac/wildcard-verb -- legacy\n", "# rolecall: allow-end\n");
    expect(found(text)).toEqual(['silenced rbac/wildcard-verb: "*"', 'rbac/wildcard-verb: "*"']);
  });

  test("without an end holds to the end of the file", () => {
    const text = two("# rolecall: allow-start rbac/* -- legacy\n", "");
    expect(found(text)).toEqual(['silenced rbac/wildcard-verb: "*"', 'silenced rbac/wildcard-verb: "*"']);
  });

  test("that is ended twice or without a start is a mistake", () => {
    const text = two("", "# rolecall: allow-end rbac/wildcard-verb\n");
    expect(found(text)).toContain("suppression/mistake: # rolecall: allow-end rbac/wildcard-verb");
  });

  test("that silences nothing is reported at its start alone", () => {
    const text = `# rolecall: allow-start rbac/wildcard-verb\n${role("verbs: [get]")}# rolecall: allow-end\n`;
    expect(found(text)).toEqual(["suppression/unused: # rolecall: allow-start rbac/wildcard-verb"]);
  });
});

describe("the annotation of an object", () => {
  const silenced = ['silenced rbac/wildcard-verb: "*"'];

  test.each([
    '"rbac/wildcard-verb: break glass"',
    "'rbac/wildcard-verb: break glass, reviewed by ops, see rbac/docs'",
    "rbac/wildcard-verb",
    "rbac/*",
    '"*"',
    "rbac/wildcard-verb until 2026-06-01",
    '"rbac/wildcard-verb until 2026-06-01: break glass"',
    '"rbac/wildcard-verb -- as in a comment"',
    "|\n      rbac/wildcard-verb: break glass\n",
    ">-\n      rbac/wildcard-verb:\n      break glass",
  ])("silences its rules: %s", (annotation) => {
    expect(found(annotated(annotation))).toEqual(silenced);
  });

  test("names several rules, between commas or on lines of their own", () => {
    const wild = (annotation: string): string =>
      annotated(annotation).replace("[configmaps]", '[configmaps, "pods/*"]');
    for (const annotation of [
      '"rbac/wildcard-verb, rbac/ineffective-wildcard: both for the same reason"',
      '"rbac/wildcard-verb: one reason, in two parts, rbac/ineffective-wildcard: another"',
      "|\n      rbac/wildcard-verb: one reason\n      rbac/ineffective-wildcard: another\n",
    ]) {
      expect(found(wild(annotation)).filter((line) => !line.startsWith("silenced"))).toEqual([]);
      expect(found(wild(annotation)).length).toBeGreaterThan(1);
    }
  });

  test("holds for its object alone", () => {
    const text = `${annotated("rbac/wildcard-verb")}---\n${role('verbs: ["*"]')}`;
    expect(found(text)).toEqual([...silenced, 'rbac/wildcard-verb: "*"']);
  });

  test("holds for the item of a List", () => {
    const item = (name: string, metadata: string): string => `- apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata: { name: ${name}${metadata} }
  rules: [{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }]
`;
    const allow = ', annotations: { rolecall.dev/allow: "rbac/wildcard-verb: legacy" }';
    const text = `apiVersion: v1\nkind: List\nitems:\n${item("a", allow)}${item("b", "")}`;
    expect(found(text)).toEqual([...silenced, 'rbac/wildcard-verb: "*"']);
  });

  test("holds in a Helm template, and a comment in its remarks too", () => {
    const template = (head: string, annotation: string): string =>
      `${head}${annotated(annotation)}`.replace("name: operator", "name: {{ .Release.Name }}-operator");
    expect(found(template("", '"rbac/wildcard-verb: from the vendor"'))).toEqual(silenced);
    const remark = "{{- /* rolecall: allow-file rbac/wildcard-verb -- from the vendor */}}\n";
    const text = role('verbs: ["*"]', remark).replace("operator", "{{ .Release.Name }}");
    expect(found(text)).toEqual(silenced);
    expect(found(template("", "{{ .Values.allow }}"))).toEqual(['rbac/wildcard-verb: "*"']);
  });

  test("is read in a file at rest as well, whatever the document is about", () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  annotations:
    rolecall.dev/allow: |
      reference/undeclared-service-account: comes from another repository
spec:
  template:
    spec:
      serviceAccountName: web
`;
    for (const open of [true, false]) {
      const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
      host.applyChange({ files: new Map([[FILE, { text, open }]]) });
      const own = diagnose(host.snapshot(), FILE).filter(({ rule }) => rule.startsWith("reference/"));
      expect(own.map(({ suppressed }) => suppressed)).toEqual([true]);
    }
  });

  test("is over after its day", () => {
    const text = annotated('"rbac/wildcard-verb until 2026-05-31: migration"');
    expect(found(text, "2026-05-31")).toEqual(silenced);
    expect(found(text)).toEqual(["suppression/expired: 2026-05-31", 'rbac/wildcard-verb: "*"']);
  });

  test("is marked where it is wrong", () => {
    expect(found(annotated('"rbac/wildcard-verbs: typo, rbac/wildcard-verb: right"'))).toEqual([
      "suppression/unknown-rule: rbac/wildcard-verbs",
      ...silenced,
    ]);
    expect(found(annotated('"rbac/wildcard-verb until 2026-13-01: no month"'))).toEqual([
      "suppression/mistake: 2026-13-01",
      'rbac/wildcard-verb: "*"',
    ]);
    expect(found(annotated('" "'))).toEqual(['suppression/mistake: " "', 'rbac/wildcard-verb: "*"']);
    expect(found(annotated('"rbac/wildcard-verb until: soon"'))).toEqual([
      'suppression/mistake: "rbac/wildcard-verb until: soon"',
      'rbac/wildcard-verb: "*"',
    ]);
  });

  test("that silences nothing is removed, and what it silences stays", () => {
    const idle = annotated('"rbac/wildcard-verb: gone"', "verbs: [get]");
    expect(found(idle)).toEqual(["suppression/unused: rbac/wildcard-verb"]);
    expect(fixed(idle, "suppression/unused")).not.toContain("rolecall.dev/allow");
    const half = annotated('"rbac/wildcard-verb, rbac/wildcard-resource until 2027-01-01: why"');
    expect(found(half)).toEqual(["suppression/unused: rbac/wildcard-resource", ...silenced]);
    expect(fixed(half, "suppression/unused")).toBe(annotated('"rbac/wildcard-verb until 2027-01-01: why"'));
  });
});

describe("what silences nothing", () => {
  test("is one of several rules: it is marked and removed alone", () => {
    const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-resource, rbac/wildcard-verb -- why');
    expect(found(text)).toEqual([
      'silenced rbac/wildcard-verb: "*"',
      "suppression/unused: rbac/wildcard-resource",
    ]);
    expect(fixed(text, "suppression/unused")).toBe(
      role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb -- why'),
    );
  });

  test("is told of files at rest too, as the command line reads them", () => {
    for (const text of [
      role("verbs: [get] # rolecall: allow rbac/wildcard-verb"),
      annotated("rbac/wildcard-verb", "verbs: [get]"),
    ]) {
      const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
      host.applyChange({ files: new Map([[FILE, { text, open: false }]]) });
      expect(diagnose(host.snapshot(), FILE).map(({ rule }) => rule)).toEqual(["suppression/unused"]);
    }
  });

  test("is not judged where its rule does not run", () => {
    const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb -- why');
    const off: PartialConfiguration = { rules: new Map([["rbac/wildcard-verb", "off"]]) };
    expect(found(text, "2026-06-01", off)).toEqual([]);
    expect(found(text, "2026-06-01", { preset: "off" })).toEqual([]);
  });

  test("is not judged in a file that holds nothing Rolecall looks into", () => {
    expect(found("# rolecall: our roll call\nkind: of\n")).toEqual([]);
  });

  test("is not removed by fixAll", () => {
    const [unused] = diagnostics(role("verbs: [get] # rolecall: allow rbac/wildcard-verb"));
    expect(unused?.fixes.map(({ onRequest }) => onRequest)).toEqual([true]);
  });
});

describe("findings about comments", () => {
  const unused = role("verbs: [get] # rolecall: allow rbac/wildcard-verb");

  test("take the severity that is configured, or none", () => {
    const at = (level: "error" | "off"): PartialConfiguration => ({
      rules: new Map([["suppression/unused", level]]),
    });
    expect(diagnostics(unused, "2026-06-01", at("error"))[0]?.severity).toBe("error");
    expect(found(unused, "2026-06-01", at("off"))).toEqual([]);
  });

  test("are silenced by comments, which are then of use", () => {
    expect(found(`# rolecall: allow-file suppression/unused -- shared file\n${unused}`)).toEqual([
      "silenced suppression/unused: # rolecall: allow rbac/wildcard-verb",
    ]);
    const idle = `# rolecall: allow-file suppression/unused\n${role("verbs: [get]")}`;
    expect(found(idle)).toEqual(["suppression/unused: # rolecall: allow-file suppression/unused"]);
    const typo = role("verbs: [get] # rolecall: allow rbac/wild");
    expect(found(`# rolecall: allow-file suppression/unknown-rule -- newer rules\n${typo}`)).toEqual([
      "silenced suppression/unknown-rule: rbac/wild",
    ]);
  });

  test("in a project file too", () => {
    const text = "presett: strict # rolecall: allow configuration/mistake -- of a later version\n";
    expect(found(text, "2026-06-01", {}, "/.rolecall.yaml")).toEqual([
      "silenced configuration/mistake: presett",
    ]);
  });
});

describe("where a reason is required", () => {
  const values = { requireReason: true };

  test("a comment or an annotation without one silences nothing", () => {
    expect(found(role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb'), "2026-06-01", values)).toEqual([
      'rbac/wildcard-verb: "*"',
      "suppression/missing-reason: # rolecall: allow rbac/wildcard-verb",
    ]);
    expect(found(annotated("rbac/wildcard-verb"), "2026-06-01", values)).toEqual([
      "suppression/missing-reason: rbac/wildcard-verb",
      'rbac/wildcard-verb: "*"',
    ]);
  });

  test("one with a reason does", () => {
    for (const text of [
      role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb -- break glass'),
      annotated('"rbac/wildcard-verb: break glass"'),
      `# rolecall: allow-start rbac/* -- legacy\n${role('verbs: ["*"]')}# rolecall: allow-end\n`,
    ])
      expect(found(text, "2026-06-01", values)).toEqual(['silenced rbac/wildcard-verb: "*"']);
  });
});

test("a day that does not exist is a mistake with its remedy, and silences nothing", () => {
  for (const day of ["2027-02-29", "2026-06-31", "tomorrow", "2026-6-1"]) {
    const text = role(`verbs: ["*"] # rolecall: allow rbac/wildcard-verb until ${day} -- migration`);
    expect(found(text)).toEqual(['rbac/wildcard-verb: "*"', `suppression/mistake: ${day}`]);
    expect(diagnostics(text)[1]?.message).toBe('After "until" stands a date such as 2027-01-31.');
  }
  const leap = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb until 2028-02-29 -- migration');
  expect(found(leap)).toEqual(['silenced rbac/wildcard-verb: "*"']);
});

describe("a comment that begins wrongly", () => {
  const verbs = (comment: string): string => role(`verbs: ["*"] ${comment}`);

  test.each([
    ["# rolecall allow rbac/wildcard-verb -- why", "rolecall allow"],
    ["# rolecall-allow rbac/wildcard-verb -- why", "rolecall-allow"],
    ["# rolecall : allow rbac/wildcard-verb -- why", "rolecall : allow"],
    ["# Rolecall: allow rbac/wildcard-verb -- why", "Rolecall: allow"],
    ["# ROLECALL ALLOW: rbac/wildcard-verb -- why", "ROLECALL ALLOW:"],
    ["# rolecall=ignore=rbac/wildcard-verb -- why", "rolecall=ignore="],
    ["# rolecall disable rbac/wildcard-verb -- why", "rolecall disable"],
    ["# rolecall-ignore-line rbac/wildcard-verb -- why", "rolecall-ignore-line"],
    ["# rolecall: ignore rbac/wildcard-verb -- why", "ignore"],
    ["# rolecall: alow rbac/wildcard-verb -- why", "alow"],
    ["# rolecall: allow: rbac/wildcard-verb -- why", "allow:"],
    ["# rolecall:disable=rbac/wildcard-verb -- why", "disable="],
  ])("is told and mended: %s", (comment, marked) => {
    const text = verbs(comment);
    expect(found(text)).toEqual(['rbac/wildcard-verb: "*"', `suppression/mistake: ${marked}`]);
    expect(found(fixed(text, "suppression/mistake"))).toEqual(['silenced rbac/wildcard-verb: "*"']);
  });

  test.each([
    ["# rolecall allow-file rbac/*", "# rolecall: allow-file rbac/*"],
    ["# rolecall-disable-next-line rbac/*", "# rolecall: allow-next-line rbac/*"],
    ["# rolecall: ignore-nextline rbac/*", "# rolecall: allow-next-line rbac/*"],
    ["{{- /* rolecall ignore-file rbac/* */}}", "{{- /* rolecall: allow-file rbac/* */}}"],
  ])("keeps its reach: %s", (comment, right) => {
    const text = `${comment}\n${role('verbs: ["*"]')}`;
    expect(fixed(text, "suppression/mistake")).toBe(`${right}\n${role('verbs: ["*"]')}`);
  });

  test("may name a rule that was misspelt too, or a family", () => {
    expect(found(verbs("# rolecall allow rbac/wildcard-verbs"))[1]).toBe(
      "suppression/mistake: rolecall allow",
    );
    expect(found(verbs("# rolecall allow rbca/*"))[1]).toBe("suppression/mistake: rolecall allow");
    expect(found(verbs("# rolecall allow *"))[1]).toBe("suppression/mistake: rolecall allow");
  });

  test("is a block's start or end nevertheless, so that the other one is no mistake", () => {
    const block = (start: string, end: string): string =>
      `# ${start} rbac/wildcard-verb\n${role('verbs: ["*"]')}# ${end}\n---\n${role('verbs: ["*"]')}`;
    expect(found(block("rolecall allow-start", "rolecall: allow-end"))).toEqual([
      "suppression/mistake: rolecall allow-start",
      'rbac/wildcard-verb: "*"',
      'rbac/wildcard-verb: "*"',
    ]);
    expect(found(block("rolecall: allow-start", "rolecall allow-end"))).toEqual([
      'silenced rbac/wildcard-verb: "*"',
      "suppression/mistake: rolecall allow-end",
      'rbac/wildcard-verb: "*"',
    ]);
  });

  test("is told of files at rest too", () => {
    const text = verbs("# Rolecall allow rbac/wildcard-verb");
    const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
    host.applyChange({ files: new Map([[FILE, { text, open: false }]]) });
    expect(diagnose(host.snapshot(), FILE).map(({ rule }) => rule)).toContain("suppression/mistake");
  });

  test.each([
    "# rolecall is the tool we use",
    "# see rolecall docs",
    "# Rolecall: our roll call",
    "# rolecall",
    "# rolecall allow",
    "# rolecall allows rbac/wildcard-verb here",
    "# rolecall allow comments stand behind the line",
    "# rolecall allow-file comments stand at the top",
    "# rolecall ignores and/or skips files",
    "# rolecall allow read/write access",
    "# rolecall/rolecall is its repository",
    "# rolecall.dev/allow: rbac/wildcard-verb",
    "# rolecall-allow-list.yaml has more",
    "# rolecall check --preset strict",
    "# we use rolecall allow rbac/wildcard-verb",
    "# rolecaller: allow rbac/wildcard-verb",
  ])("is not prose: %s", (comment) => {
    expect(found(verbs(comment))).toEqual(['rbac/wildcard-verb: "*"']);
  });

  test("about an object names the annotation", () => {
    const [, mistake] = diagnostics(verbs("# rolecall: allow-object rbac/wildcard-verb"));
    expect(mistake?.message).toContain('"rolecall.dev/allow"');
    expect(mistake?.fixes).toEqual([]);
  });
});

describe("an id of another tool", () => {
  const allow = (id: string): string => role(`verbs: ["*"] # rolecall: allow ${id} -- why`);
  const unknown = (text: string): readonly ReturnType<typeof diagnose>[number][] =>
    diagnostics(text).filter(({ rule }) => rule === "suppression/unknown-rule");

  test.each(["KSV-0045", "ksv-0045", "AVD-KSV-0045", "restrict-wildcard-verbs"])(
    "is told with the rule that covers it, and replaced by it: %s",
    (id) => {
      const text = allow(id);
      const message = `There is no rule "${id}". Here it is "rbac/wildcard-verb".`;
      expect(unknown(text).map((one) => one.message)).toEqual([message]);
      expect(unknown(text)[0]?.fixes[0]?.preferred).toBe(true);
      expect(found(fixed(text, "suppression/unknown-rule"))).toEqual(['silenced rbac/wildcard-verb: "*"']);
    },
  );

  test("that several rules cover has a fix for each, first the one that is reported in the file", () => {
    const [diagnostic] = unknown(allow("CKV_K8S_49"));
    expect(diagnostic?.message).toBe(
      'There is no rule "CKV_K8S_49". Here it is "rbac/wildcard-verb", "rbac/wildcard-api-group" or "rbac/wildcard-resource".',
    );
    expect(diagnostic?.fixes.map(({ title }) => title)).toEqual([
      'Change the rule to "rbac/wildcard-verb"',
      'Change the rule to "rbac/wildcard-api-group"',
      'Change the rule to "rbac/wildcard-resource"',
    ]);
    expect(diagnostic?.fixes.map(({ preferred, onRequest }) => [preferred, onRequest])).toEqual(
      Array.from({ length: 3 }, () => [false, true]),
    );
  });

  test("that more than three rules cover names three of them", () => {
    const [diagnostic] = unknown(allow("C-0286"));
    expect(diagnostic?.message).toMatch(
      /^There is no rule "C-0286"\. Here it is "[^"]+", "[^"]+", "[^"]+" or one of others\.$/,
    );
    expect(diagnostic?.fixes).toHaveLength(3);
  });

  test("that no rule covers says so", () => {
    const [diagnostic] = unknown(allow("IST0139"));
    expect(diagnostic?.message).toBe(
      'There is no rule "IST0139". No rule covers a webhook whose Service is missing.',
    );
    expect(diagnostic?.fixes).toEqual([]);
  });

  test("is told beside others of its kind, and without the colon", () => {
    expect(unknown(allow("KSV-0045, KSV-0046"))).toHaveLength(2);
    expect(found(role('verbs: ["*"] # rolecall allow KSV-0045 -- why'))).toEqual([
      'rbac/wildcard-verb: "*"',
      "suppression/mistake: rolecall allow",
    ]);
  });

  test("that is a word of prose is taken for prose", () => {
    const [diagnostic] = unknown(
      role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb roles of operators'),
    );
    expect(diagnostic?.message).toBe('There is no rule "roles". A reason begins with "--".');
  });

  test("is replaced in an annotation, unless it is written with escapes", () => {
    const text = annotated('"KSV-0045: why"');
    expect(unknown(text)[0]?.message).toContain('Here it is "rbac/wildcard-verb".');
    expect(fixed(text, "suppression/unknown-rule")).toBe(annotated('"rbac/wildcard-verb: why"'));
    expect(unknown(annotated('"KSV\\x2d0045: why"'))[0]?.fixes).toEqual([]);
  });
});

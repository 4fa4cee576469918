import { expect, test } from "vitest";
import { HOLE } from "../../server/src/yaml/node";
import { diagnosticsOf, snapshotOf } from "../support/check";

const CHART = "apiVersion: v2\nname: c\nversion: 1.0.0\n";

const TEMPLATE = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: reader }
rules:
  - { apiGroups: [""], resources: ["secrets"], verbs: ["get"] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ .Release.Name }}-reader
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
subjects:
  - kind: Group
    name: system:serviceaccounts:{{ .Release.Namespace }}
  - kind: Group
    name: team-*-{{ .Values.team }}
  - kind: ServiceAccount
    name: {{ .Values.account }}
  - kind: ServiceAccount
    name: default
    namespace: {{ .Release.Namespace }}
  - kind: Group
    name: system:authenticated
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: local
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: clusterrole
  name: {{ .Values.role }}
subjects:
  - kind: Group
    name: system:serviceaccounts:{{ .Release.Namespace }}
`;

test("what a template fills in is shown in no message and in no title", () => {
  const files = new Map([
    ["/chart/Chart.yaml", CHART],
    ["/chart/templates/rbac.yaml", TEMPLATE],
  ]);
  const found = diagnosticsOf(snapshotOf(files, { preset: "all" }));
  const texts = found.flatMap(({ rule, message, related, fixes }) =>
    [message, ...related.map((place) => place.message), ...fixes.map(({ title }) => title)].map(
      (text) => `${rule}: ${text}`,
    ),
  );
  expect(texts.filter((text) => text.includes(HOLE))).toEqual([]);
  const rules = new Set(found.map(({ rule }) => rule));
  for (const rule of ["escalation/secrets-read", "binding/all-service-accounts", "binding/role-ref-kind"]) {
    expect(rules).toContain(rule);
  }
  expect(rules).not.toContain("binding/subject-wildcard");
});

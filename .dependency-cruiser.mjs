// The arrows of ARCHITECTURE.md: an import may only point from a later layer to an earlier one.
const LAYERS = [
  "text|support",
  "yaml",
  "terraform",
  "catalog",
  "model",
  "schema",
  "graph",
  "rules",
  "analysis",
  "features",
];
const EDGES = "protocol|cli|workspace";

const upward = LAYERS.flatMap((layer, index) => {
  const above = [...LAYERS.slice(index + 1), EDGES].join("|");
  return {
    name: `${layer.replace("|", "-")}-points-up`,
    comment: "An import may only point to an earlier layer.",
    severity: "error",
    from: { path: `^server/src/(${layer})/`, pathNot: "\\.test\\.ts$" },
    to: { path: `^server/src/(${above})/` },
  };
});

/** Only files under `allowed` may import what matches `target`. */
function only(name, allowed, target) {
  return {
    name,
    comment: `Only ${allowed} may import ${target}.`,
    severity: "error",
    from: { path: "^(server|client)/src/", pathNot: [allowed, "\\.test\\.ts$"] },
    to: { path: target },
  };
}

export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...upward,
    only("yaml-packages", "^server/src/yaml/", "node_modules/(yaml|js-yaml)/"),
    only("ajv", "^scripts/", "node_modules/ajv/"),
    only("language-server-packages", "^server/src/protocol/", "node_modules/vscode-languageserver"),
    only("vscode", "^client/", "node_modules/(@types/vscode|vscode-languageclient)"),
    {
      name: "no-node-in-the-core",
      comment: "The core does no I/O: it runs in a browser too.",
      severity: "error",
      from: { path: `^server/src/(${LAYERS.join("|")})/`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "rules-are-independent",
      comment: "Rules never import each other; shared code goes down into graph or model.",
      severity: "error",
      from: {
        path: "^server/src/rules/([^/]+)/([^/]+)\\.ts$",
        pathNot: ["\\.test\\.ts$", "^server/src/rules/catalogue/"],
      },
      to: { path: "^server/src/rules/[^/]+/[^/]+\\.ts$" },
    },
    {
      name: "catalogue-is-data",
      comment: "The catalogue of all tools' checks knows no rule: rules name its rows.",
      severity: "error",
      from: { path: "^server/src/rules/catalogue/", pathNot: "\\.test\\.ts$" },
      to: { path: "^server/src/", pathNot: "^server/src/rules/catalogue/" },
    },
    {
      name: "edges-are-independent",
      severity: "error",
      from: { path: "^server/src/protocol/" },
      to: { path: "^server/src/cli/" },
    },
    {
      name: "client-knows-only-the-protocol-extensions",
      severity: "error",
      from: { path: "^client/src/" },
      to: { path: "^server/src/", pathNot: "^server/src/protocol/extensions\\.ts$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.tsbuild" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types"],
    },
  },
};

import { describe, expect, test } from "vitest";
import {
  type Configuration,
  type ConfigurationSource,
  configurationFor,
  levelOf,
  type PartialConfiguration,
  type RuleLevel,
} from "./configuration";
import { diagnose } from "./diagnostics";
import { AnalysisHost } from "./host";

const ROLE = "/repo/shop/role.yaml";

function configurations(
  files: Readonly<Record<string, PartialConfiguration>>,
): ReadonlyMap<string, Configuration> {
  return new Map(
    Object.entries(files).map(([folder, values]) => [
      `${folder}/.rolecall.yaml`,
      { folder, values, problems: [] },
    ]),
  );
}

function source(
  level: ConfigurationSource["level"],
  values: PartialConfiguration,
  folder = "/",
): ConfigurationSource {
  return { folder, level, values };
}

function rules(levels: Readonly<Record<string, RuleLevel>>): PartialConfiguration {
  return { rules: new Map(Object.entries(levels)) };
}

function resolved(
  files: Readonly<Record<string, PartialConfiguration>>,
  sources: readonly ConfigurationSource[],
): ReturnType<typeof configurationFor> {
  return configurationFor(ROLE, configurations(files), sources);
}

describe("precedence", () => {
  const files = { "/repo": { preset: "all" } } as const;
  const editor = source("editor", { preset: "strict" });
  const flag = source("flag", { preset: "off" });

  test("an editor setting over the default", () => {
    expect(resolved({}, []).preset).toBe("recommended");
    expect(resolved({}, [editor]).preset).toBe("strict");
  });

  test("a project file over an editor setting", () => {
    expect(resolved(files, [editor]).preset).toBe("all");
    expect(resolved({ "/repo": {} }, [editor]).preset).toBe("strict");
  });

  test("a flag over a project file, whatever the order of the sources", () => {
    expect(resolved(files, [flag, editor]).preset).toBe("off");
    expect(resolved(files, [editor, flag]).preset).toBe("off");
  });

  test("the inner folder's editor settings over the outer one's", () => {
    const inner = source("editor", { preset: "all" }, "/repo/shop");
    const beside = source("editor", { preset: "off" }, "/repo/shopping");
    expect(resolved({}, [inner, editor, beside]).preset).toBe("all");
  });

  test("a comment over a flag", () => {
    const text = `# rolecall: allow-file rbac/wildcard-verb -- a reason
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: a }
rules: [{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }]
`;
    const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
    const settings = [source("flag", rules({ "rbac/wildcard-verb": "error" }))];
    host.applyChange({ settings, files: new Map([[ROLE, { text, open: true }]]) });
    expect(diagnose(host.snapshot(), ROLE)).toMatchObject([{ severity: "error", suppressed: true }]);
  });
});

describe("levels of rules", () => {
  const level = (files: PartialConfiguration, editor: PartialConfiguration): RuleLevel | undefined =>
    levelOf(resolved({ "/repo": files }, [source("editor", editor)]), "rbac/wildcard-verb");

  test("a rule over its family, the family over all", () => {
    const some = { "*": "hint", "rbac/*": "off", "rbac/wildcard-verb": "error" } as const;
    expect(level(rules(some), {})).toBe("error");
    expect(level(rules({ "*": "hint", "rbac/*": "off" }), {})).toBe("off");
    expect(level(rules({ "*": "hint", "binding/*": "off" }), {})).toBe("hint");
    expect(level(rules({ "binding/*": "off" }), {})).toBeUndefined();
  });

  test("of the project file over those of the editor, also where they are less exact", () => {
    expect(level(rules({ "rbac/*": "off" }), rules({ "rbac/wildcard-verb": "error" }))).toBe("off");
    expect(level(rules({ "*": "off" }), rules({ "rbac/*": "error" }))).toBe("off");
    expect(level(rules({ "binding/*": "off" }), rules({ "rbac/wildcard-verb": "error" }))).toBe("error");
  });
});

describe("the nearest project file", () => {
  test("counts as a whole: those above it are not asked", () => {
    const files = {
      "/repo": { preset: "strict", world: "closed" },
      "/repo/shop": { preset: "all" },
    } as const;
    expect(resolved(files, [])).toMatchObject({ preset: "all", world: "auto" });
    const outside = configurationFor("/repo/role.yaml", configurations(files), []);
    expect(outside).toMatchObject({ preset: "strict", world: "closed" });
  });

  test("counts for no file beside its folder", () => {
    const files = configurations({ "/repo/shop": { preset: "all" } });
    expect(configurationFor("/repo/shopping/role.yaml", files, []).preset).toBe("recommended");
  });

  test("adds its globs to those of the editor", () => {
    const editor = source("editor", { exclude: ["a"] }, "/repo");
    expect(resolved({ "/repo/shop": { exclude: ["b"] } }, [editor]).exclude).toEqual([
      { folder: "/repo", glob: "a" },
      { folder: "/repo/shop", glob: "b" },
    ]);
  });
});

import { expect, test } from "vitest";
import { flagFate } from "./api-server-flags";

test.each([
  "oidc-issuer-url",
  "authentication-config",
  "etcd-servers",
  "v",
  "-v",
  "token-auth-file",
  "cloud-provider",
])("%s is a flag, or may be one", (name) => {
  expect(flagFate(name)).toEqual({ fate: "known" });
});

test.each<[string, string]>([
  ["oidc-groups-claims", "oidc-groups-claim"],
  ["authorisation-mode", "authorization-mode"],
  ["-token-auth-file", "token-auth-file"],
  ["anonymous-auht", "anonymous-auth"],
])("%s means %s", (name, meant) => {
  expect(flagFate(name)).toEqual({ fate: "mistyped", meant });
});

test("what is gone says since when, what never was says no version", () => {
  const since = (name: string): unknown => {
    const fate = flagFate(name);
    return fate.fate === "removed" ? (fate.removed.since ?? "never") : fate.fate;
  };
  expect(since("basic-auth-file")).toBe("1.19");
  expect(since("insecure-port")).toBe("1.24");
  expect(since("oidc-client-secret")).toBe("never");
  expect(since("made-up-by-nobody")).toBe("unknown");
});

import type { Component, ComponentName, ControlPlaneContent, Flag } from "../../model/cluster/content";

/** What counts of a flag that is written several times: the last one, except for lists that add up. */
export function flagNamed({ flags }: Component, name: string): Flag | undefined {
  return flags.findLast((flag) => flag.name === name);
}

export function apiServers({ components }: ControlPlaneContent): readonly Component[] {
  return components.filter(({ name }) => name === "kube-apiserver");
}

/** Flags without which a component does not start: where they are missing, only an excerpt is written. */
const NEEDED: ReadonlyMap<ComponentName, string> = new Map([
  ["kube-apiserver", "etcd-servers"],
  ["kube-controller-manager", "kubeconfig"],
]);

/** Whether a flag is known to be absent: nothing may add it behind the scenes, and the flags are no excerpt. */
export function lacks(component: Component, name: string): boolean {
  const isWhole = component.complete && !component.open;
  const needed = NEEDED.get(component.name);
  return (
    isWhole &&
    !flagNamed(component, name) &&
    needed !== undefined &&
    flagNamed(component, needed) !== undefined
  );
}

/** The items of a list such as `Node,RBAC`. */
export function listOf({ value }: Flag): readonly string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Whether a release, where it is known, comes before another: `1.9` before `1.24`. */
export function isBefore(version: string | undefined, other: string): boolean {
  const minor = (text: string): number => Number(text.split(".")[1] ?? "0");
  return version !== undefined && minor(version) < minor(other);
}

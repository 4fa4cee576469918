import type { Network, NetworkList } from "../../model/mesh/linkerd/content";
import { containsBlock, parseIpBlock } from "../../support/ip-block";
import { isKnown } from "../../yaml/node";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-networks",
    summary: "Networks of a Linkerd policy are empty, or exclude what they do not include",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G58"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["network-authentication", "server-authorization"],
  *check(object) {
    const { networks } = object;
    if (object.type === "network-authentication" && isEmpty(networks) && !object.templated)
      yield {
        at: networks.at,
        message: "At least one network has to be listed: Linkerd rejects an empty list.",
      };
    for (const network of networks.items) yield* faults(network);
  },
});

function isEmpty({ items, open }: NetworkList): boolean {
  return items.length === 0 && !open;
}

function* faults({ cidr, except }: Network): Iterable<Finding> {
  if (!cidr || !isKnown(cidr.value)) return;
  const outer = parseIpBlock(cidr.value);
  if (!outer) {
    yield { at: cidr.at, message: `"${cidr.value}" is no network: the API server rejects it.` };
    return;
  }
  for (const { value, at } of except) {
    const inner = isKnown(value) ? parseIpBlock(value) : undefined;
    if (!inner) {
      if (isKnown(value)) yield { at, message: `"${value}" is no network: the API server rejects it.` };
    } else if (containsBlock(inner, outer)) {
      yield {
        at,
        message: `The exception "${value}" leaves nothing of "${cidr.value}": Linkerd rejects it.`,
      };
    } else if (!containsBlock(outer, inner)) {
      yield { at, message: `"${cidr.value}" does not include the exception "${value}": Linkerd rejects it.` };
    }
  }
}

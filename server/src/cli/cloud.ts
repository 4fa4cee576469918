import { cloudLinks } from "../graph/cloud/links";
import type { CloudLink, CloudPlace } from "../graph/cloud/link";
import type { ObjectIndex } from "../graph/index";
import type { Principal } from "../graph/principal";
import { fileJson, type JsonContext, lineOf, nameJson } from "./json";

/** The identities of clouds that Pods of a ServiceAccount get (product.md section 7). */
export function cloudJson(context: JsonContext, index: ObjectIndex, principal: Principal): readonly object[] {
  return linksOf(index, principal).map((link) => {
    const { object, at } = placeOf(link);
    return {
      provider: link.provider,
      mechanism: link.mechanism,
      principal: nameJson(link.principal),
      trust: link.trust,
      file: fileJson(context, object.source.file),
      line: lineOf(context, object, at),
    };
  });
}

export function cloudLines(
  context: JsonContext,
  index: ObjectIndex,
  principal: Principal,
): readonly string[] {
  return linksOf(index, principal).map((link) => {
    const { object, at } = placeOf(link);
    const place = `${fileJson(context, object.source.file)}:${lineOf(context, object, at) + 1}`;
    return `in ${CLOUDS[link.provider]}: ${nameJson(link.principal)} (${TRUST[link.trust]}, ${place})`;
  });
}

const CLOUDS = { aws: "AWS", gcp: "Google Cloud", azure: "Azure" } as const;
const TRUST = {
  matches: "trust matches",
  mismatch: "trust does not match",
  unknown: "trust not known",
} as const;

function linksOf(index: ObjectIndex, { kind, namespace, name }: Principal): readonly CloudLink[] {
  return kind === "ServiceAccount" ? cloudLinks(index, namespace, name) : [];
}

/** What says whom the cloud trusts, else what makes the identity, else what names it. */
function placeOf({ trustedBy, declared, from }: CloudLink): CloudPlace {
  return trustedBy ?? declared[0] ?? from;
}

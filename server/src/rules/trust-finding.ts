import { annotationLink, declaredRole, rolesNamed } from "../graph/cloud/aws";
import { type CloudSource, cloudFacts } from "../graph/cloud/facts";
import { type TrustFault, trustFaults } from "../graph/cloud/trust-fault";
import type { ObjectIndex } from "../graph/index";
import { ROLE_ARN } from "../model/cloud/annotations";
import type { KubernetesObject, ServiceAccount } from "../model/object";
import { isKnown } from "../yaml/node";
import type { TextRange } from "../text/range";
import { isEmbedded } from "../model/cloud/embedded";
import { placeInside } from "./embedded-place";
import type { DocumentAccess, Finding } from "./rule";
import { trustFaultText } from "./trust-text";

/** A fault of a trust policy, at the manifest that it is to be shown at. */
export interface PlacedFault {
  readonly fault: TrustFault;
  readonly at: TextRange;
  readonly message: string;
  readonly related: Finding["related"];
}

/**
 * Faults of the trust policies that an object holds; those of Terraform and CloudFormation are shown at the
 * ServiceAccounts that name the role, because findings stand in manifests.
 */
export function placedFaults(
  object: ServiceAccount | (CloudSource & { readonly type: "cloud" }),
  index: ObjectIndex,
  documents: DocumentAccess,
): readonly PlacedFault[] {
  return object.type === "cloud" ? ownFaults(object, documents) : faultsOfAccount(object, index);
}

function ownFaults(
  object: CloudSource & { readonly type: "cloud" },
  documents: DocumentAccess,
): readonly PlacedFault[] {
  return object.facts.flatMap((fact) => {
    if (fact.fact !== "aws-role" || fact.trust.kind !== "document") return [];
    const name = fact.name && isKnown(fact.name.value) ? `Role "${fact.name.value}"` : "The role";
    return trustFaults(fact.trust.document).map((fault) => ({
      fault,
      at: placeOf(object, documents, fault, fact.at),
      message: `${name} ${trustFaultText(fault)}.`,
      related: [],
    }));
  });
}

/** In a block of JSON the text at fault, or the role where the whole statement is. */
function placeOf(
  object: CloudSource,
  documents: DocumentAccess,
  fault: TrustFault,
  roleAt: TextRange,
): TextRange {
  if (!isEmbedded(fault.at)) return fault.at;
  const value = needleOf(fault);
  return value === undefined ? roleAt : placeInside(documents, object, { at: fault.at, value });
}

function needleOf(fault: TrustFault): string | undefined {
  switch (fault.kind) {
    case "literal-star":
    case "wide":
      return fault.value;
    case "negated":
      return fault.operator;
    case "other-issuer":
      return fault.key;
    default:
      return undefined;
  }
}

function faultsOfAccount(account: ServiceAccount, index: ObjectIndex): readonly PlacedFault[] {
  const text = account.annotations.get(ROLE_ARN);
  if (!text || !isKnown(text.value)) return [];
  const facts = cloudFacts(index);
  if (facts.isEmpty || !annotationLink(facts, account)) return [];
  return rolesNamed(facts, text.value).flatMap((role) => {
    const { trust } = declaredRole(facts, role);
    // A manifest that holds the policy has the finding itself.
    if (trust?.object.type !== "infrastructure") return [];
    const holder: KubernetesObject = trust.object;
    return trustFaults(trust.document).map((fault) => ({
      fault,
      at: text.at,
      message: `Role "${role.fact.name?.value ?? ""}" ${trustFaultText(fault)}.`,
      related: [{ object: holder, at: fault.at, message: "Its trust policy." }],
    }));
  });
}

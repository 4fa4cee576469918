import { HOLE, valueOf, type YamlNode } from "../../../yaml/node";
import { type Text, titleRange } from "../../content";
import type { Lowering } from "../../lowering";
import { textField } from "../../read";
import { texts } from "../aws/read-policy";
import { addressOf, cloudObject, itemsOf, readPlain } from "../cloud-object";
import type { CloudTarget, GoogleBinding } from "../content";
import { emailIn } from "./email";

const GROUP = "iam.cnrm.cloud.google.com";

/** Config Connector of Google. */
export const GOOGLE_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  [`${GROUP}/IAMServiceAccount`, lowerAccount],
  [`${GROUP}/IAMPolicyMember`, lowerMember],
  [`${GROUP}/IAMPolicy`, lowerPolicy],
  [`${GROUP}/IAMPartialPolicy`, lowerPolicy],
];

function lowerAccount(...[node, meta]: Parameters<Lowering>) {
  const id = textField(valueOf(node, "spec"), "resourceID") ?? meta.name;
  const project = meta.annotations.get("cnrm.cloud.google.com/project-id")?.value ?? HOLE;
  const email = id && { value: `${id.value}@${project}.iam.gserviceaccount.com`, at: id.at };
  const address = addressOf(meta, "config-connector");
  return cloudObject(meta, [{ fact: "google-account", at: titleRange(meta), address, email }]);
}

function lowerMember(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  const member = textField(spec, "member");
  return cloudObject(meta, [
    binding(spec, textField(spec, "role"), member ? [member] : [], titleRange(meta)),
  ]);
}

function lowerPolicy(...[node, meta]: Parameters<Lowering>) {
  const spec = valueOf(node, "spec");
  const facts = itemsOf(valueOf(spec, "bindings")).map((item): GoogleBinding => {
    const members = valueOf(item, "members");
    // Members are texts in an IAMPolicy, and maps with a text in an IAMPartialPolicy.
    const inMaps = itemsOf(members).map((entry) => textField(entry, "member"));
    const all = [...texts(members, readPlain).items, ...inMaps.filter((text) => text !== undefined)];
    const found = binding(spec, textField(item, "role"), all, item.at);
    return { ...found, authoritative: meta.kind === "IAMPolicy" };
  });
  return cloudObject(meta, facts);
}

function binding(
  spec: YamlNode | undefined,
  role: Text | undefined,
  members: readonly Text[],
  at: GoogleBinding["at"],
): GoogleBinding {
  const reference = valueOf(spec, "resourceRef");
  const kind = textField(reference, "kind")?.value ?? "";
  return {
    fact: "google-binding",
    at,
    account: kind === "IAMServiceAccount" ? accountOf(reference) : undefined,
    resource: kind,
    role,
    members,
    open: valueOf(spec, "memberFrom") !== undefined,
    authoritative: false,
  };
}

function accountOf(reference: YamlNode | undefined): CloudTarget {
  const name = textField(reference, "name");
  if (name) return { kind: "address", address: `config-connector/${name.value}`, at: name.at };
  const external = textField(reference, "external");
  const email = external && emailIn(external.value);
  return external && email !== undefined
    ? { kind: "value", text: { value: email, at: external.at } }
    : { kind: "unknown" };
}

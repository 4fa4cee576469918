import type { KubernetesObject, Text } from "../model/object";
import { replaceText } from "./istio-policy";
import type { Fix } from "./rule";

/** Connections without mTLS are refused from then on. */
export function strict(policy: KubernetesObject, mode: Text): Fix {
  return {
    title: "Change the mode to STRICT: plaintext is refused",
    permissions: "narrower",
    change: replaceText(policy, mode, "STRICT"),
  };
}

import type { ObjectIndex } from "../index";
import { perIndex } from "../reads";
import { awsLinks } from "./aws";
import { azureLinks } from "./azure";
import { googleLinks } from "./google";
import type { CloudLink } from "./link";

/** The identities of clouds that Pods of a ServiceAccount get. */
export const cloudLinks = perIndex(
  (index: ObjectIndex, namespace: string, name: string): readonly CloudLink[] => [
    ...awsLinks(index, namespace, name),
    ...googleLinks(index, namespace, name),
    ...azureLinks(index, namespace, name),
  ],
  (namespace, name) => `${namespace}/${name}`,
);

import { expect, test } from "vitest";
import { groupIdentity, serviceAccountIdentity, userIdentity } from "../../server/src/graph/identity";

test("the API server adds groups to what it authenticates", () => {
  const account = {
    user: "system:serviceaccount:prod:app",
    groups: ["system:serviceaccounts", "system:serviceaccounts:prod", "system:authenticated"],
  };
  expect(serviceAccountIdentity("prod", "app")).toEqual(account);
  expect(userIdentity("system:serviceaccount:prod:app")).toEqual(account);
  expect(userIdentity("ann")).toEqual({ user: "ann", groups: ["system:authenticated"] });
  expect(userIdentity("system:anonymous").groups).toEqual(["system:unauthenticated"]);
  expect(groupIdentity("devs")).toEqual({ user: "", groups: ["devs"] });
});

import { expect, test } from "vitest";
import { accessLevel, LEVELS } from "./aws-actions";

test.each<[string, string, readonly string[]]>([
  ["s3", "GetObject", ["Read"]],
  ["s3", "PutObject", ["Write"]],
  ["s3", "PutBucketPolicy", ["Permissions management"]],
  ["s3", "ListAllMyBuckets", ["List"]],
  // AWS itself says so, whatever the verb.
  ["ec2", "DescribeInstances", ["List"]],
  ["sqs", "ReceiveMessage", ["Read"]],
  ["dynamodb", "TagResource", ["Tagging"]],
  ["iam", "PassRole", ["Write"]],
  ["nobody", "GetSomething", ["Read"]],
  ["S3", "getobject", ["Read"]],
])("%s:%s", (service, action, levels) => {
  expect(accessLevel(service, action)).toEqual(levels);
});

test("a pattern stands for all that fits it", () => {
  expect(accessLevel("s3", "*")).toEqual(LEVELS);
  expect(accessLevel("ec2", "Describe*")).toEqual(["List", "Read"]);
  expect(accessLevel("s3", "Put*")).toContain("Permissions management");
});

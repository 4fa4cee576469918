import { expect, test } from "vitest";
import { rowsOfPeer } from "./peers";

function rowsNamed(id: string): readonly string[] {
  return rowsOfPeer(id).map(({ row }) => row);
}

test.each([
  ["KSV-0045", ["A1"]],
  ["ksv-0045", ["A1"]],
  ["trivy KSV-0045", ["A1"]],
  ["Trivy AVD-KSV-0045", ["A1"]],
  ["AVD-KSV-0045", ["A1"]],
  ["KSV045", ["A1"]],
  ["CKV_K8S_49", ["A1", "A2", "A3"]],
  ["C-0262", ["B6"]],
  ["checkov KSV-0045", []],
  ["trivy", []],
  ["KSV-004", []],
  ["", []],
])("the id %j of another tool", (id, rows) => {
  expect(rowsNamed(id)).toEqual(rows);
});

test("a family of ids of another tool is found by each of them, unless a row names the very id", () => {
  expect(rowsNamed("risky-any-verb-secrets")).toEqual(["A1"]);
  expect(rowsNamed("krane risky-update-deployments")).toEqual(["C16"]);
  expect(rowsNamed("risky-create-pod")).toEqual(["C14"]);
  expect(rowsNamed("risky-create-rolebinding-role")).toEqual(["C7"]);
  expect(rowsNamed("risky-create-")).toEqual([]);
});

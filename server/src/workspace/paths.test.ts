import fc from "fast-check";
import { expect, test } from "vitest";
import { isOnDisk, toFilePath, toUri } from "./paths";

test.each([
  ["file:///a/b%20c.yaml", "/a/b c.yaml", "file:///a/b%20c.yaml"],
  ["file:///a/%C3%A4%23%3F.yaml", "/a/ä#?.yaml", "file:///a/%C3%A4%23%3F.yaml"],
  ["file:///C%3A/x/y.yaml", "c:/x/y.yaml", "file:///c%3A/x/y.yaml"],
  ["file:///c:/x/y.yaml", "c:/x/y.yaml", "file:///c%3A/x/y.yaml"],
  ["file://server/share/y.yaml", "//server/share/y.yaml", "file://server/share/y.yaml"],
  ["file:///folder/", "/folder", "file:///folder"],
  ["untitled:Untitled-1", "untitled:Untitled-1", "untitled:Untitled-1"],
  ["vscode-vfs://github/a/b.yaml", "vscode-vfs://github/a/b.yaml", "vscode-vfs://github/a/b.yaml"],
  ["file:///%E0%A4%A", "file:///%E0%A4%A", "file:///%E0%A4%A"],
  ["nonsense", "nonsense", "nonsense"],
])("%s is %s", (uri, file, back) => {
  expect(toFilePath(uri)).toBe(file);
  expect(toUri(file)).toBe(back);
});

test("every path comes back", () => {
  const segment = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => !/[/\\]|^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
      const file = `/root/${segments.join("/")}`;
      expect(toFilePath(toUri(file))).toBe(file);
    }),
  );
});

test("only paths are on disk", () => {
  expect(["/a", "c:/a", "untitled:a", "nonsense"].map(isOnDisk)).toEqual([true, true, false, false]);
});

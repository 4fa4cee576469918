import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { detach } from "./intern";

describe("detach", () => {
  it("gives an equal string", () => {
    for (const text of ["", "a", "é😀", "x".repeat(1000)]) expect(detach(text)).toBe(text);
  });

  it("does not keep the text that a string was cut from", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const retained = (keep: (text: string) => string): number => {
      collect();
      const before = process.memoryUsage().heapUsed;
      const kept: string[] = [];
      for (let file = 0; file < 300; file++) {
        const text = Buffer.alloc(100_000, 97 + (file % 26)).toString("latin1");
        kept.push(keep(text.slice(10, 40 + (file % 7))), keep(text.slice(10, 400)));
      }
      collect();
      const after = process.memoryUsage().heapUsed;
      expect(kept).toHaveLength(600);
      return after - before;
    };
    expect(retained(detach)).toBeLessThan(5_000_000);
    expect(retained((text) => text)).toBeGreaterThan(20_000_000);
  });

  it("stays bounded", () => {
    for (let index = 0; index < 200_000; index++) detach(`name-${index}`);
    expect(detach("name-1")).toBe("name-1");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTIFICATES, REQUESTS } from "../support/certificates";
import { subjectOfCertificate, subjectOfRequest } from "../../server/src/model/cluster/certificate-subject";

test("reads what openssl wrote", () => {
  expect(subjectOfRequest(REQUESTS.obanby)).toEqual({
    commonName: "obanby",
    organizations: ["group1", "group2"],
  });
  expect(subjectOfRequest(REQUESTS.umlaut)).toEqual({ commonName: "jürgen", organizations: ["gruppe-ü"] });
  expect(subjectOfCertificate(CERTIFICATES.alice)).toEqual({
    commonName: "alice",
    organizations: ["devops"],
  });
});

test("a request is no certificate, nor the other way round", () => {
  expect(subjectOfRequest(CERTIFICATES.alice)).toBeUndefined();
  expect(subjectOfCertificate(REQUESTS.obanby)).toBeUndefined();
});

test.each(["", "====", "LS0tLS1CRUdJTg==", "not base64!", "=".repeat(200_000)])(
  "%.20s is nothing",
  (text) => {
    expect(subjectOfRequest(text)).toBeUndefined();
    expect(subjectOfCertificate(text)).toBeUndefined();
  },
);

test("whatever the bytes are, it answers and takes no time", () => {
  const start = performance.now();
  const pemOf = (bytes: Uint8Array): string =>
    Buffer.from(
      `-----BEGIN CERTIFICATE REQUEST-----\n${Buffer.from(bytes).toString("base64")}\n-----END CERTIFICATE REQUEST-----`,
    ).toString("base64");
  const original = Buffer.from(
    Buffer.from(REQUESTS.obanby, "base64")
      .toString()
      .replace(/-----[^-]+-----/g, ""),
    "base64",
  );
  expect(subjectOfRequest(pemOf(original))).toMatchObject({ commonName: "obanby" });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(original.length),
      (changes, length) => {
        const bytes = Uint8Array.from(original.subarray(0, length));
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        const found = subjectOfRequest(pemOf(bytes));
        expect(found === undefined || typeof found.commonName === "string").toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      subjectOfRequest(pemOf(bytes));
    }),
    { numRuns: 500 },
  );
  expect(performance.now() - start).toBeLessThan(10_000);
});

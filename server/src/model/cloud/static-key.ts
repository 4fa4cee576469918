/** What a text has that may hold a key of a cloud; in base64 it has other characters. */
export const KEY_WORDS = ["AKIA", "ASIA", "private_key"] as const;

const ACCESS_KEY = /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/;

/** The key that a text holds, as the end of a sentence; those of AWS' own documentation are none. */
export function keyIn(text: string): string | undefined {
  const key = ACCESS_KEY.exec(text)?.[0];
  if (key !== undefined && !key.includes("EXAMPLE")) return "an access key of AWS";
  if (!text.includes("service_account") || !text.includes("private_key")) return undefined;
  return /"private_key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
    ? "the key of a Google service account"
    : undefined;
}

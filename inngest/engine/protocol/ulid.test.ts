import { describe, expect, it } from "vitest";
import { isUlid, newUlid, seededUlid } from "./ulid";

describe("ulid", () => {
  it("writes time and entropy as 26 letters", () => {
    // The bytes 0…0 and the time 1 give the smallest ULID with that time.
    expect(seededUlid(`1,${Buffer.alloc(10).toString("base64")}`, 0)).toBe("00000000010000000000000000");
    expect(isUlid(newUlid())).toBe(true);
    expect(newUlid(2_000_000_000_000) > newUlid(1_999_999_999_999)).toBe(true);
  });

  it("gives the same ids for the same seed, different ones by index", () => {
    const seed = `1795486482153,${Buffer.from("0123456789").toString("base64")}`;
    expect(seededUlid(seed, 1)).toBe(seededUlid(seed, 1));
    expect(seededUlid(seed, 1)).not.toBe(seededUlid(seed, 2));
    expect(isUlid(seededUlid(seed, 1)!)).toBe(true);
  });

  it.each([[undefined], [""], ["x,y"], ["1"], ["1,AAAA"], ["999999999999999,AAAAAAAAAAAAAA=="]])(
    "has no id for the seed %s",
    (seed) => expect(seededUlid(seed, 1)).toBeNull(),
  );
});

import { describe, expect, it } from "vitest";
import { signUpInput } from "./auth.schemas";

const GOOD = {
  company: "  Cerdac\n Deco  SRL ",
  cui: "RO 14399840",
  vatPayer: true,
  name: "Ioana Munteanu",
  email: " Ioana@Firma.RO ",
  password: "o propoziție scurtă",
};
const problemsOf = (changes: object) => {
  const read = signUpInput.safeParse({ ...GOOD, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("signUpInput", () => {
  it("reads what people type", () => {
    expect(signUpInput.parse(GOOD)).toEqual({
      ...GOOD,
      company: "Cerdac Deco SRL",
      cui: "14399840",
      email: "ioana@firma.ro",
    });
  });

  it.each([
    [{ company: " " }, "company: required"],
    [{ company: "X" }, "company: too_short"],
    [{ company: "x".repeat(121) }, "company: too_long"],
    [{ cui: "" }, "cui: required"],
    [{ cui: "12345678" }, "cui: cui"],
    [{ email: "" }, "email: required"],
    [{ email: "ioana" }, "email: email"],
    [{ email: "a@b.ro\nBcc: c@d.ro" }, "email: email"],
    [{ password: "" }, "password: required"],
    [{ password: "scurta" }, "password: password_short"],
    [{ password: "Parola12345" }, "password: password_common"],
    [{ password: "ioana-e-aici" }, "password: password_like_email"],
    [{ password: "x".repeat(201) }, "password: too_long"],
  ])("refuses %j", (changes, problem) => expect(problemsOf(changes)[0]).toBe(problem));
});

import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./count-results";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe("countVitest", () => {
  it("counts tests, not files", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [file("failed", "passed", "failed"), file("passed", "passed", "passed")],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file("failed"), file("passed", "passed")] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it("counts a bad end after good tests as a failure", () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file("passed", "passed")] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countVitest(report, 0)).toEqual({ passed: 1, failed: 0 });
  });

  it("counts a missing report as a failure", () => expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 }));
});

describe("countPlaywright", () => {
  it("counts a flaky test as passed", () => {
    expect(countPlaywright({ stats: { expected: 4, unexpected: 0, flaky: 1 }, errors: [] }, 0)).toEqual({
      passed: 5,
      failed: 0,
    });
  });

  it("counts a set-up that failed before any test", () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1)).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

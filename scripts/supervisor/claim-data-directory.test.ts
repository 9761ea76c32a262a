import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { access, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "../lib/processes";
import { claimDataDirectory, clearDatabaseLock } from "./claim-data-directory";
import { writeRunRecord } from "./run-record";

const aFolder = () => mkdtempSync(join(tmpdir(), "marfa-claim-"));
const programs: number[] = [];

/** A program that does nothing, with a command line of our choice. */
function aProgram(path: string): number {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "setInterval(() => {}, 1000);");
  const pid = spawn(process.execPath, [path], { stdio: "ignore" }).pid ?? 0;
  programs.push(pid);
  return pid;
}

const aRecord = (supervisorPid: number, pids = {}) => ({
  supervisorPid,
  outsideDatabase: false,
  hasSandbox: false,
  ports: { app: 1, engine: 2, sandbox: 3, sandboxControl: 4, sandboxSmtp: 5, postgres: 6 },
  appUrl: "http://localhost:1",
  inngestBaseUrl: "http://127.0.0.1:2",
  pids,
});

afterEach(() => {
  for (const pid of programs.splice(0)) if (isAlive(pid)) process.kill(pid, "SIGKILL");
});

describe("claimDataDirectory", () => {
  it("makes the folder ours, and gives it back", async () => {
    const folder = join(aFolder(), "new");
    const claim = await claimDataDirectory(folder, () => {});
    expect(claim.kind).toBe("ours");
    expect(await readFile(join(folder, "supervisor.pid"), "utf8")).toBe(`${process.pid}\n`);
    if (claim.kind === "ours") await claim.release();
    await expect(access(join(folder, "supervisor.pid"))).rejects.toThrow();
  });

  it("finds another start that runs from it", async () => {
    const folder = aFolder();
    const other = aProgram(join(folder, "start.mjs"));
    await writeFile(join(folder, "supervisor.pid"), `${other}\n`);
    await writeRunRecord(folder, aRecord(other));
    expect(await claimDataDirectory(folder, () => {})).toEqual({ kind: "running", record: aRecord(other) });
  });

  it("takes over from a start that was killed, and ends what that one left running", async () => {
    const folder = aFolder();
    const engine = aProgram(join(folder, "inngest", "engine", "main.ts"));
    await writeFile(join(folder, "supervisor.pid"), "999999999\n");
    await writeRunRecord(folder, aRecord(999_999_999, { engine }));
    const said: string[] = [];
    expect((await claimDataDirectory(folder, (line) => said.push(line))).kind).toBe("ours");
    expect(isAlive(engine)).toBe(false);
    expect(said).toEqual(["The last run was cut off; cleaning up what it left."]);
  });

  it("does not touch a stranger that got the id of a part by chance", async () => {
    const folder = aFolder();
    const stranger = aProgram(join(folder, "stranger.mjs"));
    await writeFile(join(folder, "supervisor.pid"), `${stranger}\n`);
    await writeRunRecord(folder, aRecord(stranger, { app: stranger, engine: stranger }));
    expect((await claimDataDirectory(folder, () => {})).kind).toBe("ours");
    expect(isAlive(stranger)).toBe(true);
  });
});

describe("clearDatabaseLock", () => {
  const withLock = async (pid: number) => {
    const folder = aFolder();
    await writeFile(join(folder, "postmaster.pid"), `${pid}\n${folder}\n`);
    return folder;
  };

  it.each([
    ["a process that is gone", () => 999_999_999],
    ["a stranger that has its id now", () => aProgram(join(aFolder(), "stranger.mjs"))],
  ])("removes a lock that names %s", async (_who, pid) => {
    const folder = await withLock(pid());
    const said: string[] = [];
    await clearDatabaseLock(folder, (line) => said.push(line));
    await expect(access(join(folder, "postmaster.pid"))).rejects.toThrow();
    expect(said).toEqual(["The database was not stopped cleanly; removing its stale lock. It recovers by itself."]);
  });

  it("stops a database that a killed start left running on these files", async () => {
    const folder = aFolder();
    const server = aProgram(join(folder, "postgres"));
    await writeFile(join(folder, "postmaster.pid"), `${server}\n${folder}\n`);
    const said: string[] = [];
    await clearDatabaseLock(folder, (line) => said.push(line));
    expect(isAlive(server)).toBe(false);
    expect(said[0]).toMatch(/left over from a run that was cut off/);
  });

  it("says nothing when there is no lock", async () => {
    await clearDatabaseLock(aFolder(), () => expect.unreachable());
  });
});

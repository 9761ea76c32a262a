import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));

export interface EngineProcess {
  url: string;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  /** Ends it as an operator would, and answers its exit code. */
  terminate: () => Promise<number | null>;
}

/** Starts an engine as a process of its own and resolves when it says that it is ready. */
export async function startEngineProcess(env: Record<string, string>): Promise<EngineProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await readyUrl(child);
  const exited = once(child, "exit");
  return {
    url,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
    terminate: async () => {
      child.kill("SIGTERM");
      const [code] = await exited;
      return code as number | null;
    },
  };
}

/** A port that was free a moment ago, for an engine that must come back on the same one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = output.match(/ready on (http:\S+)/);
      if (ready) resolve(ready[1]!);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the engine ended with ${code}: ${output}`)));
  });
}

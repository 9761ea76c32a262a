import { createServer, type ServerResponse } from "node:http";
import { waitingPage } from "./waiting-page";

export type WaitingRoom = {
  /** Leaves the port to the app. Safe to call at any time, also twice. */
  close(): Promise<void>;
};

const RETRY_AFTER_SECONDS = "5";
/** Inline is safe here: the page holds nothing that anybody typed. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Answers on the app's port until the app does: 503 with a page that says that Marfa is starting or being updated and that
 * opens itself again afterwards; to programs the same as `application/problem+json`. When the port cannot be had nobody
 * waits: the app itself will say so.
 */
export async function openWaitingRoom(port: number, host: string): Promise<WaitingRoom> {
  const server = createServer((request, answer) => {
    request.resume();
    if (/^\/api\//.test(request.url ?? "")) return tellProgram(answer);
    answer.writeHead(503, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      "retry-after": RETRY_AFTER_SECONDS,
      "x-content-type-options": "nosniff",
    });
    answer.end(waitingPage(languageOf(request.headers.cookie, request.headers["accept-language"])));
  });
  const isOpen = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, host, () => resolve(true));
  });
  return {
    close: async () => {
      if (!isOpen || !server.listening) return;
      const gone = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await gone;
    },
  };
}

function tellProgram(answer: ServerResponse): void {
  answer.writeHead(503, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "retry-after": RETRY_AFTER_SECONDS,
  });
  answer.end(JSON.stringify({ status: 503, code: "unavailable", title: "Marfa is starting. Try again in a moment." }));
}

/** The language that the person chose on a page of Marfa, else the browser's; Romanian when neither says English. */
export function languageOf(cookie = "", accepted = ""): "ro" | "en" {
  const chosen = /(?:^|;\s*)marfa-locale=(ro|en)\b/.exec(cookie)?.[1];
  if (chosen) return chosen as "ro" | "en";
  const first = /\b(ro|en)\b/i.exec(accepted)?.[1]?.toLowerCase();
  return first === "en" ? "en" : "ro";
}

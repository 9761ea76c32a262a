import { toProblem } from "@/lib/api/problem";
import { receiveWebhook } from "@/lib/channels/receive-webhook";
import { AppError } from "@/lib/core/errors";

const MOST_BYTES = 1024 * 1024;

type RouteContext = { params: Promise<{ channel: string; connectionId: string }> };

/** Where channels deliver their events. The secret that we gave them comes back as `x-api-key`. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  try {
    const { channel, connectionId } = await params;
    const body = await readBody(request);
    const outcome = await receiveWebhook(channel, connectionId, request.headers.get("x-api-key"), body);
    return Response.json(outcome);
  } catch (error) {
    return toProblem(error);
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) throw tooLarge();
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new AppError("malformed_request", { reason: "json" });
  }
}

function tooLarge(): AppError {
  return new AppError("malformed_request", { reason: "too_large", limitBytes: MOST_BYTES });
}

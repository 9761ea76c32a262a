import { toProblem } from "@/lib/api/problem";
import { readBodyText } from "@/lib/api/read-body-text";
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
  const text = await readBodyText(request, MOST_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformed_request", { reason: "json" });
  }
}

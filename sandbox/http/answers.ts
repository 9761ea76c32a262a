/** One answer before it goes out; faults may still bend it. */
export type Answer = {
  status: number;
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string>;
};

/** A JSON answer. */
export function json(status: number, value: unknown): Answer {
  return { status, contentType: "application/json;charset=UTF-8", body: JSON.stringify(value) };
}

/** A plain text answer, as the webhook services give. */
export function text(status: number, value: string): Answer {
  return { status, contentType: "text/plain;charset=UTF-8", body: value };
}

/** An HTML page. */
export function html(status: number, value: string): Answer {
  return { status, contentType: "text/html;charset=UTF-8", body: value };
}

/** Sends the browser elsewhere after a form. */
export function seeOther(location: string): Answer {
  return { status: 303, contentType: "text/plain", body: "", headers: { location } };
}

/** The error envelope of the product and generic services (reference 1.6, form 1). */
export function productError(status: number, key: string, message: string, exception?: string): Answer {
  return json(status, {
    timestamp: Date.now(),
    ...(exception ? { exception } : {}),
    errors: [{ key, message, errorCode: String(status) }],
  });
}

/** The error envelope of the order services (reference 1.6, form 3). */
export function orderError(status: number, error: string, message: string): Answer {
  return json(status, { error, message });
}

/** The bare form of the gateway for input that it cannot read (reference 1.6 and traps T3, T4). */
export function gatewayError(): Answer {
  return json(500, { statusCode: 500, message: "Internal server error" });
}

/** What this sandbox does not play yet. */
export function notPlayed(what: string): Answer {
  return json(501, {
    errors: [{ key: "sandbox.not.implemented", message: `The sandbox does not play ${what} yet`, errorCode: "501" }],
  });
}

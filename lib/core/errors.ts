/** Every error that may reach a user or an API client, with its HTTP status. Add a code and every exhaustive map stops compiling. */
export const ERROR_STATUS = {
  not_found: 404,
  unauthenticated: 401,
  forbidden: 403,
  invalid_input: 422,
  malformed_request: 400,
  invalid_cursor: 400,
  body_too_large: 413,
  unsupported_media_type: 415,
  too_many_attempts: 429,
  trial_ended: 403,
  conflict: 409,
  changed_meanwhile: 409,
  idempotency_key_reused: 409,
  idempotency_key_in_use: 409,
  code_taken: 409,
  name_taken: 409,
  stock_insufficient: 409,
  warehouse_in_use: 409,
  order_step_not_allowed: 409,
  listing_not_linked: 409,
  run_active: 409,
  connection_exists: 409,
  connection_not_active: 409,
  channel_unauthorised: 422,
  channel_seller_unknown: 422,
  channel_storefront_unknown: 422,
  channel_blocked: 422,
  channel_rejected: 422,
  channel_busy: 503,
  channel_unreachable: 503,
  channel_answer_unknown: 502,
  not_implemented: 501,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[] | undefined>>;

/** An expected failure in domain words. Facts are for the user: never secrets, never personal data. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** Whether an error is one of ours, across copies of the module in different bundles. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError || (error instanceof Error && error.name === "AppError" && "code" in error);
}

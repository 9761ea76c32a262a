/** What stands above the fields and stops them all. */
export type ConnectionBlock =
  | "connection_paused"
  | "connection_unauthorised"
  | "trial_ended"
  | "first_push_not_started"
  | null;

/** Why nothing of a connection can leave now, the gravest reason first; null when it can. Pure. */
export function connectionBlock(
  syncs: boolean,
  connection: { readonly state: string; readonly pushEnabled: boolean },
): ConnectionBlock {
  if (!syncs) return "trial_ended";
  if (connection.state === "paused") return "connection_paused";
  if (connection.state === "unauthorised") return "connection_unauthorised";
  return connection.pushEnabled ? null : "first_push_not_started";
}

import { ensureGeneratedClient } from "../../../scripts/lib/ensure-generated-client";

/** Once per run: the typed client that many modules import must be there, also on a fresh checkout. */
export default async function setup(): Promise<void> {
  await ensureGeneratedClient();
}

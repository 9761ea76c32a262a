const NAMES: Record<string, string> = { trendyol: "Trendyol" };

/** A channel by the name that its sellers use. */
export function channelName(channel: string): string {
  return NAMES[channel] ?? channel;
}

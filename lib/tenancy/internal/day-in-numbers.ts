/** "24.12.2026", as both languages of our mails write a day. */
export function dayInNumbers(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("ro-RO", { timeZone, day: "2-digit", month: "2-digit", year: "numeric" }).format(
    moment,
  );
}

/** A translator as next-intl hands it out, reduced to what the formatters need: words stay in the messages. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

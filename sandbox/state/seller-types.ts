export type SellerRecord = {
  sellerId: number;
  apiKey: string;
  apiSecret: string;
  name: string;
  storefront: string;
  /** "shop" and "second" are the hand-made ranges; "generated" is a function of the index. */
  range: "shop" | "second" | "generated";
  products: number;
  /** Base of all dates in the range. */
  seededAt: number;
  isRevoked: boolean;
  /** Who asked for this seller as a sample shop; asking again gives the same one. */
  sampleKey?: string;
};

export type WebhookRecord = {
  id: string;
  sellerId: number;
  url: string;
  authenticationType: "BASIC_AUTHENTICATION" | "API_KEY";
  username: string | null;
  password: string | null;
  apiKey: string | null;
  subscribedStatuses: string[];
  countryCodes: string[];
  status: "ACTIVE" | "PASSIVE";
  failures: number;
  createdAt: number;
  modifiedAt: number;
};

/** A package event on its way to one webhook. */
export type WebhookDelivery = {
  id: string;
  webhookId: string;
  at: number;
  attempts: number;
  body: string;
};

export type MailRecord = {
  id: string;
  at: number;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  links: string[];
};

import { expect, it } from "vitest";
import { imageId } from "@/lib/catalog/image-id";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pictureHrefsOfListings } from "./picture-href";

const TENANT = { tenantId: "01a20c50-78cb-762b-8b1f-267c6e08d995", slug: "cerdac" } as TenantContext;

it("gives listings with the same picture the same address, and each other one its own", () => {
  const of = pictureHrefsOfListings(TENANT, [
    { id: "a", imageUrl: "https://cdn/mug.jpg" },
    { id: "b", imageUrl: "https://cdn/bowl.jpg" },
    { id: "c", imageUrl: "https://cdn/mug.jpg" },
    { id: "d", imageUrl: null },
  ]);
  const address = (url: string, listing: string) => `/cerdac/images/${imageId(TENANT.tenantId, url)}?of=${listing}`;
  expect(of("https://cdn/mug.jpg", "a")).toBe(address("https://cdn/mug.jpg", "a"));
  expect(of("https://cdn/mug.jpg", "c")).toBe(address("https://cdn/mug.jpg", "a"));
  expect(of("https://cdn/bowl.jpg", "b")).toBe(address("https://cdn/bowl.jpg", "b"));
  expect(of("https://cdn/vase.jpg", "e")).toBe(address("https://cdn/vase.jpg", "e"));
  expect(of(null, "d")).toBeNull();
});

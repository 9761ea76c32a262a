import { notFound } from "next/navigation";
import { requireMember } from "@/lib/auth/require-tenant";

/** Every address below a company that is no page: told inside the frame, and only to members. */
export default async function MissingPage({ params }: PageProps<"/[tenant]/[...missing]">) {
  await requireMember((await params).tenant);
  notFound();
}

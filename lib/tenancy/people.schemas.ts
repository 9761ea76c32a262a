import { z } from "zod";
import { GIVEN_ROLES, ROLES } from "./roles";
import { emailInput } from "./tenancy.schemas";

const givenRole = z.enum(GIVEN_ROLES);

export const inviteInput = z.object({ email: emailInput, role: givenRole });
export type InviteInput = z.infer<typeof inviteInput>;

export const invitationIdInput = z.object({ invitationId: z.string() });
export const memberIdInput = z.object({ memberId: z.string() });

/** `was` is the role that the person who changes it has seen. */
export const changeRoleInput = z.object({ memberId: z.string(), was: z.enum(ROLES), role: givenRole });
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

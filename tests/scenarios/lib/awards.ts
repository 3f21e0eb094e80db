// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// An application with people who may award on it, for stories about proposals.
import { Client } from "./client.ts";
import { submitted } from "./decisions.ts";
import { expectStatus } from "./expect.ts";
import { euro, person } from "./make.ts";
import { appoint, fun, mandate, unit } from "./people.ts";
import { application } from "./portfolio.ts";

export type Staff = { id: string; email: string; name: string; client: Client };
export type Keepers = { admin: Client; register: Client; manager: Client };

/**
 * An application of this story alone, with two people who may award a call-off on it: one up to
 * 50,000 and one up to 90,000 euro. Above them are those of the demo.
 */
export async function house(
  { admin, register, manager }: Keepers,
  acts = ["call_off_award"],
  more: Record<string, unknown> = {},
) {
  const staff = (...roles: string[]): Promise<Staff> => person(admin, roles);
  const app = await application(manager);
  const { id: unitId } = await unit(admin);
  const [low, high] = [await fun(admin, unitId), await fun(admin, unitId)];
  const [small, large] = [await staff("product_manager"), await staff("product_manager")];
  expectStatus(await appoint(admin, low.id, small.id), 200);
  expectStatus(await appoint(admin, high.id, large.id), 200);
  const objects = [{ kind: "application", id: app.id }];
  const first = await mandate(register, low.id, { acts, objects, ceiling: euro(50_000), ...more });
  const second = await mandate(register, high.id, { acts, objects, ceiling: euro(90_000), ...more });
  const author = (await staff("product_owner")).client;
  const subject = { kind: "application", id: app.id };
  const ask = (euros: number, changes: Record<string, unknown> = {}) =>
    submitted(author, { act: acts[0], subject, amount: euro(euros), ...changes });
  return { app, subject, low, high, small, large, first, second, author, ask };
}

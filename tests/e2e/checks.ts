// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Counts what passed and what failed; a failure never hides the checks after it.

let passed = 0;
let failed = 0;
let skipped = 0;

export async function check(name: string, run: () => Promise<void> | void): Promise<boolean> {
  try {
    await run();
    passed += 1;
    return true;
  } catch (error) {
    failed += 1;
    console.log(`FAILED   ${name}\n  ${String(error instanceof Error ? error.message : error)}`);
    return false;
  }
}

export function skip(name: string, why: string): void {
  skipped += 1;
  console.log(`skipped  ${name}: ${why}`);
}

export function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Prints the counts; returns the exit status. */
export function summary(): number {
  console.log(`e2e: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

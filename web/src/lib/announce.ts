// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Status messages for everyone: shown on the page and read out by a screen reader.
import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** An empty text takes the message away. */
export function announce(text: string): void {
  message = text;
  listeners.forEach((listener) => listener());
}

/** After a move to another page, which announces itself first. */
export function announceSoon(text: string): void {
  window.setTimeout(() => announce(text), 300);
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
}

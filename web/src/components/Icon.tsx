// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from "react";

const shapes = {
  dot: <circle cx="8" cy="8" r="4" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  check: <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2" />,
  flag: (
    <path
      d="M3.5 15V1.5M3.5 2.5h9l-2.2 3.2 2.2 3.3h-9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.2V8l2.6 1.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M6 6.4c.2-2.6 4.3-2.3 4 .1-.2 1.4-1.9 1.4-2 2.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx="8" cy="11.6" r=".95" fill="currentColor" />
    </>
  ),
  diamond: (
    <>
      <path d="M8 1.5L14.5 8 8 14.5 1.5 8Z" fill="currentColor" />
      <path d="M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
  bridge: (
    <path
      d="M1.5 12V9.5a6.5 5 0 0 1 13 0V12M1 6h14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
  stop: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.5 8h7" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  full: (
    <>
      <rect x="2" y="5" width="12" height="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <rect x="3.5" y="6.5" width="9" height="3" fill="currentColor" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M10.4 10.4L14.5 14.5" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.2L15.2 14.5H.8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M8 5.8v4.2" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8" cy="12.2" r=".9" fill="currentColor" />
    </>
  ),
  cross: <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.8" />,
  down: <path d="M8 2.5v10M4 8.8l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  up: <path d="M8 13.5v-10M4 7.2l4-4 4 4" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M2.5 14.5a5.5 5 0 0 1 11 0" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className="icon"
    >
      {shapes[name]}
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g transform="translate(12.6 19.4) rotate(40)">
        <path
          d="M8.844-4.667A10 10 0 1 1-8.844-4.667L-2.653-16.4A3 3 0 0 1 2.653-16.4Z"
          fill="#121925"
        />
        <circle r="4.4" fill="#fff" />
        <circle cy="-14" r="2" fill="#e08a4b" />
      </g>
    </svg>
  );
}

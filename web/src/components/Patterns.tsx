// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
/** The hatchings of the charts, once per page. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="vh">
      <defs>
        <pattern
          id="p-res"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="#e6ebf6" />
          <rect width="2.5" height="7" fill="#2f4a8a" />
        </pattern>
        <pattern id="p-gap" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="#fff" />
          <path d="M-1 8L8-1M-1-1L8 8" stroke="#a0222b" strokeWidth=".9" opacity=".55" />
        </pattern>
      </defs>
    </svg>
  );
}

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
        <pattern
          id="p-brl"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="#edeaf6" />
          <rect width="3" height="8" fill="#58458d" opacity=".45" />
        </pattern>
        <pattern
          id="p-bru"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="#fbe8e7" />
          <rect width="3" height="8" fill="#a0222b" opacity=".45" />
        </pattern>
        <pattern id="p-unc" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="#faefd2" />
          <circle cx="3" cy="3" r="1.05" fill="#745000" />
        </pattern>
      </defs>
    </svg>
  );
}

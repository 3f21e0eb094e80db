// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { merge } from "./merge.ts";

const files = import.meta.glob<Record<string, unknown>>("../../../../i18n/nl/*.json", {
  eager: true,
  import: "default",
});

export default merge(files);

// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// Texts that the server alone sends, in the reader's language: a page never looks for them.
const OF_THE_SERVER = /^(refusal|field|action|permission|column)\./;

function pageTexts(): Plugin {
  return {
    name: "page-texts",
    enforce: "pre",
    transform(code, id) {
      if (!/\/i18n\/(nl|en)\/[^/]+\.json$/.test(id)) return null;
      const kept = Object.entries(JSON.parse(code) as Record<string, unknown>).filter(
        ([key]) => !OF_THE_SERVER.test(key),
      );
      return { code: JSON.stringify(Object.fromEntries(kept)), map: null };
    },
  };
}

// The server sends `default-src 'self'`: nothing is inlined, not even small files as data addresses.
export default defineConfig({
  plugins: [pageTexts(), react()],
  build: { outDir: "dist", assetsInlineLimit: 0, sourcemap: false, target: "es2022" },
  server: {
    fs: { allow: [".."] },
    // The host stays as the browser sent it: the server takes commands from its own origin only.
    proxy: {
      "/v1": {
        target: process.env["NOKKENAS_URL"] ?? "http://127.0.0.1:8080",
        changeOrigin: false,
      },
    },
  },
});

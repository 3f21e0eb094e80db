// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server sends `default-src 'self'`: nothing is inlined, not even small files as data addresses.
export default defineConfig({
  plugins: [react()],
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

// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { send } from "../lib/api.ts";
import { SESSION_KEY } from "../lib/session.ts";

/** Ends the session on the server and forgets all that was read. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void send("POST", "/sessions/current/end")
      .catch(() => null)
      .then(async () => {
        await navigate("/sign-in");
        client.removeQueries({ queryKey: ["api"] });
        client.setQueryData(SESSION_KEY, null);
      });
  };
}

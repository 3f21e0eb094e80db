// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Where somebody signs in besides here.
import { useState } from "react";
import { ApiError } from "../lib/api.ts";
import { goToProvider } from "../lib/identity.ts";
import type { IdentityProvider, Problem, SignInPurpose } from "../lib/model.ts";
import { Button } from "./Button.tsx";

type Props = {
  providers: IdentityProvider[];
  purpose: SignInPurpose;
  returnTo: string;
  invitationToken?: string;
};

export function ProviderButtons({ providers, ...going }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = (providerKey: string): void => {
    goToProvider({ ...going, providerKey }).catch((failed: unknown) => {
      if (!(failed instanceof ApiError)) throw failed;
      setProblem(failed.problem);
    });
  };
  return (
    <>
      {problem && (
        <div className="sum" role="alert">
          <h2>{problem.title}</h2>
          <p>{problem.detail}</p>
        </div>
      )}
      <ul className="demo-list">
        {providers.map(({ key, title }) => (
          <li key={key}>
            <Button onClick={() => go(key)}>{title}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

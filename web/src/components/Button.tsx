// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Button as UtrechtButton } from "@utrecht/component-library-react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";

type Looks = { primary?: boolean; small?: boolean };
const looks = ({ primary, small }: Looks): string =>
  `btn ${primary ? "btn-1" : "btn-2"}${small ? " btn-s" : ""}`;

type ButtonProps = Looks & Omit<ComponentProps<"button">, "ref">;

export function Button({ primary, small, type = "button", ...rest }: ButtonProps) {
  const look = looks({ primary: primary ?? false, small: small ?? false });
  return (
    <UtrechtButton
      {...rest}
      type={type}
      appearance={primary ? "primary-action-button" : "secondary-action-button"}
      className={look}
    />
  );
}

/** A link to the page where the act is done. */
export function ButtonLink(props: Looks & { to: string; children: ReactNode }) {
  return (
    <Link to={props.to} className={looks(props)}>
      {props.children}
    </Link>
  );
}

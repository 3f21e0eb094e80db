// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One function, with panels of several rooms.
import { useParams } from "react-router";
import { Loaded } from "../components/Loaded.tsx";
import { Page } from "../components/Page.tsx";
import {
  FunctionActions,
  FunctionDetail,
  FunctionTrail,
  useFunction,
} from "../features/governance/index.ts";
import { SignalsPanel } from "../features/lawfulness/index.ts";
import type { UnitFunction } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useText } from "../lib/use-text.ts";

export function FunctionPage() {
  const { id = "" } = useParams();
  return <Loaded query={useFunction(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: UnitFunction }) {
  const { t } = useText();
  const may = useMay();
  return (
    <Page
      title={one.title}
      lead={one.unitName}
      crumbs={[
        { to: "/units", text: t("web.unit.title") },
        { to: `/units/${one.unitId}`, text: one.unitName },
      ]}
      actions={<FunctionActions one={one} />}
    >
      <div className="two">
        <div className="stack">
          <FunctionDetail one={one} />
        </div>
        <div className="stack">
          {may("signal.read") && <SignalsPanel kind="function" id={one.id} />}
          <FunctionTrail id={one.id} />
        </div>
      </div>
    </Page>
  );
}

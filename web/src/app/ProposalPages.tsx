// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The pages of a proposal that show the act of another room in full.
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { Loaded } from "../components/Loaded.tsx";
import {
  isOpen,
  ProposalAdvise,
  ProposalDetail,
  ProposalEdit,
  ProposalGrant,
  ProposalRefuse,
  useProposal,
} from "../features/governance/index.ts";
import type { Proposal } from "../lib/model.ts";
import { ActContent } from "./ActContent.tsx";

type Shown = { one: Proposal; content?: ReactNode };

function Of({ page: Page }: { page: (props: Shown) => ReactNode }) {
  const { id = "" } = useParams();
  return (
    <Loaded query={useProposal(id)}>
      {(one) => (
        <Page
          key={one.id}
          one={one}
          content={<ActContent of={one} open={isOpen(one)} grounds={one.grounds} />}
        />
      )}
    </Loaded>
  );
}

export const ProposalPage = () => <Of page={ProposalDetail} />;
export const ProposalEditPage = () => <Of page={ProposalEdit} />;
export const ProposalAdvisePage = () => <Of page={ProposalAdvise} />;
export const ProposalGrantPage = () => <Of page={ProposalGrant} />;
export const ProposalRefusePage = () => <Of page={ProposalRefuse} />;

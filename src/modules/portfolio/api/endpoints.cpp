// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/portfolio/api/endpoints.h"

#include "modules/portfolio/service/application_service.h"
#include "modules/portfolio/service/conclusion_service.h"
#include "modules/portfolio/service/contract_service.h"
#include "modules/portfolio/service/coverage_service.h"

namespace nokkenas::portfolio {

using http::Command;
using http::Context;
using http::Create;
using http::Define;
using http::Empty;
using http::Get;
using http::Needs;
using http::NeedsSomewhere;
using http::On;
using http::Replace;

std::vector<http::Endpoint> ApplicationEndpoints() {
  return {
      Define<Empty, DomainListView>(
          Get("domain_list", "/domains", NeedsSomewhere(kPortfolioRead), "The service domains"),
          [](Context& ctx, const Empty&) { return DomainList(ctx); }),
      Define<DomainIn, DomainView>(
          Create("domain_create", "/domains", Needs(kPortfolioManage), "Add a service domain"),
          DomainCreate),
      Define<ApplicationListIn, http::ListOut<ApplicationRow>>(
          Get("application_list", "/applications", NeedsSomewhere(kPortfolioRead),
              "Applications, standards and agreement systems"),
          ApplicationList),
      Define<ApplicationIn, ApplicationView>(Create("application_create", "/applications",
                                                    Needs(kPortfolioManage), "Add an application"),
                                             ApplicationCreate),
      Define<http::IdIn, ApplicationView>(
          Get("application_view", "/applications/{id}", On("application", kPortfolioRead),
              "One application with its health and links"),
          [](Context& ctx, const http::IdIn& in) { return ApplicationShow(ctx, in.id); }),
      Define<ApplicationChange, ApplicationView>(
          Replace("application_change", "/applications/{id}", On("application", kPortfolioManage),
                  "Change an application"),
          ApplicationChangeData),
      Define<HealthIn, ApplicationView>(
          Command("application_measure_health", "/applications/{id}/measure-health",
                  On("application", kPortfolioManage), "Record a measurement of its health"),
          ApplicationMeasureHealth),
      Define<LinkIn, ApplicationView>(
          Command("application_state_link", "/applications/{id}/state-link",
                  On("application", kPortfolioManage),
                  "State how strongly two applications hang together"),
          ApplicationStateLink),
      Define<ConfirmIn, ApplicationView>(
          Command("application_confirm", "/applications/{id}/confirm",
                  On("application", kPortfolioRead), "Say, as its owner, that its data are right"),
          ApplicationConfirm),
      Define<OwnerIn, ApplicationView>(
          Command("application_appoint_owner", "/applications/{id}/appoint-owner",
                  On("application", kPortfolioManage),
                  "Say who keeps its data right, and how often that person confirms them"),
          ApplicationAppointOwner),
      Define<Empty, GraphView>(
          Get("portfolio_graph", "/portfolio-graphs/current", NeedsSomewhere(kPortfolioRead),
              "All applications and all links between them"),
          [](Context& ctx, const Empty&) { return GraphShow(ctx); }),
  };
}

std::vector<http::Endpoint> ContractEndpoints() {
  return {
      Define<ContractListIn, http::ListOut<ContractRow>>(
          Get("contract_list", "/contracts", Needs(kContractRead), "Running and ended contracts"),
          ContractList),
      Define<ContractIn, ContractView>(
          Create("contract_create", "/contracts", Needs(kContractManage),
                 "Add a contract that was closed outside Nokkenas"),
          ContractCreate),
      Define<http::IdIn, ContractView>(
          Get("contract_view", "/contracts/{id}", On("contract", kContractRead), "One contract"),
          [](Context& ctx, const http::IdIn& in) { return ContractShow(ctx, in.id); }),
      Define<ContractChange, ContractView>(
          Replace("contract_change", "/contracts/{id}", On("contract", kContractManage),
                  "Change a contract"),
          ContractChangeData),
      Define<ConcludeIn, ContractView>(
          Command("contract_conclude", "/contracts/{id}/conclude",
                  On("contract", kContractConclude),
                  "Conclude that it is lawful, unlawful or uncertain from a day on"),
          ContractConclude),
      Define<SpendIn, ContractView>(
          Command("contract_record_spend", "/contracts/{id}/record-spend",
                  On("contract", kContractSpend), "Book what was spent in a month"),
          ContractRecordSpend),
      Define<ConfirmIn, ContractView>(
          Command("contract_confirm", "/contracts/{id}/confirm", On("contract", kContractRead),
                  "Say, as its owner, that its data are right"),
          ContractConfirm),
      Define<OwnerIn, ContractView>(
          Command("contract_appoint_owner", "/contracts/{id}/appoint-owner",
                  On("contract", kContractManage),
                  "Say who keeps its data right, and how often that person confirms them"),
          ContractAppointOwner),
      Define<ConclusionListIn, http::ListOut<ConclusionRow>>(
          Get("conclusion_list", "/conclusions", Needs(kConclusionRead),
              "What people concluded on contracts, from which day on and on what ground"),
          ConclusionList),
  };
}

std::vector<http::Endpoint> ConfirmationEndpoints() {
  return {
      Define<ConfirmationListIn, http::ListOut<ConfirmationRow>>(
          Get("confirmation_list", "/confirmations", NeedsSomewhere(kPortfolioRead),
              "Running applications and contracts with their owner and last confirmation"),
          ConfirmationList),
      Define<ConfirmManyIn, ManyDone>(
          Create("confirmation_create", "/confirmations", NeedsSomewhere(kPortfolioRead),
                 "Say of several rows at once that their data are right; of all or of none"),
          ConfirmMany),
      Define<OwnersIn, ManyDone>(
          // Of each row apart it is asked whether the actor manages it.
          Create("confirmation_owner_create", "/confirmation-owners",
                 NeedsSomewhere(kPortfolioRead),
                 "Say who keeps the data of several rows right; of all or of none"),
          AppointOwners),
      Define<Empty, ConfirmationTotals>(
          Get("confirmation_totals_view", "/confirmation-totals/current",
              NeedsSomewhere(kPortfolioRead), "How fresh all applications and contracts are"),
          [](Context& ctx, const Empty&) { return ConfirmationTotalsShow(ctx); }),
      Define<WithdrawIn, ConfirmationView>(
          http::Unversioned(Command("confirmation_withdraw", "/confirmations/{id}/withdraw",
                                    http::Seen("confirmation"),
                                    "Take back one's own last confirmation of a row")),
          ConfirmationWithdraw),
  };
}

std::vector<http::Endpoint> CoverageEndpoints() {
  return {
      Define<CoverageIn, CoverageView>(
          Get("coverage_view", "/coverages/current", NeedsSomewhere(kPortfolioRead),
              "Which application is covered by which contract until when, and the gaps"),
          CoverageShow),
      Define<Empty, LeadTimesView>(
          Get("lead_times_view", "/lead-times", NeedsSomewhere(kPortfolioRead),
              "The steps to a successor and how long each takes"),
          [](Context& ctx, const Empty&) { return LeadTimesShow(ctx); }),
      Define<LeadTimes, LeadTimesView>(Replace("lead_times_replace", "/lead-times",
                                               Needs(kPortfolioManage), "Replace the steps"),
                                       LeadTimesReplace),
  };
}

}  // namespace nokkenas::portfolio

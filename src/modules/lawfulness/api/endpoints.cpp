// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/lawfulness/api/endpoints.h"

#include "modules/lawfulness/service/signal_service.h"

namespace nokkenas::lawfulness {

std::vector<http::Endpoint> SignalEndpoints() {
  return {
      http::Define<SignalListIn, http::ListOut<SignalView>>(
          http::Get("signal_list", "/signals", http::NeedsSomewhere(kSignalRead),
                    "What the rules see, with the numbers that caused it and since when"),
          SignalList),
      http::Define<http::IdIn, SignalView>(
          http::Get("signal_view", "/signals/{id}", http::On("signal", kSignalRead),
                    "One signal with what people concluded from it"),
          [](http::Context& ctx, const http::IdIn& in) { return SignalShow(ctx, in.id); }),
      http::Define<SignalProposeIn, governance::ProposalMade>(
          http::Create("signal_propose_conclusion", "/signals/{id}/propose-conclusion",
                       http::On("signal", kSignalRead),
                       "Write a proposal to conclude from a signal"),
          SignalPropose),
      http::Define<SignalConcludeIn, SignalView>(
          http::Command("signal_conclude", "/signals/{id}/conclude",
                        http::On("signal", kSignalConclude),
                        "Conclude from a signal as was decided: lawful, unlawful or uncertain"),
          SignalConclude),
      http::Define<http::Empty, DashboardView>(
          http::Get("lawfulness_dashboard_view", "/lawfulness-dashboards/current",
                    http::NeedsSomewhere(kSignalRead),
                    "Open signals by rule, and the spend of this year by conclusion"),
          [](http::Context& ctx, const http::Empty&) { return DashboardShow(ctx); }),
  };
}

}  // namespace nokkenas::lawfulness

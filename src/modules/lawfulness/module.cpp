// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/lawfulness/module.h"

#include "modules/lawfulness/api/endpoints.h"
#include "modules/lawfulness/service/refresh.h"
#include "modules/lawfulness/service/signal_service.h"

namespace nokkenas::lawfulness {
namespace {

auth::SubjectKind SignalKind(const auth::SubjectRegistry& subjects) {
  auth::SubjectKind kind;
  kind.root = [](storage::Tx& tx, const std::string& id) -> std::optional<auth::SubjectRef> {
    const auto signal = FindSignal(tx, id);
    return signal ? std::optional(signal->subject) : std::nullopt;
  };
  kind.can_see = [&subjects](storage::Tx& tx, const auth::Actor& actor, const std::string& id) {
    const auto signal = FindSignal(tx, id);
    return signal && SeesSignalsOf(tx, subjects, actor, signal->subject);
  };
  kind.title = [](storage::Tx& tx, const std::string& id, const std::string& locale) {
    const auto signal = FindSignal(tx, id);
    return signal ? i18n::Text(locale, "rule." + signal->signal.rule + ".title") : id;
  };
  kind.url = [](const std::string& id) { return "/signals/" + id; };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  subjects.Register("signal", SignalKind(subjects));
  Module module;
  module.name = "lawfulness";
  module.endpoints = SignalEndpoints();
  module.codes = {&codes::kSignalEnded, &codes::kConclusionSame};
  module.permissions = {kSignalRead, kSignalConclude};
  module.subscriptions = {Listen()};
  module.invariants.push_back({"signals_are_what_the_rooms_compute", CheckSignals});
  return module;
}

}  // namespace nokkenas::lawfulness

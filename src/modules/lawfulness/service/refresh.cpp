// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/lawfulness/service/refresh.h"

#include <algorithm>
#include <map>
#include <set>

#include "modules/framework/facade.h"
#include "modules/governance/facade.h"
#include "modules/lawfulness/storage/signal_repo.h"
#include "modules/portfolio/facade.h"
#include "platform/auth/crypto.h"
#include "sql/lawfulness.h"

namespace nokkenas::lawfulness {
namespace {

// Large enough to be quick, small enough that no transaction lasts a second.
constexpr int kPageSize = 500;

struct Key {
  std::string subject_id;
  std::string rule;
  std::string part;
  auto operator<=>(const Key&) const = default;
};

std::map<Key, StoredSignal> OpenByKey(storage::Tx& tx, const std::string& kind,
                                      const law::IdRange& range) {
  std::map<Key, StoredSignal> out;
  for (auto& stored : OpenSignals(tx, kind, range)) {
    Key key{stored.subject.id, stored.signal.rule, stored.signal.part};
    out.emplace(std::move(key), std::move(stored));
  }
  return out;
}

bool Same(const StoredSignal& a, const StoredSignal& b) {
  return a.signal.variant == b.signal.variant && a.signal.since == b.signal.since &&
         a.signal.figures == b.signal.figures && a.outcome == b.outcome && a.vat == b.vat &&
         a.subject_title == b.subject_title;
}

// One object of a source: writes what differs, and takes from `open` what is still there.
class Writer {
 public:
  Writer(storage::Tx& tx, const Rulebook& rules, Instant now, std::map<Key, StoredSignal>& open)
      : tx_(tx), rules_(rules), now_(now), open_(open) {}

  void Write(const auth::SubjectRef& subject, const law::SubjectSignals& computed) {
    for (const Signal& signal : computed.signals) {
      StoredSignal wanted{"",           subject, signal, rules_.Find(signal.rule)->outcome,
                          computed.vat, now_,    {},     computed.title,
                          {},           1};
      const auto found = open_.find({subject.id, signal.rule, signal.part});
      const bool known = found != open_.end();
      if (!wanted.signal.since)
        wanted.signal.since = known ? found->second.signal.since : LocalDate(now_);
      if (!known) {
        wanted.id = crypto::NewId();
        AddSignal(tx_, wanted);
        continue;
      }
      wanted.id = found->second.id;
      if (!Same(wanted, found->second)) UpdateSignal(tx_, wanted);
      open_.erase(found);
    }
  }

 private:
  storage::Tx& tx_;
  const Rulebook& rules_;
  Instant now_;
  std::map<Key, StoredSignal>& open_;
};

const law::SignalSource* SourceOf(const std::string& kind) {
  for (const law::SignalSource& source : Sources())
    if (kind == source.kind) return &source;
  return nullptr;
}

void Overtake(storage::Tx& tx) {
  for (const law::SignalSource& source : Sources()) SaveRun(tx, source.kind, {});
}

void Handle(storage::Tx& tx, const std::vector<events::Event>& events, Instant now) {
  std::set<std::pair<std::string, std::string>> touched;
  for (const events::Event& event : events) {
    if (SourceOf(event.subject.kind) == nullptr) {
      Overtake(tx);  // A rule or the lead times: nothing is as it was.
    } else if (event.subject.id.empty()) {
      SaveRun(tx, event.subject.kind, {});  // An import: all of them, a page at a time.
    } else {
      touched.emplace(event.subject.kind, event.subject.id);
    }
  }
  const Rulebook rules = law::RulesOn(tx, LocalDate(now));
  for (const auto& [kind, id] : touched)
    Refresh(tx, *SourceOf(kind), rules, law::IdRange::Only(id), now);
}

// One page of one kind. True when there is more to do.
bool GoOn(storage::Tx& tx, Instant now) {
  const Date today = LocalDate(now);
  for (const law::SignalSource& source : Sources()) {
    Run run = FindRun(tx, source.kind);
    if (run.computed_on == today) continue;
    if (run.running_on != today) run = {run.computed_on, today, ""};
    const std::string first = run.after_id.empty() ? "" : law::IdRange::After(run.after_id);
    run.after_id = source.page_end(tx, first, kPageSize);
    if (run.after_id.empty()) {
      SaveRun(tx, source.kind, {today, {}, ""});
    } else {
      Refresh(tx, source, law::RulesOn(tx, today), {first, run.after_id}, now);
      SaveRun(tx, source.kind, run);
    }
    return true;
  }
  return false;
}

}  // namespace

const std::vector<law::SignalSource>& Sources() {
  static const std::vector<law::SignalSource> sources{
      governance::OrganisationSignals(), governance::FunctionSignals(),
      portfolio::ApplicationSignals(), portfolio::ContractSignals(), framework::FrameworkSignals()};
  return sources;
}

int Refresh(storage::Tx& tx, const law::SignalSource& source, const Rulebook& rules,
            const law::IdRange& range, Instant now) {
  auto open = OpenByKey(tx, source.kind, range);
  Writer writer(tx, rules, now, open);
  const auto computed = source.compute(tx, rules, LocalDate(now), range);
  for (const law::SubjectSignals& one : computed) {
    if (one.signals.empty()) continue;
    writer.Write({source.kind, one.subject_id}, one);
  }
  for (const auto& [key, gone] : open) EndSignal(tx, gone.id, now);
  return static_cast<int>(computed.size());
}

events::Subscription Listen() {
  events::Subscription subscription;
  subscription.consumer = "lawfulness";
  subscription.names = {"rule.changed", "lead_times.changed", "staffing_norm.changed"};
  for (const law::SignalSource& source : Sources())
    subscription.names.push_back(std::string(source.kind) + ".changed");
  subscription.handle = Handle;
  subscription.go_on = GoOn;
  subscription.takes_all = true;
  return subscription;
}

std::optional<Date> ComputedOn(storage::Tx& tx) {
  std::optional<Date> oldest;
  for (const law::SignalSource& source : Sources()) {
    const Run run = FindRun(tx, source.kind);
    if (!run.computed_on) return std::nullopt;
    oldest = std::min(oldest.value_or(*run.computed_on), *run.computed_on);
  }
  return oldest;
}

std::vector<std::string> CheckSignals(storage::Tx& tx) {
  std::vector<std::string> wrong;
  for (const law::SignalSource& source : Sources()) {
    const auto day = FindRun(tx, source.kind).computed_on;
    if (!day) continue;  // Being computed: what stands is not meant to be whole.
    const Rulebook rules = law::RulesOn(tx, *day);
    auto open = OpenByKey(tx, source.kind, law::IdRange::All());
    for (const auto& one : source.compute(tx, rules, *day, law::IdRange::All())) {
      for (const Signal& signal : one.signals)
        if (open.erase({one.subject_id, signal.rule, signal.part}) == 0)
          wrong.push_back(std::string(source.kind) + " " + one.subject_id + ": no signal of " +
                          signal.rule);
    }
    for (const auto& [key, stored] : open)
      wrong.push_back(std::string(source.kind) + " " + key.subject_id + ": a signal of " +
                      key.rule + " that its room does not compute");
  }
  for (const auto& row : tx.All(sql::lawfulness::kSignalConclusionWrong))
    wrong.push_back("signal " + row.Text(0) + ": its conclusion is not the last one");
  return wrong;
}

}  // namespace nokkenas::lawfulness

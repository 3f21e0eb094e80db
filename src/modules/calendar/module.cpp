// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/calendar/module.h"

#include "modules/calendar/api/endpoints.h"
#include "modules/calendar/service/calendar_service.h"
#include "modules/calendar/service/naming.h"
#include "platform/auth/setting_kind.h"
#include "sql/calendar.h"

namespace nokkenas::calendar {
namespace {

using auth::Actor;
using auth::SubjectKind;
using auth::SubjectRef;
using storage::Tx;

bool Reads(const Actor& actor) { return actor.CanAnywhere(kRead); }

SubjectKind TermKindEntry() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindTerm(tx, id)) return std::nullopt;
    return SubjectRef{"term", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindTerm(tx, id).has_value();
  };
  kind.title = [](Tx&, const std::string& id, const std::string& locale) {
    return i18n::Text(locale, "term." + id + ".title");
  };
  kind.url = [](const std::string& id) { return "/terms/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (!Reads(actor)) return hits;
    for (const Term& term : LoadTerms(tx, ""))
      if (hits.size() < static_cast<std::size_t>(limit) &&
          i18n::TextHolds("term." + term.key + ".title", text))
        hits.push_back({term.key, "", ""});
    return hits;
  };
  return kind;
}

SubjectKind IncrementKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    if (!FindIncrement(tx, id)) return std::nullopt;
    return SubjectRef{"increment", id};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    return Reads(actor) && FindIncrement(tx, id).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string&) {
    const auto found = FindIncrement(tx, id);
    return found ? found->data.name : id;
  };
  kind.url = [](const std::string& id) { return "/increments/" + id; };
  kind.search = [](Tx& tx, const Actor& actor, const std::string& text, int limit) {
    std::vector<auth::SearchHit> hits;
    if (!Reads(actor)) return hits;
    for (const auto& row : tx.All(sql::calendar::kIncrementSearch, http::LikePattern(text), limit))
      hits.push_back({row.Text(0), row.Text(1), ""});
    return hits;
  };
  return kind;
}

// What the organisation said of a day; its trail is that of the calendar.
SubjectKind DayKind() {
  SubjectKind kind;
  kind.root = [](Tx& tx, const std::string& id) -> std::optional<SubjectRef> {
    const auto on = Date::Parse(id);
    if (!on || !FindStatedDay(tx, *on)) return std::nullopt;
    return SubjectRef{"calendar", "organisation"};
  };
  kind.can_see = [](Tx& tx, const Actor& actor, const std::string& id) {
    const auto on = Date::Parse(id);
    return Reads(actor) && on && FindStatedDay(tx, *on).has_value();
  };
  kind.title = [](Tx& tx, const std::string& id, const std::string& locale) {
    const auto on = Date::Parse(id);
    const auto day = on ? FindStatedDay(tx, *on) : std::nullopt;
    return day ? day->day.name : i18n::Text(locale, "kind.calendar_day");
  };
  kind.url = [](const std::string& id) { return "/calendar?year=" + id.substr(0, 4); };
  return kind;
}

}  // namespace

Module MakeModule(auth::SubjectRegistry& subjects) {
  constexpr bool kSuppliersToo = true;
  subjects.Register("calendar",
                    auth::SettingKind("kind.calendar", "/calendar", kRead, kSuppliersToo));
  subjects.Register("calendar_day", DayKind());
  subjects.Register("increment", IncrementKind());
  subjects.Register("term", TermKindEntry());
  Module module;
  module.name = "calendar";
  for (auto endpoints : {CalendarEndpoints(), TermEndpoints()})
    for (auto& endpoint : endpoints) module.endpoints.push_back(std::move(endpoint));
  module.codes = {&codes::kTermFixed,         &codes::kTermInPast,        &codes::kTermSameDay,
                  &codes::kTermUnknownThen,   &codes::kIncrementInvalid,  &codes::kIncrementPast,
                  &codes::kIncrementOverlaps, &codes::kIncrementNameTaken};
  module.permissions = {kRead, kManage, kTermManage};
  module.invariants.push_back({"increments_apart_and_terms_hold", CheckCalendar});
  return module;
}

}  // namespace nokkenas::calendar

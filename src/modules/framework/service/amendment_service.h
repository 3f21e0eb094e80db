// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "modules/framework/domain/amendment.h"
#include "modules/framework/service/views.h"
#include "modules/governance/facade.h"
#include "modules/law/facade.h"

namespace nokkenas::framework {

// What is to change and why: what a decision is about, word for word.
struct AmendBody {
  Amendment amendment;
  std::optional<law::ModificationGround> ground;
  std::string reason;
  static void Fields(auto& self, auto&& f) {
    Amendment::Fields(self.amendment, f);
    f("ground", self.ground, "Aw 2012, art. 2.163b to 2.163g; not for an option or a re-estimate");
    f("reason", self.reason, "Why, and why this ground fits", json::Length{3, 4'000});
  }
};
struct ProposeAmendIn {
  std::string id;
  AmendBody body;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    AmendBody::Fields(self.body, f);
  }
};
struct AmendIn {
  std::string id;
  AmendBody body;
  std::optional<Date> decided_on;
  std::optional<std::string> decision_id;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    AmendBody::Fields(self.body, f);
    f("decidedOn", self.decided_on,
      "For an amendment that was made before this register was kept: the day of it. It is a fact, "
      "so it is booked and marked, also beyond its limit; null: made now");
    f("decisionId", self.decision_id,
      "The decision that allows it, word for word; not for an amendment of the past",
      json::Length{1, 40}, json::MayBeAbsent{});
  }
};

struct AmendmentChange {
  static constexpr const char* kSchema = "AmendmentChange";
  std::string field;
  std::optional<std::string> before;
  std::optional<std::string> after;
  static void Fields(auto& self, auto&& f) {
    f("field", self.field);
    f("before", self.before, "As JSON; null when there was nothing");
    f("after", self.after, "As JSON; null when there is nothing");
  }
};

struct FactsView {
  static constexpr const char* kSchema = "FrameworkFacts";
  Date term_ends_on;
  bool expired = false;
  bool exhausted = false;
  bool longer_than_four_years = false;
  std::optional<Money> room;
  static void Fields(auto& self, auto&& f) {
    f("termEndsOn", self.term_ends_on);
    f("expired", self.expired);
    f("exhausted", self.exhausted);
    f("longerThanFourYears", self.longer_than_four_years, "Options included");
    f("room", self.room);
  }
};

struct LegalTest {
  static constexpr const char* kSchema = "ModificationTest";
  law::ModificationGround ground = law::ModificationGround::kDeMinimis;
  std::string article;
  Money original;
  Money counted;
  std::optional<Money> limit;
  bool below_limit_only = false;
  bool within = true;
  bool must_publish = false;
  static void Fields(auto& self, auto&& f) {
    f("ground", self.ground);
    f("article", self.article, "Of the Aanbestedingswet 2012");
    f("original", self.original, "The maximum before all amendments, or else the first estimate");
    f("counted", self.counted, "What is held against the limit");
    f("limit", self.limit, "null: the ground has no amount as its limit");
    f("belowLimitOnly", self.below_limit_only, "The limit itself is too much");
    f("within", self.within);
    f("mustPublish", self.must_publish, "A notice of the modification must be published");
  }
};

struct PreviewView {
  static constexpr const char* kSchema = "AmendmentPreview";
  std::vector<AmendmentChange> changes;
  FactsView before;
  std::optional<FactsView> after;
  std::optional<LegalTest> test;
  std::optional<http::ActionRefusal> refusal;
  static void Fields(auto& self, auto&& f) {
    f("changes", self.changes);
    f("before", self.before);
    f("after", self.after, "null when the amendment cannot be worked out");
    f("test", self.test, "null when no ground is needed or named");
    f("refusal", self.refusal, "Why it would be refused; null when it can be done");
  }
};

struct AmendmentView {
  static constexpr const char* kSchema = "FrameworkAmendment";
  std::string id;
  std::int64_t seq = 0;
  AmendmentKind kind = AmendmentKind::kReestimate;
  std::optional<law::ModificationGround> ground;
  std::string reason;
  std::vector<AmendmentChange> changes;
  Date amended_on;
  std::string amended_by;
  bool imported = false;
  bool within_limit = true;
  std::optional<Money> counted;
  std::optional<Money> limit;
  static void Fields(auto& self, auto&& f) {
    f("id", self.id);
    f("seq", self.seq);
    f("kind", self.kind);
    f("ground", self.ground);
    f("reason", self.reason);
    f("changes", self.changes);
    f("amendedOn", self.amended_on);
    f("amendedBy", self.amended_by, "Name of who amended");
    f("imported", self.imported, "Made before this register was kept: a fact");
    f("withinLimit", self.within_limit, "False: a fact that went beyond the limit of its ground");
    f("counted", self.counted, "What was held against the limit; null when there was no test");
    f("limit", self.limit, "null: the ground has no amount as its limit");
  }
};
struct AmendmentListView {
  static constexpr const char* kSchema = "FrameworkAmendmentList";
  std::vector<AmendmentView> items;
  static void Fields(auto& self, auto&& f) { f("items", self.items, "Newest first"); }
};

Result<PreviewView> AmendmentPreview(http::Context& ctx, const AmendIn& in);
// A draft proposal with the amendment as it is; refused as the amendment itself would be.
Result<governance::ProposalMade> AmendmentPropose(http::Context& ctx, const ProposeAmendIn& in);
Result<FrameworkView> AmendmentApply(http::Context& ctx, const AmendIn& in);
Result<AmendmentListView> AmendmentList(http::Context& ctx, const std::string& framework_id);

}  // namespace nokkenas::framework

// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/document/domain/document.h"

#include <gtest/gtest.h>

namespace nokkenas::document {
namespace {

std::string CodeOf(const Status& status) { return status ? "" : status.failure().code->id; }

TEST(Document, ATypeIsWhatTheFileHoldsTheNameOnlyTellsAListFromText) {
  EXPECT_EQ(ShortType("application/pdf", "a.exe"), "pdf");
  EXPECT_EQ(ShortType("text/plain", "a.CSV"), "csv");
  EXPECT_EQ(ShortType("text/plain", "csv"), "text");
  EXPECT_EQ(ShortType("text/plain", ".csv"), "text");
  EXPECT_EQ(ShortType("application/x-executable", "a.pdf"), "");
  EXPECT_EQ(ShortType("text/html", "a.txt"), "");
}

TEST(Document, AKindTakesItsTypesUpToItsSize) {
  const Kind kind{"minutes", {"pdf", "text"}, 5 << 20};
  Version file;
  file.file_name = "a.pdf";
  file.media_type = "application/pdf";
  file.size = 5 << 20;
  EXPECT_EQ(CodeOf(CheckFile(kind, file)), "");
  file.size += 1;
  EXPECT_EQ(CodeOf(CheckFile(kind, file)), "document_too_large");
  file.media_type = "application/zip";
  EXPECT_EQ(CodeOf(CheckFile(kind, file)), "document_type");
}

TEST(Document, OnlyWhatIsConfidentialHasAGround) {
  Document one;
  one.title = "A";
  for (const auto& [mark, ground, code] : {std::tuple{Mark::kInternal, "", ""},
                                           {Mark::kConfidential, "Woo 5.1", ""},
                                           {Mark::kConfidential, "", "document_invalid"},
                                           {Mark::kPublic, "Woo 5.1", "document_invalid"}}) {
    one.mark = mark;
    one.ground = ground;
    EXPECT_EQ(CodeOf(CheckFacts(one)), code);
  }
}

TEST(Document, WhoReadsItFollowsTheObjectTheSideAndTheMark) {
  struct Row {
    Mark mark;
    Reader reader;
    bool reads;
  };
  const Reader unseen{false, false, true, true};
  const Reader supplier{true, true, false, false};
  const Reader colleague{true, false, false, false};
  const Reader maker{true, false, true, false};
  const Reader cleared{true, false, false, true};
  for (const Row& row : {Row{Mark::kPublic, unseen, false},
                         {Mark::kPublic, supplier, true},
                         {Mark::kParties, supplier, true},
                         {Mark::kInternal, supplier, false},
                         {Mark::kConfidential, {true, true, true, true}, false},
                         {Mark::kInternal, colleague, true},
                         {Mark::kConfidential, colleague, false},
                         {Mark::kConfidential, maker, true},
                         {Mark::kConfidential, cleared, true}}) {
    Document one;
    one.mark = row.mark;
    EXPECT_EQ(MayRead(one, row.reader), row.reads) << NameOf(row.mark);
  }
}

TEST(Document, WhatIsWithdrawnAndWhatIsLiftedStaysSo) {
  Document one;
  EXPECT_EQ(CodeOf(DecideChange(one)), "");
  one.state = State::kWithdrawn;
  EXPECT_EQ(CodeOf(DecideChange(one)), "document_withdrawn");
  Hold hold;
  EXPECT_EQ(CodeOf(DecideLift(hold)), "");
  hold.lifted_at = Instant{};
  EXPECT_EQ(CodeOf(DecideLift(hold)), "hold_lifted");
}

}  // namespace
}  // namespace nokkenas::document

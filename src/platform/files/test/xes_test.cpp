// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/xes.h"

#include <gtest/gtest.h>

namespace nokkenas::files {
namespace {

TEST(Xes, GivesTracesWithTheirValuesAndEvents) {
  const auto traces = ReadXes(
      R"(<log><global><string key="x" value="no"/></global>
         <trace><string key="concept:name" value="A &amp; B"/>
           <event><string key="concept:name" value="Advise"/>
             <list key="l"><string key="deep" value="no"/></list></event></trace>
         <trace/></log>)");
  ASSERT_TRUE(traces);
  ASSERT_EQ(traces->size(), 2U);
  EXPECT_EQ((*traces)[0].values.at("concept:name"), "A & B");
  ASSERT_EQ((*traces)[0].events.size(), 1U);
  EXPECT_EQ((*traces)[0].events[0].at("concept:name"), "Advise");
  EXPECT_FALSE((*traces)[0].events[0].contains("deep")) << "values within values are left out";
  EXPECT_FALSE((*traces)[0].values.contains("x"));
}

TEST(Xes, RefusesWhatIsNoLog) {
  for (const char* text : {"", "no xml", "<html/>", "<log><trace>", "<log></trace></log>",
                           "<!DOCTYPE log [<!ENTITY a \"b\">]><log/>"})
    EXPECT_FALSE(ReadXes(text)) << text;
  std::string deep = "<log><trace>";
  for (int i = 0; i < 40; ++i) deep += "<list>";
  EXPECT_FALSE(ReadXes(deep));
}

TEST(Xes, TextCanStandInAnAttribute) {
  EXPECT_EQ(XmlText("a<b & \"c\"\n"), "a&lt;b &amp; &quot;c&quot;");
}

}  // namespace
}  // namespace nokkenas::files

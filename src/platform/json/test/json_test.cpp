// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include "platform/json/reader.h"
#include "platform/json/schema.h"
#include "platform/json/writer.h"

namespace nokkenas::json {
namespace {

struct Part {
  static constexpr const char* kSchema = "Part";
  std::string title;
  std::optional<Money> cap;
  static void Fields(auto& self, auto&& f) {
    f("title", self.title, "Its name", Length{1, 5});
    f("cap", self.cap);
  }
};
struct Whole {
  static constexpr const char* kSchema = "Whole";
  int count = 0;
  Date day;
  std::vector<Part> parts;
  bool flag = false;
  static void Fields(auto& self, auto&& f) {
    f("count", self.count, "", Range{1, 10});
    f("day", self.day);
    f("parts", self.parts);
    f("flag", self.flag, "", MayBeAbsent{});
  }
};

std::vector<std::string> Errors(const char* text) {
  Whole whole;
  ReadContext ctx;
  Read(boost::json::parse(text), whole, "", Meta{}, ctx);
  std::vector<std::string> out;
  for (const auto& error : ctx.errors) out.push_back(error.path + " " + error.code);
  return out;
}

TEST(ReaderTest, CollectsAllErrorsByPath) {
  const std::vector<std::string> expected{"count too_large",
                                          "day not_a_date",
                                          "parts[0].title required",
                                          "parts[1].title too_long",
                                          "parts[1].cap.currency unknown_value",
                                          "parts[1].cap.vat required",
                                          "oops unknown_field"};
  EXPECT_EQ(Errors(R"({"count": 11, "day": "2027-02-30", "oops": 1,
      "parts": [{"title": "  "}, {"title": "abcdef", "cap": {"amountMinor": 1}}]})"),
            expected);
}

TEST(ReaderTest, TakesNoFractionsForWholeNumbers) {
  EXPECT_EQ(Errors(R"({"count": 1.5, "day": "2027-02-01", "parts": []})"),
            std::vector<std::string>{"count not_a_whole_number"});
  EXPECT_EQ(Errors(R"({"count": "3", "day": "2027-02-01", "parts": []})"),
            std::vector<std::string>{"count not_a_whole_number"});
}

TEST(WriterTest, WritesWhatTheReaderReads) {
  const Whole whole{
      3, Date{2027, 2, 1}, {{"a\"\n\u20ac", Money{-5, Vat::kIncluded}}, {"b", {}}}, true};
  const std::string text = ToJson(whole);
  EXPECT_EQ(boost::json::parse(text).at("parts").at(0).at("title").as_string(), "a\"\n\u20ac");
  EXPECT_EQ(text.find("\"cap\":null") != std::string::npos, true);
}

TEST(SchemaTest, StatesLimitsAndRequired) {
  Components components;
  const auto reference = components.SchemaOf<Whole>(Meta{}, true);
  EXPECT_EQ(reference.at("$ref").as_string(), "#/components/schemas/Whole");
  const auto& schema = components.all().at("Whole").as_object();
  EXPECT_EQ(schema.at("required").as_array().size(), 3U) << "flag may be absent";
  EXPECT_EQ(schema.at("properties").at("count").at("maximum").as_int64(), 10);
  EXPECT_EQ(components.all().at("Part").at("properties").at("title").at("maxLength").as_uint64(),
            5U);
}

}  // namespace
}  // namespace nokkenas::json

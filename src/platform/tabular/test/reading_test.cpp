// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Files as people and attackers make them: what is read, and what is refused.
#include "platform/tabular/reading.h"

#include <gtest/gtest.h>

#include "platform/tabular/csv.h"
#include "platform/tabular/xlsx.h"
#include "platform/tabular/zip_archive.h"

namespace nokkenas::tabular {
namespace {

const Code* WhyNot(const std::string& bytes, const Limits& limits = {}) {
  const auto book = ReadBook(bytes, "contracts.csv", limits);
  return book ? nullptr : book.failure().code;
}

// A workbook made by hand, with one sheet of this XML.
std::string Xlsx(const std::string& sheet, const std::string& strings = "<sst/>",
                 const std::string& styles = "<styleSheet/>") {
  return WriteZip(
      {{"xl/workbook.xml",
        "<workbook xmlns:r='x'><sheets><sheet name='contracts' r:id='r1'/>"
        "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"},
       {"xl/sharedStrings.xml", strings},
       {"xl/styles.xml", styles},
       {"xl/worksheets/sheet1.xml", sheet}});
}
std::string Rows(const std::string& rows) {
  return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}
std::vector<Cell> FirstRow(const std::string& bytes) {
  const auto book = ReadBook(bytes, "x");
  EXPECT_TRUE(book.ok());
  return book && !book->sheets.empty() && !book->sheets[0].rows.empty()
             ? book->sheets[0].rows[0].cells
             : std::vector<Cell>{};
}

TEST(Csv, GoesThereAndBackExactly) {
  const Sheet sheet{"contracts",
                    {{1, {{"number"}, {"title"}, {"amount"}}},
                     {2, {{"K-1"}, {"says \"yes\"; or,\r\nno"}, {"-12.50", CellKind::kNumber}}},
                     {3, {{"=SUM(A1)"}, {"+31"}, {"1", CellKind::kNumber}}},
                     {4, {{"'=x"}, {"'s-Gravenhage"}, {}}},
                     {5, {{" blank "}, {"\ttab"}, {"@me"}}},
                     {6, {{"-"}, {"é"}, {"''-"}}}}};
  for (const Decimal decimal : {Decimal::kComma, Decimal::kPoint}) {
    const auto back = ReadCsv(WriteCsv(sheet, decimal), "contracts", {});
    ASSERT_TRUE(back.ok());
    ASSERT_EQ(back->rows.size(), sheet.rows.size());
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      for (std::size_t c = 0; c < 3; ++c) {
        std::string wanted = sheet.rows[r].cells[c].text;
        if (sheet.rows[r].cells[c].kind == CellKind::kNumber && decimal == Decimal::kComma)
          std::replace(wanted.begin(), wanted.end(), '.', ',');
        EXPECT_EQ(back->rows[r].cells[c].text, wanted) << r << "," << c;
      }
    }
  }
}

TEST(Csv, NothingThatIsWrittenStartsAFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@x", "\t=1", "'=1"}) {
    const std::string out = WriteCsv({"s", {{1, {{text}}}}}, Decimal::kPoint);
    EXPECT_EQ(out.substr(3, out.find("\r\n") - 3).find('\''), out[3] == '"' ? 1U : 0U) << text;
  }
  EXPECT_EQ(WriteCsv({"s", {{1, {{"-5", CellKind::kNumber}}}}}, Decimal::kPoint),
            "\xEF\xBB\xBF-5\r\n");
}

TEST(Csv, ReadsMarkSeparatorsAndBrokenLines) {
  EXPECT_EQ(FirstRow("\xEF\xBB\xBF"
                     "a;b\n1;2\n")
                .size(),
            2U);
  EXPECT_EQ(FirstRow("a,b,c\r\n").size(), 3U);
  EXPECT_EQ(FirstRow("\"a;x\",b\r\n")[0].text, "a;x");
  EXPECT_EQ(FirstRow("\"two\nlines\";b")[0].text, "two\nlines");
  const auto book = ReadBook("a;b\n;\n1;2", "map/contracts (2).csv");
  ASSERT_TRUE(book.ok());
  EXPECT_EQ(book->sheets[0].name, "contracts");
  EXPECT_EQ(book->sheets[0].rows[1].number, 3);
}

TEST(Csv, RefusesWhatIsNoText) {
  EXPECT_EQ(WhyNot("a;\xFF\n"), &codes::kFileEncoding);
  EXPECT_EQ(WhyNot(std::string("a\0b", 3)), &codes::kFileUnknown);
  EXPECT_EQ(WhyNot("\"never closed\n1;2\n"), &codes::kFileQuotes);
  EXPECT_EQ(WhyNot("\"a\"b;c\n"), &codes::kFileQuotes);
  for (const char* name : {"book.xlsx", "all.zip"})
    EXPECT_EQ(ReadBook("no workbook", name).failure().code, &codes::kFileUnknown) << name;
  EXPECT_EQ(WhyNot(""), &codes::kFileUnknown);
  Limits limits;
  limits.rows = 2;
  EXPECT_EQ(WhyNot("a\n1\n2\n3\n", limits), &codes::kFileTooMuch);
  limits.columns = 2;
  EXPECT_EQ(WhyNot("a;b;c\n", limits), &codes::kFileTooMuch);
}

TEST(Xlsx, GoesThereAndBackExactly) {
  const std::vector<std::string> odd{"plain", " blanks ", "two\nlines",   "a\r\nb", "_x0041_",
                                     "=1+1",  "é € 漢",   "\x01 control", "007",    "\xEF\xBF\xBF"};
  WrittenSheet sheet{{"contracts", {{1, {{"text"}, {"amount"}, {"day"}}}}},
                     {Look::kText, Look::kMoney, Look::kDate}};
  int number = 1;
  for (const auto& text : odd)
    sheet.sheet.rows.push_back(
        {++number, {{text}, {"-1250.50", CellKind::kNumber}, {"2026-11-23"}}});
  sheet.sheet.rows.push_back(
      {++number, {{"big"}, {"90071992547409.91", CellKind::kNumber}, {"1899-01-01"}}});
  const auto book = ReadBook(WriteXlsx({sheet}), "x");
  ASSERT_TRUE(book.ok());
  const auto& rows = book->sheets[0].rows;
  ASSERT_EQ(rows.size(), odd.size() + 2);
  for (std::size_t i = 0; i < odd.size(); ++i) {
    EXPECT_EQ(rows[i + 1].cells[0].text, odd[i]) << i;
    EXPECT_EQ(rows[i + 1].cells[1].text, "-1250.5");
    EXPECT_EQ(rows[i + 1].cells[2].text, "2026-11-23");
  }
  EXPECT_EQ(rows.back().cells[1].text, "90071992547409.91");
  EXPECT_EQ(rows.back().cells[2].text, "1899-01-01");
}

TEST(Xlsx, ReadsEveryKindOfCell) {
  const auto cells = FirstRow(
      Xlsx(Rows("<row r='4'><c r='A4' t='s'><v>0</v></c><c r='C4' t='inlineStr'><is><t>in</t></is>"
                "</c><c t='b'><v>1</v></c><c t='n'><v>1.1000000000000001</v></c>"
                "<c s='1'><v>46349</v></c><c t='d'><v>2026-11-23T00:00:00</v></c>"
                "<c t='e'><v>#REF!</v></c><c><f>A1</f><v>5</v></c><c><v>1.5E+3</v></c></row>"),
           "<sst><si><r><t>one</t></r><r><t xml:space='preserve'> two</t></r></si></sst>",
           "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"));
  ASSERT_EQ(cells.size(), 10U);
  EXPECT_EQ(cells[0].text, "one two");
  EXPECT_EQ(cells[1].text, "");
  EXPECT_EQ(cells[2].text, "in");
  EXPECT_EQ(cells[3].text, "true");
  EXPECT_EQ(cells[4].text, "1.1");
  EXPECT_EQ(cells[5].text, "2026-11-23");
  EXPECT_EQ(cells[6].text, "2026-11-23");
  EXPECT_EQ(cells[7].kind, CellKind::kBroken);
  EXPECT_EQ(cells[8].kind, CellKind::kNumberFormula);
  EXPECT_EQ(cells[9].text, "1500");
}

TEST(Xlsx, MarksMergedCells) {
  const auto cells =
      FirstRow(Xlsx("<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                    "<mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"));
  EXPECT_EQ(cells.at(0).kind, CellKind::kMerged);
}

TEST(Xlsx, FollowsNoEntity) {
  EXPECT_EQ(WhyNot(Xlsx("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" +
                        Rows("<row><c t='inlineStr'><is><t>&e;</t></is></c></row>"))),
            &codes::kFileDoctype);
  EXPECT_EQ(WhyNot(Xlsx("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" +
                        Rows("<row><c><v>&b;</v></c></row>"))),
            &codes::kFileDoctype);
}

TEST(Xlsx, RefusesWhatIsBrokenOrDeep) {
  const std::string good = Xlsx(Rows("<row><c><v>1</v></c></row>"));
  EXPECT_EQ(WhyNot(good), nullptr);
  EXPECT_EQ(WhyNot(good.substr(0, good.size() / 2)), &codes::kFileBroken);
  EXPECT_EQ(WhyNot(Xlsx("<worksheet><sheetData>")), &codes::kFileBroken);
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += "<a>";
  EXPECT_NE(WhyNot(Xlsx(deep)), nullptr);
  EXPECT_EQ(WhyNot("\xD0\xCF\x11\xE0 old"), &codes::kFileProtected);
}

TEST(Zip, RefusesABomb) {
  const std::string zeros(30U << 20U, '0');
  EXPECT_EQ(WhyNot(WriteZip({{"contracts.csv", zeros}})), &codes::kFileExpands);
  Limits limits;
  limits.unpacked_bytes = 1'000;
  EXPECT_EQ(WhyNot(WriteZip({{"a.csv", "a;b\n"}, {"b.csv", std::string(2'000, 'x')}}), limits),
            &codes::kFileExpands);
  limits = {};
  limits.entries = 1;
  EXPECT_EQ(WhyNot(WriteZip({{"a.csv", "a"}, {"b.csv", "b"}}), limits), &codes::kFileExpands);
  EXPECT_EQ(WhyNot(WriteZip({{"picture.png", "x"}})), &codes::kFileUnknown);
}

TEST(Zip, HoldsCsvFilesAsSheets) {
  const auto book =
      ReadBook(WriteZip({{"map/contracts.csv", "a;b\n"}, {"domains.csv", "c\n"}}), "");
  ASSERT_TRUE(book.ok());
  EXPECT_EQ(book->sheets.size(), 2U);
  EXPECT_EQ(FromLines(ToLines(*book)), *book);
}

}  // namespace
}  // namespace nokkenas::tabular

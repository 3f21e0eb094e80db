// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/archive/archive.h"

#include <sys/stat.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "platform/archive/catalog.h"
#include "platform/archive/parts.h"
#include "platform/auth/crypto.h"
#include "platform/storage/migrate.h"
#include "platform/system/system.h"

namespace nokkenas::archive {
namespace {

namespace json = boost::json;

constexpr int kFormat = 1;
constexpr const char* kManifest = "manifest.json";
constexpr std::size_t kMostManifest = 64U << 20U;
constexpr int kPage = 5'000;  // Rows in memory at once.

std::string TablePart(const std::string& name) { return "tables/" + name + ".jsonl"; }
std::string FilePart(const std::string& sha256) { return "files/" + sha256; }

std::string Joined(const std::vector<std::string>& parts, const std::string& before = "",
                   const std::string& after = "") {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ", ") + before + part + after;
  return out;
}

json::value ToJson(const storage::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* text = std::get_if<std::string>(&value)) return json::string(*text);
  return nullptr;
}

// A folder that goes when it is no longer needed.
class Workshop {
 public:
  explicit Workshop(const std::string& beside)
      : folder_(beside + ".tables-" + crypto::NewId().substr(0, 8)) {
    std::filesystem::create_directory(folder_);
  }
  ~Workshop() {
    std::error_code ignored;  // What cannot be removed now is left for its owner.
    std::filesystem::remove_all(folder_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  std::string At(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

// What is written meanwhile is its owner's alone: there are hashes of passwords in it.
class OwnersAlone {
 public:
  OwnersAlone() : before_(::umask(S_IRWXG | S_IRWXO)) {}
  ~OwnersAlone() { ::umask(before_); }
  OwnersAlone(const OwnersAlone&) = delete;
  OwnersAlone& operator=(const OwnersAlone&) = delete;

 private:
  mode_t before_;
};

// Rows by their key, in the order of their bytes on both databases.
class TableReader {
 public:
  TableReader(storage::Tx& tx, const TableShape& shape) : tx_(tx), shape_(shape) {}
  // False at the end.
  bool Next(storage::Rows& rows) {
    std::string text =
        "SELECT " + Joined(shape_.columns, "\"", "\"") + " FROM \"" + shape_.name + "\"";
    if (!last_.empty()) {
      std::vector<std::string> marks;
      for (std::size_t i = 0; i < last_.size(); ++i) marks.push_back("$" + std::to_string(i + 1));
      text += " WHERE (" + shape_.order + ") > (" + Joined(marks) + ")";
    }
    text += " ORDER BY " + shape_.order + " LIMIT " + std::to_string(kPage);
    rows = tx_.Run({"archive_read", text.c_str(), nullptr}, last_);
    if (rows.empty()) return false;
    last_.clear();
    for (const auto& column : shape_.key) {
      const auto at = std::find(shape_.columns.begin(), shape_.columns.end(), column);
      last_.push_back(rows.back().at(static_cast<std::size_t>(at - shape_.columns.begin())));
    }
    return true;
  }

 private:
  storage::Tx& tx_;
  const TableShape& shape_;
  storage::Values last_;
};

Table WriteTable(storage::Tx& tx, const TableShape& shape, const std::string& path) {
  Table table{shape.name, shape.columns, 0, ""};
  std::ofstream file(path, std::ios::binary);
  crypto::Sha256Sum hash;
  TableReader reader(tx, shape);
  storage::Rows rows;
  while (reader.Next(rows)) {
    for (const auto& row : rows) {
      json::array line;
      for (std::size_t i = 0; i < row.size(); ++i) line.push_back(ToJson(row.at(i)));
      const std::string text = json::serialize(line) + "\n";
      hash.Add(text.data(), text.size());
      file << text;
      ++table.rows;
    }
  }
  file.close();
  if (!file) throw std::runtime_error(path + " cannot be written");
  table.sha256 = hash.Finish();
  return table;
}

std::string ManifestText(const Manifest& manifest) {
  json::array tables;
  for (const Table& table : manifest.tables)
    tables.push_back({{"name", table.name},
                      {"columns", json::array(table.columns.begin(), table.columns.end())},
                      {"rows", table.rows},
                      {"sha256", table.sha256}});
  return json::serialize(json::object{
             {"format", kFormat},
             {"schema", manifest.schema},
             {"organisation", manifest.organisation},
             {"demo", manifest.demo},
             {"tables", tables},
             {"files", json::array(manifest.files.begin(), manifest.files.end())},
             {"missing", json::array(manifest.missing.begin(), manifest.missing.end())}}) +
         "\n";
}

bool IsName(const std::string& name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}
bool IsHash(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Manifest ToManifest(const std::string& text) {
  try {
    const auto value = json::parse(text);
    const auto& object = value.as_object();
    if (object.at("format").as_int64() != kFormat)
      throw Broken("the archive has another format; use the program that goes with it");
    Manifest out;
    out.schema = object.at("schema").to_number<int>();
    out.organisation = std::string(object.at("organisation").as_string());
    out.demo = object.at("demo").as_bool();
    for (const auto& item : object.at("tables").as_array()) {
      const auto& one = item.as_object();
      Table table{std::string(one.at("name").as_string()),
                  {},
                  one.at("rows").as_int64(),
                  std::string(one.at("sha256").as_string())};
      for (const auto& column : one.at("columns").as_array())
        table.columns.emplace_back(column.as_string());
      // They become a part of a statement.
      if (!IsName(table.name) || !std::all_of(table.columns.begin(), table.columns.end(), IsName))
        throw Broken("the archive names a table or column that cannot be");
      out.tables.push_back(std::move(table));
    }
    for (const auto& item : object.at("files").as_array()) {
      out.files.emplace_back(item.as_string());
      if (!IsHash(out.files.back())) throw Broken("the archive names a file that cannot be");
    }
    for (const auto& item : object.at("missing").as_array())
      out.missing.emplace_back(item.as_string());
    return out;
  } catch (const Broken&) {
    throw;
  } catch (const std::exception&) {  // Whatever is wrong with the JSON: it is not ours.
    throw Broken("manifest.json is not as it was written");
  }
}

std::string HashOf(const Reader& reader, const std::string& part) {
  crypto::Sha256Sum hash;
  reader.Read(part, [&](const char* bytes, std::size_t size) { hash.Add(bytes, size); });
  return hash.Finish();
}

Manifest VerifyParts(const Reader& reader) {
  Manifest manifest = ToManifest(reader.Text(kManifest, kMostManifest));
  std::set<std::string> known = {kManifest};
  for (const Table& table : manifest.tables) {
    const std::string part = TablePart(table.name);
    known.insert(part);
    if (HashOf(reader, part) != table.sha256) throw Broken(part + " is not as it was written");
  }
  for (const auto& sha256 : manifest.files) {
    known.insert(FilePart(sha256));
    if (HashOf(reader, FilePart(sha256)) != sha256)
      throw Broken(FilePart(sha256) + " is not as it was written");
  }
  for (const auto& name : reader.names())
    if (!known.contains(name)) throw Broken(name + " does not belong in the archive");
  return manifest;
}

// Rows of one table, some at a time.
class TableWriter {
 public:
  TableWriter(storage::Tx& tx, const Table& table)
      : tx_(tx), table_(table), most_(std::max<std::size_t>(1, 400 / table.columns.size())) {}

  void Add(const std::string& line) {
    const auto value = json::parse(line);
    const auto& cells = value.as_array();
    if (cells.size() != table_.columns.size())
      throw Broken(TablePart(table_.name) + " has a row of another width");
    for (const auto& cell : cells) {
      if (cell.is_int64())
        values_.emplace_back(cell.as_int64());
      else if (cell.is_string())
        values_.emplace_back(std::string(cell.as_string()));
      else
        values_.emplace_back(std::monostate{});
    }
    if (++rows_ == most_) Flush();
  }
  void Flush() {
    if (rows_ == 0) return;
    std::string text =
        "INSERT INTO \"" + table_.name + "\" (" + Joined(table_.columns, "\"", "\"") + ") VALUES ";
    std::size_t mark = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
      text += row == 0 ? "(" : ", (";
      for (std::size_t i = 0; i < table_.columns.size(); ++i)
        text += (i == 0 ? "$" : ", $") + std::to_string(++mark);
      text += ")";
    }
    tx_.Run({"archive_write", text.c_str(), nullptr}, values_);
    values_.clear();
    rows_ = 0;
  }

 private:
  storage::Tx& tx_;
  const Table& table_;
  std::size_t most_;
  std::size_t rows_ = 0;
  storage::Values values_;
};

void LoadTables(storage::Database& db, storage::Tx& tx, const Reader& reader,
                const Manifest& manifest) {
  const bool sqlite = db.name() == "sqlite";
  const auto shapes = Tables(tx);
  std::map<std::string, std::vector<std::string>> there;
  for (const auto& shape : shapes) there[shape.name] = shape.columns;
  if (there.size() != manifest.tables.size()) throw Broken("the archive has other tables");
  const Loosened references = References(tx, sqlite);
  db.RunScript(tx, references.before);
  for (const Table& table : manifest.tables) {
    if (there[table.name] != table.columns)
      throw Broken(TablePart(table.name) + " has other columns");
    const std::string clear = "DELETE FROM \"" + table.name + "\"";  // What migrations put there.
    tx.Run({"archive_clear", clear.c_str(), nullptr}, {});
  }
  for (const Table& table : manifest.tables) {
    TableWriter writer(tx, table);
    reader.Lines(TablePart(table.name), [&](const std::string& line) { writer.Add(line); });
    writer.Flush();
  }
  if (!references.after.empty()) db.RunScript(tx, references.after);
}

void LoadFiles(const Reader& reader, const Manifest& manifest, const files::BlobStore& store) {
  for (const auto& sha256 : manifest.files) {
    const std::string id = crypto::NewId();
    std::int64_t at = 0;
    reader.Read(FilePart(sha256), [&](const char* bytes, std::size_t size) {
      if (store.Append(id, at, std::string_view(bytes, size)) != files::Put::kDone)
        throw std::runtime_error("the disk of the documents is full");
      at += static_cast<std::int64_t>(size);
    });
    if (at == 0) throw Broken(FilePart(sha256) + " is empty");
    store.Keep(id, sha256);
    store.Drop(id);
  }
}

}  // namespace

std::int64_t Manifest::rows() const {
  std::int64_t all = 0;
  for (const Table& table : tables) all += table.rows;
  return all;
}

std::string Manifest::Digest() const { return crypto::Sha256(ManifestText(*this)); }

bool HasTable(storage::Tx& tx, const std::string& name) {
  const auto all = Tables(tx);
  return std::any_of(all.begin(), all.end(),
                     [&](const TableShape& shape) { return shape.name == name; });
}

Manifest Write(storage::Tx& tx, const std::string& path, const std::vector<std::string>& files,
               const files::BlobStore& store) {
  Manifest manifest;
  manifest.schema = storage::SchemaVersion(tx);
  if (const auto here = platform::FindInstallation(tx)) {
    manifest.organisation = here->organisation_name;
    manifest.demo = here->demo;
  }
  for (const auto& sha256 : std::set<std::string>(files.begin(), files.end()))
    (store.IsWhole(sha256) ? manifest.files : manifest.missing).push_back(sha256);
  const auto parent = std::filesystem::absolute(path).parent_path();
  if (!std::filesystem::is_directory(parent))
    throw std::runtime_error("there is no folder " + parent.string());
  const OwnersAlone owners_alone;
  const Workshop workshop(path);
  Writer writer(path);
  for (const auto& shape : Tables(tx))
    manifest.tables.push_back(WriteTable(tx, shape, workshop.At(shape.name)));
  writer.AddText(kManifest, ManifestText(manifest));
  for (const Table& table : manifest.tables)
    writer.AddFile(TablePart(table.name), workshop.At(table.name), true);
  for (const auto& sha256 : manifest.files)
    writer.AddFile(FilePart(sha256), store.PathOf(sha256), false);
  writer.Close();
  return manifest;
}

Manifest Verify(const std::string& path) { return VerifyParts(Reader(path)); }

Manifest Load(storage::Database& db, const std::string& path, const files::BlobStore& store,
              Instant now) {
  const Reader reader(path);
  const Manifest manifest = VerifyParts(reader);
  storage::RefuseNewer(manifest.schema);
  const int version = storage::SchemaVersion(db);
  const bool empty = version == 0 || !db.Read([](storage::Tx& tx) {
    return platform::FindInstallation(tx).has_value();
  });
  if (!empty || version > manifest.schema)
    throw std::runtime_error("the database holds something already; name a new one");
  LoadFiles(reader, manifest, store);
  storage::MigrateTo(db, manifest.schema, now);
  const auto loaded = db.Write([&](storage::Tx& tx) -> Status {
    LoadTables(db, tx, reader, manifest);
    return Done{};
  });
  (void)loaded;  // Always Done: it throws when something is wrong.
  storage::Migrate(db, now);
  return manifest;
}

}  // namespace nokkenas::archive

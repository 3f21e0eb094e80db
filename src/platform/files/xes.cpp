// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/files/xes.h"

#include <libxml/xmlreader.h>

#include <memory>

namespace nokkenas::files {
namespace {

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string AttributeOf(xmlTextReader* reader, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlTextReaderGetAttribute(reader, reinterpret_cast<const xmlChar*>(name)), xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

// Depths: log 0, trace 1, its values and events 2, values of events 3.
void TakeElement(xmlTextReader* reader, std::vector<XesTrace>& out, bool& in_trace) {
  const int depth = xmlTextReaderDepth(reader);
  const std::string name = reinterpret_cast<const char*>(xmlTextReaderConstLocalName(reader));
  if (depth == 1) {
    in_trace = name == "trace";
    if (in_trace) out.emplace_back();
    return;
  }
  if (!in_trace) return;
  XesTrace& trace = out.back();
  if (depth == 2 && name == "event") {
    trace.events.emplace_back();
  } else if (depth == 2 || (depth == 3 && !trace.events.empty())) {
    const std::string key = AttributeOf(reader, "key");
    XesValues& values = depth == 2 ? trace.values : trace.events.back();
    if (!key.empty()) values[key] = AttributeOf(reader, "value");
  }
}

}  // namespace

std::optional<std::vector<XesTrace>> ReadXes(std::string_view xml) {
  constexpr int kDeepest = 32;
  const std::unique_ptr<xmlTextReader, FreeReader> reader(
      xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                         XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!reader) return std::nullopt;
  std::vector<XesTrace> out;
  bool is_log = false;
  bool in_trace = false;
  int more = 0;
  while ((more = xmlTextReaderRead(reader.get())) == 1) {
    const int type = xmlTextReaderNodeType(reader.get());
    if (type == XML_READER_TYPE_DOCUMENT_TYPE || xmlTextReaderDepth(reader.get()) > kDeepest)
      return std::nullopt;
    if (type != XML_READER_TYPE_ELEMENT) continue;
    if (xmlTextReaderDepth(reader.get()) == 0)
      is_log =
          std::string(reinterpret_cast<const char*>(xmlTextReaderConstLocalName(reader.get()))) ==
          "log";
    if (!is_log) return std::nullopt;
    TakeElement(reader.get(), out, in_trace);
  }
  if (more != 0) return std::nullopt;
  return out;
}

std::string XmlText(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (static_cast<unsigned char>(c) >= ' ') {
      out += c;
    }
  }
  return out;
}

}  // namespace nokkenas::files

// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <stdexcept>

#include "app/demo_procedures.h"
#include "modules/governance/facade.h"
#include "modules/party/facade.h"
#include "platform/assets/json_data.h"

namespace nokkenas::app {
namespace {

using assets::TextOf;
using boost::json::array;
using boost::json::object;
using boost::json::value;

// The people of the dossier were there before the first thing that it tells.
constexpr auto kBefore = std::chrono::hours{24} * 260;

value LoadFile(std::string_view path) { return assets::JsonData(path); }

// "@-30" is thirty days before today; "@Y+2/12-31" is the last day of the second year from now.
// "@m-3" is the first day of the month three months ago; "@Y" alone is this year, a number.
std::string ResolveDate(const std::string& text, Date today) {
  if (text.rfind("@m", 0) == 0) {
    const Date first = today.AddDays(1 - static_cast<int>(unsigned{today.Ymd().day()}));
    return first.AddMonths(std::stoi(text.substr(2))).ToString();
  }
  if (text.rfind("@Y", 0) != 0) return today.AddDays(std::stoi(text.substr(1))).ToString();
  const auto slash = text.find('/');
  const int years = slash == 2 ? 0 : std::stoi(text.substr(2, slash - 2));
  return std::to_string(today.Year() + years) + "-" + text.substr(slash + 1);
}

// Plays the files of the dossier through the API, as the logins of the demo.
class Player {
 public:
  Player(House& house, FixedClock& clock, std::map<std::string, std::string> cookies,
         std::map<std::string, value> kept)
      : house_(house),
        clock_(clock),
        now_(clock.Now()),
        today_(LocalDate(now_)),
        cookies_(std::move(cookies)),
        kept_(std::move(kept)) {}

  void Play(const object& step) {
    const auto* days = step.if_contains("daysAgo");
    clock_.Set(now_ - std::chrono::hours{24} * (days == nullptr ? 0 : days->as_int64()));
    if (step.contains("bring")) {
      Bring(step);
      return;
    }
    const std::string call = TextOf(step, "do");
    const auto blank = call.find(' ');
    http::Request request;
    request.method = call.substr(0, blank) == "PUT" ? http::Method::kPut : http::Method::kPost;
    request.path = Resolve(call.substr(blank + 1));
    request.headers["cookie"] = cookies_.at(TextOf(step, "as"));
    request.headers["content-type"] = "application/json";
    request.request_id = "demo";
    if (const auto* body = step.if_contains("body"))
      request.body = boost::json::serialize(ResolveAll(*body));
    request.headers["if-match"] = VersionOf(request);
    const value answer = Call(request, call);
    if (const auto* keep = step.if_contains("keep")) kept_[std::string(keep->as_string())] = answer;
  }

 private:
  // Brings a text as a file, and makes a document of it.
  void Bring(const object& step) {
    const std::string& text = TextOf(step, "text");
    http::Request request;
    request.method = http::Method::kPost;
    request.headers["cookie"] = cookies_.at(TextOf(step, "as"));
    request.headers["content-type"] = "application/json";
    request.request_id = "demo";
    request.path = "/document-uploads";
    request.body =
        boost::json::serialize(object{{"fileName", TextOf(step, "bring")}, {"size", text.size()}});
    const auto upload = TextOf(Call(request, request.path).as_object(), "id");
    http::Request piece = request;
    piece.headers["content-type"] = "application/octet-stream";
    piece.path = "/document-uploads/" + upload + "/pieces";
    piece.query["offset"] = "0";
    piece.body = text;
    Call(piece, piece.path);
    auto body = ResolveAll(step.at("body")).as_object();
    body["uploadId"] = upload;
    request.path = "/documents";
    request.body = boost::json::serialize(body);
    Call(request, request.path);
  }

  value Call(const http::Request& request, const std::string& what) {
    const auto response = house_.router().Handle(request);
    if (response.status >= 300)
      throw std::runtime_error("demo: " + what + ": " + response.body + "\n" + request.body);
    return response.body.empty() ? value{} : boost::json::parse(response.body);
  }

  // The version of the object that the path names ("/frameworks/{id}/activate", "/lead-times"), if
  // it names one.
  std::string VersionOf(const http::Request& command) {
    const auto second = command.path.find('/', 1);
    if (second == std::string::npos && command.method == http::Method::kPost) return "";
    const auto id_end = second == std::string::npos ? second : command.path.find('/', second + 1);
    http::Request get = command;
    get.method = http::Method::kGet;
    get.path = command.path.substr(0, id_end);
    get.body.clear();
    const auto response = house_.router().Handle(get);
    if (response.status != 200) return "";
    const auto view = boost::json::parse(response.body).as_object();
    const auto* version = view.if_contains("version");
    return version == nullptr ? "" : boost::json::serialize(*version);
  }

  // "$ro1.parties[Lindewaarts Software].id": a field of an answer that an earlier step kept.
  std::string Kept(const std::string& reference) const {
    const auto dot = reference.find('.');
    const value* at = &kept_.at(reference.substr(1, dot - 1));
    std::string rest = dot == std::string::npos ? ".id" : reference.substr(dot);
    while (!rest.empty()) {
      const bool by_name = rest.front() == '[';
      const auto end =
          by_name ? rest.find(']') + 1 : std::min(rest.find_first_of(".[", 1), rest.size());
      const std::string part = rest.substr(1, end - 1 - (by_name ? 1 : 0));
      at = by_name ? &Named(at->as_array(), part) : &at->as_object().at(part);
      rest.erase(0, end);
    }
    return std::string(at->as_string());
  }

  // The element whose organisation has that name, or whose own number it is.
  static const value& Named(const array& list, const std::string& name) {
    for (const value& item : list) {
      const auto& entry = item.as_object();
      const auto* organisation = entry.if_contains("organisation");
      if (organisation != nullptr && TextOf(organisation->as_object(), "name") == name) return item;
      const auto* number = entry.if_contains("number");
      if (number != nullptr && number->as_string() == name) return item;
    }
    throw std::runtime_error("demo: nothing is named " + name);
  }

  std::string Resolve(const std::string& text) const {
    if (text.rfind("$", 0) == 0) return Kept(text);
    const auto at = text.find("/$");
    if (at == std::string::npos) return text.rfind("@", 0) == 0 ? ResolveDate(text, today_) : text;
    const auto end = std::min(text.find('/', at + 1), text.size());
    return text.substr(0, at + 1) + Kept(text.substr(at + 1, end - at - 1)) + text.substr(end);
  }

  value ResolveAll(const value& from) const {
    if (from.is_string() && from.as_string() == "@Y") return value(today_.Year());
    if (from.is_string()) return value(Resolve(std::string(from.as_string())));
    if (from.is_array()) {
      array out;
      for (const value& item : from.as_array()) out.push_back(ResolveAll(item));
      return out;
    }
    if (!from.is_object()) return from;
    // {"euro": 1000} is an amount without VAT.
    if (const auto* euro = from.as_object().if_contains("euro"))
      return object{
          {"amountMinor", euro->as_int64() * 100}, {"currency", "EUR"}, {"vat", "excluded"}};
    object out;
    for (const auto& entry : from.as_object()) out[entry.key()] = ResolveAll(entry.value());
    return out;
  }

  House& house_;
  FixedClock& clock_;
  Instant now_;
  Date today_;
  std::map<std::string, std::string> cookies_;
  std::map<std::string, value> kept_;
};

// The session cookie of a login, as the browser would send it.
std::string SignIn(House& house, const std::string& email, const std::string& password) {
  http::Request request;
  request.method = http::Method::kPost;
  request.path = "/sessions";
  request.headers["content-type"] = "application/json";
  request.request_id = "demo";
  request.body = boost::json::serialize(object{{"email", email}, {"password", password}});
  const auto response = house.router().Handle(request);
  for (const auto& [name, text] : response.headers)
    if (name == "Set-Cookie") return text.substr(0, text.find(';'));
  throw std::runtime_error("demo: " + email + " cannot sign in: " + response.body);
}

std::map<std::string, value> SetUpOrganisations(storage::Tx& tx, Instant now) {
  std::map<std::string, value> kept;
  const value file = LoadFile("demo/organisations.json");
  for (const value& item : file.as_array()) {
    const auto& entry = item.as_object();
    const auto* kvk = entry.if_contains("kvkNumber");
    const auto number =
        kvk == nullptr ? std::nullopt : std::optional(std::string(kvk->as_string()));
    const auto kind = FromName<party::OrganisationKind>(TextOf(entry, "kind")).value();
    const std::string id = party::SetUpOrganisation(tx, TextOf(entry, "name"), kind, number, now);
    kept[TextOf(entry, "key")] = object{{"id", id}};
  }
  return kept;
}

}  // namespace

void LoadDemoDossier(House& house, FixedClock& clock) {
  const Instant now = clock.Now();
  const Instant since = now - kBefore;
  const DemoLogins logins = LoadDemoLogins();
  const auto accounts = LoadFile("demo/accounts.json").as_object();
  const std::string hash = house.sessions().HashPassword(logins.password);
  std::map<std::string, value> kept;
  const auto set_up = house.db().Write([&](storage::Tx& tx) -> Status {
    kept = SetUpOrganisations(tx, since);
    for (const value& item : accounts.at("accounts").as_array()) {
      const auto& account = item.as_object();
      const auto* employer = account.if_contains("organisation");
      const std::string key =
          employer == nullptr ? "authority" : std::string(employer->as_string());
      const std::string role = TextOf(account, "role");
      const std::string id =
          party::SetUpAccount(tx,
                              {TextOf(account, "email"), TextOf(account, "name"),
                               TextOf(kept.at(key).as_object(), "id"), "nl", role, hash},
                              since);
      kept["person_" + role] = object{{"id", id}};
    }
    return Done{};
  });
  (void)set_up;  // Always Done: it throws when the database breaks.

  kept["password"] = object{{"text", logins.password}};  // What is signed in the dossier asks it.

  std::map<std::string, std::string> cookies;
  std::vector<object> steps;
  for (const auto path : assets::DataBelow("demo/dossier/")) {
    const value file = LoadFile(path);
    for (const value& step : file.as_array()) steps.push_back(step.as_object());
  }
  for (const object& step : steps) {
    const std::string role = TextOf(step, "as");
    for (const auto& account : logins.accounts)
      if (account.role_key == role && !cookies.contains(role))
        cookies[role] = SignIn(house, account.email, logins.password);
  }
  const std::string manager = TextOf(kept.at("person_contract_manager").as_object(), "id");
  Player player(house, clock, std::move(cookies), std::move(kept));
  for (const object& step : steps) player.Play(step);
  clock.Set(now);
  // Last, so that a load that broke off is no demo: the next start says so.
  const auto done = house.db().Write([&](storage::Tx& tx) -> Status {
    governance::AddProcedureLog(tx, "Nadere overeenkomsten, twee jaar (verzonnen)",
                                InventProcedures(now), manager, now);
    platform::AddInstallation(tx, {TextOf(accounts, "authority"), true}, now);
    return Done{};
  });
  (void)done;  // Always Done: it throws when the database breaks.
}

}  // namespace nokkenas::app

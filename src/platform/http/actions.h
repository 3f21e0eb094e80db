// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The acts that a view offers, read from the lifecycle table and the rights of the reader. An act
// that is theirs but not possible now says why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "platform/http/endpoint.h"
#include "platform/i18n/texts.h"

namespace nokkenas::http {

struct ActionRefusal {
  static constexpr const char* kSchema = "ActionRefusal";
  std::string code;
  std::string title;
  std::string detail;
  static void Fields(auto& self, auto&& f) {
    f("code", self.code);
    f("title", self.title);
    f("detail", self.detail);
  }
};

// Any object, as another one names it.
struct SubjectView {
  static constexpr const char* kSchema = "Subject";
  std::string kind;
  std::string kind_title;
  std::string id;
  std::string title;
  std::string url;
  static void Fields(auto& self, auto&& f) {
    f("kind", self.kind);
    f("kindTitle", self.kind_title);
    f("id", self.id);
    f("title", self.title);
    f("url", self.url, "The page in the browser");
  }
};

inline SubjectView ToSubject(const Context& ctx, const auth::SubjectRef& subject,
                             const std::string& title) {
  return {subject.kind, i18n::Text(ctx.locale, "kind." + subject.kind), subject.id, title,
          ctx.subjects.Url(subject)};
}

// The same, with the title in the language of the reader.
inline SubjectView ToSubject(Context& ctx, const auth::SubjectRef& subject) {
  return ToSubject(ctx, subject, ctx.subjects.Title(ctx.tx(), subject, ctx.locale));
}

struct Action {
  static constexpr const char* kSchema = "Action";
  std::string name;
  std::string event;
  bool permitted = true;
  std::optional<ActionRefusal> refusal;
  static void Fields(auto& self, auto&& f) {
    f("name", self.name, "The operationId of the command");
    f("event", self.event, "Its verb");
    f("permitted", self.permitted, "False: the refusal says why not now");
    f("refusal", self.refusal);
  }
};

inline ActionRefusal ToActionRefusal(const Failure& failure, const std::string& locale) {
  const std::string code = failure.code->id;
  return {code, i18n::Text(locale, "refusal." + code + ".title", failure.params),
          i18n::Text(locale, "refusal." + code + ".detail", failure.params)};
}

// Adds the act for an actor who has the right to it. `decision` is what the rule says now.
template <class T>
void OfferAction(const Context& ctx, const std::string& noun, const std::string& event,
                 const Result<T>& decision, std::vector<Action>& actions) {
  Action action{noun + "_" + event, event, decision.ok(), {}};
  if (!decision.ok()) action.refusal = ToActionRefusal(decision.failure(), ctx.locale);
  actions.push_back(std::move(action));
}

// Adds the act when the actor has the right on `subject`.
template <class T>
void OfferAction(const Context& ctx, const auth::SubjectRef& subject, const char* permission,
                 const std::string& noun, const std::string& event, const Result<T>& decision,
                 std::vector<Action>& actions) {
  if (ctx.actor.Can(permission, subject)) OfferAction(ctx, noun, event, decision, actions);
}

}  // namespace nokkenas::http

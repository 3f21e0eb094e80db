// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/document/domain/document.h"
#include "platform/auth/subjects.h"
#include "platform/http/list.h"
#include "platform/storage/database.h"

namespace nokkenas::document {

std::optional<Document> FindDocument(storage::Tx& tx, const std::string& id);
void AddDocument(storage::Tx& tx, const Document& one);
// Its title, mark, ground, retention, state and reason; its version goes up.
void SaveDocument(storage::Tx& tx, const Document& one);
// Starts a list; the caller adds which, and who may see what. Rows are as ToDocument reads them.
http::ListQuery DocumentQuery();
Document ToDocument(const storage::Row& row);
std::vector<auth::SearchHit> SearchDocuments(storage::Tx& tx, const std::string& text, int limit);

// The newest first.
std::vector<Version> VersionsOf(storage::Tx& tx, const std::string& document_id);
void AddVersion(storage::Tx& tx, const Version& one);
bool IsNamed(storage::Tx& tx, const std::string& sha256);
std::vector<std::string> AllFiles(storage::Tx& tx);

std::optional<Hold> FindHold(storage::Tx& tx, const std::string& id);
// The one placed last first.
std::vector<Hold> HoldsOf(storage::Tx& tx, const std::string& document_id);
void AddHold(storage::Tx& tx, const Hold& one);
void LiftHold(storage::Tx& tx, const Hold& one);
// Starts a list of holds that are not lifted.
http::ListQuery HoldQuery();
Hold ToHold(const storage::Row& row);

std::optional<Upload> FindUpload(storage::Tx& tx, const std::string& id);
void AddUpload(storage::Tx& tx, const Upload& one);
void UseUpload(storage::Tx& tx, const std::string& id, const std::string& document_id);
// Nothing came of it yet, and it may go on.
bool IsArriving(storage::Tx& tx, const std::string& id, Instant since);
void RemoveOldUploads(storage::Tx& tx, Instant before);

// What is wrong with what is stored, a line each.
std::vector<std::string> CheckRows(storage::Tx& tx);

}  // namespace nokkenas::document

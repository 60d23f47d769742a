#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/live_changes.h"
#include "calendar/actions/published_calendar.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/office.h"
#include "catalog/actions/published_catalog.h"
#include "inquiries/actions/inquiries.h"
#include "materials/actions/archive.h"
#include "notices/actions/message_addresses.h"
#include "notices/notices.h"
#include "people/actions/identity.h"
#include "people/actions/known_names.h"
#include "webhooks/actions/subscriptions.h"

#include "platform/crypto/field_cipher.h"
#include "platform/crypto/password.h"
#include "platform/files/file_store.h"
#include "platform/files/partial_files.h"
#include "platform/http/dispatch.h"
#include "platform/http/router.h"
#include "platform/scan/virus_scanner.h"
#include "platform/search/index.h"
#include "platform/services.h"

namespace yimen::app {

struct ApplicationOptions {
    std::filesystem::path key_file;  ///< made when there is none
    /// Where files are kept; empty: beside the key file.
    std::filesystem::path file_folder;
    /// Looks for viruses in what people hand in; null: nobody does, and files say so.
    std::shared_ptr<const scan::VirusScanner> virus_scanner;
    people::LocalSignIn local_sign_in = people::LocalSignIn::Allowed;
    people::SecondFactorDuty second_factor = people::SecondFactorDuty::Nobody;
    people::SessionTimes session_times;
    crypto::PasswordCost password_cost;
    crypto::PasswordHasher::Limits password_limits;
    crypto::Aead field_algorithm = crypto::Aead::Sm4Gcm;
    std::string server_name = "server";
    /// Under which people reach the server: https://yimen.example.gov.cn. Printed papers lead
    /// there.
    std::string public_address = "http://127.0.0.1:8080";
    /// How often it is looked whether those who follow changes still may.
    std::chrono::milliseconds check_streams_every{15'000};
    /// By which messages go out; they must outlive the application.
    notices::Gateways gateways;
    /// Where systems of departments may be told of events.
    webhooks::WaysOut webhook_ways;
    /// Text of /metrics.
    std::function<std::string()> metrics = [] { return std::string{}; };
    /// Called for every exception that became a 500.
    std::function<void(const http::Failure&)> report = [](const http::Failure&) {};
};

/// All contexts wired together over one store: what the server serves and what tests play through.
class Application {
  public:
    /// `database` and `clock` must outlive it; the schema must be up to date.
    Application(db::Database& database, const clock::Clock& clock, ApplicationOptions options);

    Services& services() { return services_; }
    const people::Identity& identity() const { return identity_; }
    const notices::Papers& papers() const { return papers_; }
    const notices::AddressDesk& address_desk() const { return address_desk_; }
    catalog::PublishedCatalog& catalog() { return catalog_; }
    const materials::Archive& archive() const { return archive_; }
    calendar::PublishedCalendar& calendar() { return calendar_; }
    cases::Office& office() { return office_; }
    const http::Router& router() const { return router_; }
    const http::Dispatch& dispatch() const { return *dispatch_; }

  private:
    ApplicationOptions options_;
    calendar::PublishedCalendar calendar_;
    Services services_;
    crypto::PasswordHasher passwords_;
    crypto::FieldCipher cipher_;
    people::Identity identity_;
    files::FileStore files_;
    files::PartialFiles partial_files_;
    materials::Archive archive_;
    notices::Papers papers_;
    notices::AddressDesk address_desk_;
    std::unique_ptr<search::Index> index_;
    catalog::PublishedCatalog catalog_;
    cases::KnownTerms known_terms_;
    people::KnownNames known_names_;
    cases::Office office_;
    webhooks::Desk webhook_desk_;
    inquiries::Desk inquiry_desk_;
    LiveChanges changes_;
    http::Router router_;
    std::unique_ptr<http::Dispatch> dispatch_;
};

/// Which page of the built web shows a path that is no file.
std::optional<std::string> page_for(std::string_view path);

}  // namespace yimen::app

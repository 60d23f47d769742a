#include "app/application.h"

#include "app/health_routes.h"
#include "app/query_rule_table.h"
#include "calendar/http/routes.h"
#include "cases/http/routes.h"
#include "catalog/actions/announce_places.h"
#include "catalog/http/routes.h"
#include "inquiries/http/routes.h"
#include "materials/domain/limits.h"
#include "materials/http/routes.h"
#include "notices/http/message_routes.h"
#include "notices/http/routes.h"
#include "notices/http/sending_routes.h"
#include "people/http/routes.h"
#include "ratings/http/routes.h"
#include "sharing/http/routes.h"
#include "webhooks/http/routes.h"

#include "platform/crypto/random.h"
#include "platform/db/store_full.h"

namespace yimen::app {

namespace {

std::optional<Problem> translate(const std::exception& thrown) {
    if (dynamic_cast<const db::Unavailable*>(&thrown) != nullptr) {
        return Problem{ProblemKind::Unavailable, "busy", {}, {}};
    }
    if (dynamic_cast<const db::StoreFull*>(&thrown) != nullptr) {
        return Problem{ProblemKind::Unavailable, "store-full", {}, {}};
    }
    return std::nullopt;
}

std::filesystem::path file_folder(const ApplicationOptions& options) {
    if (!options.file_folder.empty()) return options.file_folder;
    return options.key_file.parent_path() / "files";
}

notices::Numbering numbering_of(const db::Database& database) {
    return database.engine() == "sqlite" ? notices::Numbering::OneWriter
                                         : notices::Numbering::ManyWriters;
}

}  // namespace

Application::Application(db::Database& database, const clock::Clock& clock,
                         ApplicationOptions options)
    : options_(std::move(options)),
      calendar_(database),
      services_{.database = database,
                .clock = clock,
                .new_id = [&clock] { return crypto::new_id(clock.now()); },
                .calendar = [this] { return calendar_.view()->calendar; },
                .server_name = options_.server_name},
      passwords_(options_.password_cost, options_.password_limits),
      cipher_(crypto::FieldCipher::open_file(options_.key_file, options_.field_algorithm)),
      identity_{.passwords = passwords_,
                .cipher = cipher_,
                .local_sign_in = options_.local_sign_in,
                .second_factor = options_.second_factor,
                .times = options_.session_times},
      files_(file_folder(options_), materials::kFileBytesMax),
      partial_files_(file_folder(options_) / "partial"),
      archive_{.files = files_,
               .partial_files = partial_files_,
               .cipher = cipher_,
               .scanner = options_.virus_scanner.get()},
      papers_{.cipher = cipher_,
              .files = files_,
              .public_address = options_.public_address,
              .numbering = numbering_of(database)},
      address_desk_{.services = services_, .cipher = cipher_, .gateways = options_.gateways},
      index_(search::make_index()),
      catalog_(database, *index_),
      office_{.terms = known_terms_,
              .names = known_names_,
              .cipher = cipher_,
              .papers = papers_,
              .archive = archive_},
      webhook_desk_{.services = services_, .cipher = cipher_, .ways = options_.webhook_ways},
      inquiry_desk_{.services = services_, .cipher = cipher_},
      changes_(services_, identity_, options_.check_streams_every) {
    catalog::add_public_routes(router_, services_, catalog_, options_.public_address);
    catalog::add_desk_routes(router_, services_);
    calendar::add_routes(router_, services_, calendar_);
    catalog::add_superior_routes(router_, services_);
    catalog::add_referral_routes(router_, services_);
    catalog::add_quality_routes(router_, services_);
    catalog::add_inspection_routes(router_, services_);
    catalog::add_paper_routes(router_, services_, options_.public_address);
    catalog::add_administration_routes(router_, services_, catalog_);
    cases::add_routes(router_, services_, office_);
    notices::add_routes(router_, services_, papers_);
    notices::add_message_routes(router_, services_);
    notices::add_sending_routes(router_, address_desk_);
    people::add_routes(router_, services_, identity_,
                       [](db::Transaction& transaction) { catalog::announce_places(transaction); });
    materials::add_own_routes(router_, services_, archive_);
    materials::add_desk_routes(router_, services_, archive_);
    sharing::add_routes(router_, services_, cipher_);
    sharing::add_exchange_routes(router_, services_, cipher_);
    sharing::add_application_routes(router_, services_, office_, cipher_);
    webhooks::add_routes(router_, webhook_desk_);
    inquiries::add_routes(router_, inquiry_desk_);
    ratings::add_routes(router_, services_, office_);
    add_event_routes(router_, changes_);
    add_health_routes(router_, database, options_.metrics);
    dispatch_ = std::make_unique<http::Dispatch>(
        router_, http::DispatchHooks{.gate =
                                         [this](const http::Route& route, http::Request& request) {
                                             return people::admit(route, request, services_,
                                                                  identity_);
                                         },
                                     .gate_waits = people::asks_the_store,
                                     .query_rules = kQueryRules,
                                     .translate = translate,
                                     .report = options_.report});
}

std::optional<std::string> page_for(std::string_view path) {
    if (path == "/desk" || path.starts_with("/desk/")) return "desk.html";
    return "index.html";
}

}  // namespace yimen::app

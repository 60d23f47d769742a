#include "sharing/actions/exchange.h"

#include <chrono>
#include <map>
#include <set>

#include "catalog/catalog.h"
#include "sharing/actions/applicants.h"
#include "sharing/actions/register_case.h"
#include "sharing/store/external_case_store.h"

namespace yimen::sharing {

namespace {

/// Where the exchange says what the command calls otherwise.
std::string element_of(const std::string& pointer) {
    static const std::map<std::string, std::string, std::less<>> elements = {
        {"/item_id", "/SXBM"},
        {"/number", "/SBLSH"},
        {"/applicant/number", "/SQRZJHM"},
        {"/applicant/name", "/SQRMC"},
        {"/applicant/document_type", "/SQRZJLX"},
        {"/received_on", "/on"}};
    const auto found = elements.find(pointer);
    return found == elements.end() ? pointer : found->second;
}

/// One import in its unit of work.
class Import {
  public:
    Import(db::Transaction& transaction, const ImportExchange& command,
           const WorkCalendar& calendar, Instant now, Services& services,
           const crypto::FieldCipher& cipher)
        : transaction_(transaction),
          command_(command),
          calendar_(calendar),
          now_(now),
          services_(services),
          cipher_(cipher),
          store_(transaction, cipher) {}

    Result<Imported> run() {
        Imported imported{.rows = static_cast<std::int64_t>(command_.rows.size()), .added = 0};
        for (std::size_t at = 0; at < command_.rows.size(); ++at) {
            const auto& row = command_.rows[at];
            if (broken_.contains(row.case_number)) continue;
            const auto before = faults_.size();
            if (take(row, '/' + std::to_string(at))) ++imported.added;
            if (faults_.size() > before) broken_.insert(row.case_number);
        }
        if (!faults_.empty()) return invalid_input(std::move(faults_));
        return imported;
    }

  private:
    void fault(std::string pointer, std::string code) {
        faults_.push_back({std::move(pointer), std::move(code), {}});
    }

    /// Whether the register has more than before.
    bool take(const ExchangeRow& row, const std::string& pointer) {
        const auto before = faults_.size();
        auto read = read_row(row, pointer, faults_);
        if (faults_.size() > before) return false;
        const auto known = store_.find_by_number(row.case_number);
        if (known && known->unit_id != command_.client.unit_id) {
            fault(pointer + "/SBLSH", "case-number-taken");
            return false;
        }
        if (known && read.serial <= known->serial) {
            if (!stands_there(*known, read)) {
                fault(pointer + "/SJBBH", "exchange-row-differs");
            }
            return false;
        }
        if (read.report.kind == ReportKind::Receive) return begin(row, std::move(read), pointer);
        if (!known) {
            fault(pointer + "/SBLSH", "exchange-receipt-missing");
            return false;
        }
        if (read.serial != known->serial + 1) {
            fault(pointer + "/SJBBH", "exchange-row-missing");
            return false;
        }
        return go_on(*known, std::move(read), pointer);
    }

    /// Whether the register has the same; what a row says beside it, such as the name of the item,
    /// is known better here.
    bool stands_there(const ExternalCase& known, const ReadRow& read) {
        const auto entries = store_.list_entries(known.id);
        const auto& entry = entries.at(static_cast<std::size_t>(read.serial - 1));
        if (!tells_the_same(entry.report, read.report)) return false;
        if (read.report.kind != ReportKind::Receive) return true;
        std::vector<FieldProblem> wrong;
        const auto applicant = check_applicant(read.applicant, day_in_china(now_), wrong);
        return wrong.empty() && applicant == store_.get_applicant(known.id);
    }

    bool begin(const ExchangeRow& row, ReadRow read, const std::string& pointer) {
        if (read.serial != 1) {
            fault(pointer + "/SJBBH", "exchange-row-missing");
            return false;
        }
        const auto entry_id = catalog::find_entry_by_code(transaction_, row.item_code);
        const auto registered = register_within(transaction_,
                                                {.client = command_.client,
                                                 .write = {},
                                                 .item_id = entry_id.value_or(""),
                                                 .number = row.case_number,
                                                 .applicant = std::move(read.applicant),
                                                 .received_on = read.report.on,
                                                 .officer = {},
                                                 .due_on = std::nullopt,
                                                 .reports = {}},
                                                calendar_, now_, services_, cipher_);
        return registered ? true : refuse(registered.problem(), pointer);
    }

    bool go_on(const ExternalCase& known, ReadRow read, const std::string& pointer) {
        const auto reported = report_within(transaction_,
                                            {.client = command_.client,
                                             .write = {},
                                             .case_id = known.id,
                                             .report = std::move(read.report)},
                                            calendar_, now_, services_, cipher_);
        return reported ? true : refuse(reported.problem(), pointer);
    }

    bool refuse(const Problem& problem, const std::string& pointer) {
        for (const auto& one : problem.fields) {
            faults_.push_back({pointer + element_of(one.pointer), one.code, one.facts});
        }
        if (problem.fields.empty()) faults_.push_back({pointer, problem.code, problem.facts});
        return false;
    }

    db::Transaction& transaction_;
    const ImportExchange& command_;
    const WorkCalendar& calendar_;
    Instant now_;
    Services& services_;
    const crypto::FieldCipher& cipher_;
    ExternalCaseStore store_;
    std::vector<FieldProblem> faults_;
    std::set<std::string> broken_;
};

}  // namespace

Result<ExchangePage> export_exchange(const people::CallingClient& client, const std::string& cursor,
                                     std::int64_t limit, Services& services,
                                     const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(client, people::ClientScope::Read)) {
        return *refused;
    }
    const auto before = services.clock.now() - std::chrono::seconds{kExchangeDelaySeconds};
    return services.database.write([&](db::Transaction& transaction) -> Result<ExchangePage> {
        const ExternalCaseStore store{transaction, cipher};
        ExchangePage page{.rows = {}, .cursor = cursor};
        for (auto& one : store.list_entries_of_unit(client.unit_id, cursor, before, limit)) {
            const auto tracked = store.find(one.case_id);
            if (!tracked) throw db::DatabaseError{"sharing: a report without its case"};
            page.rows.push_back(to_row(*tracked, store.get_applicant(one.case_id), one.entry));
            page.cursor = std::move(one.entry.id);
        }
        people::record(transaction,
                       people::event_of(client, "exchange.export", "unit:" + client.unit_id),
                       services);
        return page;
    });
}

Result<Imported> import_exchange(const ImportExchange& command, Services& services,
                                 const crypto::FieldCipher& cipher) {
    for (const auto scope : {people::ClientScope::Receive, people::ClientScope::Report}) {
        if (const auto refused = people::refuse_without(command.client, scope)) return *refused;
    }
    if (command.rows.size() > kExchangeRowsMost) {
        return Problem{
            ProblemKind::TooLarge, "too-large", {{"limit", std::to_string(kExchangeRowsMost)}}, {}};
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Imported>(transaction, command.write, now, [&] {
            return Import{transaction, command, calendar, now, services, cipher}.run();
        });
    });
}

}  // namespace yimen::sharing

#include "catalog/actions/save_synonym.h"

#include "catalog/actions/administer_catalog.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using Faults = std::vector<FieldProblem>;

constexpr std::size_t kWordsLengthMax = 50;

void require_words(Faults& faults, const std::string& words, std::string pointer) {
    if (text::is_blank(words)) {
        faults.push_back({std::move(pointer), "text-required", {}});
    } else if (text::length(words) > kWordsLengthMax) {
        faults.push_back(
            {std::move(pointer), "text-too-long", {{"limit", std::to_string(kWordsLengthMax)}}});
    }
}

std::string subject_of(const Synonym& synonym) {
    return synonym.everyday + " = " + synonym.formal;
}

}  // namespace

Result<std::vector<Synonym>> save_synonym(const people::Person& officer, const Synonym& synonym,
                                          Services& services) {
    const auto post = find_administrator(officer);
    if (!post) return post.problem();
    Faults faults;
    require_words(faults, synonym.everyday, "/everyday");
    require_words(faults, synonym.formal, "/formal");
    if (!faults.empty()) return invalid_input(std::move(faults));
    return services.database.write([&](db::Transaction& transaction) {
        ReferenceStore store{transaction};
        store.put_synonym(synonym);
        EntryStore{transaction}.raise_revision();
        record_administration(transaction, officer, **post, "synonym", subject_of(synonym), "",
                              services);
        return Result<std::vector<Synonym>>{store.list_synonyms()};
    });
}

Result<std::vector<Synonym>> remove_synonym(const people::Person& officer, const Synonym& synonym,
                                            Services& services) {
    const auto post = find_administrator(officer);
    if (!post) return post.problem();
    return services.database.write(
        [&](db::Transaction& transaction) -> Result<std::vector<Synonym>> {
            ReferenceStore store{transaction};
            if (!store.remove_synonym(synonym)) {
                return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            }
            EntryStore{transaction}.raise_revision();
            record_administration(transaction, officer, **post, "synonym-removed",
                                  subject_of(synonym), "", services);
            return store.list_synonyms();
        });
}

Result<std::vector<Synonym>> list_synonyms(const people::Person& officer, db::Database& database) {
    const auto post = find_administrator(officer);
    if (!post) return post.problem();
    return database.read([](db::Transaction& transaction) {
        return Result<std::vector<Synonym>>{ReferenceStore{transaction}.list_synonyms()};
    });
}

}  // namespace yimen::catalog

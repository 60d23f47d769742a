#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "notices/actions/print_notice.h"
#include "notices/notices.h"
#include "notices/store/notice_store.h"

#include "platform/files/file_store.h"
#include "platform/services.h"

namespace yimen::notices {

namespace {

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A picture that is on the paper and not on the disk cannot be drawn.
std::string print(const Notice& notice, const Papers& papers) {
    const std::string digest{notice.values.find(NoticeField::Signature)};
    if (digest.empty()) return print_notice(notice, papers.public_address);
    const auto signature = papers.files.find(digest);
    if (!signature) throw files::FileDamaged{"lost signature " + digest};
    return print_notice(notice, papers.public_address, read_bytes(*signature));
}

/// The kept print. One that the disk has lost is drawn again, and counts only when it is the same.
std::string reprint(const Notice& notice, const Papers& papers) {
    if (const auto kept = papers.files.find(*notice.pdf_digest)) return read_bytes(*kept);
    auto pdf = print(notice, papers);
    const auto kept = papers.files.keep_bytes(pdf);
    if (!kept || kept->digest != *notice.pdf_digest) {
        throw files::FileDamaged{"lost print " + *notice.pdf_digest};
    }
    return pdf;
}

}  // namespace

std::string draw_for_signature(NoticeKind kind, NoticeValues values, Instant made_at) {
    if (row_of(kind).signer != Signer::Applicant) {
        throw std::logic_error{"notices: an office signs that paper"};
    }
    Notice unsigned_paper;
    unsigned_paper.kind = kind;
    unsigned_paper.issued_on = day_in_china(made_at);
    unsigned_paper.issued_at = made_at;
    unsigned_paper.values = std::move(values);
    return print_notice(unsigned_paper, {});
}

Result<std::string> draw_notice(std::string_view notice_id, Services& services,
                                const Papers& papers) {
    const auto find = [&] {
        return services.database.read([&](db::Transaction& transaction) {
            return find_notice(transaction, notice_id, papers);
        });
    };
    const auto notice = find();
    if (!notice) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    if (notice->pdf_digest) return reprint(*notice, papers);

    auto pdf = print(*notice, papers);
    const auto kept = papers.files.keep_bytes(pdf);
    if (!kept) return kept.problem();
    const auto first = services.database.write([&](db::Transaction& transaction) -> Result<bool> {
        return NoticeStore{transaction, papers.cipher}.keep_pdf(notice_id, kept->digest);
    });
    if (!first) return first.problem();
    if (*first) return pdf;
    // Somebody else's print came first.
    return reprint(*find(), papers);
}

}  // namespace yimen::notices

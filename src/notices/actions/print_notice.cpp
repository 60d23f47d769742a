#include "notices/actions/print_notice.h"

#include <boost/url/url.hpp>

#include "notices/domain/notice_text.h"

#include "platform/paper/document.h"

namespace yimen::notices {

namespace {

using paper::blocks::Detail;

constexpr std::string_view kSealWords = "印章待接入";
/// Room for a hand.
constexpr const char* kBlank = "\n";
constexpr const char* kBlankForPicture = "\n\n";
constexpr const char* kBlankDay = "\n　　　　年　　月　　日";

/// What stands elsewhere on the paper than in its grid.
bool stands_elsewhere(const NoticeValue& said, const KindRow& row) {
    if (said.label) return false;
    if (said.name == name_of(NoticeField::Signature)) return true;
    if (said.name == name_of(NoticeField::Office)) return row.signer != Signer::Deliverers;
    if (row.remedy == Remedy::None) return false;
    return said.name == name_of(NoticeField::ReviewOffice) ||
           said.name == name_of(NoticeField::Court);
}

std::string label_of(const NoticeValue& said) {
    if (said.label) return *said.label;
    const auto field = find_field(said.name);
    return field ? std::string{label_of(*field)} : said.name;
}

/// Known values in the order of their table, then the others in their own.
std::vector<Detail> details_of(const Notice& notice) {
    const auto& row = row_of(notice.kind);
    std::vector<Detail> details;
    const auto add = [&](const NoticeValue& said) {
        if (!said.value.empty() && !stands_elsewhere(said, row)) {
            details.push_back({label_of(said), said.value});
        }
    };
    for (const auto& field : kNoticeFields) {
        for (const auto& said : notice.values.fields) {
            if (!said.label && said.name == field.name) add(said);
        }
    }
    for (const auto& said : notice.values.fields) {
        if (said.label || !find_field(said.name)) add(said);
    }
    return details;
}

void add_list(paper::Document& document, const NoticeList& list) {
    const auto kind = find_table(list.name);
    if (kind == NoticeTable::None || list.rows.empty()) return;
    const auto& row = row_of(kind);
    paper::Table table;
    for (std::size_t i = 0; i < row.columns.size() && !row.columns[i].empty(); ++i) {
        table.columns.push_back({.title = std::string{row.columns[i]}, .share = row.shares[i]});
    }
    table.rows = list.rows;
    document.add_subheading(std::string{row.title});
    document.add_table(std::move(table));
}

std::vector<Detail> signatures_of(const KindRow& row) {
    switch (row.signer) {
        case Signer::Office:
            if (row.delivery == DeliveryDuty::NotOwed) return {};
            return {{"签收人签章", kBlank}, {"签收时间", kBlankDay}};
        case Signer::OfficeAndApplicant:
            return {{"申请人签章", kBlank}, {"签名日期", kBlankDay}};
        case Signer::Applicant:
            return {{"申请人签章", kBlank}, {"签名日期", kBlankDay}};
        case Signer::Participants:
            return {{"申请人、利害关系人", kBlank},
                    {"审查人员", kBlank},
                    {"主持人", kBlank},
                    {"记录人", kBlank}};
        case Signer::Parties:
            return {{"移交人签名", kBlank}, {"接收人签名", kBlank}};
        case Signer::Deliverers:
            return {{"收件人签章", kBlank},
                    {"见证人签名", kBlank},
                    {"送达人签名", kBlank},
                    {"签名日期", kBlankDay}};
    }
    return {};
}

bool bears_a_seal(Signer signer) {
    return signer != Signer::Applicant && signer != Signer::Participants;
}

paper::blocks::Code code_of(const Notice& notice, const std::string& public_address) {
    if (notice.number.empty()) return {};
    return {verification_address(notice, public_address),
            "校验码：" + notice.code + "\n扫码核验真伪，或者输入文号和校验码：\n" + public_address +
                "/verify"};
}

/// Who signed on a pad stands first of those who sign; alone, on the day of the paper.
std::vector<Detail> signatures_of(const Notice& notice, const std::string& signature) {
    const auto& row = row_of(notice.kind);
    auto signatures = signatures_of(row);
    if (signature.empty() || signatures.empty()) return signatures;
    signatures.front().value = kBlankForPicture;
    signatures.front().picture = signature;
    if (row.signer == Signer::Applicant) signatures.back().value = format_chinese(notice.issued_on);
    return signatures;
}

void add_end(paper::Document& document, const Notice& notice, paper::blocks::Code code,
             const std::string& signature) {
    const auto& row = row_of(notice.kind);
    if (!bears_a_seal(row.signer)) {
        document.add_details(signatures_of(notice, signature));
        if (!code.content.empty()) document.add_qr_code(code.content, code.caption);
        return;
    }
    document.add_seal_place({.before = write_remedy(notice.kind, notice.values),
                             .office = std::string{notice.values.find(NoticeField::Office)},
                             .date = format_chinese(notice.issued_on),
                             .words = std::string{kSealWords},
                             .code = std::move(code),
                             .signers = signatures_of(notice, signature)});
}

}  // namespace

std::string verification_address(const Notice& notice, const std::string& public_address) {
    boost::urls::url address{public_address + "/verify"};
    address.params().append({"number", notice.number});
    address.params().append({"code", notice.code});
    const auto case_number = notice.values.find(NoticeField::CaseNumber);
    if (!case_number.empty()) address.params().append({"case", case_number});
    return address.c_str();
}

std::string print_notice(const Notice& notice, const std::string& public_address,
                         const std::string& signature) {
    const std::string title{title_of(notice.kind)};
    paper::Document document{{.title = title,
                              .sheet = paper::Sheet::Office,
                              .typeface = paper::Typeface::Serif,
                              .footer = notice.number.empty() ? title : notice.number,
                              .made_at = notice.issued_at}};
    document.add_title(title);
    if (!notice.number.empty()) document.add_subtitle(notice.number);
    if (const auto address = write_address(notice.kind, notice.values); !address.empty()) {
        document.add_paragraph(address);
    }
    if (const auto lead = write_lead(notice.kind, notice.values); !lead.empty()) {
        document.add_indented_paragraph(lead);
    }
    document.add_details(details_of(notice));
    for (const auto& list : notice.values.tables) add_list(document, list);
    add_end(document, notice, code_of(notice, public_address), signature);
    return paper::to_pdf(document);
}

}  // namespace yimen::notices

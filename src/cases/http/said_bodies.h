#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "cases/domain/story.h"

#include "core/result.h"

/// What is sent with an act, one body for each kind of thing that is said.
namespace yimen::cases::bodies {

struct HandedBody {
    std::string key;
    std::string handing;  ///< paper, upload, scan, certificate, commitment, shared, number
    std::vector<std::string> files;
    std::optional<std::string> reference;
};
BOOST_DESCRIBE_STRUCT(HandedBody, (), (key, handing, files, reference))

struct DraftBody {
    boost::json::value answers;
    std::vector<HandedBody> materials;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (answers, materials))

/// Filed with what the draft holds, unless new answers or materials come with it.
struct FilingBody {
    std::optional<boost::json::value> answers;
    std::optional<std::vector<HandedBody>> materials;
    std::optional<bool> pre_review;
};
BOOST_DESCRIBE_STRUCT(FilingBody, (), (answers, materials, pre_review))

struct ReceiptBody {
    std::optional<boost::json::value> answers;
    std::optional<std::vector<HandedBody>> materials;
    std::optional<std::string> green_channel;        ///< its ground
    std::optional<std::vector<std::string>> ticked;  ///< with it: accepted at once
};
BOOST_DESCRIBE_STRUCT(ReceiptBody, (), (answers, materials, green_channel, ticked))

struct GapBody {
    std::string material;
    std::string words;
    std::optional<bool> on_paper;
};
BOOST_DESCRIBE_STRUCT(GapBody, (), (material, words, on_paper))

struct GapsBody {
    std::vector<GapBody> gaps;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(GapsBody, (), (gaps, reason))

struct AcceptanceBody {
    std::vector<std::string> ticked;
    std::optional<std::string> signature;          ///< paper, pad, electronic
    std::optional<std::string> signature_picture;  ///< with pad: PNG, base64
};
BOOST_DESCRIBE_STRUCT(AcceptanceBody, (), (ticked, signature, signature_picture))

struct ReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))

struct NothingBody {};
BOOST_DESCRIBE_STRUCT(NothingBody, (), ())

/// A reason with the ground in the law, or the office that is competent.
struct FoundedBody {
    std::string reason;
    std::optional<std::string> basis;
    std::optional<std::string> unit_id;
};
BOOST_DESCRIBE_STRUCT(FoundedBody, (), (reason, basis, unit_id))

/// A refusal; `fault` is concealed when facts were hidden or papers false (行政许可法 art. 78).
struct DenialBody {
    std::string reason;
    std::optional<std::string> fault;
};
BOOST_DESCRIBE_STRUCT(DenialBody, (), (reason, fault))

/// The same with the ground in the law, or the body that is competent.
struct RefusalBody {
    std::string reason;
    std::optional<std::string> basis;
    std::optional<std::string> unit_id;  ///< that is competent
    std::optional<std::string> fault;
};
BOOST_DESCRIBE_STRUCT(RefusalBody, (), (reason, basis, unit_id, fault))

/// `fault` is deceived when it was got by deceit or bribery (行政许可法 art. 79).
struct RevocationBody {
    std::string reason;
    std::optional<std::string> basis;
    std::optional<std::string> unit_id;
    std::optional<std::string> fault;
};
BOOST_DESCRIBE_STRUCT(RevocationBody, (), (reason, basis, unit_id, fault))

struct StepBody {
    std::int64_t step = 0;
    std::optional<std::string> reason;
    std::optional<std::vector<std::string>> persons;
    std::optional<std::string> account_id;
};
BOOST_DESCRIBE_STRUCT(StepBody, (), (step, reason, persons, account_id))

struct OpinionBody {
    std::string unit_id;
    std::string reason;
    std::optional<std::int64_t> days;
};
BOOST_DESCRIBE_STRUCT(OpinionBody, (), (unit_id, reason, days))

struct ProcedureBody {
    std::string procedure;
    std::optional<std::string> reason;
    std::optional<std::int64_t> days;
    std::optional<std::vector<std::string>> persons;
};
BOOST_DESCRIBE_STRUCT(ProcedureBody, (), (procedure, reason, days, persons))

struct ExtensionBody {
    std::int64_t days = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExtensionBody, (), (days, reason))

struct FeeBody {
    std::int64_t amount_fen = 0;
};
BOOST_DESCRIBE_STRUCT(FeeBody, (), (amount_fen))

struct ReferenceBody {
    std::string number;
};
BOOST_DESCRIBE_STRUCT(ReferenceBody, (), (number))

struct CollectorBody {
    std::string name;
    std::string document_type;
    std::string document_number;
    std::string relation;
};
BOOST_DESCRIBE_STRUCT(CollectorBody, (), (name, document_type, document_number, relation))

struct DeliveryBody {
    std::string way;
    std::optional<std::string> number;             ///< of the parcel
    std::optional<CollectorBody> collector;        ///< who takes it for the applicant
    std::optional<std::string> signature_picture;  ///< who takes it signed on a pad: PNG, base64
};
BOOST_DESCRIBE_STRUCT(DeliveryBody, (), (way, number, collector, signature_picture))

struct CheckBody {
    std::string outcome;  ///< kept, broken
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CheckBody, (), (outcome, reason))

struct PartyBody {
    std::string name;
    std::string way;  ///< in-person, post, phone, announcement
    std::string interest;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(PartyBody, (), (name, way, interest, address))

/// 利害关系人 (行政许可法 art. 36)
struct PartiesBody {
    std::vector<PartyBody> parties;
};
BOOST_DESCRIBE_STRUCT(PartiesBody, (), (parties))

/// Who asks for a hearing or gives it up: 0, or nobody, is the applicant.
struct HearingWishBody {
    std::optional<std::int64_t> party;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(HearingWishBody, (), (party, reason))

struct HearingCallBody {
    std::string day;
    std::string hour;  ///< 09:30
    std::string place;
    std::string chair;                  ///< account
    std::optional<std::string> reason;  ///< why it is called anew
};
BOOST_DESCRIBE_STRUCT(HearingCallBody, (), (day, hour, place, chair, reason))

struct HearingRecordBody {
    std::vector<std::string> attendants;
    std::string office_opinion;
    std::string applicant_opinion;
    std::optional<std::vector<std::string>> refused_by;
};
BOOST_DESCRIBE_STRUCT(HearingRecordBody, (),
                      (attendants, office_opinion, applicant_opinion, refused_by))

/// What was said, as the act takes it. All faults at once.
Result<Particulars> to_said(const FilingBody& body);
Result<Particulars> to_said(const ReceiptBody& body);
Result<Particulars> to_said(const GapsBody& body);
Result<Particulars> to_said(const AcceptanceBody& body);
Result<Particulars> to_said(const ReasonBody& body);
Result<Particulars> to_said(const NothingBody& body);
Result<Particulars> to_said(const FoundedBody& body);
Result<Particulars> to_said(const DenialBody& body);
Result<Particulars> to_said(const RefusalBody& body);
Result<Particulars> to_said(const RevocationBody& body);
Result<Particulars> to_said(const StepBody& body);
Result<Particulars> to_said(const OpinionBody& body);
Result<Particulars> to_said(const ProcedureBody& body);
Result<Particulars> to_said(const ExtensionBody& body);
Result<Particulars> to_said(const FeeBody& body);
Result<Particulars> to_said(const ReferenceBody& body);
Result<Particulars> to_said(const DeliveryBody& body);
Result<Particulars> to_said(const CheckBody& body);
Result<Particulars> to_said(const PartiesBody& body);
Result<Particulars> to_said(const HearingWishBody& body);
Result<Particulars> to_said(const HearingCallBody& body);
Result<Particulars> to_said(const HearingRecordBody& body);

/// The bytes of a picture that to_said found in order; empty without one.
std::string picture_in(const AcceptanceBody& body);
std::string picture_in(const DeliveryBody& body);

Result<std::vector<HeldMaterial>> to_materials(const std::vector<HandedBody>& handed);

}  // namespace yimen::cases::bodies

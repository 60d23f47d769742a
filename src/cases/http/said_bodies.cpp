#include "cases/http/said_bodies.h"

#include <algorithm>

#include "cases/domain/bar.h"
#include "cases/domain/house_limits.h"

#include "core/text/text.h"
#include "platform/crypto/encoding.h"
#include "platform/paper/signature_picture.h"

namespace yimen::cases::bodies {

namespace {

constexpr std::size_t kHearingWordsMax = 20'000;

/// 09:30
bool is_hour(const std::string& text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':') return false;
    if (!digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
    return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

/// Reads texts into particulars and gathers what is wrong with them.
class Reading {
  public:
    Particulars said;

    void take(std::string& target, const std::string& text, const std::string& pointer,
              std::size_t longest = kReasonLengthMax) {
        check_length(text, pointer, longest);
        target = text;
    }
    void check_length(const std::string& text, const std::string& pointer, std::size_t longest) {
        if (text::length(text) <= longest) return;
        faults_.push_back({pointer, "text-too-long", {{"limit", std::to_string(longest)}}});
    }
    void take(std::string& target, const std::optional<std::string>& text,
              const std::string& pointer, std::size_t longest = kReasonLengthMax) {
        if (text) take(target, *text, pointer, longest);
    }

    void take_materials(const std::vector<HandedBody>& handed) {
        auto materials = to_materials(handed);
        if (materials) {
            said.materials = *std::move(materials);
            return;
        }
        for (const auto& fault : materials.problem().fields) faults_.push_back(fault);
    }

    void check_range(std::int64_t value, std::int64_t least, std::int64_t most,
                     const std::string& pointer) {
        if (value >= least && value <= most) return;
        faults_.push_back({pointer,
                           "number-out-of-range",
                           {{"least", std::to_string(least)}, {"most", std::to_string(most)}}});
    }

    void check_choice(const std::string& text, std::initializer_list<std::string_view> choices,
                      const std::string& pointer) {
        if (std::find(choices.begin(), choices.end(), text) != choices.end()) return;
        std::string expected;
        for (const auto choice : choices) {
            if (!expected.empty()) expected += ", ";
            expected += choice;
        }
        faults_.push_back({pointer, "json-type", {{"expected", expected}}});
    }

    void take_day(std::optional<Day>& target, const std::string& text, const std::string& pointer) {
        target = Day::parse(text);
        if (!target) faults_.push_back({pointer, "day-malformed", {}});
    }

    void take_hour(std::string& target, const std::string& text, const std::string& pointer) {
        if (text.empty() || is_hour(text)) {
            target = text;
            return;
        }
        faults_.push_back({pointer, "hour-malformed", {}});
    }

    void check_picture(const std::string& base64) {
        // Four characters say three bytes: what is longer is not decoded.
        constexpr std::size_t kLongest = (paper::kSignatureBytesMax + 2) / 3 * 4;
        const auto bytes = base64.size() <= kLongest ? crypto::from_base64(base64) : std::nullopt;
        if (bytes && paper::is_signature_picture(*bytes)) return;
        faults_.push_back({"/signature_picture",
                           "signature-picture-malformed",
                           {{"width", std::to_string(paper::kSignatureWidthMax)},
                            {"height", std::to_string(paper::kSignatureHeightMax)},
                            {"kilobytes", std::to_string(paper::kSignatureBytesMax >> 10U)}}});
    }

    void miss_picture() {
        faults_.push_back({"/signature_picture", "signature-picture-missing", {}});
    }

    Result<Particulars> finish() {
        if (!faults_.empty()) return invalid_input(std::move(faults_));
        return std::move(said);
    }

  private:
    std::vector<FieldProblem> faults_;
};

constexpr std::int64_t kDaysMost = 366;
constexpr std::string_view kOnPad = "pad";

}  // namespace

Result<std::vector<HeldMaterial>> to_materials(const std::vector<HandedBody>& handed) {
    std::vector<HeldMaterial> materials;
    std::vector<FieldProblem> faults;
    for (std::size_t at = 0; at < handed.size(); ++at) {
        const auto& one = handed[at];
        const auto handing = find_handing(one.handing);
        const auto pointer = "/materials/" + std::to_string(at);
        if (!handing) {
            faults.push_back({pointer + "/handing", "handing-unknown", {}});
            continue;
        }
        const bool twice = std::any_of(materials.begin(), materials.end(),
                                       [&](const auto& other) { return other.key == one.key; });
        if (twice) faults.push_back({pointer + "/key", "material-twice", {}});
        materials.push_back({.key = one.key,
                             .handing = *handing,
                             .trust = std::string{trust_of(*handing)},
                             .files = one.files,
                             .reference = one.reference.value_or(""),
                             .since = 0});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return materials;
}

Result<Particulars> to_said(const FilingBody& body) {
    Reading reading;
    if (body.materials) reading.take_materials(*body.materials);
    reading.said.pre_review = body.pre_review.value_or(false);
    return reading.finish();
}

Result<Particulars> to_said(const ReceiptBody& body) {
    Reading reading;
    if (body.materials) reading.take_materials(*body.materials);
    reading.take(reading.said.basis, body.green_channel, "/green_channel");
    reading.said.urgent = body.green_channel.has_value();
    return reading.finish();
}

Result<Particulars> to_said(const GapsBody& body) {
    Reading reading;
    for (std::size_t at = 0; at < body.gaps.size(); ++at) {
        Gap gap{.material = body.gaps[at].material,
                .words = {},
                .on_paper = body.gaps[at].on_paper.value_or(false)};
        reading.take(gap.words, body.gaps[at].words, "/gaps/" + std::to_string(at) + "/words");
        reading.said.gaps.push_back(std::move(gap));
    }
    reading.take(reading.said.reason, body.reason, "/reason");
    return reading.finish();
}

Result<Particulars> to_said(const AcceptanceBody& body) {
    Reading reading;
    reading.said.ticked = body.ticked;
    if (body.signature) {
        reading.check_choice(*body.signature, {"paper", kOnPad, "electronic"}, "/signature");
        reading.said.way = *body.signature;
    }
    if (body.signature_picture) {
        reading.check_picture(*body.signature_picture);
    } else if (body.signature == kOnPad) {
        reading.miss_picture();
    }
    return reading.finish();
}

Result<Particulars> to_said(const ReasonBody& body) {
    Reading reading;
    reading.take(reading.said.reason, body.reason, "/reason");
    return reading.finish();
}

Result<Particulars> to_said(const NothingBody&) {
    return Particulars{};
}

namespace {

template <class Body>
void take_founded(Reading& reading, const Body& body) {
    reading.take(reading.said.reason, body.reason, "/reason");
    reading.take(reading.said.basis, body.basis, "/basis");
    reading.take(reading.said.unit_id, body.unit_id, "/unit_id");
}

void take_fault(Reading& reading, const std::optional<std::string>& fault, BarKind kind) {
    if (!fault) return;
    reading.check_choice(*fault, {row_of(kind).name}, "/fault");
    reading.said.about = *fault;
}

}  // namespace

Result<Particulars> to_said(const FoundedBody& body) {
    Reading reading;
    take_founded(reading, body);
    return reading.finish();
}

Result<Particulars> to_said(const DenialBody& body) {
    Reading reading;
    reading.take(reading.said.reason, body.reason, "/reason");
    take_fault(reading, body.fault, BarKind::Concealed);
    return reading.finish();
}

Result<Particulars> to_said(const RefusalBody& body) {
    Reading reading;
    take_founded(reading, body);
    take_fault(reading, body.fault, BarKind::Concealed);
    return reading.finish();
}

Result<Particulars> to_said(const RevocationBody& body) {
    Reading reading;
    take_founded(reading, body);
    take_fault(reading, body.fault, BarKind::Deceived);
    return reading.finish();
}

Result<Particulars> to_said(const StepBody& body) {
    Reading reading;
    reading.said.step = body.step;
    reading.take(reading.said.reason, body.reason, "/reason");
    if (body.persons) reading.said.persons = *body.persons;
    reading.take(reading.said.person, body.account_id, "/account_id");
    return reading.finish();
}

Result<Particulars> to_said(const OpinionBody& body) {
    Reading reading;
    reading.take(reading.said.unit_id, body.unit_id, "/unit_id");
    reading.take(reading.said.reason, body.reason, "/reason");
    if (body.days) reading.check_range(*body.days, 1, kDaysMost, "/days");
    reading.said.days = body.days;
    return reading.finish();
}

Result<Particulars> to_said(const ProcedureBody& body) {
    Reading reading;
    reading.take(reading.said.about, body.procedure, "/procedure");
    reading.take(reading.said.reason, body.reason, "/reason");
    if (body.days) reading.check_range(*body.days, 1, kDaysMost, "/days");
    reading.said.days = body.days;
    if (body.persons) reading.said.persons = *body.persons;
    return reading.finish();
}

Result<Particulars> to_said(const ExtensionBody& body) {
    Reading reading;
    reading.take(reading.said.reason, body.reason, "/reason");
    reading.said.days = body.days;
    return reading.finish();
}

Result<Particulars> to_said(const FeeBody& body) {
    Reading reading;
    reading.said.amount_fen = body.amount_fen;
    return reading.finish();
}

Result<Particulars> to_said(const ReferenceBody& body) {
    Reading reading;
    reading.take(reading.said.number, body.number, "/number", kNumberLengthMax);
    return reading.finish();
}

Result<Particulars> to_said(const DeliveryBody& body) {
    Reading reading;
    reading.take(reading.said.way, body.way, "/way");
    reading.take(reading.said.number, body.number, "/number", kNumberLengthMax);
    if (body.collector) {
        reading.check_length(body.collector->name, "/collector/name", kNumberLengthMax);
        reading.check_length(body.collector->relation, "/collector/relation", kNumberLengthMax);
    }
    if (body.signature_picture) reading.check_picture(*body.signature_picture);
    return reading.finish();
}

Result<Particulars> to_said(const CheckBody& body) {
    Reading reading;
    reading.check_choice(body.outcome, {"kept", "broken"}, "/outcome");
    reading.said.way = body.outcome;
    reading.take(reading.said.reason, body.reason, "/reason");
    return reading.finish();
}

Result<Particulars> to_said(const PartiesBody& body) {
    Reading reading;
    for (std::size_t at = 0; at < body.parties.size(); ++at) {
        const auto& party = body.parties[at];
        const auto pointer = "/parties/" + std::to_string(at);
        reading.check_length(party.name, pointer + "/name", kNumberLengthMax);
        reading.check_length(party.interest, pointer + "/interest", kReasonLengthMax);
        reading.check_length(party.address.value_or(""), pointer + "/address", kReasonLengthMax);
        if (!party.way.empty()) {
            reading.check_choice(party.way, {"in-person", "post", "phone", "announcement"},
                                 pointer + "/way");
        }
    }
    return reading.finish();
}

Result<Particulars> to_said(const HearingWishBody& body) {
    Reading reading;
    reading.said.party = body.party;
    reading.take(reading.said.reason, body.reason, "/reason");
    return reading.finish();
}

Result<Particulars> to_said(const HearingCallBody& body) {
    Reading reading;
    reading.take_day(reading.said.held_on, body.day, "/day");
    reading.take_hour(reading.said.hour, body.hour, "/hour");
    reading.take(reading.said.place, body.place, "/place");
    reading.take(reading.said.person, body.chair, "/chair");
    reading.take(reading.said.reason, body.reason, "/reason");
    return reading.finish();
}

Result<Particulars> to_said(const HearingRecordBody& body) {
    Reading reading;
    const auto check_names = [&](const std::vector<std::string>& names, const std::string& at) {
        for (std::size_t one = 0; one < names.size(); ++one) {
            reading.check_length(names[one], at + '/' + std::to_string(one), kNumberLengthMax);
        }
    };
    check_names(body.attendants, "/attendants");
    if (body.refused_by) check_names(*body.refused_by, "/refused_by");
    reading.check_length(body.office_opinion, "/office_opinion", kHearingWordsMax);
    reading.check_length(body.applicant_opinion, "/applicant_opinion", kHearingWordsMax);
    return reading.finish();
}

std::string picture_in(const AcceptanceBody& body) {
    if (body.signature != kOnPad) return {};
    return crypto::from_base64(body.signature_picture.value_or("")).value_or("");
}

std::string picture_in(const DeliveryBody& body) {
    return crypto::from_base64(body.signature_picture.value_or("")).value_or("");
}

}  // namespace yimen::cases::bodies

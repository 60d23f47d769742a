#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

namespace yimen::cases::bodies {

struct OpenCaseBody {
    std::string item_id;
    std::optional<std::string> applicant_id;
    std::string channel;
};
BOOST_DESCRIBE_STRUCT(OpenCaseBody, (), (item_id, applicant_id, channel))

struct OpenedCaseBody {
    std::string case_id;
};
BOOST_DESCRIBE_STRUCT(OpenedCaseBody, (), (case_id))

struct FindingBody {
    std::string finding_id;
    std::string case_id;
    std::string kind;
    std::string unit_id;
    std::string at;
};
BOOST_DESCRIBE_STRUCT(FindingBody, (), (finding_id, case_id, kind, unit_id, at))

struct FindingPageBody {
    std::vector<FindingBody> findings;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(FindingPageBody, (), (findings, next))

struct PaperBody {
    std::string notice_id;
    std::string kind;
    std::string title;
    std::string number;
    std::string issued_on;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(PaperBody, (), (notice_id, kind, title, number, issued_on, state))

struct PapersBody {
    std::vector<PaperBody> papers;
};
BOOST_DESCRIBE_STRUCT(PapersBody, (), (papers))

}  // namespace yimen::cases::bodies

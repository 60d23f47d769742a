#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include "people/actions/read_persons.h"
#include "people/domain/persons.h"

/// Natural and legal persons in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct NaturalPerson {
    std::string person_id;
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<std::string> mobile;
    bool masked = true;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(NaturalPerson, (),
                      (person_id, document_type, number, name, mobile, masked, version))

struct LegalPerson {
    std::string person_id;
    std::string credit_code;
    std::string name;
    std::string kind;
    std::optional<NaturalPerson> representative;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(LegalPerson, (),
                      (person_id, credit_code, name, kind, representative, version))

struct RegisterNaturalPerson {
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<std::string> mobile;
    std::optional<bool> compared;
};
BOOST_DESCRIBE_STRUCT(RegisterNaturalPerson, (), (document_type, number, name, mobile, compared))

struct FindNaturalPerson {
    std::string document_type;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(FindNaturalPerson, (), (document_type, number))

struct ChangeNaturalPerson {
    std::string name;
    std::optional<std::string> mobile;
};
BOOST_DESCRIBE_STRUCT(ChangeNaturalPerson, (), (name, mobile))

struct Disclosure {
    std::string purpose;
};
BOOST_DESCRIBE_STRUCT(Disclosure, (), (purpose))

struct RegisterLegalPerson {
    std::string credit_code;
    std::string name;
    std::string kind;
    std::optional<std::string> representative_id;
};
BOOST_DESCRIBE_STRUCT(RegisterLegalPerson, (), (credit_code, name, kind, representative_id))

struct FindLegalPerson {
    std::string credit_code;
};
BOOST_DESCRIBE_STRUCT(FindLegalPerson, (), (credit_code))

struct ChangeLegalPerson {
    std::string name;
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(ChangeLegalPerson, (), (name, kind))

/// For readers without the duty to see the whole (GB/T 35273 7.2).
NaturalPerson to_masked(const people::NaturalPerson& person);
NaturalPerson to_whole(const people::NaturalPerson& person);
LegalPerson to_legal_person(const LegalPersonDetail& detail);

}  // namespace yimen::people::body

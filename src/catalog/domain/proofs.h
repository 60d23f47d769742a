#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// A paper that an item asks for, as far as proofs are looked into.
struct AskedPaper {
    std::string name;
    std::optional<std::string> certificate_type;
    bool always = false;  ///< from every applicant, without a condition
    bool proof = false;   ///< 证明
};

/// What an item asks for and what it gives; papers that government provides itself are left out.
struct PaperTrail {
    std::string entry_id;
    std::string unit_id;
    std::string city;  ///< first four digits of the place: papers are sought within one city
    std::vector<std::string> topics;
    std::vector<AskedPaper> asked;
    std::string given_name;
    std::optional<std::string> given_type;
};

PaperTrail trail_of(std::string entry_id, std::string unit_id, const std::string& division_code,
                    const ServiceItem& item);

/// 循环证明: to obtain each of these items one must already hold what another of them gives.
struct ProofLoop {
    struct Link {
        std::string entry_id;
        std::string paper;  ///< asked here, given by the next link
        friend bool operator==(const Link&, const Link&) = default;
    };
    std::vector<Link> links;  ///< begins with the least entry id

    friend bool operator==(const ProofLoop&, const ProofLoop&) = default;
};

/// Loops out of which no other item of the same city leads: a paper that some item gives without
/// the loop is no fault. A paper that no item of the city gives comes from elsewhere.
std::vector<ProofLoop> find_proof_loops(std::span<const PaperTrail> trails);

enum class RepeatScope : std::uint8_t { Unit, Topic };

/// 重复证明: the same proof asked by several items of one unit, or of one topic in one city.
struct RepeatedProof {
    std::string proof;
    RepeatScope scope = RepeatScope::Unit;
    std::string within;  ///< unit id, or topic
    std::vector<std::string> entry_ids;

    friend bool operator==(const RepeatedProof&, const RepeatedProof&) = default;
};

/// Ordered by scope, place and proof. Proofs are the same by certificate type, else by name.
std::vector<RepeatedProof> find_repeated_proofs(std::span<const PaperTrail> trails);

}  // namespace yimen::catalog

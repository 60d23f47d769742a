#pragma once

#include <functional>
#include <map>
#include <string>

#include "city/city.h"
#include "scenarios/play/scenario.h"

namespace yimen::test {

/// What one line did: the answer of the API, and in one phrase what came of it.
struct Played {
    Answer answer;
    std::string outcome;
};

using PlayAct = std::function<Played(City&, const Scenario&, const ScenarioLine&)>;

/// The acts by their word. A new context adds its own.
const std::map<std::string, PlayAct>& acts();

/// Login name of a person of the scenarios; empty for the public.
std::string account_of(const std::string& person);

/// `理由=材料不实 材料=缺:a,b`: what is said, by its words.
std::map<std::string, std::string> said_in(const std::string& argument);

std::map<std::string, PlayAct> calendar_acts();
std::map<std::string, PlayAct> catalog_acts();
std::map<std::string, PlayAct> superior_acts();
std::map<std::string, PlayAct> quality_acts();
std::map<std::string, PlayAct> paper_acts();
std::map<std::string, PlayAct> people_acts();
std::map<std::string, PlayAct> rating_acts();
std::map<std::string, PlayAct> case_acts();
std::map<std::string, PlayAct> joint_acts();
std::map<std::string, PlayAct> row_acts();
std::map<std::string, PlayAct> applicant_acts();
std::map<std::string, PlayAct> material_acts();
std::map<std::string, PlayAct> sharing_acts();
std::map<std::string, PlayAct> message_acts();
std::map<std::string, PlayAct> webhook_acts();
std::map<std::string, PlayAct> result_acts();
std::map<std::string, PlayAct> inquiry_acts();
std::map<std::string, PlayAct> substitution_acts();

}  // namespace yimen::test

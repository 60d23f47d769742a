#include <utility>

#include <boost/json.hpp>

#include "sharing/actions/submit_application.h"
#include "sharing/http/bodies.h"
#include "sharing/http/request.h"
#include "sharing/http/routes.h"

namespace yimen::sharing {

namespace {

using crypto::FieldCipher;
using http::Request;
using http::Response;
using http::to_response;

struct NewApplicationBody {
    std::string item_id;
    bodies::ApplicantBody applicant;
    boost::json::value answers;
};
BOOST_DESCRIBE_STRUCT(NewApplicationBody, (), (item_id, applicant, answers))

struct SubmittedBody {
    std::string case_id;
    std::string number;
    std::string query_code;
    std::string state;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(SubmittedBody, (), (case_id, number, query_code, state, due_on))

struct TaskBody {
    std::string case_id;
    std::string number;
    std::string item_id;
    std::string item_name;
    std::string state;
    std::optional<std::string> submitted_on;
    std::optional<std::string> due_on;
    std::optional<std::string> ended_on;
    std::vector<std::string> waiting_steps;
};
BOOST_DESCRIBE_STRUCT(TaskBody, (),
                      (case_id, number, item_id, item_name, state, submitted_on, due_on, ended_on,
                       waiting_steps))

struct TaskPageBody {
    std::vector<TaskBody> tasks;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(TaskPageBody, (), (tasks, next))

struct ActBody {
    std::string act;
    std::string to;
    std::string on;
};
BOOST_DESCRIBE_STRUCT(ActBody, (), (act, to, on))

struct ApplicationBody {
    TaskBody application;
    std::vector<ActBody> history;
};
BOOST_DESCRIBE_STRUCT(ApplicationBody, (), (application, history))

std::optional<std::string> iso(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

TaskBody to_body(const cases::Task& task) {
    return {.case_id = task.case_id,
            .number = task.number,
            .item_id = task.entry_id,
            .item_name = task.item_name,
            .state = std::string{cases::row_of(task.state).name},
            .submitted_on = iso(task.submitted_on),
            .due_on = iso(task.due_on),
            .ended_on = iso(task.ended_on),
            .waiting_steps = task.waiting_steps};
}

Response submit(const Request& request, Services& services, cases::Office& office,
                const FieldCipher& cipher) {
    auto body = json::read_body<NewApplicationBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto write = write_of(request, cipher);
    if (!write) return to_response(write.problem(), request);
    std::vector<FieldProblem> faults;
    auto applicant = bodies::to_applicant(std::move(body->applicant), faults);
    if (!body->answers.is_object()) {
        faults.push_back({"/answers", "json-type", {{"expected", "object"}}});
    }
    if (!faults.empty()) return to_response(invalid_input(std::move(faults)), request);
    const auto submitted = submit_application({.client = client_of(request),
                                               .write = *std::move(write),
                                               .item_id = std::move(body->item_id),
                                               .applicant = std::move(applicant),
                                               .answers = boost::json::serialize(body->answers)},
                                              services, office, cipher);
    if (!submitted) return to_response(submitted.problem(), request);
    return json_response(SubmittedBody{.case_id = submitted->case_id,
                                       .number = submitted->number,
                                       .query_code = query_code_of(*submitted, cipher),
                                       .state = submitted->state,
                                       .due_on = submitted->due_on});
}

/// The cursor is the last row's day and id: `2026-03-06,01H…`.
cases::TaskPage task_page_of(const Request& request) {
    const auto text = text_of(request, "after");
    const auto comma = text.find(',');
    const auto limit = page_of(request).limit;
    if (comma == std::string::npos) return {.after_due_on = {}, .after_id = {}, .limit = limit};
    return {text.substr(0, comma), text.substr(comma + 1), limit};
}

Response list(const Request& request, Services& services, cases::Office&, const FieldCipher&) {
    const auto state = cases::find_state(text_of(request, "state"));
    const auto page = task_page_of(request);
    const auto tasks =
        list_tasks(client_of(request), state.value_or(cases::State::Accepted), page, services);
    if (!tasks) return to_response(tasks.problem(), request);
    TaskPageBody body;
    for (const auto& task : *tasks) body.tasks.push_back(to_body(task));
    if (tasks->size() == static_cast<std::size_t>(page.limit)) {
        body.next = iso(tasks->back().due_on).value_or("9999-12-31") + ',' + tasks->back().case_id;
    }
    return json_response(body);
}

Response get(const Request& request, Services& services, cases::Office&, const FieldCipher&) {
    const auto found =
        read_application(client_of(request), request.path_parameter("case_id"), services);
    if (!found) return to_response(found.problem(), request);
    ApplicationBody body{.application = to_body(found->task), .history = {}};
    for (const auto& entry : found->history) {
        body.history.push_back({std::string{cases::row_of(entry.act).name},
                                std::string{cases::row_of(entry.to).name},
                                entry.effective_on.iso()});
    }
    return json_response(body);
}

}  // namespace

void add_application_routes(http::Router& router, Services& services, cases::Office& office,
                            const FieldCipher& cipher) {
    using Handler = Response (*)(const Request&, Services&, cases::Office&, const FieldCipher&);
    const auto add = [&](http::Method method, std::string pattern, std::string operation_id,
                         Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), http::Access::Client,
                    http::Runs::OnWorker,
                    [&services, &office, &cipher, handler](const Request& request) {
                        return handler(request, services, office, cipher);
                    }});
    };
    add(http::Method::Post, "/api/open/applications", "submitApplication", submit);
    add(http::Method::Get, "/api/open/applications/{case_id}", "getApplication", get);
    add(http::Method::Get, "/api/open/tasks", "listOpenTasks", list);
}

}  // namespace yimen::sharing

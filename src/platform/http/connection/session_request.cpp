// How a session takes a request in: head, body, gate, handler.
#include <utility>

#include "platform/http/connection/session.h"
#include "platform/http/header_values.h"
#include "platform/http/problem_json.h"
#include "platform/http/request_id.h"

namespace yimen::http {
namespace {

constexpr std::size_t kChunkBytes = 256 * 1024;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

std::string_view text_of(const boost::beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

}  // namespace

bool Session::take_head() {
    if (scanner_.head_bytes() == 0) {
        // Some old clients send an empty line after a body (RFC 9112 §2.2).
        while (text_of(read_).starts_with("\r\n")) read_.consume(2);
        if (text_of(read_) == "\r") return false;
    }
    const auto bytes = text_of(read_);
    if (bytes.empty()) return false;
    const auto finding = scanner_.scan(bytes);
    if (finding == HeadScanner::Finding::NeedsMore && bytes.size() <= limits().header_bytes) {
        return false;
    }
    began_at_ = Clock::now();
    in_request_ = true;
    if (finding == HeadScanner::Finding::Malformed) {
        refuse("bad-request", {}, Keep::Nothing);
    } else if (finding == HeadScanner::Finding::NeedsMore ||
               scanner_.head_bytes() > limits().header_bytes) {
        refuse("header-too-large", {}, Keep::Nothing);
    } else {
        begin_request(bytes.substr(0, scanner_.head_bytes()));
    }
    return true;
}

void Session::begin_request(std::string_view head_bytes) {
    parser_.emplace();
    const auto error = parser_->parse_head(head_bytes);
    if (error) return refuse("bad-request", {}, Keep::Nothing);
    version_ = parser_->head().version;
    decoded_ = decode_request(parser_->head(), peer_, state_.proxies);
    read_.consume(head_bytes.size());
    if (!decoded_.refusal.empty()) return refuse(decoded_.refusal, {}, Keep::Nothing);

    auto& request = decoded_.request;
    logged_method_ = method_name(request.method);
    close_after_ = !parser_->keep_alive() || requests_ + 1 >= limits().requests_per_connection;
    body_complete_ = !decoded_.framing.has_body();
    auto match = state_.dispatch.router().match(request.method, request.path);
    if (!match.route) return handle_unmatched(match);

    route_ = match.route;
    operation_id_ = route_->operation_id;
    request.path_parameters = std::move(match.path_parameters);
    if (body_complete_) return handle();
    begin_body();
}

void Session::begin_body() {
    const auto content_type = decoded_.request.header("content-type");
    if (media_type(content_type) == "multipart/form-data") {
        if (route_->uploads == Uploads::Refused) {
            return refuse("unsupported-media-type", {}, Keep::Nothing);
        }
        const auto boundary = multipart_boundary(content_type);
        if (!boundary) return refuse("bad-upload", {}, Keep::Nothing);
        if (decoded_.framing.length_bytes > limits().upload_bytes) {
            return refuse_beyond(limits().upload_bytes);
        }
        upload_ =
            std::make_unique<Upload>(*boundary, state_.options.upload_folder,
                                     UploadLimits{limits().upload_files, limits().body_bytes});
        parser_->set_body(chunk_, limits().upload_bytes);
        return ask_gate_before_upload();
    }
    if (decoded_.framing.length_bytes > limits().body_bytes) {
        return refuse_beyond(limits().body_bytes);
    }
    parser_->set_body(decoded_.request.body, limits().body_bytes);
    after_gate();
}

void Session::ask_gate_before_upload() {
    give_to_worker(
        [this] {
            refusal_ = state_.dispatch.check(*route_, decoded_.request);
            gate_passed_ = true;
        },
        &Session::after_gate, Admission::AsNewWork);
}

void Session::after_gate() {
    if (refusal_) return answer(std::move(*refusal_), Keep::Nothing);
    if (decoded_.framing.waits_for_continue && read_.size() == 0) {
        return send(kContinue, {}, {}, AfterSending::ReadBody);
    }
    enter(Phase::Body);
}

bool Session::take_body() {
    const auto bytes = text_of(read_);
    if (bytes.empty()) return false;
    WireParser::ErrorCode error;
    const auto taken = parser_->parse_body(bytes, error);
    // Framing lines of a chunked body that do not fit into the buffer.
    const bool stuck = taken == 0 && read_.size() == read_.max_size();
    read_.consume(taken);
    if (error == boost::beast::http::error::body_limit) {
        refuse_beyond(upload_ ? limits().upload_bytes : limits().body_bytes);
        return true;
    }
    if (error || stuck) {
        refuse("bad-request", {}, Keep::Nothing);
        return true;
    }
    body_complete_ = parser_->is_done();
    if (upload_ && (body_complete_ || chunk_.size() >= kChunkBytes)) {
        store_chunk();
        return true;
    }
    if (body_complete_) handle();
    return body_complete_;
}

void Session::store_chunk() {
    give_to_worker(
        [this] {
            try {
                upload_refusal_ = upload_->feed(chunk_);
                chunk_.clear();
                if (!upload_refusal_ && body_complete_) {
                    upload_refusal_ = upload_->finish(decoded_.request);
                }
            } catch (...) {
                refusal_ = state_.dispatch.answer_exception(operation_id_, decoded_.request);
            }
        },
        &Session::after_chunk, Admission::AsTakenOn);
}

void Session::after_chunk() {
    if (refusal_) return answer(std::move(*refusal_), Keep::Nothing);
    if (upload_refusal_)
        return refuse(upload_refusal_->code, upload_refusal_->facts, Keep::Nothing);
    if (body_complete_) return handle();
    enter(Phase::Body);
}

void Session::handle() {
    const auto respond = [this](Place place) {
        auto& request = decoded_.request;
        std::optional<Response> refusal;
        if (!gate_passed_) refusal = state_.dispatch.check(*route_, request);
        make_ready(refusal ? std::move(*refusal) : state_.dispatch.answer(*route_, request), place);
        upload_.reset();
    };
    if (!gate_passed_) {
        if (auto ready = state_.dispatch.answer_at_once(*route_, decoded_.request)) {
            return answer(std::move(*ready), Keep::Connection);
        }
    }
    if (route_->runs == Runs::Immediately) {
        respond(Place::IoThread);
        return begin_sending();
    }
    give_to_worker([respond] { respond(Place::Worker); }, &Session::after_handling,
                   upload_ ? Admission::AsTakenOn : Admission::AsNewWork);
}

void Session::after_handling() {
    begin_sending();
}

void Session::handle_unmatched(const Match& match) {
    const auto keep = body_complete_ ? Keep::Connection : Keep::Nothing;
    if (match.allowed.empty()) {
        if (auto file = state_.static_files.answer(decoded_.request)) {
            operation_id_ = "static-file";
            return answer(std::move(*file), keep);
        }
    }
    operation_id_ = "unmatched";
    answer(state_.dispatch.answer_unmatched(match, decoded_.request), keep);
}

void Session::refuse_beyond(std::uint64_t limit) {
    refuse("too-large", {{"limit", std::to_string(limit)}}, Keep::Nothing);
}

void Session::refuse(std::string_view code, const Facts& facts, Keep keep) {
    auto& request = decoded_.request;
    in_request_ = true;
    if (operation_id_.empty()) operation_id_ = "malformed";
    if (request.request_id.empty()) request.request_id = make_request_id();
    auto response = protocol_problem(code, facts, request);
    if (response.status == 405) response.header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
    answer(std::move(response), keep);
}

}  // namespace yimen::http

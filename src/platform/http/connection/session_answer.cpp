// How a session gives its answer: whole, piece by piece, or as events.
#include <utility>

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include "platform/http/connection/session.h"
#include "platform/http/problem_json.h"

namespace yimen::http {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kLastChunk = "0\r\n\r\n";
/// What is logged when the client went before there was an answer.
constexpr int kStatusClientGone = 499;

asio::const_buffer buffer_of(std::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

void Session::make_ready(Response response, Place place) {
    const auto& request = decoded_.request;
    try {
        outgoing_ = prepare(std::move(response), request, version_, place);
    } catch (...) {
        outgoing_ = prepare(state_.dispatch.answer_exception(operation_id_, request), request,
                            version_, place);
    }
}

void Session::answer(Response response, Keep keep) {
    if (keep == Keep::Nothing) close_after_ = true;
    make_ready(std::move(response), Place::IoThread);
    begin_sending();
}

void Session::begin_sending() {
    if (outgoing_.events && !state_.admit_stream()) {
        outgoing_.events = nullptr;
        ++state_.refused_requests;
        make_ready(protocol_problem("busy", {}, decoded_.request), Place::IoThread);
    }
    if (outgoing_.ends_by_close || outgoing_.events || state_.stopping) close_after_ = true;
    answer_status_ = outgoing_.status;
    auto& head = outgoing_.head;
    if (close_after_) {
        head += "Connection: close\r\n";
    } else if (version_ == 10) {
        head += "Connection: keep-alive\r\n";
    }
    head += "\r\n";
    auto after = AfterSending::AnswerDone;
    if (outgoing_.pieces) after = AfterSending::NextPiece;
    if (outgoing_.events) {
        // From now on `close` gives the stream back.
        events_ = std::make_shared<EventChannel>(limits().event_bytes_waiting,
                                                 [&io = io_, weak = weak_from_this()] {
                                                     asio::post(io.context(), [weak] {
                                                         const auto self = weak.lock();
                                                         if (!self || self->phase_ != Phase::Events)
                                                             return;
                                                         self->write_events();
                                                         self->run();
                                                     });
                                                 });
        after = AfterSending::OpenEvents;
    }
    send(head, outgoing_.shared ? std::string_view{*outgoing_.shared} : outgoing_.body, {}, after);
}

void Session::send(std::string_view first, std::string_view second, std::string_view third,
                   AfterSending after) {
    unsent_ = {buffer_of(first), buffer_of(second), buffer_of(third)};
    after_sending_ = after;
    enter(Phase::Sending);
}

bool Session::send_more() {
    while (asio::buffer_size(unsent_) > 0) {
        boost::system::error_code error;
        auto sent = socket_.write_some(unsent_, error);
        if (error == asio::error::would_block || error == asio::error::try_again) return false;
        if (error) {
            close();
            return true;
        }
        sent_bytes_ += sent;
        progressed_at_ = Clock::now();
        for (auto& buffer : unsent_) {
            const auto of_this = std::min(sent, buffer.size());
            buffer += of_this;
            sent -= of_this;
        }
    }
    after_sending();
    return true;
}

void Session::after_sending() {
    switch (after_sending_) {
        case AfterSending::AnswerDone:
            return finish_answer();
        case AfterSending::NextPiece:
            return ask_piece();
        case AfterSending::ReadBody:
            return enter(Phase::Body);
        case AfterSending::OpenEvents:
            return open_events();
        case AfterSending::AwaitEvents:
            return write_events();
    }
}

void Session::ask_piece() {
    if (outgoing_.pieces_bytes == pieces_sent_bytes_) return finish_answer();
    give_to_worker(
        [this] {
            const auto fail = [this](std::string_view what) {
                state_.dispatch.report({operation_id_, decoded_.request.request_id, what});
                piece_failed_ = true;
            };
            try {
                piece_ = outgoing_.pieces();
            } catch (const std::exception& exception) {
                fail(exception.what());
            } catch (...) {
                fail("an exception of unknown type");
            }
        },
        &Session::after_piece, Admission::AsTakenOn);
}

void Session::after_piece() {
    pieces_sent_bytes_ += piece_.size();
    const bool ends_early = piece_.empty() && outgoing_.pieces_bytes;
    const bool too_long = outgoing_.pieces_bytes && pieces_sent_bytes_ > *outgoing_.pieces_bytes;
    // Only a broken connection tells the client that it has not got everything.
    if (piece_failed_ || ends_early || too_long) return close();
    if (!outgoing_.chunked) {
        if (piece_.empty()) return finish_answer();
        return send(piece_, {}, {}, AfterSending::NextPiece);
    }
    if (piece_.empty()) return send(kLastChunk, {}, {}, AfterSending::AnswerDone);
    piece_size_ = fmt::format("{:x}\r\n", piece_.size());
    send(piece_size_, piece_, "\r\n", AfterSending::NextPiece);
}

void Session::open_events() {
    enter(Phase::Events);
    try {
        outgoing_.events(events_);
    } catch (const std::exception& exception) {
        state_.dispatch.report({operation_id_, decoded_.request.request_id, exception.what()});
        return close();
    }
    outgoing_.events = nullptr;
    if (state_.stopping) events_->close();
    write_events();
    await_readable();
}

void Session::write_events() {
    // An ended stream is looked at before it is emptied: nothing can be added in between.
    const bool open = events_->is_open();
    piece_ += events_->take();
    if (piece_.empty()) {
        if (open) return enter(Phase::Events);
        after_sending_ = AfterSending::AnswerDone;
        if (!outgoing_.chunked) return finish_answer();
        return send(kLastChunk, {}, {}, AfterSending::AnswerDone);
    }
    if (!outgoing_.chunked) {
        std::swap(piece_, piece_size_);
        piece_.clear();
        return send(piece_size_, {}, {}, AfterSending::AwaitEvents);
    }
    piece_size_ = fmt::format("{:x}\r\n{}\r\n", piece_.size(), piece_);
    piece_.clear();
    send(piece_size_, {}, {}, AfterSending::AwaitEvents);
}

void Session::finish_answer() {
    ++requests_;
    ++state_.requests;
    log_answer();
    if (close_after_ || state_.stopping) return linger();

    scanner_ = {};
    parser_.reset();
    decoded_ = {};
    outgoing_ = {};
    route_ = nullptr;
    operation_id_ = {};
    logged_method_ = {};
    gate_passed_ = false;
    answer_status_ = 0;
    sent_bytes_ = 0;
    pieces_sent_bytes_ = 0;
    enter(Phase::Head);
}

void Session::log_answer() {
    in_request_ = false;
    if (!state_.access_log) return;
    AccessEntry entry{};
    entry.operation_id = operation_id_;
    entry.method = logged_method_.empty() ? "-" : logged_method_;
    entry.status = answer_status_ == 0 ? kStatusClientGone : answer_status_;
    entry.bytes = sent_bytes_;
    entry.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_at_);
    entry.request_id = decoded_.request.request_id;
    state_.access_log(entry);
}

}  // namespace yimen::http

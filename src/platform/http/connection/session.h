#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "platform/http/connection/event_channel.h"
#include "platform/http/connection/io_thread.h"
#include "platform/http/connection/server_state.h"
#include "platform/http/connection/wire_parser.h"
#include "platform/http/outgoing.h"
#include "platform/http/upload.h"

namespace yimen::http {

/// One connection: takes requests one after the other and answers each before it looks at the
/// next. Everything happens on its I/O thread; while a worker has it (Phase::OnWorker) the
/// I/O thread touches nothing but the socket.
class Session : public std::enable_shared_from_this<Session> {
  public:
    using Clock = std::chrono::steady_clock;
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp,
                                                    boost::asio::io_context::executor_type>;

    /// The peer is admitted already and released with the session.
    Session(IoThread& io, ServerState& state, Socket socket, const NetworkAddress& peer);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void start(IoThread::Sessions::iterator self);
    void check_time(Clock::time_point now);
    void drain();
    void close();

  private:
    enum class Phase {
        Head,      ///< waits for a request
        Body,      ///< waits for the rest of it
        OnWorker,  ///< a worker has it
        Sending,
        Events,  ///< waits for events
        Linger,  ///< has sent its last byte, waits for the client to close
        Closed
    };
    enum class AfterSending { AnswerDone, NextPiece, ReadBody, OpenEvents, AwaitEvents };
    enum class Admission { AsNewWork, AsTakenOn };
    enum class Keep { Connection, Nothing };

    void run();
    void await_readable();
    void await_writable();
    void on_readable();
    void enter(Phase phase);
    void give_to_worker(std::function<void()> work, void (Session::*then)(), Admission admission);

    bool take_head();
    void begin_request(std::string_view head_bytes);
    void begin_body();
    void ask_gate_before_upload();
    void after_gate();
    bool take_body();
    void store_chunk();
    void after_chunk();
    void handle();
    void after_handling();
    void handle_unmatched(const Match& match);
    void refuse(std::string_view code, const Facts& facts, Keep keep);
    void refuse_beyond(std::uint64_t limit);

    void make_ready(Response response, Place place);
    void answer(Response response, Keep keep);
    void begin_sending();
    void send(std::string_view first, std::string_view second, std::string_view third,
              AfterSending after);
    bool send_more();
    void after_sending();
    void ask_piece();
    void after_piece();
    void open_events();
    void write_events();
    void finish_answer();
    void log_answer();
    void linger();
    bool discard();
    bool is_stalled(Clock::time_point now) const;

    const Limits& limits() const { return state_.options.limits; }

    IoThread& io_;
    ServerState& state_;
    Socket socket_;
    const NetworkAddress peer_;
    IoThread::Sessions::iterator self_;
    Phase phase_ = Phase::Head;
    std::atomic<bool> closed_{false};
    bool awaits_readable_ = false;
    Clock::time_point entered_at_;      ///< the phase
    Clock::time_point progressed_at_;   ///< in sending
    std::uint64_t bytes_at_entry_ = 0;  ///< received in Body, sent in Sending
    std::uint64_t discarded_bytes_ = 0;
    std::size_t requests_ = 0;

    boost::beast::flat_buffer read_;
    HeadScanner scanner_;
    std::optional<WireParser> parser_;
    DecodedRequest decoded_;
    int version_ = 11;
    const Route* route_ = nullptr;
    std::string_view operation_id_;
    std::string_view logged_method_;
    Clock::time_point began_at_;  ///< the request
    bool in_request_ = false;
    bool gate_passed_ = false;
    bool body_complete_ = false;
    std::string chunk_;  ///< of an upload, on its way to the disk
    std::unique_ptr<Upload> upload_;
    std::optional<UploadRefusal> upload_refusal_;
    std::optional<Response> refusal_;

    Outgoing outgoing_;
    std::array<boost::asio::const_buffer, 3> unsent_;
    AfterSending after_sending_ = AfterSending::AnswerDone;
    bool close_after_ = false;
    int answer_status_ = 0;  ///< of the answer being sent
    std::uint64_t sent_bytes_ = 0;
    std::uint64_t pieces_sent_bytes_ = 0;
    std::string piece_;
    std::string piece_size_;
    bool piece_failed_ = false;
    std::shared_ptr<EventChannel> events_;
};

}  // namespace yimen::http

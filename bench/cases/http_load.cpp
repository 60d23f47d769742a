// Load over HTTP from one thread that costs little, closed loop.
// http_load PORT CONNECTIONS SECONDS lives PLAY CAST   whole lives: each connection does one after
//     another. PLAY: a line a step, role<TAB>path<TAB>body, {id} being the case of the first
//     answer. CAST: role<TAB>cookie. Connections share the people of a role in turn.
// http_load PORT CONNECTIONS SECONDS paths FILE        cookie<TAB>path, one at random each time.
// One line of JSON: lives or requests a second after a second of warming up, waits in ms.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr double kWarmingSeconds = 1;

std::vector<std::string> parts_of(const std::string& line) {
    std::vector<std::string> parts;
    std::istringstream stream{line};
    for (std::string part; std::getline(stream, part, '\t');) parts.push_back(part);
    return parts;
}

std::vector<std::vector<std::string>> lines_of(const std::string& path) {
    std::ifstream file{path};
    std::vector<std::vector<std::string>> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(parts_of(line));
    if (lines.empty()) throw std::runtime_error{"nothing in " + path};
    return lines;
}

/// What one connection asks, one question after the other.
class Asker {
  public:
    virtual ~Asker() = default;
    virtual std::string next() = 0;
    virtual void take(std::string_view head, std::string_view body) = 0;
};

std::string request(const char* method, const std::string& path, const std::string& cookie,
                    const std::string& version, const std::string& body) {
    std::string text{method};
    text += ' ' + path + " HTTP/1.1\r\nHost: bench\r\nCookie: yimen_session=" + cookie + "\r\n";
    if (std::strcmp(method, "GET") != 0) {
        text +=
            "X-Requested-With: yimen\r\nContent-Type: application/json\r\nPrefer: "
            "return=minimal\r\n";
        if (!version.empty()) text += "If-Match: \"" + version + "\"\r\n";
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    return text + "\r\n" + body;
}

struct Step {
    std::string role;
    std::string path;
    std::string body;
};

class LifeAsker final : public Asker {
  public:
    LifeAsker(const std::vector<Step>& steps, std::map<std::string, std::string> cookies)
        : steps_(steps), cookies_(std::move(cookies)) {}

    std::string next() override {
        const auto& step = steps_[at_];
        auto path = step.path;
        if (const auto place = path.find("{id}"); place != std::string::npos) {
            path.replace(place, 4, id_);
        }
        return request("POST", path, cookies_.at(step.role), at_ == 0 ? "" : version_, step.body);
    }

    void take(std::string_view head, std::string_view body) override {
        if (at_ == 0) {
            constexpr std::string_view kName = "\"case_id\":\"";
            const auto place = body.find(kName);
            if (place == std::string_view::npos) throw std::runtime_error{std::string{body}};
            const auto begin = place + kName.size();
            id_ = body.substr(begin, body.find('"', begin) - begin);
            version_ = "1";
        } else if (at_ + 1 < steps_.size()) {
            const auto place = head.find("ETag: \"");
            if (place == std::string_view::npos) throw std::runtime_error{"no ETag"};
            const auto begin = place + 7;
            version_ = head.substr(begin, head.find('"', begin) - begin);
        }
        at_ = (at_ + 1) % steps_.size();
    }

  private:
    const std::vector<Step>& steps_;
    std::map<std::string, std::string> cookies_;
    std::size_t at_ = 0;
    std::string id_;
    std::string version_;
};

class PathAsker final : public Asker {
  public:
    PathAsker(const std::vector<std::vector<std::string>>& paths, unsigned seed)
        : paths_(paths), random_(seed) {}

    std::string next() override {
        const auto& one = paths_[random_() % paths_.size()];
        return request("GET", one.at(1), one.at(0), "", "");
    }
    void take(std::string_view, std::string_view) override {}

  private:
    const std::vector<std::vector<std::string>>& paths_;
    std::mt19937 random_;
};

class Connection {
  public:
    Connection(int port, Asker& asker) : asker_(asker) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error{"cannot connect"};
        }
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Connection() { ::close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int socket() const { return socket_; }

    void ask() {
        const auto text = asker_.next();
        asked_ = SteadyClock::now();
        // A request fits into an empty socket buffer.
        if (::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(text.size())) {
            throw std::runtime_error{"cannot send"};
        }
    }

    /// The wait in ms when an answer is whole; negative otherwise.
    double read() {
        const auto got = ::recv(socket_, buffer_, sizeof buffer_, 0);
        if (got <= 0) throw std::runtime_error{"the server closed a connection"};
        text_.append(buffer_, static_cast<std::size_t>(got));
        if (body_at_ == 0) {
            const auto end = text_.find("\r\n\r\n");
            if (end == std::string::npos) return -1;
            body_at_ = end + 4;
            const auto place = text_.find("Content-Length: ");
            length_ = place < end ? std::stoul(text_.substr(place + 16, 12)) : 0;
        }
        if (text_.size() < body_at_ + length_) return -1;
        const std::string_view whole{text_};
        if (whole[9] != '2') throw std::runtime_error{text_};
        asker_.take(whole.substr(0, body_at_), whole.substr(body_at_));
        text_.clear();
        body_at_ = 0;
        return std::chrono::duration<double, std::milli>(SteadyClock::now() - asked_).count();
    }

  private:
    Asker& asker_;
    int socket_ = -1;
    std::string text_;
    std::size_t body_at_ = 0;
    std::size_t length_ = 0;
    SteadyClock::time_point asked_;
    char buffer_[65536];
};

double run(int port, std::vector<std::unique_ptr<Asker>>& askers, double seconds,
           std::vector<double>& waits) {
    const int poll = ::epoll_create1(0);
    std::vector<std::unique_ptr<Connection>> connections;
    for (auto& asker : askers) {
        connections.push_back(std::make_unique<Connection>(port, *asker));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = connections.back().get();
        ::epoll_ctl(poll, EPOLL_CTL_ADD, connections.back()->socket(), &event);
        connections.back()->ask();
    }
    const auto began = SteadyClock::now();
    const auto passed = [&] {
        return std::chrono::duration<double>(SteadyClock::now() - began).count();
    };
    epoll_event events[64];
    while (passed() < seconds + kWarmingSeconds) {
        const int ready = ::epoll_wait(poll, events, 64, 1000);
        for (int at = 0; at < ready; ++at) {
            auto& connection = *static_cast<Connection*>(events[at].data.ptr);
            const auto wait = connection.read();
            if (wait < 0) continue;
            if (passed() > kWarmingSeconds) waits.push_back(wait);
            connection.ask();
        }
    }
    ::close(poll);
    return seconds;
}

void tell(std::vector<double>& waits, double seconds, std::size_t steps) {
    if (waits.empty()) throw std::runtime_error{"no answer"};
    std::sort(waits.begin(), waits.end());
    const auto at = [&](std::size_t percent) { return waits[(waits.size() - 1) * percent / 100]; };
    const auto requests = static_cast<double>(waits.size()) / seconds;
    std::printf(
        "{\"requests_a_second\": %.1f, \"lives_a_second\": %.1f, \"p50_ms\": %.3f, \"p95_ms\": "
        "%.3f, "
        "\"p99_ms\": %.3f, \"steps\": %zu}\n",
        requests, requests / static_cast<double>(steps), at(50), at(95), at(99), steps);
}

int run(const std::vector<std::string>& words) {
    const int port = std::stoi(words.at(0));
    const std::size_t count = std::stoul(words.at(1));
    const double seconds = std::stod(words.at(2));
    std::vector<std::unique_ptr<Asker>> askers;
    std::vector<double> waits;
    if (words.at(3) == "paths") {
        const auto paths = lines_of(words.at(4));
        for (std::size_t at = 0; at < count; ++at) {
            askers.push_back(std::make_unique<PathAsker>(paths, static_cast<unsigned>(at)));
        }
        run(port, askers, seconds, waits);
        tell(waits, seconds, 1);
        return 0;
    }
    std::vector<Step> steps;
    for (const auto& line : lines_of(words.at(4))) {
        steps.push_back({line.at(0), line.at(1), line.at(2)});
    }
    std::map<std::string, std::vector<std::string>> cast;
    for (const auto& line : lines_of(words.at(5))) cast[line.at(0)].push_back(line.at(1));
    for (std::size_t at = 0; at < count; ++at) {
        std::map<std::string, std::string> cookies;
        for (const auto& [role, own] : cast) cookies[role] = own[at % own.size()];
        askers.push_back(std::make_unique<LifeAsker>(steps, std::move(cookies)));
    }
    run(port, askers, seconds, waits);
    tell(waits, seconds, steps.size());
    return 0;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        std::cerr << "http_load: " << error.what() << '\n';
        return 1;
    }
}

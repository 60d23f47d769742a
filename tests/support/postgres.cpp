#include "support/postgres.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/temporary_folder.h"

#include "platform/db/postgres_connection.h"

namespace yimen::test {

namespace {

namespace fs = std::filesystem;

constexpr int kLongestSilence = 60'000;  // milliseconds
const std::string kReady = "ready";

// The server refuses to run as root.
const passwd* server_account() {
    if (geteuid() != 0) return nullptr;
    if (const passwd* account = getpwnam("postgres")) return account;
    return getpwnam("nobody");
}

struct Cluster {
    std::string folder;
    std::string data = folder + "/data";
    const passwd* account = server_account();

    std::string connection() const { return "host=" + folder + " user=postgres dbname=postgres"; }
};

struct Program {
    pid_t process = -1;
    int output = -1;
};

Program start(const Cluster& cluster, const std::vector<std::string>& command) {
    std::array<int, 2> output{};
    if (pipe2(output.data(), O_CLOEXEC)) return {};
    const pid_t child = fork();
    if (child != 0) {
        close(output[1]);
        return {child, output[0]};
    }
    const auto& account = cluster.account;
    if (account && (setgroups(0, nullptr) || setgid(account->pw_gid) || setuid(account->pw_uid))) {
        _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    dup2(output[1], STDOUT_FILENO);
    dup2(output[1], STDERR_FILENO);
    if (chdir(cluster.folder.c_str())) _exit(126);
    for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) signal(ignored, SIG_DFL);
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

// False at the end.
bool read_more(int from, std::string& text) {
    std::array<char, 4096> buffer;
    const auto length = read(from, buffer.data(), buffer.size());
    if (length > 0) text.append(buffer.data(), static_cast<std::size_t>(length));
    return length > 0;
}

std::string read_all(int from) {
    std::string text;
    while (read_more(from, text)) continue;
    return text;
}

void report(int to, const std::string& text) {
    if (write(to, text.data(), text.size()) < 0) _exit(1);
    close(to);
}

// Until the lifeline ends, which nobody writes to, or the server does.
void attend(const Program& server, int lifeline, int to) {
    bool is_ready = false;
    std::array<pollfd, 2> watched{pollfd{lifeline, POLLIN, 0}, pollfd{server.output, POLLIN, 0}};
    std::string told;
    while (poll(watched.data(), watched.size(), is_ready ? -1 : kLongestSilence) > 0) {
        if (watched[0].revents != 0) return;
        if (!read_more(server.output, told)) break;
        if (is_ready) {
            told.clear();
        } else if (told.find("ready to accept connections") != std::string::npos) {
            is_ready = true;
            report(to, kReady);
        }
    }
    if (!is_ready) report(to, told);
}

// Runs in a process of its own, so that the cluster goes even when the tests crash.
[[noreturn]] void keep(const Cluster& cluster, PrivatePostgres::Flush flush, int lifeline, int to) {
    for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) signal(ignored, SIG_IGN);
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int standard : {0, 1, 2}) dup2(nowhere, standard);

    const std::string programs = YIMEN_POSTGRES_PROGRAMS;
    const auto making = start(
        cluster, {programs + "/initdb", "--pgdata=" + cluster.data, "--no-sync", "--auth=trust",
                  "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8"});
    const std::string told = read_all(making.output);
    int status = -1;
    waitpid(making.process, &status, 0);
    if (status == 0) {
        const auto server =
            start(cluster, {programs + "/postgres", "-D", cluster.data, "-k", cluster.folder, "-c",
                            "listen_addresses=", "-c", "max_connections=200", "-c", "jit=off", "-c",
                            flush == PrivatePostgres::Flush::Never ? "fsync=off" : "fsync=on"});
        attend(server, lifeline, to);
        kill(server.process, SIGQUIT);
        waitpid(server.process, nullptr, 0);
    } else {
        report(to, "initdb: " + told);
    }
    std::error_code ignored;
    fs::remove_all(cluster.folder, ignored);
    _exit(0);
}

}  // namespace

PrivatePostgres::PrivatePostgres(Flush flush) {
    const Cluster cluster{make_temporary_folder()};
    if (cluster.account && chown(cluster.folder.c_str(), cluster.account->pw_uid, -1)) {
        throw std::runtime_error{"cannot hand the folder to the server's account"};
    }
    connection_ = cluster.connection();

    std::array<int, 2> life{};
    std::array<int, 2> answer{};
    if (pipe2(life.data(), O_CLOEXEC) || pipe2(answer.data(), O_CLOEXEC)) {
        throw std::runtime_error{"no pipe"};
    }
    keeper_ = fork();
    if (keeper_ < 0) throw std::runtime_error{"no process"};
    if (keeper_ == 0) {
        close(life[1]);
        close(answer[0]);
        keep(cluster, flush, life[0], answer[1]);
    }
    close(life[0]);
    close(answer[1]);
    lifeline_ = life[1];
    const std::string told = read_all(answer[0]);
    close(answer[0]);
    if (told == kReady) return;
    close(lifeline_);
    waitpid(keeper_, nullptr, 0);
    throw std::runtime_error{"PostgreSQL did not start: " + told};
}

PrivatePostgres::~PrivatePostgres() {
    close(lifeline_);
    waitpid(keeper_, nullptr, 0);
}

std::string postgres_for_tests() {
    if (const char* given = std::getenv("YIMEN_TEST_POSTGRES")) return given;
    static const PrivatePostgres own;
    return own.connection();
}

PostgresSchema::PostgresSchema() {
    const std::string cluster = postgres_for_tests();
    std::random_device random;
    name_ = "test_" + std::to_string(getpid()) + "_" + std::to_string(random());
    connection_ = cluster + " options='-c search_path=" + name_ + "'";
    db::PostgresConnection{cluster}.execute_script("create schema", "CREATE SCHEMA " + name_);
}

PostgresSchema::~PostgresSchema() {
    try {
        db::PostgresConnection{postgres_for_tests()}.execute_script(
            "drop schema", "DROP SCHEMA " + name_ + " CASCADE");
    } catch (const db::DatabaseError&) {
        // The cluster is gone, and the schema with it.
        return;
    }
}

}  // namespace yimen::test

#include "support/postgres.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/temporary_folder.h"

#include "platform/db/postgres_connection.h"

namespace yimen::test {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto kLongestStart = 60s;
const std::string kReady = "ready";

// The server refuses to run as root.
const passwd* server_account() {
    if (geteuid() != 0) return nullptr;
    if (const passwd* account = getpwnam("postgres")) return account;
    return getpwnam("nobody");
}

struct Cluster {
    std::string folder;
    std::string log = folder + "/log";
    std::string data = folder + "/data";
    const passwd* account = server_account();

    std::string connection() const { return "host=" + folder + " user=postgres dbname=postgres"; }
};

pid_t start(const Cluster& cluster, const std::vector<std::string>& command) {
    const pid_t child = fork();
    if (child != 0) return child;

    const auto& account = cluster.account;
    if (account && (setgroups(0, nullptr) || setgid(account->pw_gid) || setuid(account->pw_uid))) {
        _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int log = open(cluster.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    if (chdir(cluster.folder.c_str())) _exit(126);
    for (const int ignored : {SIGINT, SIGTERM, SIGHUP}) signal(ignored, SIG_DFL);
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

bool succeeds(const Cluster& cluster, const std::vector<std::string>& command) {
    int status = 0;
    return waitpid(start(cluster, command), &status, 0) > 0 && status == 0;
}

bool answers(const Cluster& cluster, pid_t server) {
    const auto deadline = std::chrono::steady_clock::now() + kLongestStart;
    while (std::chrono::steady_clock::now() < deadline) {
        if (PQping(cluster.connection().c_str()) == PQPING_OK) return true;
        if (waitpid(server, nullptr, WNOHANG) != 0) return false;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

void report(int to, const std::string& text) {
    if (write(to, text.data(), text.size()) < 0) _exit(1);
    close(to);
}

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return text.str();
}

// Runs in a process of its own, so that the cluster goes even when the tests crash.
[[noreturn]] void keep(const Cluster& cluster, PrivatePostgres::Flush flush, int lifeline, int to) {
    for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) signal(ignored, SIG_IGN);
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int standard : {0, 1, 2}) dup2(nowhere, standard);

    const std::string programs = YIMEN_POSTGRES_PROGRAMS;
    const bool made = succeeds(
        cluster, {programs + "/initdb", "--pgdata=" + cluster.data, "--no-sync", "--auth=trust",
                  "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8"});
    if (made) {
        const pid_t server =
            start(cluster, {programs + "/postgres", "-D", cluster.data, "-k", cluster.folder, "-c",
                            "listen_addresses=", "-c", "max_connections=200", "-c", "jit=off", "-c",
                            flush == PrivatePostgres::Flush::Never ? "fsync=off" : "fsync=on"});
        if (answers(cluster, server)) {
            report(to, kReady);
            char nothing = 0;
            while (read(lifeline, &nothing, 1) > 0) continue;
        } else {
            report(to, content(cluster.log));
        }
        kill(server, SIGQUIT);
        waitpid(server, nullptr, 0);
    } else {
        report(to, "initdb: " + content(cluster.log));
    }
    std::error_code ignored;
    fs::remove_all(cluster.folder, ignored);
    _exit(0);
}

std::string read_all(int from) {
    std::string text;
    std::array<char, 4096> buffer;
    for (ssize_t length = 0; (length = read(from, buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(length));
    }
    return text;
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

#include "platform/crypto/password.h"

#include <future>

#include <argon2.h>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/random.h"

namespace yimen::crypto {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;

Problem busy() {
    return {ProblemKind::Unavailable, "busy", {}, {}};
}

[[noreturn]] void throw_argon2_error(int code) {
    throw CryptoError{std::string{"argon2: "} + argon2_error_message(code)};
}

bool verify(std::string_view password, const std::string& encoded) {
    const int code = argon2id_verify(encoded.c_str(), password.data(), password.size());
    if (code == ARGON2_OK) return true;
    if (code == ARGON2_VERIFY_MISMATCH) return false;
    throw_argon2_error(code);
}

}  // namespace

PasswordHasher::PasswordHasher(PasswordCost cost, Limits limits)
    : cost_(cost), limits_(limits), decoy_(hash_now(random_token())) {
    for (std::size_t count = 0; count < limits_.threads; ++count) {
        threads_.emplace_back([this] { work_until_stopped(); });
    }
}

PasswordHasher::~PasswordHasher() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    arrived_.notify_all();
    for (auto& thread : threads_) thread.join();
}

Result<std::string> PasswordHasher::hash(std::string password) {
    const auto task = std::make_shared<std::packaged_task<std::string()>>(
        [this, held = std::move(password)] { return hash_now(held); });
    auto answer = task->get_future();
    if (!enqueue([task] { (*task)(); })) return busy();
    return answer.get();
}

Result<bool> PasswordHasher::matches(std::string password, std::optional<std::string> encoded) {
    const auto task = std::make_shared<std::packaged_task<bool()>>(
        [this, held = std::move(password), known = std::move(encoded)] {
            const bool same = verify(held, known.value_or(decoy_));
            return known.has_value() && same;
        });
    auto answer = task->get_future();
    if (!enqueue([task] { (*task)(); })) return busy();
    return answer.get();
}

bool PasswordHasher::is_outdated(std::string_view encoded) const {
    const auto wanted = "$argon2id$v=" + std::to_string(ARGON2_VERSION_NUMBER) +
                        "$m=" + std::to_string(cost_.memory_kibibytes) +
                        ",t=" + std::to_string(cost_.passes) + ",p=" + std::to_string(cost_.lanes) +
                        '$';
    return !encoded.starts_with(wanted);
}

bool PasswordHasher::enqueue(std::function<void()> work) {
    {
        const std::lock_guard lock{guard_};
        if (waiting_.size() >= limits_.waiting) return false;
        waiting_.push_back(std::move(work));
    }
    arrived_.notify_one();
    return true;
}

void PasswordHasher::work_until_stopped() {
    std::unique_lock lock{guard_};
    while (true) {
        arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        // Somebody waits for each of them: they are done before the thread ends.
        if (waiting_.empty()) return;
        const auto work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

std::string PasswordHasher::hash_now(std::string_view password) const {
    const auto salt = random_bytes(kSaltBytes);
    const auto size = argon2_encodedlen(cost_.passes, cost_.memory_kibibytes, cost_.lanes,
                                        kSaltBytes, kHashBytes, Argon2_id);
    std::string encoded(size, '\0');
    const int code = argon2id_hash_encoded(cost_.passes, cost_.memory_kibibytes, cost_.lanes,
                                           password.data(), password.size(), salt.data(),
                                           salt.size(), kHashBytes, encoded.data(), size);
    if (code != ARGON2_OK) throw_argon2_error(code);
    encoded.resize(encoded.find('\0'));
    return encoded;
}

}  // namespace yimen::crypto

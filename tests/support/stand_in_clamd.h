#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace yimen::test {

/// What a file must hold to be found infected.
inline constexpr const char* kStandInVirus = "STAND-IN-VIRUS";

/// Speaks INSTREAM as clamd does, on a socket of the file system, until it is destroyed.
class StandInClamd {
  public:
    enum class Manner {
        Answers,
        HangsUp,      ///< closes without a word
        Ponders,      ///< takes the file and never comes to an end
        ReportsError  ///< what it says when the file is larger than it takes
    };

    explicit StandInClamd(const std::string& socket_path, Manner manner = Manner::Answers);
    ~StandInClamd();
    StandInClamd(const StandInClamd&) = delete;
    StandInClamd& operator=(const StandInClamd&) = delete;

    /// How many files it was asked about.
    int asked() const { return asked_; }

  private:
    void serve();
    void answer(int connection);

    Manner manner_;
    int listening_ = -1;
    std::atomic<bool> stopping_ = false;
    std::atomic<int> asked_ = 0;
    std::thread thread_;
};

}  // namespace yimen::test

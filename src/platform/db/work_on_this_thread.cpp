#include "platform/db/work_on_this_thread.h"

#include <stdexcept>

namespace yimen::db {

namespace {

thread_local const WorkOnThisThread* innermost = nullptr;

}  // namespace

WorkOnThisThread::WorkOnThisThread(const Database* database)
    : database_(database), outer_(innermost) {
    for (const auto* around = outer_; around; around = around->outer_) {
        if (around->database_ == database) {
            throw std::logic_error{
                "a unit of work asked its own database for another one; pass the transaction on"};
        }
    }
    innermost = this;
}

WorkOnThisThread::~WorkOnThisThread() {
    innermost = outer_;
}

}  // namespace yimen::db

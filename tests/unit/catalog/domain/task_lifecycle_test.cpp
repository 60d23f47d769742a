#include "catalog/domain/task_lifecycle.h"

#include <gtest/gtest.h>

#include "unit/catalog/sound_item.h"

namespace yimen::catalog {
namespace {

constexpr TaskAct kActs[] = {TaskAct::Adjust, TaskAct::Bind, TaskAct::Retire, TaskAct::TakeOver};

TEST(EndTaskTest, ends_a_change_by_adjusting_or_binding_or_with_the_entry) {
    EXPECT_EQ(*end_task(TaskKind::Changed, TaskState::Open, TaskAct::Adjust), TaskState::Adjusted);
    EXPECT_EQ(*end_task(TaskKind::Changed, TaskState::Open, TaskAct::Bind), TaskState::Bound);
    EXPECT_EQ(*end_task(TaskKind::Added, TaskState::Open, TaskAct::Bind), TaskState::Bound);
    EXPECT_EQ(*end_task(TaskKind::Changed, TaskState::Open, TaskAct::Retire), TaskState::Retired);
    EXPECT_FALSE(end_task(TaskKind::Changed, TaskState::Open, TaskAct::TakeOver));
}

TEST(EndTaskTest, ends_a_cancelled_item_by_retiring_or_taking_over_alone) {
    EXPECT_EQ(*end_task(TaskKind::Cancelled, TaskState::Open, TaskAct::Retire), TaskState::Retired);
    EXPECT_EQ(*end_task(TaskKind::Cancelled, TaskState::Open, TaskAct::TakeOver),
              TaskState::TakenOver);
    EXPECT_EQ(end_task(TaskKind::Cancelled, TaskState::Open, TaskAct::Bind).problem().code,
              "task-act-not-open");
    EXPECT_FALSE(end_task(TaskKind::Cancelled, TaskState::Open, TaskAct::Adjust));
}

TEST(EndTaskTest, ends_nothing_twice) {
    for (const auto& row : kTaskStates) {
        if (row.state == TaskState::Open) continue;
        for (const auto act : kActs) EXPECT_FALSE(end_task(TaskKind::Changed, row.state, act));
    }
}

class PublishingTest : public testing::Test {
  protected:
    ServiceItem item_ = sound_item();
    SuperiorItem superior_{.key = item_.key,
                           .code = item_.codes.base,
                           .name = item_.name,
                           .type = item_.type,
                           .basis = hub_owned_of(item_).basis};
};

TEST_F(PublishingTest, adjusts_when_nothing_differs_any_more) {
    EXPECT_EQ(act_of_publishing(TaskKind::Changed, item_, superior_), TaskAct::Adjust);
    superior_.name = "药品零售许可";
    EXPECT_EQ(act_of_publishing(TaskKind::Changed, item_, superior_), std::nullopt);
}

TEST_F(PublishingTest, takes_a_cancelled_item_over_when_it_says_that_it_is_local) {
    EXPECT_EQ(act_of_publishing(TaskKind::Cancelled, item_, std::nullopt), std::nullopt);
    item_.local = true;
    EXPECT_EQ(act_of_publishing(TaskKind::Cancelled, item_, std::nullopt), TaskAct::TakeOver);
}

}  // namespace
}  // namespace yimen::catalog

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"

namespace yimen::notices {

/// What somebody is told of a case. 消息 The store keeps its place: new ones stand at the end.
enum class MessageKind : std::uint8_t {
    Received,
    SupplementAsked,
    SupplementReminder,
    Accepted,
    DeferralAccepted,
    DeferralReminder,
    NotAccepted,
    ProcedureBegun,
    ProcedureEnded,
    Extended,
    Forwarded,
    FeeAsked,
    Granted,
    Denied,
    ResultReady,
    ResultPosted,
    ResultDelivered,
    Lapsed,
    Terminated,
    Corrected,
    Revoked,
    Cancelled,
    Reopened,
    TaskHandedOver,
    WebhookOff,  ///< of a department's system: its name and where it was told stand for the case
    RatingInvited,
    HearingOffered,
    HearingCalled,
};

/// Whether it may come at night.
enum class Urgency : std::uint8_t { MayWait, AtOnce };

/// One text in two languages.
struct Bilingual {
    std::string_view zh;
    std::string_view en;
};

struct MessageKindRow {
    MessageKind kind;
    std::string_view name;
    Urgency urgency;
    Bilingual title;
    /// Says no more than item, number, day and detail; these stand in {braces}.
    Bilingual words;
};

// clang-format off
inline constexpr std::array kMessageKinds = {
    MessageKindRow{MessageKind::Received, "received", Urgency::MayWait,
        {"已收件", "Received"},
        {"您申请的“{item}”（{number}）已收件。", "Your application “{item}” ({number}) has been received."}},
    MessageKindRow{MessageKind::SupplementAsked, "supplement-asked", Urgency::MayWait,
        {"需要补正", "More is needed"},
        {"您申请的“{item}”（{number}）需要补正，请在{due}前补齐，逾期将按补正不来办结。", "Your application “{item}” ({number}) lacks something. Please hand it in by {due}, or the case will be closed."}},
    MessageKindRow{MessageKind::SupplementReminder, "supplement-reminder", Urgency::MayWait,
        {"补正快到期了", "Time to hand in is running out"},
        {"提醒：您申请的“{item}”（{number}）还没有补正，最后一天是{due}。", "A reminder: your application “{item}” ({number}) still lacks something. The last day is {due}."}},
    MessageKindRow{MessageKind::Accepted, "accepted", Urgency::MayWait,
        {"已受理", "Accepted"},
        {"您申请的“{item}”（{number}）已受理，预计在{due}前办结。", "Your application “{item}” ({number}) has been accepted. A decision is due by {due}."}},
    MessageKindRow{MessageKind::DeferralAccepted, "deferral-accepted", Urgency::MayWait,
        {"已受理，有材料要补交", "Accepted, materials to follow"},
        {"您申请的“{item}”（{number}）已容缺受理，请在{due}前补交材料，逾期将终止办理。", "Your application “{item}” ({number}) has been accepted with materials to follow. Please hand them in by {due}, or the case will be terminated."}},
    MessageKindRow{MessageKind::DeferralReminder, "deferral-reminder", Urgency::MayWait,
        {"补交材料快到期了", "Time to hand in is running out"},
        {"提醒：您申请的“{item}”（{number}）还有材料没有补交，最后一天是{due}。", "A reminder: materials of your application “{item}” ({number}) are still to be handed in. The last day is {due}."}},
    MessageKindRow{MessageKind::NotAccepted, "not-accepted", Urgency::MayWait,
        {"未予受理", "Not accepted"},
        {"您申请的“{item}”（{number}）未予受理，理由和办法请登录查看。", "Your application “{item}” ({number}) was not accepted. Sign in for the reasons and for what you can do."}},
    MessageKindRow{MessageKind::ProcedureBegun, "procedure-begun", Urgency::MayWait,
        {"进入特别程序", "A special procedure has begun"},
        {"您申请的“{item}”（{number}）进入特别程序：{detail}。", "Your application “{item}” ({number}) is in a special procedure: {detail}."}},
    MessageKindRow{MessageKind::ProcedureEnded, "procedure-ended", Urgency::MayWait,
        {"特别程序已结束", "The special procedure has ended"},
        {"您申请的“{item}”（{number}）特别程序已结束，预计在{due}前办结。", "The special procedure in “{item}” ({number}) has ended. A decision is due by {due}."}},
    MessageKindRow{MessageKind::Extended, "extended", Urgency::MayWait,
        {"办理期限延长", "The limit was extended"},
        {"您申请的“{item}”（{number}）办理期限依法延长到{due}，理由请登录查看。", "The limit of your application “{item}” ({number}) was extended to {due} by law. Sign in for the reasons."}},
    MessageKindRow{MessageKind::Forwarded, "forwarded", Urgency::MayWait,
        {"已转报上级", "Forwarded"},
        {"您申请的“{item}”（{number}）已转报上级机关决定。", "Your application “{item}” ({number}) was forwarded to the higher authority, which decides."}},
    MessageKindRow{MessageKind::FeeAsked, "fee-asked", Urgency::MayWait,
        {"请缴费", "A fee is due"},
        {"您申请的“{item}”（{number}）需要缴费，金额和依据请登录查看。", "A fee is due for your application “{item}” ({number}). Sign in for the amount and its basis."}},
    MessageKindRow{MessageKind::Granted, "granted", Urgency::MayWait,
        {"已作出决定：准予", "Decided: granted"},
        {"您申请的“{item}”（{number}）已作出决定，请登录查看。", "Your application “{item}” ({number}) has been decided. Sign in to see the decision."}},
    MessageKindRow{MessageKind::Denied, "denied", Urgency::MayWait,
        {"已作出决定：不予", "Decided: denied"},
        {"您申请的“{item}”（{number}）已作出决定，请登录查看。", "Your application “{item}” ({number}) has been decided. Sign in to see the decision."}},
    MessageKindRow{MessageKind::ResultReady, "result-ready", Urgency::MayWait,
        {"结果可以领取", "The result is ready"},
        {"您申请的“{item}”（{number}）结果已制作完成，可以领取。", "The result of your application “{item}” ({number}) is ready."}},
    MessageKindRow{MessageKind::ResultPosted, "result-posted", Urgency::MayWait,
        {"结果已寄出", "The result is on its way"},
        {"您申请的“{item}”（{number}）结果已寄出，邮件号{detail}。", "The result of your application “{item}” ({number}) was posted. Tracking number: {detail}."}},
    MessageKindRow{MessageKind::ResultDelivered, "result-delivered", Urgency::MayWait,
        {"结果已送达", "The result was delivered"},
        {"您申请的“{item}”（{number}）结果已送达。", "The result of your application “{item}” ({number}) was delivered."}},
    MessageKindRow{MessageKind::Lapsed, "lapsed", Urgency::MayWait,
        {"补正逾期，已办结", "Closed: nothing was handed in"},
        {"您申请的“{item}”（{number}）逾期没有补正，已经办结，可以重新申请。", "Your application “{item}” ({number}) was closed because nothing was handed in. You may apply again."}},
    MessageKindRow{MessageKind::Terminated, "terminated", Urgency::MayWait,
        {"已终止办理", "Terminated"},
        {"您申请的“{item}”（{number}）已终止办理，理由请登录查看。", "Your application “{item}” ({number}) was terminated. Sign in for the reasons."}},
    MessageKindRow{MessageKind::Corrected, "corrected", Urgency::MayWait,
        {"结果有更正", "The result was corrected"},
        {"您申请的“{item}”（{number}）结果有更正，请登录查看。", "The result of your application “{item}” ({number}) was corrected. Sign in to see it."}},
    MessageKindRow{MessageKind::Revoked, "revoked", Urgency::MayWait,
        {"决定已撤销", "The decision was revoked"},
        {"您申请的“{item}”（{number}）原决定已撤销，理由和救济途径请登录查看。", "The decision on “{item}” ({number}) was revoked. Sign in for the reasons and your remedies."}},
    MessageKindRow{MessageKind::Cancelled, "cancelled", Urgency::MayWait,
        {"证件已注销", "The permit was cancelled"},
        {"您申请的“{item}”（{number}）结果已注销，理由请登录查看。", "What was granted for “{item}” ({number}) was cancelled. Sign in for the reasons."}},
    MessageKindRow{MessageKind::Reopened, "reopened", Urgency::MayWait,
        {"重新办理", "Reopened"},
        {"您申请的“{item}”（{number}）已重新办理。", "Your application “{item}” ({number}) was reopened."}},
    MessageKindRow{MessageKind::TaskHandedOver, "task-handed-over", Urgency::MayWait,
        {"有办件转给您", "A case was handed to you"},
        {"“{item}”（{number}）的环节“{detail}”转给您办理。", "The step “{detail}” of “{item}” ({number}) was handed to you."}},
    MessageKindRow{MessageKind::WebhookOff, "webhook-off", Urgency::MayWait,
        {"事件推送已停用", "A webhook was switched off"},
        {"系统“{item}”的事件推送（{number}）送不到，已自动停用。请检查后重新启用。", "Nothing reaches the webhook of “{item}” ({number}), so it was switched off. Please look into it and switch it on again."}},
    MessageKindRow{MessageKind::RatingInvited, "rating-invited", Urgency::MayWait,
        {"请您评价", "How was it?"},
        {"您申请的“{item}”（{number}）已办结。愿意的话，请登录或凭回执上的查询码作评价。", "Your application “{item}” ({number}) is closed. If you like, rate it: signed in, or with the code on your receipt."}},
    MessageKindRow{MessageKind::HearingOffered, "hearing-offered", Urgency::MayWait,
        {"可以要求听证", "You may ask for a hearing"},
        {"您申请的“{item}”（{number}）可以要求听证，最后一天是{due}，请登录选择要求或者放弃。", "You may ask for a hearing on your application “{item}” ({number}) until {due}. Sign in to ask for it or to give it up."}},
    MessageKindRow{MessageKind::HearingCalled, "hearing-called", Urgency::MayWait,
        {"听证通知", "The hearing was called"},
        {"您申请的“{item}”（{number}）的听证定在{detail}，通知书请登录查看。", "The hearing on your application “{item}” ({number}) is on {detail}. Sign in for the notice."}},
};
// clang-format on

const MessageKindRow& row_of(MessageKind kind);
std::optional<MessageKind> find_message_kind(std::string_view name);

/// What to tell whom. `case_id` is text that means something to the caller only.
struct Tell {
    MessageKind kind = MessageKind::Received;
    std::string_view recipient_id;  ///< natural or legal person, or the account of an officer
    std::string_view case_id;
    std::string_view case_number;
    std::string_view item_name;
    std::optional<Day> due_on = {};
    std::string_view detail = {};  ///< no personal data: it may go out as SMS
};

/// Ids of messages count on with the time: so many of them fit into a millisecond.
inline constexpr std::int64_t kMessageIdsInAMillisecond = 65'536;

constexpr Instant written_at(std::int64_t message_id) {
    return Instant{message_id / kMessageIdsInAMillisecond};
}

/// One message as it was written.
struct Message {
    std::int64_t id = 0;
    std::string recipient_id;  ///< natural or legal person, or the account of an officer
    MessageKind kind = MessageKind::Received;
    std::string case_id;
    std::string case_number;
    std::string item_name;
    std::optional<Day> due_on;
    std::string detail;
    Instant created_at;
    bool read = false;
};

enum class Language : std::uint8_t { Chinese, English };

/// The sentence that it is. A day that is not known is told as such.
std::string words_of(const Message& message, Language language);

}  // namespace yimen::notices

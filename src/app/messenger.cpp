#include "app/messenger.h"

#include "connect/email/client.h"
#include "connect/sms/client.h"
#include "notices/actions/send_messages.h"

#include "platform/log/log.h"

namespace yimen::app {

namespace {

using Config = config::Config::Messages;

std::unique_ptr<const notices::Gateway> sms_of(const Config& config) {
    if (config.sms_address.empty()) return nullptr;
    return std::make_unique<connect::sms::Client>(
        connect::sms::SmsPlatform{.address = config.sms_address,
                                  .token = config.sms_token,
                                  .signature = config.sms_signature,
                                  .trusted_certificates = config.trusted_certificates,
                                  .time_limit = config.gateway_seconds});
}

connect::email::MailServer::Security security_of(const std::string& name) {
    using Security = connect::email::MailServer::Security;
    if (name == "tls") return Security::Tls;
    return name == "none" ? Security::None : Security::StartTls;
}

std::unique_ptr<const notices::Gateway> email_of(const Config& config) {
    if (config.mail_host.empty()) return nullptr;
    return std::make_unique<connect::email::Client>(
        connect::email::MailServer{.host = config.mail_host,
                                   .port = config.mail_port,
                                   .security = security_of(config.mail_security),
                                   .user = config.mail_user,
                                   .password = config.mail_password,
                                   .sender = config.mail_sender,
                                   .trusted_certificates = config.trusted_certificates,
                                   .time_limit = config.gateway_seconds});
}

}  // namespace

Messenger::Messenger(const Config& config)
    : sms_(sms_of(config)),
      email_(email_of(config)),
      gateways_{.sms = sms_.get(),
                .email = email_.get(),
                .quiet = {.from = config.quiet_from, .to = config.quiet_to}} {}

void Messenger::send(Application& application, metrics::Metrics& metrics,
                     const std::stop_token& stop) const {
    const auto round = notices::send_messages(
        {application.services(), application.papers().cipher, gateways_}, stop);
    metrics.count_sendings("sent", round.sent);
    metrics.count_sendings("later", round.later);
    metrics.count_sendings("failed", round.failed);
    metrics.count_sendings("expired", round.expired);
    metrics.set_sendings(round.waiting, round.failures);
    if (round.unreadable > 0) {
        log::warning("addresses-unreadable", {{"addresses", round.unreadable}});
    }
    if (round.failed > 0) log::warning("messages-failed", {{"messages", round.failed}});
}

}  // namespace yimen::app

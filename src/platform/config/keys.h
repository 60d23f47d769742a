#pragma once

#include <cstdint>
#include <limits>

#include "platform/config/config.h"

namespace yimen::config {

struct Range {
    std::int64_t least = 1;
    std::int64_t most = std::numeric_limits<std::int32_t>::max();
};

/// Shows every key with its member to `take(key, member)`, numbers with `take(key, member, range)`.
template <class Take>
void each_key(Config& config, Take&& take) {
    constexpr Range kAny{};
    constexpr std::int64_t kByteMax = std::int64_t{1} << 40;

    auto& server = config.server;
    take("server.address", server.address);
    take("server.port", server.port, Range{0, 65'535});
    take("server.public_address", server.public_address);
    take("server.io_threads", server.io_threads, Range{1, 256});
    take("server.workers", server.workers, Range{1, 4096});
    take("server.trusted_proxies", server.trusted_proxies);
    take("server.drain_seconds", server.drain_seconds, Range{0, 3600});

    auto& limits = config.limits;
    take("limits.header_bytes", limits.header_bytes, Range{1024, 1 << 20});
    take("limits.body_bytes", limits.body_bytes, Range{1024, 1 << 30});
    take("limits.upload_bytes", limits.upload_bytes, Range{1024, kByteMax});
    take("limits.upload_files", limits.upload_files, kAny);
    take("limits.header_time", limits.header_time, kAny);
    take("limits.body_time", limits.body_time, kAny);
    take("limits.body_bytes_per_second_min", limits.body_bytes_per_second_min, Range{0, 1 << 30});
    take("limits.idle_time", limits.idle_time, kAny);
    take("limits.write_time", limits.write_time, kAny);
    take("limits.write_bytes_per_second_min", limits.write_bytes_per_second_min, Range{0, 1 << 30});
    take("limits.connections", limits.connections, kAny);
    take("limits.connections_per_address", limits.connections_per_address, kAny);
    take("limits.requests_per_connection", limits.requests_per_connection, kAny);
    take("limits.waiting_requests", limits.waiting_requests, kAny);
    take("limits.event_streams", limits.event_streams, Range{0, 1 << 20});
    take("limits.event_bytes_waiting", limits.event_bytes_waiting, Range{1024, 1 << 30});
    take("limits.event_heartbeat", limits.event_heartbeat, Range{100, 3'600'000});

    auto& store = config.store;
    take("store.engine", store.engine);
    take("store.path", store.path);
    take("store.connection", store.connection);
    take("store.connections", store.connections, Range{1, 1000});

    auto& folders = config.folders;
    take("folders.data", folders.data);
    take("folders.uploads", folders.uploads);
    take("folders.files", folders.files);
    take("folders.web", folders.web);

    auto& security = config.security;
    take("security.local_sign_in", security.local_sign_in);
    take("security.second_factor_for_staff", security.second_factor_for_staff);
    take("security.session_idle_minutes", security.session_idle_minutes, Range{1, 1440});
    take("security.session_hours", security.session_hours, Range{1, 168});
    take("security.password_memory_kibibytes", security.password_memory_kibibytes,
         Range{8, 4 << 20});
    take("security.password_passes", security.password_passes, Range{1, 100});
    take("security.password_threads", security.password_threads, Range{1, 64});
    take("security.password_waiting", security.password_waiting, Range{1, 100'000});
    take("security.key_file", security.key_file);
    take("security.field_algorithm", security.field_algorithm);

    take("log.level", config.log.level);
    take("log.file", config.log.file);

    take("audit.server_name", config.audit.server_name);
    take("audit.anchor_file", config.audit.anchor_file);
    take("audit.anchor_seconds", config.audit.anchor_seconds, Range{1, 3600});

    auto& messages = config.messages;
    take("messages.quiet_from", messages.quiet_from, Range{0, 24});
    take("messages.quiet_to", messages.quiet_to, Range{0, 24});
    take("messages.sms_address", messages.sms_address);
    take("messages.sms_token", messages.sms_token);
    take("messages.sms_signature", messages.sms_signature);
    take("messages.mail_host", messages.mail_host);
    take("messages.mail_port", messages.mail_port, Range{1, 65'535});
    take("messages.mail_security", messages.mail_security);
    take("messages.mail_user", messages.mail_user);
    take("messages.mail_password", messages.mail_password);
    take("messages.mail_sender", messages.mail_sender);
    take("messages.trusted_certificates", messages.trusted_certificates);
    // Ten letters are tried within one lease of five minutes.
    take("messages.gateway_seconds", messages.gateway_seconds, Range{1, 25});

    auto& webhooks = config.webhooks;
    take("webhooks.own_network", webhooks.own_network);
    take("webhooks.plain_http", webhooks.plain_http);
    take("webhooks.trusted_certificates", webhooks.trusted_certificates);
    // Ten events are tried within one lease of five minutes.
    take("webhooks.answer_seconds", webhooks.answer_seconds, Range{1, 25});

    take("materials.clamd", config.materials.clamd);
    take("materials.clamd_seconds", config.materials.clamd_seconds, Range{1, 600});
}

}  // namespace yimen::config

#!/usr/bin/python3
"""A mail server for tests: a real SMTP server on a free port of this machine, until its standard
input ends.

usage: mail_server.py [--certificate FILE --key FILE] [--user NAME --password WORD]

Prints its port, then each mail that it took as one line of JSON. Recipients choose their fate: later@…
is 451, never@… is 550, once@… is 451 the first time, spam@… is 554 when all was sent. It takes nothing
from stranger@….
"""
import argparse
import json
import socket
import ssl
import sys
from email import message_from_bytes
from email.header import decode_header, make_header

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self):
        self.seen = set()

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger@"):
            return "550 5.7.1 no such sender here"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "never":
            return "550 5.1.1 no such mailbox"
        if name == "later" or (name == "once" and name not in self.seen):
            self.seen.add(name)
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("spam@"):
            return "554 5.7.1 we do not like it"
        mail = message_from_bytes(envelope.content)
        print(json.dumps({
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "id": mail["Message-ID"],
            "date": mail["Date"],
            "subject": str(make_header(decode_header(mail["Subject"]))),
            "text": mail.get_payload(decode=True).decode("utf-8"),
            "tls": session.ssl is not None,
            "user": session.authenticated,
        }, ensure_ascii=False), flush=True)
        return "250 OK"


def main():
    parser = argparse.ArgumentParser()
    for option in ("certificate", "key", "user", "password"):
        parser.add_argument("--" + option)
    said = parser.parse_args()
    options = {}
    if said.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(said.certificate, said.key)
        options = {"tls_context": context, "require_starttls": True}
    if said.user:
        def authenticate(server, session, envelope, mechanism, data):
            right = (data.login.decode(), data.password.decode()) == (said.user, said.password)
            return AuthResult(success=right, handled=right)
        options |= {"authenticator": authenticate, "auth_required": True,
                    "auth_require_tls": bool(said.certificate)}

    class Server(Controller):
        def factory(self):
            return SMTP(self.handler, **options)

    # Port 0 is asked of itself by the controller, so a free one is found here.
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Server(Handler(), hostname="127.0.0.1", port=port)
    server.start()
    print(port, flush=True)
    sys.stdin.read()
    server.stop()


main()

"""Acts at the desk of the demonstration city, through the API as a browser would do them."""
import http.client
import json
import urllib.parse

PASSWORD = "Yimen-2026-demo"


class Caller:
    """One connection, signed in or not."""

    def __init__(self, port, account=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = None
        if account:
            answer, _ = self.ask("POST", "/api/session", {"account": account, "password": PASSWORD})
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def ask(self, method, path, body=None, etag=None):
        """The answer and its body; anything but success ends the run."""
        headers = {"X-Requested-With": "yimen", "Content-Type": "application/json"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if etag:
            headers["If-Match"] = etag
        self.connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {content.decode()}")
        return answer, content


class Desk:
    """Editor, reviewer and publisher of one entry."""

    def __init__(self, port, entry_id):
        self.path = "/api/desk/entries/" + urllib.parse.quote(entry_id)
        self.people = {name: Caller(port, name) for name in ("editor", "reviewer", "publisher")}

    def act(self, name, method, act, body):
        caller = self.people[name]
        answer, _ = caller.ask("GET", self.path)
        caller.ask(method, self.path + act, body, answer.getheader("ETag"))

    def review_change(self, words):
        """A new draft with these words in its first answer to a question, reviewed."""
        _, content = self.people["editor"].ask("GET", self.path)
        item = json.loads(content)["content"]
        item["faq"] = [{"q": "这份指南什么时候改过？", "a": words}] + item["faq"][-1:]
        self.act("editor", "PUT", "/draft", item)
        self.act("editor", "POST", "/submission", {"reason": "测量"})
        self.act("reviewer", "POST", "/review",
                 {"decision": "approve", "reason": "测量", "disguise_ruled_out": True})

    def publish(self):
        self.act("publisher", "POST", "/publication", {"reason": "测量"})

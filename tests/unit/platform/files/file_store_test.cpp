#include "platform/files/file_store.h"

#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

#include "platform/files/durable_file.h"

namespace yimen::files {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLimitBytes = 1000;

void append_number(std::string& bytes, std::size_t number, int size) {
    for (int place = 0; place < size; ++place) {
        bytes += static_cast<char>(number >> (8 * place) & 0xFFU);
    }
}

/// A ZIP file with empty entries of these names.
std::string container_of(const std::vector<std::string>& names) {
    std::string bytes;
    std::string directory;
    for (const auto& name : names) {
        directory += std::string{"PK\1\2", 4} + std::string(24, '\0');
        append_number(directory, name.size(), 2);
        directory += std::string(12, '\0');
        append_number(directory, bytes.size(), 4);
        directory += name;
        bytes += std::string{"PK\3\4", 4} + std::string(22, '\0');
        append_number(bytes, name.size(), 2);
        bytes += std::string(2, '\0') + name;
    }
    const auto offset = bytes.size();
    bytes += directory + std::string{"PK\5\6", 4} + std::string(8, '\0');
    append_number(bytes, directory.size(), 4);
    append_number(bytes, offset, 4);
    return bytes + std::string(2, '\0');
}

class FileStoreTest : public testing::Test {
  protected:
    const test::TemporaryFolder folder_;
    const FileStore store_{folder_.file("kept"), kLimitBytes};

    std::string write(const std::string& bytes, const std::string& name = "upload") {
        const auto path = folder_.file(name);
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }
    Result<StoredFile> keep(const std::string& bytes) { return store_.keep(write(bytes)); }
    std::optional<FileKind> sniff(const std::string& bytes) { return sniff_file(write(bytes)); }
    std::size_t count_files() const {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator{folder_.file("kept")}) {
            count += entry.is_regular_file() ? 1 : 0;
        }
        return count;
    }
};

TEST_F(FileStoreTest, keeps_the_bytes_under_their_digest) {
    const std::string bytes = "%PDF-1.7 content";
    const auto kept = keep(bytes);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->digest, crypto::sm3_hex(bytes));
    EXPECT_EQ(kept->kind, FileKind::Pdf);
    EXPECT_EQ(kept->size_bytes, bytes.size());
    const auto path = store_.find(kept->digest);
    ASSERT_TRUE(path);
    EXPECT_EQ(read_file(*path), bytes);
    EXPECT_EQ(path->parent_path().filename(), kept->digest.substr(2, 2));
}

TEST_F(FileStoreTest, keeps_the_same_bytes_once) {
    ASSERT_TRUE(keep("%PDF-same"));
    ASSERT_TRUE(keep("%PDF-same"));
    EXPECT_EQ(count_files(), 1U);
}

TEST_F(FileStoreTest, notices_when_the_disk_changed_a_file) {
    const auto kept = keep("%PDF-1.7 content");
    ASSERT_TRUE(kept);
    const auto path = store_.find(kept->digest);
    ASSERT_TRUE(path);
    fs::permissions(*path, fs::perms::owner_all);
    std::ofstream{*path, std::ios::binary} << "%PDF-1.7 Content";
    EXPECT_THROW(static_cast<void>(store_.find(kept->digest)), FileDamaged);
}

TEST_F(FileStoreTest, refuses_what_is_too_large_and_leaves_nothing_behind) {
    const std::string head = "%PDF-";
    EXPECT_TRUE(keep(head + std::string(kLimitBytes - head.size(), 'x')));
    const auto refused = keep(head + std::string(kLimitBytes - head.size() + 1, 'x'));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "too-large");
    EXPECT_EQ(refused.problem().facts, (Facts{{"limit", "1000"}}));
    EXPECT_EQ(count_files(), 1U);
}

TEST_F(FileStoreTest, refuses_kinds_that_nobody_may_hand_in) {
    for (const std::string bytes : {"", "<html>", "MZ\x90", "plain words", "GIF89a"}) {
        const auto refused = keep(bytes);
        ASSERT_FALSE(refused) << bytes;
        EXPECT_EQ(refused.problem().code, "file-kind-refused");
    }
    EXPECT_EQ(count_files(), 0U);
}

TEST_F(FileStoreTest, finds_nothing_under_what_is_no_digest) {
    for (const std::string name : {"", "../../etc/passwd", "abc"}) {
        const auto refused = store_.find(name);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.problem().code, "not-found");
    }
    EXPECT_FALSE(store_.find(std::string(64, 'a')));
}

TEST_F(FileStoreTest, takes_the_same_file_from_many_threads_at_once) {
    std::vector<std::string> paths;
    for (int number = 0; number < 4; ++number) {
        paths.push_back(write("%PDF-shared", std::to_string(number)));
    }
    std::vector<std::thread> threads;
    for (const auto& path : paths) {
        threads.emplace_back([this, &path] { EXPECT_TRUE(store_.keep(path)); });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(count_files(), 1U);
}

TEST_F(FileStoreTest, knows_kinds_by_their_bytes) {
    EXPECT_EQ(sniff("%PDF-1.4"), FileKind::Pdf);
    EXPECT_EQ(sniff("\x89PNG\r\n\x1a\n...."), FileKind::Png);
    EXPECT_EQ(sniff("\xff\xd8\xff\xe0...."), FileKind::Jpeg);
    EXPECT_EQ(sniff(container_of({"OFD.xml", "Doc_0/Document.xml"})), FileKind::Ofd);
    EXPECT_EQ(sniff(container_of({"[Content_Types].xml", "xl/workbook.xml"})), FileKind::Xlsx);
    EXPECT_EQ(sniff(container_of({"[Content_Types].xml", "word/document.xml"})), FileKind::Docx);
}

TEST_F(FileStoreTest, refuses_other_containers_and_cut_ones) {
    EXPECT_EQ(sniff(container_of({"classes.dex"})), std::nullopt);
    EXPECT_EQ(sniff(container_of({})), std::nullopt);
    const auto whole = container_of({"[Content_Types].xml", "xl/workbook.xml"});
    for (std::size_t size = 0; size < whole.size() - 2; ++size) {
        EXPECT_EQ(sniff(whole.substr(0, size)), std::nullopt) << size;
    }
}

TEST_F(FileStoreTest, does_not_believe_a_directory_that_lies_about_its_place) {
    auto bytes = container_of({"OFD.xml"});
    bytes[bytes.size() - 3] = '\x7f';
    EXPECT_EQ(sniff(bytes), std::nullopt);
}

TEST_F(FileStoreTest, writes_small_files_whole_and_only_for_their_owner) {
    const auto path = folder_.file("secret");
    write_durably(path, "one", Readers::OwnerOnly);
    write_durably(path, "two", Readers::OwnerOnly);
    append_durably(path, "three", Readers::OwnerOnly);
    EXPECT_EQ(read_file(path), "twothree");
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(read_file(folder_.file("none")), std::nullopt);
    EXPECT_THROW(write_durably(folder_.file("no/folder"), "x", Readers::Group), std::system_error);
}

TEST_F(FileStoreTest, keeps_bytes_as_it_keeps_a_file) {
    const std::string pdf = "%PDF-1.7\nmade here";
    const auto kept = store_.keep_bytes(pdf);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->size_bytes, pdf.size());
    EXPECT_EQ(kept->digest, keep(pdf)->digest);
    EXPECT_EQ(read_file(*store_.find(kept->digest)), pdf);
    EXPECT_EQ(store_.keep_bytes(pdf + std::string(kLimitBytes, ' ')).problem().code, "too-large");
    EXPECT_EQ(store_.keep_bytes("MZ no paper").problem().code, "file-kind-refused");
}

}  // namespace
}  // namespace yimen::files
